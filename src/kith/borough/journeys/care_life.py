"""Life while looked after: visits, reviews, health, strengths and difficulties, notes, and going missing."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kith.borough.almanac import at_time
from kith.borough.chance import Weighted, between, happens
from kith.borough.facts import CareReview, HealthCheck, MissingEpisode, Questionnaire, Visit
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.courses import Course
from kith.borough.journeys.notes import note_days
from kith.borough.narrative.lines import PHRASES

FIRST_REVIEW_WORKING_DAYS, SECOND_REVIEW_DAYS, LATER_REVIEW_DAYS = 20, 88, 176
DAYS_BETWEEN_VISITS = 40
NOTES_A_YEAR = 46.0  # beside visits and reviews
LANDMARK_PERCENT = 18.0
MISSING_A_YEAR_WHEN_PRONE = 5.0
PARTICIPATION = Weighted(
    [("PN1", 50), ("PN2", 6), ("PN3", 2), ("PN4", 4), ("PN5", 14), ("PN6", 20), ("PN7", 4)]
)


class InCare(NamedTuple):
    """One child's period of care, from `starts` to `ends`, which may be to come."""

    case: Case
    involvement: Involvement
    child: Member
    course: Course
    period: int
    starts: date
    ends: date

    @property
    def voice(self) -> str:
        """Which words fit: of a child who came alone, or of one whose family is near."""
        return "alone" if self.case.theme.code == "asylum" else "care"

    def every(self, first: date, days: int, *, slack: int) -> Iterator[tuple[date, date]]:
        return self.case.every(first, days, self.ends, slack=slack)

    def write(
        self, kind: str, day: date, text: str, *, by: int | None = None, significant: bool = False
    ) -> None:
        writer = by or self.involvement.worker_on(day)
        self.case.write(kind, [self.child], self.case.office_time(day), writer, text, significant=significant)

    def say(self, phrase: str, day: date) -> str:
        return self.case.say(PHRASES[phrase], self.child, [self.child], day)


def live_in_care(care: InCare) -> None:
    """Everything that recurs until the end, or until now."""
    _visits(care)
    _reviews(care)
    _health(care)
    _questionnaires(care)
    _notes(care)
    if happens(care.case.luck, care.course.missing_percent):
        _go_missing(care)


def _notes(care: InCare) -> None:
    """The carer's news week by week, and now and then something that happens only once."""
    landmarks = PHRASES[f"{care.voice}.note_once"]
    for day in note_days(care.case, care.starts, care.ends, NOTES_A_YEAR):
        text = ""
        if happens(care.case.luck, LANDMARK_PERCENT):
            text = care.case.once(landmarks, care.child, [care.child], day)
        care.write(
            "note_care", day, text or f"{care.say('care.from', day)} {care.say(f'{care.voice}.news', day)}"
        )


def _visits(care: InCare) -> None:
    child, luck = care.child, care.case.luck
    visits = care.every(care.starts + timedelta(days=6), DAYS_BETWEEN_VISITS, slack=5)
    for turn, (due, day) in enumerate(visits):
        seen = happens(luck, 97)
        age = child.age(day)
        care.case.chunk.visits.append(
            Visit(
                key=care.case.key(),
                person=child.key,
                episode=care.involvement.episodes[child.key],
                kind="care",
                visited_on=day,
                due_on=due,
                worker=care.involvement.worker_on(day),
                seen=seen,
                seen_alone=seen and age >= 3 and happens(luck, 85),
                bedroom_seen=seen and turn % 3 == 0,
            )
        )
        phrase = f"{care.voice}.visit" if age >= 5 else "seen.toddler" if age >= 1 else "seen.baby"
        care.write("care_visit", day, care.say(phrase, day))


def _reviews(care: InCare) -> None:
    """The first within twenty working days, the second three months later, then half-yearly."""
    case, luck = care.case, care.case.luck
    officer_share = luck.random()
    due = case.working(care.starts, FIRST_REVIEW_WORKING_DAYS)
    first = True
    while True:
        shift = between(luck, 3, 12) if happens(luck, 5) else -between(luck, 0, 6)
        held = case.working(due + timedelta(days=shift), 0)
        if held > care.ends or case.over(held):
            return
        officer = case.world.roster.holder("reviewing", "reviewing_officer", held, officer_share)
        how = "PN0" if care.child.age(held) < 4 else PARTICIPATION.pick(luck)
        case.chunk.care_reviews.append(
            CareReview(case.key(), care.child.key, care.period, due, held, how, officer)
        )
        care.write("care_review", held, care.say("care.review", held), by=officer, significant=True)
        due = held + timedelta(days=SECOND_REVIEW_DAYS if first else LATER_REVIEW_DAYS)
        first = False


def _health(care: InCare) -> None:
    """A health assessment in the first month, then yearly or half-yearly under five; teeth and
    immunisations.
    """
    case, luck, child = care.case, care.case.luck, care.child.key
    checks = case.chunk.health_checks
    first = case.working(care.starts, between(luck, 9, 24))
    if case.known(first) and first <= care.ends:
        checks.append(HealthCheck(child, "health_assessment", first))
    gap = 178 if care.child.age(care.starts) < 4 else 355
    for _, day in care.every(first + timedelta(days=gap), gap, slack=8):
        if happens(luck, 91):
            checks.append(HealthCheck(child, "health_assessment", day))
        if happens(luck, 83):
            checks.append(HealthCheck(child, "dental", case.working(day - timedelta(days=20), 0)))
        if happens(luck, 78):
            checks.append(HealthCheck(child, "immunisations", day))


def _questionnaires(care: InCare) -> None:
    level = between(care.case.luck, 5, 22)
    for _, day in care.every(care.starts + timedelta(days=300), 365, slack=20):
        if 4 <= care.child.age(day) <= 16 and happens(care.case.luck, 87):
            score = min(max(level + between(care.case.luck, -4, 4), 0), 40)
            care.case.chunk.questionnaires.append(Questionnaire(care.child.key, day, score))


def _go_missing(care: InCare) -> None:
    day = care.starts
    while True:
        gap = 365 / MISSING_A_YEAR_WHEN_PRONE * (0.1 + 1.8 * care.case.luck.random())
        day += timedelta(days=round(gap))
        if day > care.ends or care.case.over(day) or care.child.age(day) < 10:
            return
        _missing_once(care, day)


def _missing_once(care: InCare, day: date) -> None:
    """Gone for hours or days, and talked to afterwards as often as the child will have it."""
    case, luck = care.case, care.case.luck
    left = at_time(day, between(luck, 1020, 1380))
    back = left + timedelta(minutes=int(200 + luck.random() ** 3 * 6000))
    spoken = back + timedelta(minutes=int(600 + luck.random() * 5000))
    returned = back if back <= case.end_of_records else None
    offered = returned is not None and happens(luck, 93)
    held = spoken if offered and happens(luck, 62) and spoken <= case.end_of_records else None
    key, text = case.key(), care.say("care.missing", day)
    kind = "M" if happens(luck, 78) else "A"
    case.chunk.missing_episodes.append(
        MissingEpisode(key, care.child.key, left, returned, kind, offered, held, text)
    )
    about, worker = ("missing_episode", key), care.involvement.worker_on(day)
    case.write("missing", [care.child], left, worker, text, significant=True, about=about)
    if held:
        told = care.say("care.interview", held.date())
        case.write("return_interview", [care.child], held, worker, told, about=about)
