"""One contact, made ready for its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kith.engines.clocks.queries import ClockFace
from kith.foundation.access.viewer import Viewer
from kith.kernel import codes
from kith.kernel.dates import say_date, say_moment
from kith.kernel.ui.parts import (
    Column,
    Content,
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
    Words,
)  # fmt: skip
from kith.practice.frontdoor.actions.following import page_of
from kith.practice.frontdoor.actions.matching import source_words as source_words_of
from kith.practice.frontdoor.kinds import presenting
from kith.practice.frontdoor.models import (
    Contact,
    FileKeptOut,
    HistoryReview,
    NamedInContact,
    Rating,
    RequestForMore,
)
from kith.practice.frontdoor.queries import Readiness
from kith.practice.frontdoor.rules import deciding as rules
from kith.practice.frontdoor.rules.waiting import say_left

SUFFICIENCY = {1: "1: poor", 2: "2: thin", 3: "3: enough", 4: "4: full"}


def contact_page(contact: Contact) -> str:
    return page_of(contact.pk)


def source_words(contact: Contact) -> str:
    """Who told us, in a few words."""
    words = source_words_of(contact)
    return words[:1].upper() + words[1:]


def head(contact: Contact) -> IdentityBar:
    """The bar at the top: which contact, how urgent, who has it."""
    tags: list[Content] = [Rag(contact.colour or "none")]  # type: ignore[arg-type]  # a colour or nothing
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


def account(contact: Contact) -> Words:
    """What we were told, in the words it was told in, and what was asked because of a need."""
    asked = {question.code: question.asks for group in presenting.ASKED.values() for question in group}
    answers = [f"{asked.get(code, code)}\n{said}" for code, said in contact.answers.items()]
    return Words("\n\n".join([contact.account, *answers]))


def told(contact: Contact) -> SummaryList:
    """What came with the account. What was not asked or answered is left out; consent never is."""
    needs = [presenting.NEEDS.get(code, code) for code in contact.needs]
    rows = [
        SummaryRow("How it came", contact.get_channel_display()),
        SummaryRow("Source", codes.label("referral_source", contact.source).capitalize()),
        SummaryRow("Referrer", referrer(contact)),
        SummaryRow("About", ", ".join(needs)),
        SummaryRow("Screening", _screening(contact)),
        SummaryRow("Exploitation level", str(contact.exploitation_level or "")),
        SummaryRow("Consent", _said(contact.get_consent_display(), contact.consent_words)),
        SummaryRow("Lawful basis", contact.get_lawful_basis_display()),
        SummaryRow("How full it was", SUFFICIENCY.get(contact.sufficiency or 0, "")),
        SummaryRow("Taken up by day", _taken_up(contact)),
    ]
    return SummaryList([row for row in rows if row.is_recorded], is_compact=True)


def referrer(contact: Contact) -> str:
    """The referrer with how to reach them; nothing about an anonymous caller."""
    if contact.is_anonymous:
        return "Did not give a name"
    parts = [contact.referrer_name, contact.referrer_role, contact.agency.name if contact.agency else "",
             contact.referrer_phone, contact.referrer_email]  # fmt: skip
    return ", ".join(part for part in parts if part)


def named_table(contact: Contact, reviews: Iterable[HistoryReview], *, may_screen: bool) -> Table:
    """Who was named, who they are, and who read what is known of each."""
    read = {review.person_id: review for review in reviews}
    rows = [_named_row(contact, one, read, may_screen=may_screen) for one in contact.named.all()]
    columns = [Column("As told"), Column("Born"), Column("Who it is"), Column("History")]
    return Table("Who it is about", columns, rows, empty="Nobody has been named yet.")


def named_lines(contact: Contact) -> list[str]:
    """The people of a contact in a line each, to stand beside a form."""
    return [
        ", ".join(part for part in (one.person.name if one.person else one.name_as_told, born_as_told(one)) if part)
        for one in contact.named.all()
    ]  # fmt: skip


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
    """The birth as told: a day, a span, an expected day, or nothing."""
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


def steps(contact: Contact, state: Readiness, *, is_fed_back: bool) -> StepList:
    """Where this contact stands, from arrival to feedback."""
    matched = state.children > 0 and not state.unmatched
    done = [
        ("Logged", True, say_moment(contact.received_at)),
        ("Children matched", matched, f"{state.children - state.unmatched} of {state.children}"),
        ("History read", matched and not state.history_unread, ""),
        ("Rated", bool(contact.colour), contact.colour.capitalize()),
        ("Decided", contact.decided_at is not None, ""),
        ("Referrer told", is_fed_back, ""),
    ]
    current = next((place for place, (_, is_done, _) in enumerate(done) if not is_done), len(done))
    return StepList(
        [
            Step(title, "done" if is_done else "current" if place == current else "next", note)
            for place, (title, is_done, note) in enumerate(done)
        ],
        label="Progress of this contact",
    )


def clocks(viewer: Viewer, faces: Sequence[ClockFace]) -> list[Stack]:
    """The clocks on this contact, nearest first; the same clock of two children once."""
    seen: dict[tuple[str, str], Stack] = {}
    for face in faces:
        words = say_left(face.due, viewer.now) if face.due else face.state_words
        tag = Tag(words, "red" if face.is_overdue else "grey")
        seen.setdefault((face.title, face.due_words), Stack(tag, [face.title, f"Due {face.due_words}"]))
    return list(seen.values())


def ratings_table(ratings: Iterable[Rating]) -> Table | None:
    """Every rating, newest first; None before the first."""
    rows = [
        [Rag(r.colour), r.rationale, r.rated_by.name, Moment(r.rated_at, say_moment(r.rated_at))]
        for r in ratings
    ]
    columns = [Column("Rating"), Column("Why"), Column("By"), Column("When")]
    return Table("Ratings", columns, rows, is_caption_hidden=True) if rows else None


def more_table(contact: Contact, requests: Iterable[RequestForMore]) -> Table | None:
    """What the referral was sent back for; None when it never was."""
    rows = [
        [
            Words(one.what),
            say_moment(one.due_at),
            Words(one.answer) if one.answered_at else Link("Record the answer", f"{contact_page(contact)}more/{one.pk}/"),
        ]
        for one in requests
    ]  # fmt: skip
    columns = [Column("Sent back for"), Column("Answer by"), Column("Answer")]
    return Table("Sent back for more", columns, rows) if rows else None


def files_table(files: Iterable[FileKeptOut]) -> Table | None:
    """The files that came with a message and were not taken in; None when none did."""
    rows = [[one.name, f"{one.size:,} bytes", one.sha256[:16]] for one in files]
    columns = [Column("Name"), Column("Size"), Column("Fingerprint (start)")]
    return Table("Files not taken in", columns, rows) if rows else None


def _named_row(
    contact: Contact, one: NamedInContact, read: dict[int, HistoryReview], *, may_screen: bool
) -> Row:
    here = f"{contact_page(contact)}named/{one.pk}/"
    told = [one.name_as_told, born_as_told(one)]
    if one.person is None:
        to_do = Link("Match", here, one.name_as_told) if may_screen else ""
        return Row([*told, Stack("Not matched yet", [to_do]), ""], tone="attention")
    known = Stack(Link(one.person.name, f"/people/{one.person.child_id}/"), _undo(contact, here, may_screen))
    return Row([*told, known, _history_mark(contact, one, read, may_screen)])


def _undo(contact: Contact, here: str, may_screen: bool) -> list[Content]:
    return [Link("Undo this match", f"{here}undo/")] if may_screen and not contact.decided_at else []


def _history_mark(
    contact: Contact, one: NamedInContact, read: dict[int, HistoryReview], may_screen: bool
) -> Content:
    review = read.get(one.person_id or 0)
    if review:
        return Stack(f"Read by {review.reviewed_by.name}", [say_moment(review.reviewed_at), review.words])
    if one.part != NamedInContact.Part.CHILD or one.person is None:
        return ""
    page = f"{contact_page(contact)}history/{one.pk}/"
    return Link("Read the history", page, f"of {one.person.name}") if may_screen else "Not read yet"


def _screening(contact: Contact) -> str:
    if not contact.prompts:
        return ""
    yes = [
        presenting.PROMPTS[code].rstrip("?")
        for code, answer in contact.prompts.items()
        if answer == presenting.YES
    ]
    return f"Yes to: {', '.join(yes)}" if yes else "No prompt was answered yes"


def _taken_up(contact: Contact) -> str:
    if not contact.acknowledged_at or not contact.acknowledged_by:
        return ""
    return f"{contact.acknowledged_by.name}, {say_moment(contact.acknowledged_at)}"


def _said(first: str, words: str) -> str:
    return f"{first}: {words}" if words else first
