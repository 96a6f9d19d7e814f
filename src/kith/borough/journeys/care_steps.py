"""The steps that lead into care, and on from it."""

from collections.abc import Callable
from datetime import date, timedelta

from kith.borough.chance import between
from kith.borough.families.members import Member
from kith.borough.journeys.assessment import assess
from kith.borough.journeys.care import end_of_course, look_after
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.courses import Course
from kith.borough.journeys.leaving import leave_care
from kith.borough.journeys.need import MONTHS_AFTER_PROTECTION
from kith.borough.journeys.referral import NO_LONGER_IN_NEED, allocate, close
from kith.borough.journeys.stages import assessment_stage, begin, pass_on, plan_stage, protection_stage

AFTER_A_PROTECTION_PLAN = frozenset({"guardianship", "long"})


def cared_for(course: Course) -> Callable[[Case, date], date | None]:
    """The step of a course of care."""

    def step(case: Case, day: date) -> date | None:
        involvement = begin(case, day, "referral" if course.code == "asylum" else "strategy")
        if involvement is None:
            return None
        starts = _way_into_care(case, involvement, course)
        into_care = _children_of(case, involvement, course, starts or day)
        at_home = [child for child in involvement.children if child not in into_care]
        close(case, involvement, starts, NO_LONGER_IN_NEED, children=at_home)
        if starts is None or case.over(starts):
            close(case, involvement, None, NO_LONGER_IN_NEED, children=into_care)
            return None
        involvement.children = into_care
        if course.code != "asylum":
            pass_on(case, involvement, course.team)
        for child in into_care:
            _through_care(case, involvement, course, child, starts)
        return None

    return step


def _way_into_care(case: Case, involvement: Involvement, course: Course) -> date | None:
    """What goes before; the day on which care begins, None if that is not known yet."""
    if course.code in AFTER_A_PROTECTION_PLAN:
        return protection_stage(case, involvement, involvement.day, team="protection")
    if course.code == "asylum":
        pass_on(case, involvement, course.team)  # their own team meets them at the airport
        assess(case, involvement, outcome="care")
        return involvement.decided_at.date()
    authorised = assessment_stage(case, involvement, "care")
    if course.code == "infant":
        born = case.focus.born_on + timedelta(days=between(case.luck, 1, 9))
        return max(born, authorised) if authorised else None
    return authorised


def _children_of(case: Case, involvement: Involvement, course: Course, day: date) -> list[Member]:
    if not course.everybody:
        return [child for child in involvement.children if child is case.focus]
    oldest = course.ages[1] + 2
    return [child for child in involvement.children if child.born_on <= day and child.age(day) <= oldest]


def _through_care(case: Case, involvement: Involvement, course: Course, child: Member, starts: date) -> None:
    """One child's care from `starts`, and help afterwards at home or as a care leaver."""
    alone = _for_one(involvement, child)
    ends = end_of_course(case, child, course, starts)
    closing = look_after(case, alone, child=child, course=course, starts=starts, ends=ends)
    assert alone.post is not None
    allocate(case, alone, alone.post, start=starts, end=case.known(ends), first=course.code == "asylum")
    if closing is None:
        close(case, alone, None, NO_LONGER_IN_NEED, grown_up=True)
        return
    if closing:
        close(case, alone, ends, closing, grown_up=True)
    elif ends >= child.grown_up_on:
        pass_on(case, alone, "leaving_care")
        finished = leave_care(case, alone, child, ends)
        assert alone.post is not None
        allocate(case, alone, alone.post, start=ends, end=finished, first=False, grown_up=True)
        close(case, alone, finished, NO_LONGER_IN_NEED, grown_up=True)
    else:
        finished = plan_stage(case, alone, ends, "protection", MONTHS_AFTER_PROTECTION.pick(case.luck))
        close(case, alone, finished, NO_LONGER_IN_NEED)


def _for_one(involvement: Involvement, child: Member) -> Involvement:
    return Involvement(
        referral=involvement.referral,
        day=involvement.day,
        decided_at=involvement.decided_at,
        source=involvement.source,
        contact=involvement.contact,
        episodes={child.key: involvement.episodes[child.key]},
        children=[child],
        need=involvement.need,
        post=involvement.post,
    )
