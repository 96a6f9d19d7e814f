"""The family: what happened before, everyone who matters to the child, and how parents meet the child's needs."""

from kith.engines.forms.rules.items import Display, Group, Option, Question, Section
from kith.engines.forms.rules.values import Kind
from kith.engines.forms.rules.when import equals, unanswered
from kith.practice.assessments.kinds.forms.parts.asking import Needed

HISTORY = Section(
    "family_history",
    "What happened before",
    (
        Needed(
            "history",
            Kind.TEXT,
            "What has happened in this family?",
            short="Family history",
            hint="What matters now of earlier help, moves, losses and harm. Dates are in the chronology: do not copy them.",
        ),
        Needed(
            "earlier_children",
            Kind.TEXT,
            "Were other children of these parents ever removed, in care or on a plan?",
            short="Earlier children",
        ),
        Question("earlier_help", Kind.TEXT, "What helped before, and what did not?", short="Earlier help"),
    ),
)

RELATIVES = Section(
    "relatives",
    "Everyone who matters",
    (
        Display(
            "relatives_help",
            "Those known to the record are filled in. Add anyone who is missing, absent parents above all.",
        ),
        Group(
            "relative",
            "Parents, carers and key relatives",
            (
                Question(
                    "relative_person", Kind.PERSON, "Who is it?", short="Person", prefill="family.known"
                ),
                Needed(
                    "relative_name",
                    Kind.STRING,
                    "Their name, if they are not in the list",
                    short="Name",
                    when=unanswered("relative_person"),
                ),
                Needed(
                    "relative_is",
                    Kind.OPEN_CHOICE,
                    "Who are they to the children?",
                    short="Relationship",
                    choices=(
                        Option("mother", "Mother"),
                        Option("father", "Father"),
                        Option("step_parent", "Step-parent or partner"),
                        Option("grandparent", "Grandparent"),
                        Option("aunt_uncle", "Aunt or uncle"),
                        Option("sibling", "Grown-up sibling"),
                    ),
                ),
                Question(
                    "relative_pr",
                    Kind.BOOLEAN,
                    "Do they have parental responsibility?",
                    short="Parental responsibility",
                ),
                Needed("contacted", Kind.BOOLEAN, "Did you speak with them?", short="Contacted"),
                Needed(
                    "relative_says",
                    Kind.TEXT,
                    "What do they say, and what can they offer?",
                    short="What they say",
                    when=equals("contacted", True),
                ),
                Needed(
                    "not_contacted_because",
                    Kind.OPEN_CHOICE,
                    "Why not?",
                    short="Not contacted because",
                    choices=(
                        Option("not_safe", "It would put someone at risk"),
                        Option("not_found", "Could not be found; say what was tried"),
                        Option("refused", "They refused"),
                        Option("died", "They have died"),
                        Option("court", "A court order forbids it"),
                    ),
                    when=equals("contacted", False),
                ),
            ),
            repeats=True,
            entry="person",
            required_to_finalise=True,
        ),
    ),
)

PARENTING = Section(
    "parenting",
    "How parents and carers meet the children's needs",
    (
        Needed("care_given", Kind.TEXT, "Care, safety, warmth, boundaries", short="Care given"),
        Question(
            "parents_own_needs",
            Kind.TEXT,
            "Parents' own needs",
            short="Parents' own needs",
            hint="Health, learning disability, their own childhood.",
        ),
        Needed(
            "parent_mental_health",
            Kind.BOOLEAN,
            "Is a parent's mental health part of this?",
            short="Parental mental health",
        ),
        Needed(
            "mental_health_with",
            Kind.TEXT,
            "Who from adult mental health is involved, and what do they say?",
            short="Adult mental health",
            when=equals("parent_mental_health", True),
        ),
        Needed(
            "substances",
            Kind.BOOLEAN,
            "Is anyone's use of alcohol or drugs part of this?",
            short="Alcohol or drugs",
        ),
        Needed(
            "substances_with",
            Kind.TEXT,
            "What help is there, and what came of it?",
            short="Help with alcohol or drugs",
            when=equals("substances", True),
        ),
        Needed("home", Kind.TEXT, "Home, money and neighbourhood", short="Home and money"),
        Question(
            "community",
            Kind.TEXT,
            "Community, faith or cultural groups that could support them",
            short="Community support",
        ),
    ),
)
