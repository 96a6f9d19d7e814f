"""Becoming looked after, the orders it rests on, and how it ends."""

from datetime import date, timedelta

from kith.borough.chance import Spread, between, happens
from kith.borough.facts import CarePeriod, CareProceedings, LegalStatus, PreProceedings
from kith.borough.families.members import Member
from kith.borough.journeys.care_life import InCare, live_in_care
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.courses import (
    CARE_ORDER,
    FOSTERING,
    INTERIM_ORDER,
    PLACEMENT_ORDER,
    SINGLE_ACCOMMODATION,
    Course,
)
from kith.borough.journeys.placements import place

WEEKS_OF_PRE_PROCEEDINGS = Spread((0, 9), (0.5, 16), (1, 26))
WEEKS_OF_PROCEEDINGS = Spread((0, 32), (0.4, 50), (0.8, 66), (1, 86))
FINAL_ORDERS = {"infant": "placement", "guardianship": "special_guardianship"}
ASSESSED_AS_ADULT = "E15"
ASSESSED_AS_ADULT_PERCENT = 6.0  # of those who came through the airport


def look_after(
    case: Case, involvement: Involvement, *, child: Member, course: Course, starts: date, ends: date
) -> str | None:
    """One child's period of care from `starts` to `ends`.

    Returns the reason for which the whole case then closes, an empty text if it goes on, and None if the
    child is still looked after.
    """
    care = InCare(case, involvement, child, course, case.key(), starts, ends)
    reason, closing = course.endings.pick(case.luck)
    if course.code == "asylum" and happens(case.luck, ASSESSED_AS_ADULT_PERCENT):
        reason = ASSESSED_AS_ADULT
    ended = case.known(ends)
    case.chunk.care_periods.append(
        CarePeriod(
            key=care.period,
            person=child.key,
            episode=involvement.episodes[child.key],
            started_on=starts,
            need=involvement.need,
            route=course.route,
            ended_on=ended,
            end_reason=reason if ended else None,
        )
    )
    _orders(care)
    first_type, moves = place(care)
    _begin(care, "care.started_foster" if first_type in FOSTERING else "care.started_other")
    for day in moves:
        care.write("moved", day, care.say("care.moved", day), significant=True)
    live_in_care(care)
    back = ended if ended and _way_out(reason) == "home" else None
    case.family.away[child.key] = (starts, back)
    if not ended:
        return None
    care.write(
        "ceased_to_be_looked_after", ended, care.say(f"care.{_way_out(reason)}", ended), significant=True
    )
    return closing or ""


def _begin(care: InCare, phrase: str) -> None:
    """The first day; not before the decision that led to it."""
    case, decided = care.case, care.involvement.decided_at
    moment = case.office_time(care.starts)
    if care.starts == decided.date():
        moment = decided + timedelta(minutes=between(case.luck, 60, 300))
    worker, text = care.involvement.worker_on(care.starts), care.say(phrase, care.starts)
    about = ("care_period", care.period)
    case.write("became_looked_after", [care.child], moment, worker, text, significant=True, about=about)


def _way_out(reason: str) -> str:
    """Which words fit a published reason for ceasing."""
    if reason in ("E11", "E12"):
        return "adopted"
    if reason in ("E45", "E47", "E41"):
        return "family"
    return "home" if reason in ("E4A", "E4B", "E13") else "ended"


def _orders(care: InCare) -> None:
    """Legal statuses one after another, and the proceedings they come from."""
    if not care.course.court:
        _status(care, SINGLE_ACCOMMODATION, care.starts, care.ends)
        return
    weeks = round(WEEKS_OF_PROCEEDINGS.at(care.case.share()))
    final = min(care.starts + timedelta(weeks=weeks), care.ends)
    _proceedings(care, final)
    _status(care, INTERIM_ORDER, care.starts, final)
    if final < care.ends:
        _status(care, PLACEMENT_ORDER if care.course.code == "infant" else CARE_ORDER, final, care.ends)


def _status(care: InCare, code: str, starts: date, ends: date) -> None:
    if not care.case.over(starts):
        care.case.chunk.legal_statuses.append(
            LegalStatus(care.child.key, care.period, code, starts, care.case.known(ends))
        )


def _proceedings(care: InCare, final: date) -> None:
    case, made = care.case, care.case.known(final)
    order = FINAL_ORDERS.get(care.course.code, "care") if made else None
    case.chunk.care_proceedings.append(CareProceedings(case.key(), care.child.key, care.starts, made, order))
    weeks = round(WEEKS_OF_PRE_PROCEEDINGS.pick(case.luck))
    pre_proceedings(
        case, care.child, letter=care.starts - timedelta(weeks=weeks), weeks=weeks, outcome="issue"
    )


def pre_proceedings(case: Case, child: Member, *, letter: date, weeks: int, outcome: str) -> None:
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
    if course.years is None:
        return child.grown_up_on
    days = max(5, round(course.years.at(case.share()) * 365.25))
    return min(case.working(starts + timedelta(days=days), 0), child.grown_up_on)
