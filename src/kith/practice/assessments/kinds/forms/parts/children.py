"""What is asked about each child: seen, heard, known for who they are, and growing up."""

from kith.engines.forms.rules.items import Option, Question, Section
from kith.engines.forms.rules.values import Kind
from kith.engines.forms.rules.when import equals
from kith.practice.assessments.kinds.forms.parts.asking import Needed

SEEN = Section(
    "seen_and_heard",
    "Seeing and hearing each child",
    (
        Needed("seen", Kind.BOOLEAN, "Was the child seen for this assessment?", short="Seen"),
        Needed(
            "why_not_seen",
            Kind.OPEN_CHOICE,
            "Why were they not seen?",
            short="Not seen because",
            choices=(
                Option("missing", "The child is missing"),
                Option("refused_by_child", "The child refused"),
                Option("refused_by_parent", "A parent or carer refused"),
                Option("away", "The child is away"),
            ),
            when=equals("seen", False),
        ),
        Needed(
            "seen_on",
            Kind.DATE,
            "When were they last seen?",
            short="Date last seen",
            not_future=True,
            when=equals("seen", True),
        ),
        Needed(
            "seen_where",
            Kind.CHOICE,
            "Where?",
            short="Seen where",
            repeats=True,
            choices=(
                Option("home", "At home"),
                Option("school", "At school or nursery"),
                Option("outside", "Out and about"),
                Option("hospital", "In hospital"),
                Option("elsewhere", "Somewhere else"),
            ),
            when=equals("seen", True),
        ),
        Needed(
            "bedroom_seen",
            Kind.BOOLEAN,
            "Did you see where they sleep?",
            short="Bedroom seen",
            when=equals("seen_where", "home"),
        ),
        Needed(
            "seen_alone",
            Kind.BOOLEAN,
            "Were they seen alone?",
            short="Seen alone",
            when=equals("seen", True),
        ),
        Needed(
            "why_not_alone",
            Kind.TEXT,
            "Why were they not seen alone?",
            short="Not seen alone because",
            hint="And how you will make sure that they can speak to you by themselves.",
            when=equals("seen_alone", False),
        ),
        Needed(
            "wishes",
            Kind.TEXT,
            "What did they say, in their own words?",
            short="Wishes and feelings",
            hint="Quote them. For a baby or a child who does not speak, say what they showed you.",
            when=equals("seen", True),
        ),
        Needed(
            "wishes_how",
            Kind.OPEN_CHOICE,
            "How did they tell you?",
            short="How they told",
            repeats=True,
            choices=(
                Option("talking", "Talking"),
                Option("drawing", "Drawing or writing"),
                Option("play", "Play"),
                Option("worksheet", "A tool made for their age"),
                Option("signs", "Signing, pictures or a device"),
                Option("observed", "Watching how they are with others"),
                Option("advocate", "Through an advocate"),
            ),
            when=equals("seen", True),
        ),
    ),
    guidance="One part for each child. Seeing a child alone is how they get to say what they cannot say at home.",
    per_child=True,
)

IDENTITY = Section(
    "identity",
    "Who each child is",
    (
        Needed("ethnicity", Kind.CHOICE, "Ethnicity", code_set="ethnicity", prefill="person.ethnicity"),
        Needed("language", Kind.STRING, "First language", prefill="person.language"),
        Question("religion", Kind.STRING, "Religion or belief", prefill="person.religion"),
        Needed(
            "disabilities",
            Kind.CHOICE,
            "Disabilities",
            code_set="disability",
            repeats=True,
            prefill="person.disabilities",
        ),
        Question(
            "self_described",
            Kind.TEXT,
            "What else does the child say about who they are?",
            short="In their own words",
            hint="Gender or sexuality only if they offer it.",
        ),
        Needed(
            "identity_shaped",
            Kind.TEXT,
            "How has who they are shaped this assessment and the plan?",
            short="How identity shaped the plan",
        ),
    ),
    guidance="What the record already holds is filled in. Check each with the child or family.",
    per_child=True,
)

DEVELOPMENT = Section(
    "development",
    "How each child is growing up",
    (
        Needed("health", Kind.TEXT, "Health and development"),
        Needed("education", Kind.TEXT, "Learning, school or nursery"),
        Needed("feelings", Kind.TEXT, "Feelings, behaviour and relationships"),
        Question("trauma", Kind.TEXT, "Loss or trauma they carry", short="Loss or trauma"),
        Needed("young_carer", Kind.BOOLEAN, "Do they care for someone at home?", short="Young carer"),
        Needed("a_day", Kind.TEXT, "What is a day like for this child?", short="A day in the child's life"),
    ),
    per_child=True,
)
