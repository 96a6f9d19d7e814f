"""How the assessment begins: why it was asked for, and which tools it will use."""

from kith.engines.forms.rules.items import Option, Question, Section
from kith.engines.forms.rules.values import Kind
from kith.practice.assessments.kinds.forms.parts.asking import Needed

START = Section(
    "start",
    "Why this assessment, and how",
    (
        Needed(
            "reason",
            Kind.TEXT,
            "Why was this assessment asked for?",
            short="Reason for the assessment",
            prefill="assessment.reason",
        ),
        Needed(
            "family_told",
            Kind.BOOLEAN,
            "Does the family know about it, and why it is happening?",
            short="Family told",
        ),
        Question(
            "interpreter",
            Kind.STRING,
            "Which interpreter or communication support was used?",
            hint="Leave it empty if none was needed. Family members, children above all, do not interpret.",
            short="Interpreter",
        ),
        Question(
            "tools",
            Kind.CHOICE,
            "Which of these will help?",
            hint="Each adds a section. You can add or take away one at any time.",
            short="Tools",
            repeats=True,
            choices=(
                Option(
                    "signs_of_safety",
                    "Signs of Safety mapping",
                    hint="Worries, what works, what has to happen, scaling",
                ),
                Option(
                    "neglect",
                    "Graded profile of care",
                    hint="For neglect; the grades of a profile done separately",
                ),
                Option("domestic_abuse", "Domestic abuse, incident by incident"),
                Option("asylum", "Unaccompanied or asylum-seeking child"),
            ),
        ),
        Question(
            "borough_event",
            Kind.STRING,
            "Is a wider event part of this?",
            hint="Such as a school closure, a flood or a serious incident nearby.",
            short="Wider event",
        ),
    ),
)
