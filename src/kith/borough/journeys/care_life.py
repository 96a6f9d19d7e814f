"""Life while looked after: visits, reviews, health, strengths and difficulties, notes, and going missing."""

from datetime import date, timedelta

from kith.borough.almanac import at_time
from kith.borough.chance import Weighted, between, happens
from kith.borough.facts import CareReview, HealthCheck, MissingEpisode, Questionnaire, Visit
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.courses import Course
from kith.borough.journeys.notes import case_notes
from kith.borough.narrative.lines import PHRASES

FIRST_REVIEW_WORKING_DAYS, SECOND_REVIEW_DAYS, LATER_REVIEW_DAYS = 20, 88, 176
DAYS_BETWEEN_VISITS = 40
NOTES_A_YEAR = 46.0  # beside visits and reviews
MISSING_A_YEAR_WHEN_PRONE = 5.0
PARTICIPATION = Weighted([("PN1", 50), ("PN2", 6), ("PN3", 2), ("PN4", 4), ("PN5", 14), ("PN6", 20), ("PN7", 4)])


def live_in_care(
    case: Case, involvement: Involvement, child: Member, period: int, course: Course, starts: date, ends: date
) -> None:
    """Everything that recurs from `starts` to `ends`, or until now."""
    _visits(case, involvement, child, starts, ends)
    _reviews(case, child, period, starts, ends)
    _health(case, child, starts, ends)
    _questionnaires(case, child, starts, ends)
    alone = Involvement(
        involvement.referral, involvement.day, involvement.source, involvement.contact, involvement.episodes, [child],
        involvement.need, post=involvement.post,
    )  # fmt: skip
    case_notes(case, alone, starts, ends, NOTES_A_YEAR)
    if happens(case.luck, course.missing_percent):
        _go_missing(case, involvement, child, starts, ends)


def _visits(case: Case, involvement: Involvement, child: Member, starts: date, ends: date) -> None:
    episode = involvement.episodes[child.key]
    for turn, (due, day) in enumerate(case.every(starts + timedelta(days=6), DAYS_BETWEEN_VISITS, ends, slack=5)):
        worker = involvement.worker_on(day)
        seen = happens(case.luck, 97)
        alone = seen and child.age(day) >= 3 and happens(case.luck, 85)
        case.chunk.visits.append(
            Visit(case.key(), child.key, episode, "care", day, due, worker, seen, alone, seen and turn % 3 == 0)
        )
        text = case.say(PHRASES["care.visit"], child, [child], day) if child.age(day) >= 4 else ""
        text = text or case.say(PHRASES["seen.baby" if child.age(day) < 1 else "seen.toddler"], child, [child], day)
        case.write("care_visit", [child], case.office_time(day), worker, text)


def _reviews(case: Case, child: Member, period: int, starts: date, ends: date) -> None:
    officer_share = case.luck.random()
    due = case.working(starts, FIRST_REVIEW_WORKING_DAYS)
    for turn in range(200):
        late = happens(case.luck, 5)
        held = case.working(due + timedelta(days=between(case.luck, 3, 12) if late else -between(case.luck, 0, 6)), 0)
        if held > ends or case.over(held):
            return
        officer = case.world.roster.holder("reviewing", "reviewing_officer", held, officer_share)
        how = "PN0" if child.age(held) < 4 else PARTICIPATION.pick(case.luck)
        case.chunk.care_reviews.append(CareReview(case.key(), child.key, period, due, held, how, officer))
        text = case.say(PHRASES["care.review"], child, [child], held)
        case.write("care_review", [child], case.office_time(held), officer, text, significant=True)
        due = held + timedelta(days=SECOND_REVIEW_DAYS if turn == 0 else LATER_REVIEW_DAYS)


def _health(case: Case, child: Member, starts: date, ends: date) -> None:
    """A health assessment in the first month, then yearly or half-yearly under five; teeth and immunisations."""
    first = case.working(starts, between(case.luck, 9, 24))
    checks = case.chunk.health_checks
    if case.known(first) and first <= ends:
        checks.append(HealthCheck(child.key, "health_assessment", first))
    gap = 178 if child.age(starts) < 4 else 355
    for _, day in case.every(first + timedelta(days=gap), gap, ends, slack=8):
        if happens(case.luck, 80):
            checks.append(HealthCheck(child.key, "health_assessment", day))
        if happens(case.luck, 83):
            checks.append(HealthCheck(child.key, "dental", case.working(day - timedelta(days=20), 0)))
        if happens(case.luck, 78):
            checks.append(HealthCheck(child.key, "immunisations", day))


def _questionnaires(case: Case, child: Member, starts: date, ends: date) -> None:
    level = between(case.luck, 5, 22)
    for _, day in case.every(starts + timedelta(days=300), 365, ends, slack=20):
        if 4 <= child.age(day) <= 16 and happens(case.luck, 87):
            score = min(max(level + between(case.luck, -4, 4), 0), 40)
            case.chunk.questionnaires.append(Questionnaire(child.key, day, score))


def _go_missing(case: Case, involvement: Involvement, child: Member, starts: date, ends: date) -> None:
    day = starts
    while True:
        day += timedelta(days=round(365 / MISSING_A_YEAR_WHEN_PRONE * (0.1 + 1.8 * case.luck.random())))
        if day > ends or case.over(day) or child.age(day) < 10:
            return
        _missing_once(case, involvement, child, day)


def _missing_once(case: Case, involvement: Involvement, child: Member, day: date) -> None:
    luck = case.luck
    left = at_time(day, between(luck, 1020, 1380))
    back = left + timedelta(minutes=int(200 + luck.random() ** 3 * 6000))
    now = case.end_of_records
    returned = back if back <= now else None
    offered = returned is not None and happens(luck, 93)
    spoken = back + timedelta(minutes=int(600 + luck.random() * 5000))
    held = spoken if offered and happens(luck, 62) and spoken <= now else None
    text = case.say(PHRASES["care.missing"], child, [child], day)
    key = case.key()
    case.chunk.missing_episodes.append(
        MissingEpisode(key, child.key, left, returned, "M" if happens(luck, 78) else "A", offered, held, text)
    )
    worker = involvement.worker_on(day)
    case.write("missing", [child], left, worker, text, significant=True, about=("missing_episode", key))
    if held:
        told = case.say(PHRASES["care.interview"], child, [child], held.date())
        case.write("return_interview", [child], held, worker, told, about=("missing_episode", key))
