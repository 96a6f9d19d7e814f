"""Only the owner's connection changes tables."""

from typing import Any


class OwnerMigrates:
    """Migrations run as the owner; the web role has no right to them."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == "owner"

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        return True  # both connections are the same database
