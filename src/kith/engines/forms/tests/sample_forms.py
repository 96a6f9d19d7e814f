"""Two invented forms in the shape of real ones, for the tests of the engine only.

The child and family assessment exercises parts for each child, repeated groups, conditions and code sets;
the referral form asks more the more is needed.
"""

from datetime import date

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Display, Group, Option, Question, Score, Section
from kith.engines.forms.rules.values import Kind
from kith.engines.forms.rules.when import any_of, at_least, equals

CODE_SETS = {
    "assessment_factor": (
        Option("1A", "Alcohol misuse by the child"),
        Option("4B", "Mental health of the parent or carer"),
        Option("18A", "Physical abuse", valid_to=date(2022, 3, 31)),
        Option("18C", "Physical abuse (adult on child)", valid_from=date(2022, 4, 1)),
        Option("24A", "Child criminal exploitation"),
    ),
}

_CHILD_SEEN = Section(
    "child_seen",
    "Seeing the child",
    (
        Question("seen", Kind.BOOLEAN, "Was the child seen?", short="Child seen", required_to_finalise=True),
        Question(
            "seen_on",
            Kind.DATE,
            "When were they last seen?",
            short="Date last seen",
            required_to_finalise=True,
            not_future=True,
            when=equals("seen", True),
        ),
        Question(
            "seen_alone",
            Kind.BOOLEAN,
            "Were they seen alone?",
            short="Seen alone",
            required_to_finalise=True,
            when=equals("seen", True),
        ),
        Question(
            "why_not_alone",
            Kind.TEXT,
            "Why were they not seen alone?",
            required_to_finalise=True,
            when=equals("seen_alone", False),
        ),
        Question(
            "why_not_seen",
            Kind.OPEN_CHOICE,
            "Why were they not seen?",
            required_to_finalise=True,
            choices=(Option("missing", "Missing"), Option("refused", "A parent refused")),
            when=equals("seen", False),
        ),
        Question("wishes", Kind.TEXT, "What did the child say, in their words?", short="Wishes and feelings"),
        Question(
            "ethnicity", Kind.STRING, "Ethnicity", prefill="person.ethnicity", required_to_finalise=True
        ),
    ),
    per_child=True,
)

_FAMILY = Section(
    "family",
    "The family",
    (
        Question("history", Kind.TEXT, "What has happened in this family before?", short="Family history"),
        Group(
            "parents",
            "Parents and carers",
            (
                Question("parent", Kind.PERSON, "Who is it?", short="Parent", required_to_finalise=True),
                Question("contacted", Kind.BOOLEAN, "Were they contacted?", required_to_finalise=True),
                Question(
                    "not_contacted_because",
                    Kind.TEXT,
                    "Why were they not contacted?",
                    short="Not contacted because",
                    required_to_finalise=True,
                    when=equals("contacted", False),
                ),
            ),
            repeats=True,
            entry="parent or carer",
            required_to_finalise=True,
        ),
    ),
    guidance="Name every parent and everyone with parental responsibility, also those who live elsewhere.",
)

_RISK = Section(
    "risk",
    "Risk and protection",
    (
        Question(
            "factors",
            Kind.CHOICE,
            "Which factors were found?",
            short="Factors",
            code_set="assessment_factor",
            repeats=True,
            per_child=True,
            required_to_finalise=True,
        ),
        Display("outside_help", "Think of friends, school, places and online."),
        Question(
            "harm_outside", Kind.BOOLEAN, "Is there harm outside the home?", short="Harm outside the home"
        ),
        Group(
            "outside",
            "Harm outside the home",
            (
                Question(
                    "setting",
                    Kind.CHOICE,
                    "Where?",
                    repeats=True,
                    choices=(
                        Option("peers", "Friends"),
                        Option("school", "School"),
                        Option("online", "Online"),
                    ),
                ),
                Question(
                    "online_evidence", Kind.TEXT, "What happens online?", when=equals("setting", "online")
                ),
            ),
            when=equals("harm_outside", True),
        ),
    ),
)

_GRADES = (Option("0", "Never", points=0), Option("1", "Sometimes", points=1), Option("2", "Often", points=2))

_ANALYSIS = Section(
    "analysis",
    "Analysis and objectives",
    (
        Question("worry_home", Kind.CHOICE, "Worry about home", choices=_GRADES),
        Question("worry_school", Kind.CHOICE, "Worry about school", choices=_GRADES),
        Question(
            "worry_scale", Kind.INTEGER, "How worried are you, 0 to 10?", short="Worry", lowest=0, highest=10
        ),
        Question(
            "escalation",
            Kind.TEXT,
            "What will you do tonight?",
            required_to_finalise=True,
            when=at_least("worry_scale", 8),
        ),
        Question(
            "analysis_text",
            Kind.TEXT,
            "What does this mean for the child?",
            short="Analysis",
            required_to_finalise=True,
            fresh=True,
        ),
        Group(
            "objectives",
            "Objectives",
            (
                Question(
                    "objective",
                    Kind.TEXT,
                    "What should change?",
                    short="Objective",
                    required_to_finalise=True,
                ),
                Question(
                    "baseline", Kind.STRING, "How is it now?", short="Baseline", required_to_finalise=True
                ),
                Question(
                    "target", Kind.QUANTITY, "How much is enough?", short="Target", units=("days", "percent")
                ),
                Question("by_when", Kind.DATE, "By when?", short="By when", required_to_finalise=True),
                Group(
                    "steps",
                    "Steps",
                    (Question("step", Kind.STRING, "What will be done?", short="Step"),),
                    repeats=True,
                    entry="step",
                ),
            ),
            repeats=True,
            entry="objective",
            required_to_finalise=True,
        ),
    ),
)

ASSESSMENT = Form(
    "sample_assessment",
    1,
    "Child and family assessment",
    (_CHILD_SEEN, _FAMILY, _RISK, _ANALYSIS),
    (Score("worries", "Worries", ("worry_home", "worry_school")),),
)

REFERRAL = Form(
    "sample_referral",
    1,
    "Tell us about a child",
    (
        Section(
            "need",
            "What is the matter?",
            (
                Question(
                    "needs",
                    Kind.CHOICE,
                    "What are you worried about?",
                    short="Worry",
                    repeats=True,
                    required_to_finalise=True,
                    choices=(
                        Option("injury", "An injury"),
                        Option("missing", "A child is missing"),
                        Option("neglect", "Neglect"),
                    ),
                ),
                Question(
                    "injury_where",
                    Kind.STRING,
                    "Where is the injury?",
                    short="Where the injury is",
                    required_to_finalise=True,
                    when=equals("needs", "injury"),
                ),
                Question(
                    "last_seen_at",
                    Kind.DATETIME,
                    "When was the child last seen?",
                    short="When the child was last seen",
                    required_to_finalise=True,
                    not_future=True,
                    when=equals("needs", "missing"),
                ),
                Question(
                    "urgent",
                    Kind.BOOLEAN,
                    "Is the child in danger now?",
                    required_to_finalise=True,
                    when=any_of(equals("needs", "injury"), equals("needs", "missing")),
                ),
            ),
        ),
        Section(
            "danger",
            "Danger now",
            (Question("safe_until", Kind.TIME, "Until what time is the child safe?", short="Safe until"),),
            when=equals("urgent", True),
        ),
    ),
)
