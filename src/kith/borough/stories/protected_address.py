"""A family in a refuge, and the sister of the man they fled, who works for a partner agency."""

from datetime import timedelta

from kith.borough.facts import Conflict, Membership, SafetyAlert, Withholding, Worker
from kith.borough.places.borough import EMAIL_DOMAIN
from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "protected_address"
WHY = "Sign in as Rukhsana Raja, housing partner, and look for them: nothing is found, and the attempt is recorded."
SISTER = 9_000_001  # far above the numbers of recruited workers


def tell(stage: Stage) -> None:
    mother = stage.person("Nazia", "Mirza", stage.born(30), "F", ethnicity="APKN", language="Urdu")
    father = stage.person("Kashif", "Raja", stage.born(35), "M", ethnicity="APKN", language="Urdu")
    eshaal = stage.person("Eshaal", "Raja", stage.born(7, 60), "F", ethnicity="APKN", language="Urdu")
    danyal = stage.person(
        "Danyal", "Raja", stage.born(4, 10), "M", ethnicity="APKN", language="Urdu", upn_unknown="UN1"
    )
    stage.tie(mother, "mother", eshaal, danyal, responsible=True)
    stage.tie(father, "father", eshaal, danyal, responsible=True)
    stage.tie(father, "former_partner", mother)
    stage.tie(eshaal, "sibling", danyal)
    stage.home([father], stage.born(8))
    _into_the_refuge(stage, [mother, eshaal, danyal], father)
    contact = _referred(stage, [eshaal, danyal])
    _sister_in_housing(stage, [eshaal, danyal])
    stage.tour(NAME, "A protected address", WHY, eshaal, contact)


def _into_the_refuge(stage: Stage, family: list[int], father: int) -> None:
    moved = stage.ago(40).date()
    review = moved + timedelta(days=90)
    stage.home(family, moved, kind="refuge", withheld=True)
    reason = "Fled violence; he has threatened to find them."
    stage.chunk.withholdings += [
        Withholding(person, father, "birth_family", reason, moved, review) for person in family
    ]
    words = "Address, school and surgery must not be named or hinted at."
    stage.chunk.safety_alerts.append(SafetyAlert(family[0], "do_not_disclose", words, moved, review))


def _referred(stage: Stage, children: list[int]) -> int:
    referral = stage.key()
    contact = stage.contact(
        Heard(
            received=stage.ago(41, "19:10"),
            text="The domestic abuse advocate writes. Ms Mirza left home today with the children and one "
            "bag. Mr Raja has said that he will find her through “people who can look things up”. A "
            "refuge place is held for tonight.",
            children=children,
            theme="domestic_abuse",
            source="8",
            channel="email",
            rag="red",
            referrer="Advocate",
            outcome="referral",
            decided=stage.ago(41, "20:30"),
            rationale="Assess. Address to be withheld from the father and his family from the first entry.",
            referral=referral,
            consent="given",
        )
    )
    for child in children:
        episode = stage.episode(child, contact, referral, stage.ago(41).date(), source="8", need="N1")
        stage.allocate(child, episode, "assessment", stage.ago(39).date(), "Experience of work with refuges.")
    return contact


def _sister_in_housing(stage: Stage, children: list[int]) -> None:
    """The father's sister, a housing partner in the hub. Her manager declared the conflict."""
    roster, began = stage.world.roster, stage.ago(900).date()
    agency = next(one for one in roster.agencies if one.code == "housing")
    team = next(one for one in roster.teams if one.code == "partner_housing")
    stage.chunk.workers.append(
        Worker(
            key=SISTER,
            given="Rukhsana",
            family="Raja",
            email=f"rukhsana.raja@{EMAIL_DOMAIN}",
            phone="020 7946 0999",
            agency=agency.key,
            registration=None,
            registration_expires_on=None,
            trained_in="England",
            agency_worker=False,
            full_time_equivalent=1.0,
            started_on=began,
            left_on=None,
        )
    )
    role = Membership(SISTER, team.key, "partner_worker", "Housing hub worker", began, None)
    stage.chunk.memberships.append(role)
    declared = stage.ago(38).date()
    stage.chunk.conflicts += [
        Conflict(SISTER, child, "Sister of the children's father.", declared) for child in children
    ]
