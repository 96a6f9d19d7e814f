"""Short for what most questions of an assessment are: to be answered before it is signed."""

from functools import partial

from kith.engines.forms.rules.items import Question

Needed = partial(Question, required_to_finalise=True)
