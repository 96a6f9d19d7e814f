"""Becoming looked after, being looked after, and how it ends."""

from datetime import date, timedelta

from kith.borough.chance import Spread, between, happens
from kith.borough.facts import CarePeriod, CareProceedings, LegalStatus, PreProceedings
from kith.borough.families.members import Member
from kith.borough.journeys.care_life import live_in_care
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.courses import CARE_ORDER, INTERIM_ORDER, PLACEMENT_ORDER, SINGLE_ACCOMMODATION, Course
from kith.borough.journeys.placements import place
from kith.borough.narrative.lines import PHRASES

WEEKS_OF_PRE_PROCEEDINGS = Spread((0, 9), (0.5, 16), (1, 26))
WEEKS_OF_PROCEEDINGS = Spread((0, 26), (0.4, 38), (0.8, 52), (1, 70))


def look_after(
    case: Case, involvement: Involvement, child: Member, course: Course, starts: date, ends: date
) -> tuple[str, str | None] | None:
    """One child's period of care from `starts` to `ends`.

    Returns the published reason it ceased with the reason the case then closes for (None: it goes on), or None if the
    child is still looked after.
    """
    period = case.key()
    ended = case.known(ends)
    reason, closing = course.endings.pick(case.luck)
    if course.code == "asylum" and happens(case.luck, 6):
        reason = "E15"  # assessed to be 18 or over
    case.chunk.care_periods.append(
        CarePeriod(
            key=period,
            person=child.key,
            episode=involvement.episodes[child.key],
            started_on=starts,
            need=involvement.need,
            route=course.route,
            ended_on=ended,
            end_reason=reason if ended else None,
        )
    )
    _orders(case, child, period, course, starts, ends)
    moves = place(case, child, period, course, starts, ends)
    worker = involvement.worker_on(starts)
    text = case.say(PHRASES["care.started"], child, [child], starts)
    about = ("care_period", period)
    case.write("became_looked_after", [child], case.office_time(starts), worker, text, significant=True, about=about)
    for day in moves:
        text = case.say(PHRASES["care.moved"], child, [child], day)
        case.write("moved", [child], case.office_time(day), involvement.worker_on(day), text, significant=True)
    live_in_care(case, involvement, child, period, course, starts, ends)
    if not ended:
        return None
    kind = "care.ended" if course.years is None else "care.home"
    text = case.say(PHRASES[kind], child, [child], ended)
    case.write("ceased_to_be_looked_after", [child], case.office_time(ended), worker, text, significant=True, about=about)
    return reason, closing


def _orders(case: Case, child: Member, period: int, course: Course, starts: date, ends: date) -> None:
    """Legal statuses one after another, and the proceedings they come from."""
    if not course.court:
        _status(case, child, period, SINGLE_ACCOMMODATION, starts, ends)
        return
    final = starts + timedelta(weeks=round(WEEKS_OF_PROCEEDINGS.pick(case.luck)))
    final = min(final, ends)
    _proceedings(case, child, starts, final, course)
    _status(case, child, period, INTERIM_ORDER, starts, final)
    if final < ends:
        _status(case, child, period, PLACEMENT_ORDER if course.code == "infant" else CARE_ORDER, final, ends)


def _status(case: Case, child: Member, period: int, code: str, starts: date, ends: date) -> None:
    if not case.over(starts):
        case.chunk.legal_statuses.append(LegalStatus(child.key, period, code, starts, case.known(ends)))


def _proceedings(case: Case, child: Member, issued: date, final: date, course: Course) -> None:
    order = {"infant": "placement", "guardianship": "special_guardianship"}.get(course.code, "care")
    made = case.known(final)
    case.chunk.care_proceedings.append(CareProceedings(case.key(), child.key, issued, made, order if made else None))
    weeks = round(WEEKS_OF_PRE_PROCEEDINGS.pick(case.luck))
    pre_proceedings(case, child, issued - timedelta(weeks=weeks), weeks, "issue")


def pre_proceedings(case: Case, child: Member, letter: date, weeks: int, outcome: str) -> None:
    """The public law outline before court: a letter, meetings, and stepping down or issuing after `weeks`."""
    letter = case.working(letter, 0)
    if case.over(letter):
        return
    ended = case.known(case.working(letter + timedelta(weeks=weeks), 0))
    met = case.known(case.working(letter, between(case.luck, 6, 12)))
    case.chunk.pre_proceedings.append(
        PreProceedings(case.key(), child.key, letter, met, ended, outcome if ended else None)
    )


def end_of_course(case: Case, child: Member, course: Course, starts: date) -> date:
    """When care will end: after the course's years, or on the eighteenth birthday."""
    grown_up = child.grown_up_on
    if course.years is None:
        return grown_up
    planned = case.working(starts + timedelta(days=max(5, round(course.years.pick(case.luck) * 365.25))), 0)
    return min(planned, grown_up)
