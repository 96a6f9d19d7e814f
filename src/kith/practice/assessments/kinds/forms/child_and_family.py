"""The child and family assessment: one form for a family, with a part for each child.

*Working Together to Safeguard Children* 2023, chapter 3, and Children Act 1989 s17 and s47: the child's developmental needs,
the parents' capacity to meet them, and the family's circumstances, harm outside the home among them. History and analysis
are apart, so that one cannot stand in for the other (R065). The tools are optional sections, asked for at the start. The
questions are this project's own; where a tool is licensed (a graded care profile) its text is not here, only a place for its
results.

A version that has been used never changes. A change of wording is a new version, beside this one.
"""

from kith.engines.forms.registry import declare, only_registered
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Option
from kith.practice.assessments.kinds.forms.parts import (
    analysis,
    children,
    context,
    family,
    risks,
    start,
    tools,
)

VERSION_1 = Form(
    "child_and_family",
    1,
    "Child and family assessment",
    (
        start.START,
        children.SEEN,
        children.IDENTITY,
        children.DEVELOPMENT,
        family.HISTORY,
        family.RELATIVES,
        family.PARENTING,
        risks.FACTORS,
        context.OUTSIDE_HOME,
        tools.SIGNS_OF_SAFETY,
        tools.NEGLECT,
        tools.DOMESTIC_ABUSE,
        tools.ASYLUM,
        analysis.MEANING,
        analysis.OBJECTIVES,
        analysis.CONCLUSION,
    ),
)

WHY_NOT = (
    Option("moved_away", "The family moved to another authority"),
    Option("declined", "The family declined, and the threshold for child protection is not met"),
    Option("duplicate", "Another assessment covers it"),
    Option("stepped_up", "Child protection enquiries replace it"),
    Option("died", "The child died"),
    Option("opened_in_error", "Opened in error"),
)

CHILD_AND_FAMILY = declare(
    VERSION_1, may_author=only_registered, may_sign_off=only_registered, reasons=WHY_NOT
)
