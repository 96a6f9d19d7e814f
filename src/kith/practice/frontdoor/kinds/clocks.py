"""The clocks of the front door: which event starts each and which one satisfies it. Limits and citations are data."""

from kith.engines.clocks.rules import Declaration

CLOCKS = (
    Declaration(
        timescale="mash_rag_red", triggered_by="frontdoor.rated_red", satisfied_by="frontdoor.decided"
    ),
    Declaration(
        timescale="mash_rag_amber", triggered_by="frontdoor.rated_amber", satisfied_by="frontdoor.decided"
    ),
    Declaration(
        timescale="mash_rag_green", triggered_by="frontdoor.rated_green", satisfied_by="frontdoor.decided"
    ),
    Declaration(
        timescale="referral_decision", triggered_by="frontdoor.received", satisfied_by="frontdoor.decided"
    ),
)
