"""One contact, made ready for its page."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from kith.engines.clocks.queries import ClockFace
from kith.engines.pathway.models import HandOver
from kith.foundation.access.viewer import Viewer
from kith.kernel import codes
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import (
    Column,
    Fact,
    IdentityBar,
    Link,
    Moment,
    Parts,
    Rag,
    Row,
    Stack,
    Step,
    StepList,
    SummaryList,
    SummaryRow,
    Table,
    Tag,
)  # fmt: skip
from kith.practice.frontdoor import rules
from kith.practice.frontdoor.actions.matching import source_words as source_words_of
from kith.practice.frontdoor.kinds import presenting, threshold
from kith.practice.frontdoor.models import Contact, Decision, NamedInContact, Rating
from kith.practice.frontdoor.queries import Readiness


def contact_page(contact: Contact) -> str:
    return f"/front-door/contacts/{contact.pk}/"


def source_words(contact: Contact) -> str:
    """Who told us, in a few words."""
    words = source_words_of(contact)
    return words[:1].upper() + words[1:]


def head(contact: Contact) -> IdentityBar:
    """The bar at the top: which contact, how urgent, who has it."""
    tags = [Rag(contact.colour or "none")]
    if contact.is_urgent:
        tags.append(Tag("Urgent", "red"))
    if contact.is_out_of_hours:
        tags.append(Tag("Out of hours", "blue"))
    tags.append(Tag("Decided", "green") if contact.decided_at else Tag("Waiting for a decision", "yellow"))
    return IdentityBar(
        name=contact.reference,
        facts=[
            Fact("Received", say_moment(contact.received_at)),
            Fact("From", source_words(contact)),
            Fact("Screener", contact.screener.name if contact.screener else "Nobody yet"),
        ],
        tags=[Parts(tags)],
        label="Which contact this is",
    )


def told(contact: Contact) -> SummaryList:
    """What came with the account."""
    needs = [presenting.NEEDS.get(code, code) for code in contact.needs]
    yes = [
        presenting.PROMPTS[code].rstrip("?") for code, answer in contact.prompts.items() if answer == "yes"
    ]
    rows = [
        SummaryRow("How it came", contact.get_channel_display()),
        SummaryRow("Source", codes.label("referral_source", contact.source).capitalize()),
        SummaryRow("Referrer", referrer(contact)),
        SummaryRow("About", ", ".join(needs)),
        SummaryRow("Screening: yes to", ", ".join(yes)),
        SummaryRow("Consent", _said(contact.get_consent_display(), contact.consent_words)),
        SummaryRow("Lawful basis", contact.get_lawful_basis_display()),
    ]
    if contact.exploitation_level:
        rows.append(SummaryRow("Exploitation level", str(contact.exploitation_level)))
    if contact.acknowledged_at:
        rows.append(
            SummaryRow(
                "Taken up by day", f"{contact.acknowledged_by.name}, {say_moment(contact.acknowledged_at)}"
            )
        )
    return SummaryList(rows, is_compact=True)


def referrer(contact: Contact) -> str:
    """The referrer with how to reach them; nothing about an anonymous caller."""
    if contact.is_anonymous:
        return "Did not give a name"
    parts = [contact.referrer_name, contact.referrer_role, contact.agency.name if contact.agency else "",
             contact.referrer_phone, contact.referrer_email]  # fmt: skip
    return ", ".join(part for part in parts if part)


def named_table(contact: Contact, history_read: Collection[int]) -> Table:
    """Who was named, who they are, and what is still to do about each."""
    rows = [_named_row(contact, one, history_read) for one in contact.named.all()]
    columns = [Column("As told"), Column("Born"), Column("Who it is"), Column("Still to do")]
    return Table("Who it is about", columns, rows, empty="Nobody has been named yet.")


def named_summary(named: NamedInContact) -> SummaryList:
    """Everything told about one person, to hold beside the likely matches."""
    return SummaryList(
        [
            SummaryRow("Name as told", named.name_as_told),
            SummaryRow("Born", born_as_told(named)),
            SummaryRow("Sex", {"M": "Male", "F": "Female"}.get(named.sex, "")),
            SummaryRow("Address", ", ".join(part for part in (named.address, named.postcode) if part)),
            SummaryRow("Phone", named.phone),
            SummaryRow("School", named.school),
        ],
        title="What we were told",
        is_compact=True,
    )


def born_as_told(named: NamedInContact) -> str:
    if named.expected_on:
        return f"Expected {say_date(named.expected_on)}"
    if named.born_from is None:
        return ""
    if named.born_from == named.born_to:
        return say_date(named.born_from)
    return f"Between {say_date(named.born_from)} and {say_date(named.born_to)}"


def missing(contact: Contact, state: Readiness) -> list[str]:
    """What still stands in the way of any decision."""
    return rules.missing_before_decision(
        rated=bool(contact.colour), children=state.children, unmatched=state.unmatched, history_unread=state.history_unread,
        outcome="", direction="",
    )  # fmt: skip


def steps(viewer: Viewer, contact: Contact, state: Readiness) -> StepList:
    """Where this contact stands, from arrival to feedback."""
    matched = state.children > 0 and not state.unmatched
    done = [
        ("Logged", True, say_moment(contact.received_at)),
        ("Children matched", matched, f"{state.children - state.unmatched} of {state.children}"),
        ("History read", matched and not state.history_unread, ""),
        ("Rated", bool(contact.colour), contact.colour.capitalize()),
        ("Decided", contact.decided_at is not None, ""),
        ("Referrer told", contact.feedback.exists(), ""),
    ]
    current = next((place for place, (_, is_done, _) in enumerate(done) if not is_done), len(done))
    return StepList(
        [
            Step(title, "done" if is_done else "current" if place == current else "next", note)
            for place, (title, is_done, note) in enumerate(done)
        ],
        label="Progress of this contact",
    )


def clocks_table(faces: Iterable[ClockFace]) -> Table:
    """The clocks on this contact, with the rule behind each."""
    rows = [
        [Stack(face.title, [face.citation]), Stack(clock_tag(face), [f"Due {face.due_words}"])]
        for face in faces
    ]
    return Table("Clocks", [Column("Clock"), Column("State")], rows, empty="No clock is running.")


def clock_tag(face: ClockFace) -> Tag:
    """A clock's state in a word, coloured only to repeat it."""
    if face.is_overdue:
        return Tag(face.state_words, "red")
    settled = face.state is None or face.state.is_met
    return Tag(face.state_words, "green" if settled else "grey")


def ratings_table(ratings: Iterable[Rating]) -> Table:
    rows = [
        [Rag(r.colour), r.rationale, r.rated_by.name, Moment(r.rated_at, say_moment(r.rated_at))]
        for r in ratings
    ]
    columns = [Column("Rating"), Column("Why"), Column("By"), Column("When")]
    return Table("Ratings", columns, rows, empty="Nobody has rated this contact yet.")


def decision(found: Decision | None) -> SummaryList | None:
    """The decision that stands, with the threshold it was held against."""
    if found is None:
        return None
    level = threshold.version(found.threshold_version).level(found.level)
    rows = [
        SummaryRow("Outcome", found.get_outcome_display()),
        SummaryRow(
            "Level of need", f"{found.level}. {level.name} (threshold document {found.threshold_version})"
        ),
        SummaryRow("Why", found.rationale),
        SummaryRow("Decided by", f"{found.decided_by.name}, {say_moment(found.decided_at)}"),
    ]
    if found.direction:
        rows.insert(3, SummaryRow("Direction", found.direction))
    if found.to_team:
        rows.append(SummaryRow("Handed to", found.to_team.name))
    if found.without_agencies:
        rows.append(
            SummaryRow("Decided without", _said(", ".join(found.without_agencies), found.without_reason))
        )
    if found.looked_again_at:
        rows.append(
            SummaryRow("Looked at again", _said(say_moment(found.looked_again_at), found.looked_again_words))
        )
    return SummaryList(rows, title="Decision")


def after(viewer: Viewer, contact: Contact, hand_overs: Iterable[HandOver]) -> dict[str, Any]:
    """What followed the decision."""
    told_them = [
        [f.get_method_display(), f.words, f.given_by.name, say_moment(f.given_at)]
        for f in contact.feedback.select_related("given_by")
    ]
    handed = [
        [h.to_team.name, h.get_state_display(), h.answered_by.name if h.answered_by else "", h.answer_words]
        for h in hand_overs
    ]
    columns = [Column("How"), Column("What they were told"), Column("By"), Column("When")]
    return {
        "feedback": Table(
            "Told to the referrer", columns, told_them, empty="The referrer has not been told yet."
        ),
        "hand_overs": Table(
            "Handed over", [Column("Team"), Column("Answer"), Column("By"), Column("Words")], handed
        )
        if handed
        else None,
    }


def feedback_words(found: Decision) -> str:
    level = threshold.version(found.threshold_version).level(found.level)
    return rules.feedback_words(found.get_outcome_display(), found.level, level.name)


def _named_row(contact: Contact, one: NamedInContact, history_read: Collection[int]) -> Row:
    here = f"{contact_page(contact)}named/{one.pk}/"
    if one.person is None:
        return Row(
            [one.name_as_told, born_as_told(one), "Not matched yet", Link("Match", here, one.name_as_told)],
            tone="attention",
        )
    to_do: Any = ""
    if one.part == NamedInContact.Part.CHILD and one.person_id not in history_read:
        to_do = Link("Read the history", f"{contact_page(contact)}history/{one.pk}/", f"of {one.person.name}")
    return Row(
        [one.name_as_told, born_as_told(one), Link(one.person.name, f"/people/{one.person.child_id}/"), to_do]
    )


def _said(first: str, words: str) -> str:
    return f"{first}: {words}" if words else first
