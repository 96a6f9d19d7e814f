"""A school refers two siblings; the hub has asked its partners, and a manager is waiting for the last
answers.
"""

from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "school_refers_siblings"
WHY = "One contact, two children, an early help history, two answers in and two outstanding."


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
    _early_help(stage, [ruby, jude])
    contact = _referred(stage, [ruby, jude], school)
    _partners_asked(stage, contact)
    stage.tour(NAME, "A school refers two siblings", WHY, ruby, contact)


def _early_help(stage: Stage, children: list[int]) -> None:
    stage.contact(
        Heard(
            received=stage.working_ago(34, "11:20"),
            text="The health visitor writes after a home visit. Jude has missed two hearing tests and the "
            "family has moved its beds into one room to save on heating. Ms Harker knows that this is "
            "being sent and agrees.",
            children=children,
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


def _referred(stage: Stage, children: list[int], school: str) -> int:
    return stage.contact(
        Heard(
            received=stage.working_ago(1, "10:40"),
            text=f"The designated lead at {school} refers Ruby and her brother Jude. Ruby came in with no "
            "coat and told her teaching assistant that she had made tea for Jude because Mum would not "
            "wake up, and that there were tablets on the floor. Jude fell asleep in assembly. Ms Harker "
            "was rung and did not answer; Mr Tolley said that he was at work and would be there by four. "
            "Early help has been offered since last month and two visits were cancelled.",
            children=children,
            theme="parental_substance",
            source="2A",
            channel="e_form",
            rag="amber",
            referrer="Marian Ashdown",
            named=("Ruby Harker", "Jude Harker"),
            consent="not_sought_unsafe",
        )
    )


def _partners_asked(stage: Stage, contact: int) -> None:
    asked = stage.working_ago(1, "11:05")
    answers = {
        "police": (stage.working_ago(1, "13:30"), "Nothing recorded."),
        "education": (
            stage.working_ago(1, "12:10"),
            "Ruby 88 per cent, Jude 79 per cent and falling. Both are well liked. Collected late eight "
            "times.",
        ),
        "health": (None, ""),
        "housing": (None, ""),
    }
    for agency, (returned, text) in answers.items():
        stage.ask(contact, agency, asked, rag="amber", returned=returned, text=text)
