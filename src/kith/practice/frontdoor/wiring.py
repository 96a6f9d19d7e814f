"""What the front door hands on to, by name."""

from kith.engines.pathway import steps

STEP_FOR = {
    "assessment": steps.asks_for("assessments.start", area="frontdoor"),
    "strategy": steps.asks_for("assessments.start", area="frontdoor"),
}
"""The step that each referral outcome asks for. A strategy discussion takes its own step when that area arrives."""


def connect() -> None:
    """Called at start-up; declaring the steps above is all there is to do so far."""
