"""Risk and protective factors: coded, with the evidence for each and how much it weighs (R077)."""

from kith.engines.forms.rules.items import Group, Option, Section
from kith.engines.forms.rules.values import Kind
from kith.practice.assessments.kinds.forms.parts.asking import Needed
from kith.practice.assessments.kinds.forms.parts.factors import FACTORS as PUBLISHED

_WEIGHT = (
    Option("low", "A little"),
    Option("some", "Some"),
    Option("much", "A great deal"),
    Option("unknown", "Not known yet", hint="Say in the evidence what would settle it"),
)

PROTECTIVE = (
    Option("safe_adult", "An adult the child trusts and can turn to"),
    Option("parent_protects", "A parent who acts to protect"),
    Option("family_network", "Family or friends who help"),
    Option("school", "School or nursery that knows and holds the child"),
    Option("accepts_help", "Parents who accept help and use it"),
    Option("child_strength", "The child's own strengths"),
    Option("community", "Community, faith or culture"),
    Option("order", "A court order or agreement that is kept"),
)

FACTORS = Section(
    "risks",
    "What makes things worse, and what protects",
    (
        Needed(
            "factors",
            Kind.CHOICE,
            "Factors found",
            choices=PUBLISHED,
            repeats=True,
            per_child=True,
            hint="The published codes, for each child. Only what this assessment found.",
        ),
        Group(
            "risk",
            "Risks",
            (
                Needed("risk_factor", Kind.CHOICE, "Which factor?", short="Risk", choices=PUBLISHED),
                Needed(
                    "risk_evidence",
                    Kind.TEXT,
                    "What is the evidence?",
                    short="Evidence of risk",
                    hint="What was seen or said, by whom and when.",
                ),
                Needed(
                    "risk_weight",
                    Kind.CHOICE,
                    "How much does it weigh?",
                    short="Weight of risk",
                    choices=_WEIGHT,
                ),
            ),
            repeats=True,
            entry="risk",
            required_to_finalise=True,
        ),
        Group(
            "protection",
            "What protects",
            (
                Needed(
                    "protective_factor",
                    Kind.OPEN_CHOICE,
                    "What is it?",
                    short="Protective factor",
                    choices=PROTECTIVE,
                ),
                Needed(
                    "protective_evidence", Kind.TEXT, "What is the evidence?", short="Evidence of protection"
                ),
                Needed(
                    "protective_weight",
                    Kind.CHOICE,
                    "How much does it weigh?",
                    short="Weight of protection",
                    choices=_WEIGHT,
                ),
            ),
            repeats=True,
            entry="protective factor",
            required_to_finalise=True,
        ),
    ),
)
