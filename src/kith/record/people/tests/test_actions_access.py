"""Restricting, sealing, conflicts and breaking the glass: done, refused, and everything written."""

from datetime import timedelta

import pytest

from kith.engines.tasks.models import Task
from kith.foundation.doors.refusals import NotAllowed, Refused
from kith.record.people import finding
from kith.record.people.actions import confidentiality as closing
from kith.record.people.actions import relationships
from kith.record.people.actions.break_glass import break_glass, review_glass
from kith.record.people.actions.person import add_person
from kith.record.people.models import Conflict, Person

WHY = "A parent works in this building"
NEED = "Mother rang: he has not come home and she is frightened"


def test_restricting_hides_a_record_from_everyone_not_named(cast):
    ines = cast.viewer("ines")
    yusuf = cast.child("yusuf")
    closing.restrict(by=ines, person=yusuf, reason=WHY, staff=[cast.worker("ines"), cast.worker("tom")])
    assert finding.find(cast.viewer("tom"), "Yusuf Demir") == [yusuf.pk]
    for other in ("ola", "grace", "sam"):
        assert finding.find(cast.viewer(other), "Yusuf Demir") == []
        assert not Person.objects.filter(pk=yusuf.pk).exists()


def test_restricting_needs_a_reason_and_someone_who_can_open_it(cast):
    ines, yusuf = cast.viewer("ines"), cast.child("yusuf")
    with pytest.raises(Refused, match="20 characters"):
        closing.restrict(by=ines, person=yusuf, reason="Staff", staff=[cast.worker("ines")])
    with pytest.raises(Refused, match="at least one worker"):
        closing.restrict(by=ines, person=yusuf, reason=WHY, staff=[])


def test_a_social_worker_may_not_restrict(cast):
    with pytest.raises(NotAllowed):
        closing.restrict(
            by=cast.viewer("tom"), person=cast.child("amara"), reason=WHY, staff=[cast.worker("tom")]
        )


def test_sealing_waits_for_a_second_person_and_is_safe_meanwhile(cast):
    ines, yusuf = cast.viewer("ines"), cast.child("yusuf")
    change = closing.propose_sealing(by=ines, person=yusuf, reason=WHY, staff=[cast.worker("dan")])
    yusuf.refresh_from_db()
    assert (yusuf.level, change.state) == ("restricted", "proposed")
    with pytest.raises(Refused, match="Someone else"):
        closing.decide_level(by=ines, change=change, approve=True)


def test_the_last_named_worker_cannot_be_taken_off(cast):
    ines, yusuf = cast.viewer("ines"), cast.child("yusuf")
    closing.restrict(by=ines, person=yusuf, reason=WHY, staff=[cast.worker("ines")])
    with pytest.raises(Refused, match="Name someone else first"):
        closing.remove_named_staff(by=ines, named=yusuf.named_staff.get())


def test_f073_a_declared_conflict_beats_allocation_team_and_breaking_the_glass(cast):
    tom, amara = cast.viewer("tom"), cast.child("amara")
    closing.declare_conflict(by=tom, person=amara, reason="My cousin's daughter")
    assert amara.pk not in finding.find(tom, "Amara Adeyemi-Cole")
    with pytest.raises(NotAllowed):
        break_glass(by=tom, person=amara, category="covering", reason=NEED)
    assert Conflict.objects.get(person_id=amara.pk).worker_id == tom.worker_id


def test_f074_a_conflict_reaches_the_family(cast):
    tom, amara, leo = cast.viewer("tom"), cast.child("amara"), cast.child("leo")
    relationships.relate(by=tom, person=amara, other=leo, kind="sibling")
    closing.declare_conflict(by=tom, person=amara, reason="My cousin's daughter")
    assert finding.find(tom, "Leo Adeyemi-Cole") == []


def test_only_a_manager_declares_a_conflict_for_someone_else(cast):
    with pytest.raises(Refused, match="Only a manager"):
        closing.declare_conflict(
            by=cast.viewer("tom"), person=cast.child("yusuf"), reason="x", worker=cast.worker("ola")
        )
    grace = cast.viewer("grace")
    closing.declare_conflict(
        by=grace, person=cast.child("yusuf"), reason="Neighbour", worker=cast.worker("tom")
    )
    assert finding.find(cast.viewer("tom"), "Yusuf Demir") == []


def test_f075_glass_opens_for_four_hours_and_tells_worker_and_team(cast):
    ola, amara = cast.viewer("ola"), cast.child("amara")
    with pytest.raises(Refused, match="20 characters"):
        break_glass(by=ola, person=amara, category="immediate_risk", reason="Because")
    glass = break_glass(by=ola, person=amara, category="immediate_risk", reason=NEED)
    assert glass.closes_at == ola.now + timedelta(hours=4)
    assert glass.review_due_on.isoformat() == "2026-11-18"  # two working days after Monday
    cast.viewer("grace")
    told = {
        (task.worker_id, task.team_id)
        for task in Task.objects.filter(source_kind="people.breakglass", source_id=glass.pk)
    }
    assert told == {(cast.worker("tom").pk, None), (None, cast.team("north").pk)}


def test_f076_restricted_and_sealed_records_are_never_opened_with_a_reason(cast):
    for child in ("josie", "rowan"):
        person = cast.child(child)
        with pytest.raises(NotAllowed):
            break_glass(by=cast.viewer("tom"), person=person, category="immediate_risk", reason=NEED)
    with pytest.raises(Refused, match="Only the staff named"):
        break_glass(
            by=cast.viewer("ines"), person=cast.child("josie"), category="immediate_risk", reason=NEED
        )


def test_f077_somebody_else_reviews_it_and_the_tasks_end(cast):
    ola, amara = cast.viewer("ola"), cast.child("amara")
    glass = break_glass(by=ola, person=amara, category="immediate_risk", reason=NEED)
    grace = cast.viewer("grace")
    with pytest.raises(Refused, match="what happens next"):
        review_glass(by=grace, glass=glass, verdict="not_justified")
    review_glass(by=grace, glass=glass, verdict="justified")
    assert not Task.objects.filter(source_kind="people.breakglass", state="open").exists()
    with pytest.raises(Refused, match="already been reviewed"):
        review_glass(by=grace, glass=glass, verdict="justified")


def test_f077_nobody_reviews_their_own(cast):
    hana, amara = cast.viewer("hana"), cast.child("amara")
    glass = break_glass(by=hana, person=amara, category="covering", reason=NEED)
    with pytest.raises(Refused, match="Someone else"):
        review_glass(by=hana, glass=glass, verdict="justified")


def test_glass_on_a_child_nobody_works_with_is_reviewed_by_the_service(cast):
    ola, yusuf = cast.viewer("ola"), cast.child("yusuf")
    break_glass(by=ola, person=yusuf, category="out_of_hours", reason=NEED)
    cast.viewer("ines")
    assert Task.objects.get(source_kind="people.breakglass").team_id == cast.team("service").pk


def test_a_friend_of_a_declared_person_is_no_family(cast):
    sam = cast.viewer("sam")
    friend = add_person(by=sam, given="Kai", family="Moss")
    relationships.relate(by=cast.viewer("tom"), person=cast.child("amara"), other=friend, kind="friend")
    tom = cast.viewer("tom")
    closing.declare_conflict(by=tom, person=cast.child("amara"), reason="Cousin")
    assert finding.find(tom, "Kai Moss") == [friend.pk]
