"""Allocating, answering a transfer, and a worker's caseload: every outcome of the pages."""

import pytest

from kith.record.cases.actions import offer_transfer
from kith.record.cases.models import Allocation, Responsibility, Transfer
from kith.record.cases.tests.making import a_case, allocated


def text(page):
    return page.content.decode()


@pytest.fixture
def case(cast):
    return a_case(cast, "amara")


def allocating(case):
    return f"/cases/{case.pk}/allocate/"


@pytest.mark.req("R017")
def test_a_worker_is_allocated_with_why_and_their_caseload_in_sight(visit, cast, case):
    allocated(cast, "leo", "tom")
    assert "Tom Reyes: 1 child" in text(visit("grace", allocating(case)))
    typed = {
        "worker": cast.worker("tom").pk,
        "rationale": "He knows her brother.",
        "risk_summary": "See her today.",
    }
    page = visit("grace", allocating(case), typed)
    assert page.url == f"/people/{case.person.child_id}/"
    cast.viewer("grace")
    made = Allocation.objects.get(case=case)
    assert (made.worker, made.rationale, made.caseload_then) == (
        cast.worker("tom"),
        "He knows her brother.",
        1,
    )


@pytest.mark.parametrize(
    ("changes", "said"), [({"worker": ""}, "Choose a worker"), ({"rationale": ""}, "Enter why this worker")]
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(visit, cast, case, changes, said):
    typed = {"worker": cast.worker("tom").pk, "rationale": "Why", "risk_summary": "Kept."}
    page = visit("grace", allocating(case), typed | changes)
    assert page.status_code == 422
    assert said in text(page)
    assert "Kept." in text(page)


def test_b124_a_worker_of_another_team_cannot_be_sent(visit, cast, case):
    page = visit("grace", allocating(case), {"worker": cast.worker("ola").pk, "rationale": "x"})
    assert page.status_code == 422


@pytest.mark.parametrize(
    ("worker", "status"), [("grace", 200), ("ines", 200), ("tom", 403), ("hana", 404), ("bea", 404)]
)
def test_who_may_allocate(visit, case, worker, status):
    assert visit(worker, allocating(case)).status_code == status


@pytest.fixture
def transfer(cast):
    case = a_case(cast, "yusuf", team="south")
    hana = cast.viewer("hana")
    return offer_transfer(
        by=hana, case=case, to_team=cast.team("north"), summary="He moved north with his uncle."
    )


def of(transfer, rest=""):
    return f"/cases/transfers/{transfer.pk}/{rest}"


@pytest.mark.req("R030")
def test_a_transfer_is_accepted_and_only_then_changes_hands(visit, cast, transfer):
    shown = text(visit("grace", of(transfer)))
    assert "He moved north with his uncle." in shown
    assert "stays responsible until you accept" in shown
    visit("grace", of(transfer), {})
    assert "Accepted: Grace Lindqvist" in text(visit("grace", of(transfer)))
    cast.viewer("grace")
    assert Responsibility.objects.get(case=transfer.case, ends_at=None).team == cast.team("north")


def test_a_transfer_is_declined_with_a_reason(visit, cast, transfer):
    assert visit("grace", of(transfer, "decline/"), {"words": ""}).status_code == 422
    visit("grace", of(transfer, "decline/"), {"words": "We have no room this week."})
    cast.viewer("hana")
    assert Transfer.objects.get(pk=transfer.pk).answer_words == "We have no room this week."


@pytest.mark.parametrize(("worker", "status"), [("grace", 200), ("hana", 200), ("tom", 403), ("farah", 404)])
def test_who_may_open_a_transfer(visit, transfer, worker, status):
    assert visit(worker, of(transfer)).status_code == status


def test_the_sending_manager_cannot_answer_it(visit, transfer):
    assert "Your answer" not in text(visit("hana", of(transfer)))
    page = visit("hana", of(transfer), {})
    assert page.status_code == 422
    assert "Only a manager of" in text(page)


def test_a_workers_caseload_is_for_their_manager(visit, cast):
    allocated(cast, "amara", "tom")
    address = f"/cases/workers/{cast.worker('tom').pk}/"
    assert "Amara Adeyemi-Cole" in text(visit("grace", address))
    assert visit("hana", address).status_code == 404
    assert visit("tom", address).status_code == 404
