"""Where filled-in answers came from."""

from __future__ import annotations

from kith.engines.forms.queries import Opened
from kith.engines.forms.rules.parsed import Offered
from kith.engines.forms.rules.prefill import Standing, standing
from kith.engines.forms.rules.values import Place
from kith.engines.forms.web.blocks import Origin
from kith.engines.forms.web.saying import plainly
from kith.kernel.dates import say_date


def origin_of(opened: Opened, place: Place, offered: Offered) -> Origin | None:
    """The source of the answer at a place, and whether its author has looked at it; None when it was typed."""
    offer = opened.offers.get(place)
    if offer is None:
        return None
    state = standing(offer, opened.answers.get(place))
    question = opened.form.questions[place.key]
    was = plainly(question, offer.value, offered) if state is Standing.CHANGED else ""
    return Origin(offer.source.label, offer.source.link, say_date(offer.source.as_of), state.value, was)
