"""What was heard: a contact as a story tells it, with only what matters to the story."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.borough.facts import Contact
from kith.borough.journeys.decisions import LEVELS, threshold_version
from kith.borough.journeys.sources import sources
from kith.borough.narrative.themes import themes


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """`children` holds None for a child nobody has recognised; `decided` is None while a manager has still to
    decide.
    """

    received: datetime
    text: str
    children: Sequence[int | None]
    theme: str
    source: str
    channel: str
    rag: str
    referrer: str = ""
    named: Sequence[str] = ()
    consent: str = "not_sought"
    outcome: str | None = None
    decided: datetime | None = None
    rationale: str = ""
    referral: int | None = None

    def as_contact(
        self, key: int, family: int, *, taken_by: int, decided_by: int | None, out_of_hours: bool
    ) -> Contact:
        """The contact as a row; the referrer was told forty minutes after the decision."""
        return Contact(
            key=key,
            family=family,
            received_at=self.received,
            channel=self.channel,
            source=self.source,
            agency=next(source.agency for source in sources() if source.code == self.source),
            referrer=self.referrer,
            referrer_phone="",
            presenting=themes()[self.theme].presenting,
            theme=self.theme,
            consent=self.consent,
            out_of_hours=out_of_hours,
            text=self.text,
            taken_by=taken_by,
            rag=self.rag,
            outcome=self.outcome,
            level=LEVELS[self.outcome] if self.outcome else None,
            threshold_version=threshold_version(self.received.date()) if self.outcome else None,
            decided_at=self.decided,
            decided_by=decided_by,
            rationale=self.rationale,
            referral=self.referral,
            fed_back_at=self.decided + timedelta(minutes=40) if self.decided else None,
        )
