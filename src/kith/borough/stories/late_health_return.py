"""A contact closed without the health partner's answer; the answer has now come, and it changes things."""

from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "late_health_return"


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
    received = stage.working_ago(7, "09:50")
    contact = stage.contact(
        Heard(
            received=received,
            text=(
                "A neighbour rings. The baby upstairs cries for long stretches at night, and on Tuesday "
                "she heard a man shout and then silence. She has not seen the mother this week."
            ),
            children=[lena],
            theme="physical_abuse",
            source="1B",
            channel="phone",
            rag="amber",
            referrer="Name held",
            outcome="no_further_action",
            decided=stage.working_ago(6, "11:30"),
            rationale="Police and housing hold nothing. Duty worker rang Ms Krol, who said that the baby has "
            "colic. Decided without health, which had not answered after a reminder: the health visitor's "
            "system was down.",
        )
    )
    asked = stage.working_ago(7, "10:15")
    stage.ask(contact, "police", asked, rag="amber", returned=stage.working_ago(7, "14:00"), text="No trace.")
    stage.ask(
        contact,
        "housing",
        asked,
        rag="amber",
        returned=stage.working_ago(7, "15:40"),
        text="Private tenants.",
    )
    stage.ask(
        contact,
        "health",
        asked,
        rag="amber",
        returned=stage.working_ago(1, "16:20"),
        without=True,
        text="Sorry for the delay. Lena was brought to A&E eleven days ago with a bruise to the cheek; "
        "father said that she had rolled on to a toy. She does not yet roll. She left before the "
        "paediatrician came. Not weighed since. Ms Krol told the health visitor in confidence that Mr "
        "Krol “gets very tired”.",
    )
    stage.tour(
        NAME,
        "A late health return",
        "Decided without health; the late answer re-opens the decision for a manager to look at again.",
        lena,
        contact,
    )
