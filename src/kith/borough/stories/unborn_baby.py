"""A baby expected in nine weeks, a mother whose first child does not live with her, and a conference last
week.
"""

from datetime import timedelta

from kith.borough.facts import Conference, ProtectionPlan, Section47
from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "unborn_baby"
WHY = (
    "A record without a name or a date of birth, with a plan, a birth expected in nine weeks and a clock "
    "that counts to it."
)
CONFERENCE_WORKING_DAYS = 15
MINUTES = (
    "Members agreed that the baby is likely to suffer significant harm. Ms Pratt stayed throughout; she "
    "asked for a room in a mother and baby unit. Mr Naylor left when his earlier conviction was read."
)
VISIT = (
    "Ms Pratt had a scan picture on the fridge and had been to the drugs service by herself. Mr Naylor's "
    "things were in bags in the hall. She asked what happens on the day of the birth, and we wrote it "
    "down together."
)


def tell(stage: Stage) -> None:
    mother = stage.person("Chantelle", "Pratt", stage.born(22), "F")
    father = stage.person("Ricky", "Naylor", stage.born(28), "M")
    expected = stage.today + timedelta(days=63)
    baby = stage.person("Baby", "Pratt", expected, "U", birth="expected", upn_unknown="UN1")
    older = stage.person("Skye", "Pratt", stage.born(3, 12), "F", upn_unknown="UN1")
    stage.tie(mother, "mother", baby, older, responsible=True)
    stage.tie(father, "father", baby)
    stage.tie(older, "half_sibling", baby)
    stage.home([mother, father], stage.born(1))
    contact, episode = _referred(stage, baby)
    since = stage.working_ago(18).date()
    worker = stage.allocate(baby, episode, "protection", since, "Pre-birth work; known to the midwife.")
    _conference(stage, baby, episode, worker)
    stage.write("protection_visit", [baby], stage.working_ago(3, "16:10"), VISIT, by=worker)
    stage.tour(NAME, "An unborn baby", WHY, baby, contact)


def _referred(stage: Stage, baby: int) -> tuple[int, int]:
    received, referral = stage.working_ago(40, "10:10"), stage.key()
    contact = stage.contact(
        Heard(
            received=received,
            text="The midwife refers at 20 weeks. Ms Pratt booked late and has missed a scan. Her "
            "daughter Skye has lived with the maternal grandmother under a special guardianship order "
            "since last year. Mr Naylor answered her phone and said that she was busy. She came alone to "
            "the second appointment and said that she wants it to be different this time.",
            children=[baby],
            theme="unborn_baby",
            source="3F",
            channel="e_form",
            rag="amber",
            referrer="Specialist midwife",
            outcome="strategy",
            decided=stage.working_ago(40, "15:30"),
            rationale="The history and a late booking together: strategy discussion, and a pre-birth "
            "assessment to begin now.",
            referral=referral,
        )
    )
    return contact, stage.episode(baby, contact, referral, received.date(), source="3F", need="N1")


def _conference(stage: Stage, baby: int, episode: int, worker: int) -> None:
    started, held = stage.working_ago(21).date(), stage.working_ago(8, "13:30")
    target = stage.world.almanac.working_day_after(started, CONFERENCE_WORKING_DAYS)
    enquiry, day = stage.key(), held.date()
    stage.chunk.section47s.append(
        Section47(
            enquiry, baby, episode, started, target, day, icpc_not_required=False, ended_on=day, worker=worker
        )
    )
    chair = stage.world.roster.holder("reviewing", "child_protection_chair", day, 0.5)
    stage.chunk.conferences.append(
        Conference(stage.key(), baby, episode, enquiry, day, chair, plan_made=True, text=MINUTES)
    )
    stage.chunk.protection_plans.append(
        ProtectionPlan(stage.key(), baby, episode, day, None, "NEG", "NEG", 0)
    )
    stage.write("conference", [baby], held, MINUTES, by=chair, significant=True)
