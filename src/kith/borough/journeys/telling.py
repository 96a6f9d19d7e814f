"""What a referrer says.

A serious contact uses one of its theme's own accounts, never the same one twice in a story. Everything below
the threshold is put together from parts: who writes, what was seen, how the child was, what they ask.
"""

from calendar import month_name
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kith.borough.chance import happens
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case
from kith.borough.journeys.sources import Source, sources
from kith.borough.narrative.lines import PHRASES, WORRIES, fill

ASKS = {"1A": "family", "1C": "family", "6": "police"} | dict.fromkeys(("1B", "1D", "9", "10"), "public")
BY_CODE = {source.code: source for source in sources()}


class Account(NamedTuple):
    """What was said, and by whom once that is settled; `text` is empty until it is put together."""

    source: Source
    text: str


def serious_account(
    case: Case, source: Source, child: Member, children: Sequence[Member], day: date
) -> Account:
    """One of the theme's own accounts; the source becomes the one that the account is from."""
    line = case.unsaid(case.theme.contact_lines(source.group), child, day)
    line = line or case.unsaid(case.theme.lines["contact.other"], child, day)
    if line is None:
        return Account(source, "")
    return Account(
        BY_CODE[line.source] if line.source else source, fill(line.text, case.slots(child, children, day))
    )


def worry(
    case: Case, source: Source, child: Member, children: Sequence[Member], day: date, consent: str
) -> str:
    """A lesser worry, put together from parts."""
    asks = ASKS.get(source.code, "professional")
    unborn = child.born_on > day
    seen = WORRIES[f"seen.{case.theme.code}"]
    if asks == "professional" and happens(case.luck, 50):
        seen = WORRIES.get(f"seen_by_professionals.{case.theme.code}", seen)
    parts = [
        WORRIES[f"opening.{source.code if source.code != '6' else 'police'}"],
        seen,
        WORRIES["child.unborn" if unborn else "child.any"],
        WORRIES[f"asks.{asks}"],
    ]
    if asks == "professional":
        parts.append(WORRIES[f"consent.{consent}"])
    return case.compose(parts, child, children, day)


def history(case: Case) -> str:
    """What the screener found on looking the family up."""
    if not case.contacts:
        return PHRASES["history.first"].all[int(case.luck.random() * 3)].text
    earlier, last = len(case.contacts), case.contacts[-1]
    lines = PHRASES["history.again"].all
    line = lines[int(case.luck.random() * len(lines))].text
    contacts = f"{earlier} earlier contacts" if earlier > 1 else "one earlier contact"
    return line.format(contacts=contacts, last=f"{month_name[last.month]} {last.year}")
