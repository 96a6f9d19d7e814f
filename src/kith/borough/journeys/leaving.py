"""After care: a personal adviser until 21, or 25 where the young person studies or asks, and how they are
doing.
"""

from datetime import date, timedelta

from kith.borough.chance import Spread, Weighted, happens
from kith.borough.facts import LeavingCare
from kith.borough.families.members import Member
from kith.borough.journeys.case import Case, Involvement
from kith.borough.journeys.notes import note_days
from kith.borough.narrative.lines import PHRASES

# Age at which support ends: three in five at 21, the rest later.
AGE_AT_THE_END = Spread((0, 20.5), (0.5, 21.2), (0.74, 22.4), (1, 25))
STUDENT = "F1"
NOT_KNOWN = "0"
# Education, employment or training 68, not 28, not known 4 (C039); at university 62 of 397 (C038).
ACTIVITIES = Weighted(
    {
        STUDENT: 15.6,
        "F2": 23.0,
        "P2": 3.4,
        "F5": 18.0,
        "P5": 8.0,
        "G4": 9.0,
        "G5": 14.0,
        "G6": 5.0,
        NOT_KNOWN: 4.0,
    }.items()
)
ACCOMMODATION = Weighted(
    [
        ("U", 48),
        ("D", 18),
        ("T", 9),
        ("B", 8),
        ("K", 4),
        ("E", 3),
        ("Y", 1.5),
        ("S", 1),
        ("V", 0.7),
        ("W", 0.8),
        ("X", 2),
    ]
)
STAYING_PUT_PERCENT = 3.8  # of those under 21: calibration C059
UNSUITABLE = frozenset("SVWX0R")
DAYS_BETWEEN_VISITS = 56
DAYS_BETWEEN_PLAN_REVIEWS = 176
NOTES_A_YEAR = 17.0  # beside visits and reviews


def leave_care(case: Case, involvement: Involvement, child: Member, starts: date) -> date | None:
    """Support from the eighteenth birthday `starts`; the day it ended, None if it goes on."""
    if case.over(starts):
        return None
    years = AGE_AT_THE_END.at(case.share())
    ends = child.grown_up_on + timedelta(days=round((years - 18) * 365.25))
    reviews = _plan_reviews(case, involvement, child, starts, ends)
    day, activity = starts, ACTIVITIES.pick(case.luck)
    while day < ends and not case.over(day):
        until = min(day + timedelta(days=365), ends)
        if happens(case.luck, 25):
            activity = ACTIVITIES.pick(case.luck)
        _how_they_are(case, child, day, until, activity, reviews)
        day = until
    _visits(case, involvement, child, starts, ends, activity)
    return case.known(ends)


def _how_they_are(
    case: Case, child: Member, day: date, until: date, activity: str, reviews: list[date]
) -> None:
    lost = activity == NOT_KNOWN
    put = child.age(day) < 21 and happens(case.luck, STAYING_PUT_PERCENT)
    home = NOT_KNOWN if lost else "Z" if put else ACCOMMODATION.pick(case.luck)
    last = min(until, case.last_day)
    seen = last - timedelta(days=int(case.luck.random() * (400 if lost else 50)))
    case.chunk.leaving_care.append(
        LeavingCare(
            key=case.key(),
            person=child.key,
            eligibility="Former Relevant",
            valid_from=day,
            valid_to=case.known(until),
            in_touch="NO" if lost else "YES",
            latest_contact=max(seen, day),
            accommodation=home,
            suitable=home not in UNSUITABLE,
            activity=activity,
            pathway_plan_reviewed_on=max((held for held in reviews if held <= last), default=None),
        )
    )


def _plan_reviews(
    case: Case, involvement: Involvement, child: Member, starts: date, ends: date
) -> list[date]:
    found = []
    for _, day in case.every(starts + timedelta(days=90), DAYS_BETWEEN_PLAN_REVIEWS, ends, slack=15):
        found.append(day)
        text = case.say(PHRASES["leaving.plan"], child, [child], day)
        case.write(
            "pathway_review",
            [child],
            case.office_time(day),
            involvement.worker_on(day),
            text,
            significant=True,
        )
    return found


def _visits(
    case: Case, involvement: Involvement, child: Member, starts: date, ends: date, activity: str
) -> None:
    """Visits, and the calls between them; now and then nobody answers."""
    about_their_days = PHRASES[f"leaving.{_days_spent(activity)}"]
    for _, day in case.every(starts + timedelta(days=10), DAYS_BETWEEN_VISITS, ends, slack=10):
        kind = PHRASES["leaving.no_reply" if happens(case.luck, 9) else "leaving.visit"]
        text = case.say(kind, child, [child], day)
        case.write("leaving_care_visit", [child], case.office_time(day), involvement.worker_on(day), text)
    for day in note_days(case, starts, ends, NOTES_A_YEAR):
        lines = about_their_days if happens(case.luck, 30) else PHRASES["leaving.visit"]
        text = case.say(lines, child, [child], day)
        case.write("note_leaving_care", [child], case.office_time(day), involvement.worker_on(day), text)


def _days_spent(activity: str) -> str:
    """Which words fit a published activity code."""
    if activity == STUDENT:
        return "university"
    if activity in ("F2", "P2"):
        return "studying"
    return "working" if activity[0] in "FP" else "looking"
