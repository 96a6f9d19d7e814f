"""Who waits for a worker, who has how many, and what a manager sees of it."""

from datetime import timedelta

import pytest

from kith.foundation.doors.act import acting
from kith.record.cases import queries
from kith.record.cases.models import Allocation
from kith.record.cases.tests.making import a_case, allocated
from kith.record.cases.wiring import say_hours


@pytest.mark.req("R016")
def test_a_child_without_a_worker_waits_from_the_referral_and_a_manager_answers_meanwhile(cast):
    case = a_case(cast, "amara", hours=60)
    [waiting] = queries.unallocated(cast.viewer("grace"))
    assert waiting == case
    assert (waiting.waiting_since, waiting.team_name) == (case.opened_at, "Referral and assessment north")
    assert waiting.held_by == "Grace Lindqvist"


def test_after_a_worker_left_a_child_waits_from_that_moment(cast):
    allocation = allocated(cast, "amara", "tom")
    ines = cast.viewer("ines")
    left = ines.now - timedelta(hours=2)
    with acting(ines):
        Allocation.objects.filter(pk=allocation.pk).update(starts_at=left - timedelta(hours=1), ends_at=left)
    assert queries.unallocated(cast.viewer("grace")).get().waiting_since == left


def test_who_has_a_worker_is_not_waiting(cast):
    allocated(cast, "amara", "tom")
    assert not queries.unallocated(cast.viewer("grace"))


def test_longest_waiting_first_and_only_of_ones_own_teams(cast):
    a_case(cast, "amara", hours=5)
    a_case(cast, "leo", hours=50)
    a_case(cast, "yusuf", team="south", hours=500)
    names = [case.person.name for case in queries.unallocated(cast.viewer("grace"))]
    assert names == ["Leo Adeyemi-Cole", "Amara Adeyemi-Cole"]
    assert queries.unallocated(cast.viewer("ines")).count() == 3


def test_caseloads_count_children_now_and_only_in_my_teams(cast):
    allocated(cast, "amara", "tom")
    allocated(cast, "leo", "tom")
    loads = {worker.name: worker.children for worker in queries.caseloads(cast.viewer("grace"))}
    assert (loads["Tom Reyes"], loads["Jo Marsh"]) == (2, 0)
    assert "Ola Brandt" not in loads


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, "Less than an hour"),
        (1, "1 hour"),
        (47, "47 hours"),
        (48, "2 days (48 hours)"),
        (960, "40 days (960 hours)"),
    ],
)
def test_how_long_is_said(hours, said):
    assert say_hours(hours) == said
