"""``./kith migrate``: tables, then what the database itself refuses."""

import django
from django.core.management import call_command
from django.db import connections

from kith.config import local


def run(arguments: list[str]) -> int:
    local.start_database()
    django.setup()
    bring_up_to_date()
    return 0


def bring_up_to_date(*, verbosity: int = 1) -> None:
    """Migrate as the owner and put triggers, policies and rights in place. Django must be set up."""
    from kith.kernel.database.protect import protect

    call_command("migrate", database="owner", verbosity=verbosity, interactive=False)
    protect(connections["owner"])
