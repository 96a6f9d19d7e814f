"""Where everybody lives and from when, and from whom that is kept."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from kith.borough.chance import between
from kith.borough.facts import Chunk, Residence, SafetyAlert, Withholding
from kith.borough.families.members import Family, Home, Member
from kith.kernel.dates import birthday

KEPT_FROM = frozenset({"father", "step_father"})
FLED = "Moved to a refuge. He has said that he will find them."
DO_NOT_NAME = "Never write to or name the address."


def enter_homes(
    chunk: Chunk,
    family: Family,
    children: list[Member],
    adults: list[Member],
    *,
    luck: Random,
    last_day: date,
) -> None:
    """The family's homes, and for each member the time they lived there."""
    living_in = [*children, family.mother]
    living_in += [adult for adult in adults if adult is family.partner and family.partner_lives_in]
    for home in family.homes:
        chunk.addresses.append(home.address)
        for member in living_in:
            if not (home.withheld and member.part in KEPT_FROM):
                chunk.residences += _stays(member, home, family.away.get(member.key), last_day)
    protected = next((home for home in family.homes if home.withheld), None)
    if protected and protected.starts <= last_day:
        _withhold(chunk, family, children, protected.starts, luck=luck, last_day=last_day)


def _stays(
    member: Member, home: Home, away: tuple[date, date | None] | None, last_day: date
) -> Iterator[Residence]:
    """A member's time in a home, with the time in care left out."""
    starts = max(home.starts, member.born_on)
    spans = [(starts, home.ends)]
    if away:
        left, back = away
        spans = [(starts, min(home.ends or left, left))]
        if back:
            spans.append((max(starts, back), home.ends))
    for begins, ends in spans:
        if begins <= last_day and (ends is None or ends > begins):
            yield Residence(member.key, home.address.key, begins, ends, home.withheld)


def _withhold(
    chunk: Chunk, family: Family, children: list[Member], since: date, *, luck: Random, last_day: date
) -> None:
    """Mother and children are not to be found by the man they fled; looked at again within the year."""
    review = max(birthday(since, 1), last_day + timedelta(days=between(luck, -40, 180)))
    chunk.withholdings += [
        Withholding(member.key, family.partner.key, "birth_family", FLED, since, review)
        for member in [*children, family.mother]
    ]
    chunk.safety_alerts.append(SafetyAlert(family.mother.key, "do_not_disclose", DO_NOT_NAME, since, review))
