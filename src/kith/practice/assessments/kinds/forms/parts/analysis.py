"""What it all means, what has to change, and what happens if it does not. Written afresh: copied history does not count."""

from kith.engines.forms.rules.items import Group, Option, Question, Section
from kith.engines.forms.rules.values import Kind
from kith.practice.assessments.kinds.forms.parts.asking import Needed

MEANING = Section(
    "analysis",
    "What this means for each child",
    (
        Needed(
            "means",
            Kind.TEXT,
            "What does this mean for the child?",
            short="What this means",
            hint="Not what happened: what it does to this child now, and why you think so.",
            fresh=True,
        ),
        Needed(
            "if_nothing_changes",
            Kind.TEXT,
            "What happens to this child if nothing changes?",
            short="If nothing changes",
            fresh=True,
        ),
        Needed(
            "doubts",
            Kind.TEXT,
            "What do you not know, and what would change your mind?",
            short="What is not known",
            fresh=True,
        ),
    ),
    guidance="This is read first, by the manager who signs and by the child one day.",
    per_child=True,
)

OBJECTIVES = Section(
    "objectives",
    "What has to change",
    (
        Group(
            "objective",
            "Objectives",
            (
                Needed("need", Kind.TEXT, "Which need is it about?", short="Need"),
                Needed("outcome", Kind.TEXT, "What will be different for the child?", short="Outcome"),
                Needed(
                    "baseline",
                    Kind.STRING,
                    "How is it now? Give a measure",
                    short="Baseline",
                    hint="Such as: at school 3 days in 5.",
                ),
                Needed(
                    "target",
                    Kind.STRING,
                    "What measure is good enough?",
                    short="Target",
                    hint="Such as: at school every day for 6 weeks.",
                ),
                Needed("owner", Kind.STRING, "Who does it?", short="Owner"),
                Needed("by_when", Kind.DATE, "By when?", short="By when"),
            ),
            repeats=True,
            entry="objective",
            required_to_finalise=True,
        ),
        Group(
            "contingency",
            "If this does not work",
            (
                Needed("trigger", Kind.TEXT, "What would tell us that it is not working?", short="Trigger"),
                Needed("then", Kind.TEXT, "What happens then?", short="Then"),
                Needed("then_owner", Kind.STRING, "Who acts?", short="Who acts"),
            ),
            repeats=True,
            entry="contingency",
            required_to_finalise=True,
        ),
    ),
    guidance="An objective without a measure and a date cannot be reviewed.",
)

CONCLUSION = Section(
    "conclusion",
    "Conclusion",
    (
        Needed(
            "next_step",
            Kind.CHOICE,
            "What do you recommend?",
            short="Recommendation",
            choices=(
                Option("no_further_action", "No further help from us"),
                Option("early_help", "Early help"),
                Option("child_in_need", "A child in need plan"),
                Option("strategy_discussion", "A strategy discussion"),
                Option("in_care", "Care, or planning for it"),
            ),
        ),
        Needed(
            "why_next_step",
            Kind.TEXT,
            "Why this, and not the step below or above?",
            short="Why this step",
            fresh=True,
        ),
        Needed(
            "family_view", Kind.TEXT, "What do the family think of this assessment?", short="Family's view"
        ),
        Question("shared_on", Kind.DATE, "When was it shared with them?", short="Shared on", not_future=True),
    ),
)
