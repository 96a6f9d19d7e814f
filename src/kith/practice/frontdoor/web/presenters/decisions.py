"""Decisions and what followed them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kith.engines.pathway.models import HandOver
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import Column, Content, Link, Stack, SummaryList, SummaryRow, Table, Tag, Words
from kith.practice.frontdoor.kinds import threshold
from kith.practice.frontdoor.models import AgencyRequest, Contact, Decision, Disagreement, Feedback
from kith.practice.frontdoor.rules import deciding as rules
from kith.practice.frontdoor.web.presenters.contacts import contact_page


def decision(found: Decision | None) -> SummaryList | None:
    """The decision that stands, with the threshold it was held against."""
    if found is None:
        return None
    rows = [
        SummaryRow("Outcome", found.get_outcome_display()),
        SummaryRow("Level of need", _level(found)),
        SummaryRow("Indicators", ", ".join(_indicators(found))),
        SummaryRow("Why", Words(found.rationale)),
        SummaryRow("Direction", Words(found.direction) if found.direction else ""),
        SummaryRow("To be done", _directed(found)),
        SummaryRow("Handed to", found.to_team.name if found.to_team else ""),
        SummaryRow("Decided without", _without(found)),
        SummaryRow("Decided by", f"{found.decided_by.name}, {say_moment(found.decided_at)}"),
        SummaryRow("Looked at again", _looked_again(found)),
    ]
    return SummaryList([row for row in rows if row.is_recorded], title="Decision")


def feedback_table(contact: Contact, given: Iterable[Feedback]) -> Table | None:
    """What the referrer was told; None before a decision."""
    rows = [[f.get_method_display(), Words(f.words), f.given_by.name, say_moment(f.given_at)] for f in given]
    columns = [Column("How"), Column("What they were told"), Column("By"), Column("When")]
    empty = "The referrer has not been told yet."
    return Table("Told to the referrer", columns, rows, empty=empty) if rows or contact.decided_at else None


def hand_overs_table(hand_overs: Iterable[HandOver]) -> Table | None:
    """The teams it was handed to and what they answered; None when it was not handed on."""
    rows = [
        [h.to_team.name, h.get_state_display(), h.answered_by.name if h.answered_by else "", h.answer_words]
        for h in hand_overs
    ]
    columns = [Column("Team"), Column("Answer"), Column("By"), Column("Words")]
    return Table("Handed over", columns, rows) if rows else None


def disagreements_table(found: Iterable[Disagreement]) -> Table | None:
    """Disagreements with agencies, open ones first; None where there are none."""
    rows = [
        [
            Link(one.agency.name, f"{contact_page(one.contact)}disagreements/{one.pk}/", one.contact.reference),
            Stack(one.contact.reference, [one.get_stage_display()]),
            one.resolver.name,
            _ended(one),
        ]
        for one in found
    ]  # fmt: skip
    columns = [Column("Agency"), Column("Contact and stage"), Column("Resolver"), Column("Outcome")]
    return Table("Disagreements between agencies", columns, rows) if rows else None


def disagreement_summary(one: Disagreement) -> SummaryList:
    """One disagreement, for its page."""
    return SummaryList(
        [
            SummaryRow("Agency", one.agency.name),
            SummaryRow("About", Words(one.about)),
            SummaryRow("Stage", one.get_stage_display()),
            SummaryRow("To be resolved by", one.resolver.name),
            SummaryRow("Raised", say_moment(one.raised_at)),
            *([SummaryRow("Outcome", Words(one.outcome))] if one.outcome else []),
        ]
    )


def feedback_words(found: Decision) -> str:
    """What a referrer is told, made ready to send."""
    level = threshold.version(found.threshold_version).level(found.level)
    return rules.feedback_words(found.get_outcome_display(), found.level, level.name)


def _level(found: Decision) -> str:
    level = threshold.version(found.threshold_version).level(found.level)
    return f"{found.level}. {level.name} (threshold document {found.threshold_version})"


def _indicators(found: Decision) -> list[str]:
    words = {
        code: said
        for level in threshold.version(found.threshold_version).levels
        for code, said in level.indicators
    }
    return [words.get(code, code) for code in found.indicators]


def _directed(found: Decision) -> Content:
    lines = [f"{one['what']}, by {say_date(date.fromisoformat(one['by']))}" for one in found.directed]
    return Words("\n".join(lines)) if lines else ""


def _without(found: Decision) -> str:
    labels = dict(AgencyRequest._meta.get_field("agency_kind").flatchoices)
    names = ", ".join(str(labels.get(kind, kind)) for kind in found.without_agencies)
    return f"{names}: {found.without_reason}" if names else ""


def _looked_again(found: Decision) -> str:
    if not found.looked_again_at or not found.looked_again_by:
        return ""
    return f"{found.looked_again_by.name}, {say_moment(found.looked_again_at)}: {found.looked_again_words}"


def _ended(one: Disagreement) -> Content:
    if not one.resolved_at:
        return Tag("Open", "yellow")
    days = (one.resolved_at - one.raised_at).days
    return Stack(Tag("Resolved", "green"), [f"after {days} day{'' if days == 1 else 's'}", one.outcome])
