"""What the front door's pages show: values made ready, so that a template never wanders through a model."""

from kith.practice.frontdoor.web.presenters.boards import (
    board_table,
    chasers_table,
    counts,
    handover_table,
    look_again_table,
)
from kith.practice.frontdoor.web.presenters.contacts import (
    account,
    clocks,
    contact_page,
    files_table,
    head,
    missing,
    more_table,
    named_lines,
    named_summary,
    named_table,
    ratings_table,
    referrer,
    steps,
    told,
)
from kith.practice.frontdoor.web.presenters.decisions import (
    decision,
    disagreement_summary,
    disagreements_table,
    feedback_table,
    feedback_words,
    hand_overs_table,
)
from kith.practice.frontdoor.web.presenters.histories import history
from kith.practice.frontdoor.web.presenters.referrals import referral_copy
from kith.practice.frontdoor.web.presenters.requests import (
    partner_requests_table,
    request_summary,
    requests_table,
    returns,
)

__all__ = [
    "account",
    "board_table",
    "chasers_table",
    "clocks",
    "contact_page",
    "counts",
    "decision",
    "disagreement_summary",
    "disagreements_table",
    "feedback_table",
    "feedback_words",
    "files_table",
    "hand_overs_table",
    "handover_table",
    "head",
    "history",
    "look_again_table",
    "missing",
    "more_table",
    "named_lines",
    "named_summary",
    "named_table",
    "partner_requests_table",
    "ratings_table",
    "referral_copy",
    "referrer",
    "request_summary",
    "requests_table",
    "returns",
    "steps",
    "told",
]
