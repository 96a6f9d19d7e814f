"""Presenting needs, what a referrer is asked because of them, and the screening prompts, as codes with their words."""

from dataclasses import dataclass

from kith.foundation.workforce.models import Team

NEEDS = {
    "neglect": "Neglect",
    "physical_abuse": "Physical abuse",
    "sexual_abuse": "Sexual abuse",
    "emotional_abuse": "Emotional abuse",
    "domestic_abuse": "Domestic abuse",
    "exploitation": "Exploitation (criminal or sexual)",
    "violence": "Serious youth violence",
    "missing": "Missing from home or care",
    "parent_mental_health": "Parent's mental health",
    "child_mental_health": "Child's mental health",
    "substance_misuse": "Drugs or alcohol",
    "disability": "Disability or illness",
    "homelessness": "Homelessness or housing",
    "money": "No money or food",
    "family_breakdown": "Family breakdown",
    "unaccompanied": "Unaccompanied or trafficked child",
    "unborn": "Worry about an unborn baby",
    "behaviour": "Behaviour at home or school",
    "request_for_support": "Family asks for support",
    "other": "Something else",
}

PROMPTS = {
    "exploitation": "Signs of criminal or sexual exploitation?",
    "missing": "Missing, or absent without explanation?",
    "domestic_abuse": "Domestic abuse, now or before?",
    "fgm": "Female genital mutilation: done, or at risk?",
    "forced_marriage": "Forced marriage or so-called honour-based abuse?",
    "radicalisation": "Being drawn into terrorism or extremism?",
    "neglect": "Neglect?",
}
"""Asked of every contact (R034). A yes makes the matching referral without typing anything again."""

ANSWERS = {"yes": "Yes", "no": "No", "not_known": "Not known"}
YES = "yes"

POLICE_AT_ONCE = 1
"""The exploitation level that goes to the police desk at once (R028)."""


@dataclass(frozen=True)
class Referral:
    """The referral that a prompt makes: what the task is called, and the kinds of team that take it, the first there is."""

    what: str
    team_kinds: tuple[str, ...]


_ADOLESCENT = (Team.Kind.ADOLESCENT, Team.Kind.FRONT_DOOR)
_FRONT_DOOR = (Team.Kind.FRONT_DOOR,)
REFERRALS = {
    "exploitation": Referral("Exploitation: screen for the adolescent team", _ADOLESCENT),
    "missing": Referral("Missing: open an episode and offer a return home interview", _ADOLESCENT),
    "domestic_abuse": Referral("Domestic abuse: refer to the domestic violence advocate", _FRONT_DOOR),
    "fgm": Referral("Female genital mutilation: consult police and health today", _FRONT_DOOR),
    "forced_marriage": Referral(
        "Forced marriage: consult police today, and do not tell the family", _FRONT_DOOR
    ),
    "radicalisation": Referral("Radicalisation: refer to Prevent", _FRONT_DOOR),
    "neglect": Referral("Neglect: complete the neglect tool with the referrer", _FRONT_DOOR),
}


@dataclass(frozen=True)
class Question:
    """Something a referrer must say because of a need (R007)."""

    code: str
    asks: str


ASKED = {
    "physical_abuse": (
        Question("injury", "What injury was seen, where on the body, and what was said about it?"),
    ),
    "sexual_abuse": (
        Question("alone_with", "Is the child safe from that person tonight, and how do you know?"),
    ),
    "neglect": (Question("how_long", "What have you seen, how often, and for how long?"),),
    "domestic_abuse": (
        Question("at_home_now", "Who was hurt, by whom, and is that person in the home now?"),
    ),
    "exploitation": (
        Question("who_where", "Who is the child with, where, and what has the child been given?"),
    ),
    "violence": (Question("weapon", "Was there a weapon, and who is at risk now?"),),
    "missing": (Question("last_seen", "When, where and by whom was the child last seen?"),),
    "unborn": (Question("mother", "Who is the mother, and when is the baby due?"),),
    "unaccompanied": (Question("with_whom", "Who is the child with, and where will they sleep tonight?"),),
}
"""What each presenting need asks beside the account. A need that is not here asks nothing more."""
