"""What the front door's pages show: values made ready, so that a template never wanders through a model."""

from kith.practice.frontdoor.web.presenters.boards import (
    board_table,
    counts,
    handover_table,
    look_again_table,
    pagination,
)
from kith.practice.frontdoor.web.presenters.contacts import (
    after,
    clocks_table,
    contact_page,
    decision,
    feedback_words,
    head,
    missing,
    named_summary,
    named_table,
    ratings_table,
    referrer,
    steps,
    told,
)
from kith.practice.frontdoor.web.presenters.histories import history
from kith.practice.frontdoor.web.presenters.requests import (
    partner_requests_table,
    request_summary,
    requests_table,
)

__all__ = [
    "after",
    "board_table",
    "clocks_table",
    "contact_page",
    "counts",
    "decision",
    "feedback_words",
    "handover_table",
    "head",
    "history",
    "look_again_table",
    "missing",
    "named_summary",
    "named_table",
    "pagination",
    "partner_requests_table",
    "ratings_table",
    "referrer",
    "request_summary",
    "requests_table",
    "steps",
    "told",
]
