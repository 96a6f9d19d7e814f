"""``./kith django …``: Django's own commands, on this checkout's database."""

from django.core.management import execute_from_command_line

from kith.config import local


def run(arguments: list[str]) -> int:
    local.start_database()
    execute_from_command_line(["./kith django", *arguments])
    return 0
