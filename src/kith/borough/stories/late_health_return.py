"""A contact closed without the health partner's answer; the answer has now come, and it changes things."""

from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "late_health_return"
WHY = "Decided without health; the late answer re-opens the decision for a manager to look at again."
ANSWER = (
    "Sorry for the delay. Lena was brought to A&E eleven days ago with a bruise to the cheek; father said "
    "that she had rolled on to a toy. She does not yet roll. She left before the paediatrician came. Not "
    "weighed since. Ms Krol told the health visitor in confidence that Mr Krol “gets very tired”."
)


def tell(stage: Stage) -> None:
    mother = stage.person("Magdalena", "Krol", stage.born(27), "F", ethnicity="WOTH", language="Polish")
    father = stage.person("Artur", "Krol", stage.born(30), "M", ethnicity="WOTH", language="Polish")
    lena = stage.person(
        "Lena", "Krol", stage.born(0, 130), "F", ethnicity="WOTH", language="Polish", upn_unknown="UN1"
    )
    stage.tie(mother, "mother", lena, responsible=True)
    stage.tie(father, "father", lena, responsible=True)
    stage.tie(father, "partner", mother)
    stage.home([mother, father, lena], stage.born(1))
    contact = _closed(stage, lena)
    asked = stage.working_ago(7, "10:15")
    in_time = {"police": ("14:00", "No trace."), "housing": ("15:40", "Private tenants.")}
    for agency, (at, text) in in_time.items():
        stage.ask(contact, agency, asked, rag="amber", returned=stage.working_ago(7, at), text=text)
    late = stage.working_ago(1, "16:20")
    stage.ask(contact, "health", asked, rag="amber", returned=late, without=True, text=ANSWER)
    stage.tour(NAME, "A late health return", WHY, lena, contact)


def _closed(stage: Stage, lena: int) -> int:
    return stage.contact(
        Heard(
            received=stage.working_ago(7, "09:50"),
            text="A neighbour rings. The baby upstairs cries for long stretches at night, and on Tuesday "
            "she heard a man shout and then silence. She has not seen the mother this week.",
            children=[lena],
            theme="physical_abuse",
            source="1B",
            channel="phone",
            rag="amber",
            referrer="Name held",
            outcome="no_further_action",
            decided=stage.working_ago(6, "11:30"),
            rationale="Police and housing hold nothing. Duty worker rang Ms Krol, who said that the baby "
            "has colic. Decided without health, which had not answered after a reminder: the health "
            "visitor's system was down.",
        )
    )
