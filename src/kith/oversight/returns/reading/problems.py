"""What can be wrong with a file, said so that the person who has it can put it right."""


class UnreadableFileError(ValueError):
    """A file cannot be read. `line` is where, counted from 1, if that is known."""

    def __init__(self, file: str, message: str, *, line: int | None = None) -> None:
        self.file, self.message, self.line = file, message, line
        super().__init__(f"{file}{f', line {line}' if line else ''}: {message}")
