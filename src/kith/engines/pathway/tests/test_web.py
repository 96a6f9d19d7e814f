"""A hand-over on the page, and a manager's answer to it: every outcome."""

import pytest

from kith.engines.pathway.models import HandOver
from kith.practice.frontdoor.actions import deciding
from kith.practice.frontdoor.tests.making import a_referral, a_screened_contact


def text(page):
    return page.content.decode()


@pytest.fixture
def hand_over(cast):
    """A referral about Zara, handed by the front door to team north."""
    farah = cast.viewer("farah")
    deciding.decide_contact(
        by=farah, contact=a_screened_contact(farah), choice=a_referral(cast.team("north"))
    )
    return HandOver.objects.get()


def of(hand_over, rest=""):
    return f"/hand-overs/{hand_over.pk}/{rest}"


@pytest.mark.req("R030")
def test_a_manager_reads_it_and_accepts(visit, hand_over):
    shown = text(visit("grace", of(hand_over)))
    for said in ("Zara Quill", "a child and family assessment", "Front door", "Your answer"):
        assert said in shown
    assert visit("grace", of(hand_over, "accept/"), {}).url == of(hand_over)
    shown = text(visit("grace", of(hand_over)))
    assert "Accepted" in shown
    assert "Grace Lindqvist" in shown
    assert "Your answer" not in shown


def test_declining_needs_a_reason_and_sends_it_back(visit, cast, hand_over):
    assert visit("grace", of(hand_over, "decline/"), {"words": ""}).status_code == 422
    visit("grace", of(hand_over, "decline/"), {"words": "She lives in the south."})
    cast.viewer("farah")
    assert HandOver.objects.get().answer_words == "She lives in the south."


def test_f008_the_second_answer_is_told(visit, hand_over):
    visit("grace", of(hand_over, "accept/"), {})
    page = visit("grace", of(hand_over, "decline/"), {"words": "Too late."})
    assert page.status_code == 422
    assert "already accepted" in text(page)


@pytest.mark.parametrize(
    ("worker", "status"),
    [("grace", 200), ("ines", 200), ("tom", 200), ("hana", 404), ("bea", 404), ("ana", 404)],
)
def test_who_may_read_it(visit, hand_over, worker, status):
    assert visit(worker, of(hand_over)).status_code == status


@pytest.mark.parametrize(("worker", "status"), [("grace", 200), ("tom", 403), ("hana", 404)])
def test_who_may_answer_it(visit, hand_over, worker, status):
    assert visit(worker, of(hand_over, "accept/")).status_code == status
