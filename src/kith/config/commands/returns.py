"""``./kith returns``: check statutory returns from files, with no database."""

from kith.oversight.returns import command


def run(arguments: list[str]) -> int:
    return command.main(arguments)
