"""A school refers two siblings; the hub has asked its partners, and a manager is waiting for the last
answer.
"""

from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "school_refers_siblings"


def tell(stage: Stage) -> None:
    mother = stage.person("Leanne", "Harker", stage.born(31), "F")
    father = stage.person("Jordan", "Tolley", stage.born(33), "M")
    ruby = stage.person("Ruby", "Harker", stage.born(8, 40), "F")
    jude = stage.person("Jude", "Harker", stage.born(5, 210), "M")
    stage.tie(mother, "mother", ruby, jude, responsible=True)
    stage.tie(father, "father", ruby, jude, responsible=True)
    stage.tie(ruby, "sibling", jude)
    stage.home([mother, ruby, jude], stage.born(3))
    school = stage.school("primary", ruby, jude, since=stage.born(3))
    early = stage.working_ago(34, "11:20")
    stage.contact(
        Heard(
            received=early,
            text=(
                "The health visitor writes after a home visit. Jude has missed two hearing tests and the "
                "family has moved its beds into one room to save on heating. Ms Harker knows that this is "
                "being sent and agrees."
            ),
            children=[ruby, jude],
            theme="neglect",
            source="3B",
            channel="e_form",
            rag="green",
            outcome="early_help",
            decided=stage.working_ago(33, "15:05"),
            rationale="Level 2 need. Ms Harker agrees to an early help assessment; passed to the locality "
            "hub.",
            consent="given",
        )
    )
    received = stage.working_ago(1, "10:40")
    contact = stage.contact(
        Heard(
            received=received,
            text=(
                f"The designated lead at {school} refers Ruby and her brother Jude. Ruby came in with no "
                "coat and told her teaching assistant that she had made tea for Jude because Mum would "
                "not wake up, and that there were tablets on the floor. Jude fell asleep in assembly. Ms "
                "Harker was rung and did not answer; Mr Tolley said that he was at work and would be "
                "there by four. Early help has been offered since last month and two visits were "
                "cancelled."
            ),
            children=[ruby, jude],
            theme="parental_substance",
            source="2A",
            channel="e_form",
            rag="amber",
            referrer="Marian Ashdown",
            named=("Ruby Harker", "Jude Harker"),
            consent="not_sought_unsafe",
        )
    )
    asked = stage.working_ago(1, "11:05")
    stage.ask(
        contact,
        "police",
        asked,
        rag="amber",
        returned=stage.working_ago(1, "13:30"),
        text="Nothing recorded.",
    )
    stage.ask(
        contact,
        "education",
        asked,
        rag="amber",
        returned=stage.working_ago(1, "12:10"),
        text="Ruby 88 per cent, Jude 79 per cent and falling. Both children are well liked. Collected "
        "late eight times.",
    )
    stage.ask(contact, "health", asked, rag="amber")
    stage.ask(contact, "housing", asked, rag="amber")
    stage.tour(
        NAME,
        "A school refers two siblings",
        "One contact, two children, an early help history, two answers in and two outstanding.",
        ruby,
        contact,
    )
