"""The clocks of assessments."""

from kith.engines.clocks.rules import Declaration

CLOCKS = (
    Declaration(
        timescale="child_and_family_assessment",
        triggered_by="assessments.referred",
        satisfied_by="assessments.authorised",
    ),
)
