"""Optional sections for practice tools. Each holds what a worker found with the tool, never a licensed tool's own text."""

from kith.engines.forms.rules.items import Group, Option, Question, Section
from kith.engines.forms.rules.values import Kind
from kith.engines.forms.rules.when import equals
from kith.practice.assessments.kinds.forms.parts.asking import Needed

SIGNS_OF_SAFETY = Section(
    "signs_of_safety",
    "Signs of Safety mapping",
    (
        Needed("worried_about", Kind.TEXT, "What are we worried about?"),
        Needed("working_well", Kind.TEXT, "What is working well?"),
        Needed("needs_to_happen", Kind.TEXT, "What needs to happen?"),
        Group(
            "danger",
            "Danger statements",
            (
                Needed(
                    "danger_statement",
                    Kind.TEXT,
                    "Who is worried, about what, and what could it mean for the child?",
                    short="Danger statement",
                ),
                Needed(
                    "safety_goal",
                    Kind.TEXT,
                    "What would have to be seen, for how long, to be satisfied?",
                    short="Safety goal",
                ),
            ),
            repeats=True,
            entry="danger statement",
            required_to_finalise=True,
        ),
        Group(
            "scaling",
            "Scaling: 0 is certain harm, 10 is safe enough to close",
            (
                Needed("scaled_by", Kind.STRING, "Who gave this number?", short="Scaled by"),
                Needed("scaled_at", Kind.INTEGER, "Their number", short="Scale", lowest=0, highest=10),
                Needed("scaled_on", Kind.DATE, "When?", short="Scaled on", not_future=True),
                Question(
                    "scaled_because",
                    Kind.TEXT,
                    "What makes it that number, and not one lower?",
                    short="Scaled because",
                ),
            ),
            repeats=True,
            entry="number",
            required_to_finalise=True,
        ),
    ),
    guidance="Do it with the family. Each person gives their own number.",
    when=equals("tools", "signs_of_safety"),
)

_GRADES = tuple(Option(str(n), str(n)) for n in range(1, 6))


def _graded(key: str, area: str) -> Question:
    return Needed(
        f"neglect_{key}", Kind.CHOICE, f"Grade: {area}", short=f"Grade, {area.lower()}", choices=_GRADES
    )


NEGLECT = Section(
    "neglect",
    "Graded profile of care",
    (
        Needed(
            "neglect_on", Kind.DATE, "When was the profile done?", short="Profile done on", not_future=True
        ),
        Needed(
            "neglect_trained", Kind.BOOLEAN, "Was it done by someone trained in it?", short="Assessor trained"
        ),
        _graded("physical", "Physical care"),
        _graded("safety", "Safety"),
        _graded("emotional", "Emotional care"),
        _graded("developmental", "Developmental care"),
        Needed(
            "neglect_evidence",
            Kind.TEXT,
            "What lies behind the grades, and what has changed since the last profile?",
            short="Behind the grades",
        ),
    ),
    guidance="Copy the grades from the profile you did on its own forms, for each child. 1 is best met, 5 is not met.",
    when=equals("tools", "neglect"),
    per_child=True,
)

DOMESTIC_ABUSE = Section(
    "domestic_abuse",
    "Domestic abuse",
    (
        Group(
            "incident",
            "Incidents",
            (
                Needed("incident_on", Kind.DATE, "When was it?", short="Date of incident", not_future=True),
                Needed(
                    "incident_what",
                    Kind.TEXT,
                    "What did the abuser do?",
                    short="What the abuser did",
                    hint="Name who did it. A child is a victim too (Domestic Abuse Act 2021 s3).",
                ),
                Needed(
                    "incident_child",
                    Kind.TEXT,
                    "What did it do to each child?",
                    short="Effect on the children",
                ),
                Question(
                    "incident_score",
                    Kind.INTEGER,
                    "Score of the risk checklist, if one was done",
                    short="Checklist score",
                    lowest=0,
                    highest=30,
                ),
                Question(
                    "incident_referred",
                    Kind.CHOICE,
                    "Referred to",
                    repeats=True,
                    choices=(
                        Option("idva", "Independent domestic violence adviser"),
                        Option("marac", "Multi-agency risk assessment conference"),
                        Option("police", "Police"),
                    ),
                ),
            ),
            repeats=True,
            entry="incident",
            required_to_finalise=True,
        ),
        Needed(
            "abuse_pattern", Kind.TEXT, "What is the pattern across the incidents?", short="Pattern of abuse"
        ),
        Needed(
            "survivor_strengths",
            Kind.TEXT,
            "What does the survivor do to keep the children safe?",
            short="Survivor's strengths",
        ),
        Needed(
            "abuser_account",
            Kind.TEXT,
            "How is the abuser being held to account, and what do they accept?",
            short="Abuser held to account",
        ),
    ),
    when=equals("tools", "domestic_abuse"),
)

ASYLUM = Section(
    "asylum",
    "Unaccompanied or asylum-seeking child",
    (
        Needed("journey", Kind.TEXT, "The journey, as the child tells it", short="Journey"),
        Needed(
            "trafficking",
            Kind.CHOICE,
            "Signs of trafficking or slavery",
            short="Signs of trafficking",
            repeats=True,
            choices=(
                Option("debt", "Owes money for the journey"),
                Option("controlled", "Controlled by someone"),
                Option("worked", "Made to work or to beg"),
                Option("sexual", "Sexual exploitation"),
                Option("criminal", "Made to commit crime"),
                Option("none", "None found"),
            ),
        ),
        Needed("age_disputed", Kind.BOOLEAN, "Is their age in dispute?", short="Age disputed"),
        Needed(
            "age_basis",
            Kind.TEXT,
            "Who disputes it, and what is being done?",
            short="Age dispute",
            when=equals("age_disputed", True),
        ),
        Needed(
            "spoken", Kind.STRING, "Language and dialect they are at ease in", short="Language and dialect"
        ),
        Question("faith", Kind.STRING, "Faith and customs that matter day to day", short="Faith and customs"),
        Needed("health_screened", Kind.BOOLEAN, "Has their health been screened?", short="Health screening"),
        Question(
            "family_tracing",
            Kind.TEXT,
            "Family, here and abroad, and whether they want them traced",
            short="Family tracing",
        ),
    ),
    when=equals("tools", "asylum"),
    per_child=True,
)
