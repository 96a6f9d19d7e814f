"""Expected trouble, worded for the screen. Areas make their own kinds beside the acts that raise them."""

from __future__ import annotations

from typing import Any

from kith.foundation.access.rules import Decision


class Refused(Exception):
    """The act may not be done now. ``field`` names the form field to show it at, where there is one."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class NotAllowed(Refused):
    """The worker may not do this. Carries the decision: the page answers 404 or 403 by its outcome."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(decision.reason)
        self.decision = decision


class ChangedMeanwhile(Refused):
    """Someone saved this after the page was opened. Carries the row as it stands, so both texts can be shown (409)."""

    def __init__(self, current: Any) -> None:
        super().__init__("Someone else changed this while you were working on it. Your text is kept below.")
        self.current = current
