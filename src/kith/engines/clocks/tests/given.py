"""What the tests of running clocks are given: made-up declarations and days of November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime

from kith.engines.clocks.rules import Declaration

DECLARED = (
    Declaration(timescale="mash_rag_red", triggered_by="test.rated_red", satisfied_by="test.decided"),
    Declaration(timescale="mash_rag_amber", triggered_by="test.rated_amber", satisfied_by="test.decided"),
    Declaration(timescale="referral_decision", triggered_by="test.received", satisfied_by="test.decided"),
    Declaration(timescale="cp_visit", triggered_by="test.plan_started", satisfied_by="test.visited"),
    Declaration(
        timescale="icpc_pre_birth", triggered_by="test.birth_expected", satisfied_by="test.conferred"
    ),
    Declaration(timescale="return_home_interview", triggered_by="test.returned", satisfied_by="test.heard"),
    Declaration(timescale="nrm_recovery_period", triggered_by="test.grounds", satisfied_by="test.recovered"),
    Declaration(
        timescale="review_health_assessment_under5",
        triggered_by="test.examined",
        satisfied_by="test.examined",
    ),
    Declaration(
        timescale="adoption_review_placed_later",
        triggered_by="test.placed",
        satisfied_by="test.placed_reviewed",
    ),
    Declaration(
        timescale="review_reg48", triggered_by="test.break_began", satisfied_by="test.break_reviewed"
    ),
    Declaration(
        timescale="supported_accommodation_review", triggered_by="test.moved_in", satisfied_by="test.reviewed"
    ),
    Declaration(
        timescale="secure_without_court",
        triggered_by="test.secured",
        satisfied_by="test.ordered",
        applies_when=lambda facts: facts.get("court_order") is not True,
    ),
)


def at(day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of November 2026, UTC. The cast's present is Monday 16 November at 10am."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def on(day: int) -> date:
    """A day of November 2026."""
    return date(2026, 11, day)
