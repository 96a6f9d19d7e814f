"""What the pages of a hand-over show."""

from __future__ import annotations

from kith.engines.pathway.models import HandOver
from kith.engines.pathway.steps import STEPS
from kith.kernel.dates import say_moment
from kith.kernel.ui.parts import Link, Parts, Stack, SummaryList, SummaryRow, Tag, Words
from kith.record.people import offers


def title(hand_over: HandOver) -> str:
    """What is asked for, as "Hand-over: a child and family assessment"."""
    step = STEPS.get(hand_over.step)
    return f"Hand-over: {step.label}" if step else "Hand-over"


def facts(hand_over: HandOver) -> SummaryList:
    """Whom it is about, between which teams, why, and the answer."""
    links = [
        Link(row.person.name, offers.people_page(row.person)) for row in hand_over.people.all() if row.person
    ]
    asked = f"{hand_over.asked_by.name}, {say_moment(hand_over.asked_at)}"
    rows = [
        SummaryRow("About", Stack(links[0], links[1:]) if links else "Nobody you may know of"),
        SummaryRow("What is asked", Words(hand_over.words)),
        SummaryRow("From", Stack(hand_over.from_team.name, [asked]) if hand_over.from_team else asked),
        SummaryRow("To", hand_over.to_team.name),
        SummaryRow("State", _state(hand_over)),
    ]  # fmt: skip
    return SummaryList(rows)


def _state(hand_over: HandOver) -> Stack:
    colours = {
        HandOver.State.OFFERED: "yellow",
        HandOver.State.ACCEPTED: "green",
        HandOver.State.DECLINED: "red",
    }
    said = Parts([Tag(hand_over.get_state_display(), colours[HandOver.State(hand_over.state)])])
    if hand_over.answered_by is None:
        return Stack(said)
    words = [Words(hand_over.answer_words)] if hand_over.answer_words else []
    return Stack(said, [f"{hand_over.answered_by.name}, {say_moment(hand_over.answered_at)}", *words])
