"""The lists: whose clocks, in what order, how each is said, and in one question each."""

from datetime import timedelta

import pytest
from django.db import connection

from kith.engines.clocks import pages
from kith.engines.clocks.actions import happened, stop
from kith.engines.clocks.models import Because, Clock
from kith.engines.clocks.queries import about, due_within, on_each, running
from kith.engines.clocks.queries import on as clocks_on
from kith.engines.clocks.rules import State
from kith.engines.clocks.tests.given import at, on
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.act import acting


def start(by: Viewer, event, when, subject, people=()):
    with acting(by):
        return happened(by=by, event=event, subject=subject, at=when, people=people).started


@pytest.fixture
def busy(cast, thing):
    """Amara: a visit overdue, a decision due today, an interview due tomorrow. Yusuf: a decision due today."""
    ines = cast.viewer("ines")
    amara, yusuf, south = cast.child("amara").pk, cast.child("yusuf").pk, cast.team("south")
    start(ines, "test.plan_started", on(1), thing, [amara])
    start(ines, "test.received", at(13), thing, [amara])
    start(ines, "test.returned", at(14, 12), thing, [amara])
    start(ines, "test.received", at(13), south, [yusuf])
    start(ines, "test.rated_red", at(16), cast.team("nights"))
    return cast


def said(clocks):
    return [(face.title, face.state) for face in clocks]


VISIT = "Child on a plan seen by lead social worker"
DECISION = "Referral: decision on next steps (and acknowledgement to referrer)"
INTERVIEW = "Return home interview"
RED = "MASH response: red"


def test_a_worker_has_the_clocks_of_the_children_they_work_with_soonest_first(busy):
    assert said(running(busy.viewer("tom"))) == [
        (VISIT, State.OVERDUE), (DECISION, State.DUE_TODAY), (INTERVIEW, State.NOT_DUE),
    ]  # fmt: skip


@pytest.mark.req("R547")
def test_a_manager_has_the_clocks_of_the_children_of_the_team(busy):
    assert len(running(busy.viewer("grace"))) == 3
    assert len(running(busy.viewer("hana"))) == 0


def test_who_oversees_the_service_has_every_childs_and_nobodys(busy):
    assert len(running(busy.viewer("ines"))) == 5


def test_the_front_door_has_what_is_about_nobody_yet(busy):
    assert said(running(busy.viewer("sam"))) == [(RED, State.DUE_TODAY)]


def test_a_child_restricted_to_named_staff_is_in_nobody_elses_list(cast, thing):
    ines = cast.viewer("ines")
    start(ines, "test.received", at(13), thing, [cast.child("rowan").pk])
    assert len(running(ines)) == 0


def test_while_nobody_asks_no_clock_is_seen(busy):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('kith.worker', '', true), set_config('kith.powers', '', true)")
    assert not Clock.objects.exists()


def test_a_list_stops_at_its_bound_and_says_how_many_there_are(busy):
    found = running(busy.viewer("ines"), most=2)
    assert (len(found), found.total) == (2, 5)


@pytest.mark.req("R137")
def test_a_list_as_it_was_known_at_a_past_moment_is_the_same_for_ever(busy, thing):
    """S005: the overdue list is correct at any past instant."""
    tom = busy.viewer("tom")
    known = max(Clock.objects.values_list("recorded_at", flat=True))
    with acting(tom):
        happened(by=tom, event="test.visited", subject=thing, at=on(16), people=[busy.child("amara").pk])
    assert VISIT not in [face.title for face in running(tom) if face.is_overdue]
    past = running(tom, as_known=known)
    assert [face.title for face in past].count(VISIT) == 1
    assert past.total == 3


def test_what_runs_for_a_child(busy):
    assert len(about(busy.viewer("tom"), busy.child("amara"))) == 3
    assert len(about(busy.viewer("tom"), busy.child("leo"))) == 0


def test_what_is_past_comes_after_what_runs(busy, thing):
    tom = busy.viewer("tom")
    amara = busy.child("amara")
    with acting(tom):
        happened(by=tom, event="test.decided", subject=thing, at=at(13, 12), people=[amara.pk])
    found = about(tom, amara, with_past=True)
    assert said(found) == [
        (VISIT, State.OVERDUE), (INTERVIEW, State.NOT_DUE), (DECISION, State.MET_IN_TIME),
    ]  # fmt: skip
    assert found.faces[-1].state_words == "Met in time on 13 November 2026 at midday"


def test_what_runs_on_a_thing(busy, thing):
    tom = busy.viewer("tom")
    assert [face.title for face in clocks_on(tom, thing)] == [VISIT, DECISION, INTERVIEW]
    assert clocks_on(tom, busy.team("service")) == []


def test_what_runs_on_each_of_several_things(busy, thing):
    sam = busy.viewer("sam")
    found = on_each(sam, [thing, busy.team("nights"), busy.team("service")])
    assert [len(faces) for faces in found.values()] == [3, 1, 0]
    assert on_each(sam, []) == {}


def test_what_is_due_by_the_end_of_a_day_with_what_is_overdue(busy):
    tom = busy.viewer("tom")
    children = [busy.child("amara").pk, busy.child("leo").pk]
    assert [face.title for face in due_within(tom, children, on(16))] == [VISIT, DECISION]
    assert len(due_within(tom, children, on(17))) == 3
    assert len(due_within(tom, [], on(17))) == 0


def test_a_face_says_everything_a_list_shows(busy, thing):
    tom = busy.viewer("tom")
    face = clocks_on(tom, thing)[1]
    assert (face.due, face.due_words, face.state_words) == (on(16), "16 November 2026", "Due today")
    assert face.started_words == "Referral received by children's social care, 13 November 2026 at 9:00am"
    assert face.citation.startswith("Working Together to Safeguard Children")
    assert face.explanation.startswith("1 working day from 13 November 2026")
    assert (face.person_id, face.subject_kind, face.subject_id) == (
        busy.child("amara").pk, "workforce.team", thing.pk,
    )  # fmt: skip
    assert (face.page, face.tag.text, face.tag.colour) == ("", "Due today", "orange")


def test_a_face_leads_to_the_page_its_area_offers(busy, thing, monkeypatch):
    monkeypatch.setattr(pages, "_pages", {})
    pages.offer("workforce.team", lambda pk: f"/teams/{pk}/")
    assert clocks_on(busy.viewer("tom"), thing)[0].page == f"/teams/{thing.pk}/"
    with pytest.raises(ValueError, match="offered twice"):
        pages.offer("workforce.team", str)


def test_a_stopped_clock_says_why(busy, thing):
    tom = busy.viewer("tom")
    amara = busy.child("amara")
    with acting(tom):
        stop(by=tom, subject=thing, because=Because.MOVED, words="To Kent.", people=[amara.pk])
    face = about(tom, amara, with_past=True).faces[0]
    assert (face.state, face.tag.text) == (None, "Stopped")
    assert face.state_words == "Stopped: responsibility passed to another authority. To Kent."


def test_what_has_no_last_day_says_from_when_it_may_be_done(cast, thing):
    ines = cast.viewer("ines")
    start(ines, "test.grounds", on(2), thing)
    [face] = clocks_on(ines, thing)
    assert (face.due, face.due_words) == (None, "Not before 1 December 2026")


@pytest.mark.parametrize(
    "ask",
    [
        lambda viewer, cast: running(viewer),
        lambda viewer, cast: about(viewer, cast, with_past=True),
        lambda viewer, cast: clocks_on(viewer, cast),
        lambda viewer, cast: on_each(viewer, [cast]),
        lambda viewer, cast: due_within(viewer, [cast.pk], on(30)),
    ],
    ids=["running", "about", "on", "on_each", "due_within"],
)
def test_each_list_asks_one_question(busy, ask, django_assert_num_queries):
    amara, tom = busy.child("amara"), busy.viewer("tom")
    with django_assert_num_queries(1):
        ask(tom, amara)


def test_former_versions_of_a_clock_are_kept(busy, thing):
    tom = busy.viewer("tom")
    clock = Clock.objects.get(timescale="referral_decision", subject_id=thing.pk)
    with acting(tom):
        happened(by=tom, event="test.decided", subject=thing, at=at(16, 9))
    clock.refresh_from_db()
    before = clock.recorded_at - timedelta(microseconds=1)
    [then] = Clock.objects.as_known(before).filter(pk=clock.pk)
    assert (then.met_at, then.version, then.late_from) == (None, 1, clock.late_from)
    assert (clock.met_at, clock.version) == (at(16, 9), 2)
