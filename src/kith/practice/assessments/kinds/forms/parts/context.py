"""Harm outside the home, taken as seriously as harm inside it: friends, school, places, online (R079)."""

from kith.engines.forms.rules.items import Display, Group, Question, Section
from kith.engines.forms.rules.values import Kind
from kith.engines.forms.rules.when import equals
from kith.practice.assessments.kinds.forms.parts.asking import Needed


def _setting(key: str, title: str, about: str, asks: str) -> tuple[Question, Group]:
    """One setting: whether there is harm in it, and if so what, who and where."""
    return (
        Needed(
            f"{key}_harm",
            Kind.BOOLEAN,
            f"{title}: is there harm, or could there be?",
            short=title,
            hint=about,
        ),
        Group(
            f"{key}_details",
            title,
            (
                Needed(f"{key}_what", Kind.TEXT, asks, short=f"{title}: what happens"),
                Question(
                    f"{key}_who", Kind.TEXT, "Who else is involved, or at risk?", short=f"{title}: who else"
                ),
                Needed(
                    f"{key}_safer",
                    Kind.TEXT,
                    "What would make this setting safer, and who can do that?",
                    short=f"{title}: what would make it safer",
                ),
            ),
            when=equals(f"{key}_harm", True),
        ),
    )


OUTSIDE_HOME = Section(
    "outside_home",
    "Life outside the home",
    (
        Display(
            "outside_help",
            "Families are not to blame for what happens on a street or a phone. Ask what the setting has to change.",
        ),
        *_setting(
            "peers",
            "Friends",
            "Friends, partners and the people they go about with.",
            "What happens among friends?",
        ),
        *_setting(
            "school",
            "School",
            "In, around and on the way to school or college.",
            "What happens at school or on the way?",
        ),
        *_setting(
            "places",
            "Neighbourhood",
            "Parks, shops, stations, homes of others.",
            "Which places, at what times, and what happens?",
        ),
        *_setting("online", "Online", "Games, messages, images, money.", "What happens online?"),
    ),
)
