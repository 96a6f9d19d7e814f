"""An anonymous caller gives half a name; a child who may be the one meant is already known."""

from kith.borough.stories.heard import Heard
from kith.borough.stories.stage import Stage

NAME = "anonymous_caller"
WHY = "No surname, no date of birth: see what the search makes of “Ty, six or so” and why Tyler-James is offered."


def tell(stage: Stage) -> None:
    mother = stage.person("Kayleigh", "Mundy", stage.born(26), "F")
    tyler = stage.person("Tyler-James", "Mundy", stage.born(6, 15), "M")
    stage.tie(mother, "mother", tyler, responsible=True)
    stage.home([mother, tyler], stage.born(4))
    stage.school("primary", tyler, since=stage.born(1))
    _known_from(stage, tyler)
    contact = _called(stage)
    stage.tour(NAME, "An anonymous caller", WHY, tyler, contact)


def _known_from(stage: Stage, tyler: int) -> None:
    stage.contact(
        Heard(
            received=stage.working_ago(120, "15:20"),
            text="The school nurse writes. Tyler-James was unwell and nobody could be reached for three "
            "hours. Ms Mundy had been at a job interview and her phone had run out.",
            children=[tyler],
            theme="neglect",
            source="3C",
            channel="e_form",
            rag="green",
            outcome="no_further_action",
            decided=stage.working_ago(119, "11:00"),
            rationale="A good explanation; school now has the grandmother's number. No further action.",
        )
    )


def _called(stage: Stage) -> int:
    return stage.contact(
        Heard(
            received=stage.ago(1, "20:45"),
            text="A caller who will not give a name. There is a boy called Ty, six or so, in the flats "
            "over the launderette near Larkbrook Avenue. He is on the stairs most evenings in his pyjamas "
            "and says that his mum has gone to work. Tonight it is cold and he has been there for an "
            "hour. The caller rang off when asked for the number of the flat.",
            children=[None],
            theme="neglect",
            source="9",
            channel="phone",
            rag="amber",
            named=("Ty, surname not known",),
        )
    )
