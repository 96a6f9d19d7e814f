"""A family in a refuge, and the aunt of the man they fled, who works for a partner agency."""

from datetime import timedelta

from kith.borough.facts import Conflict, Membership, SafetyAlert, Withholding, Worker
from kith.borough.places.borough import EMAIL_DOMAIN
from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "protected_address"
RELATIVE = 9_000_001  # far above the numbers of recruited workers


def tell(stage: Stage) -> None:
    mother = stage.person("Nazia", "Mirza", stage.born(30), "F", ethnicity="APKN", language="Urdu")
    father = stage.person("Kashif", "Raja", stage.born(35), "M", ethnicity="APKN", language="Urdu")
    eshaal = stage.person("Eshaal", "Raja", stage.born(7, 60), "F", ethnicity="APKN", language="Urdu")
    danyal = stage.person(
        "Danyal", "Raja", stage.born(4, 10), "M", ethnicity="APKN", language="Urdu", upn_unknown="UN1"
    )
    family = [mother, eshaal, danyal]
    stage.tie(mother, "mother", eshaal, danyal, responsible=True)
    stage.tie(father, "father", eshaal, danyal, responsible=True)
    stage.tie(father, "former_partner", mother)
    stage.tie(eshaal, "sibling", danyal)
    moved = stage.ago(40).date()
    stage.home([father], stage.born(8))
    stage.home(family, moved, kind="refuge", withheld=True)
    review = moved + timedelta(days=90)
    for person in family:
        stage.chunk.withholdings.append(
            Withholding(
                person,
                father,
                "birth_family",
                "Fled violence; he has threatened to find them.",
                moved,
                review,
            )
        )
    stage.chunk.safety_alerts.append(
        SafetyAlert(
            mother,
            "do_not_disclose",
            "Address, school and surgery must not be named or hinted at.",
            moved,
            review,
        )
    )
    contact = stage.contact(
        Heard(
            received=stage.ago(41, "19:10"),
            text=(
                "The domestic abuse advocate writes. Ms Mirza left home today with the children and one "
                "bag. Mr Raja has said that he will find her through “people who can look things up”. A "
                "refuge place is held for tonight."
            ),
            children=[eshaal, danyal],
            theme="domestic_abuse",
            source="8",
            channel="email",
            rag="red",
            referrer="Advocate",
            outcome="referral",
            decided=stage.ago(41, "20:30"),
            rationale="Assess. Address to be withheld from the father and his family from the first entry.",
            referral=(referral := stage.key()),
            consent="given",
        )
    )
    for child in (eshaal, danyal):
        episode = stage.episode(child, contact, referral, stage.ago(41).date(), source="8", need="N1")
        stage.allocate(child, episode, "assessment", stage.ago(39).date(), "Experience of work with refuges.")
    _aunt_in_housing(stage, eshaal, danyal)
    stage.tour(
        NAME,
        "A protected address",
        "Sign in as Rukhsana Raja, housing partner, and look for them: nothing is found, and the attempt "
        "is recorded.",
        eshaal,
        contact,
    )


def _aunt_in_housing(stage: Stage, *children: int) -> None:
    """The father's sister, a housing partner in the hub. Her manager declared the conflict."""
    roster = stage.world.roster
    agency = next(one for one in roster.agencies if one.code == "housing")
    team = next(one for one in roster.teams if one.code == "partner_housing")
    began = stage.ago(900).date()
    stage.chunk.workers.append(
        Worker(
            key=RELATIVE,
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
    stage.chunk.memberships.append(
        Membership(RELATIVE, team.key, "partner_worker", "Housing hub worker", began, None)
    )
    for child in children:
        stage.chunk.conflicts.append(
            Conflict(RELATIVE, child, "Sister of the children's father.", stage.ago(38).date())
        )
