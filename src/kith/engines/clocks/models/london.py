"""London's days, for the database to reckon with."""

from django.db import models
from django.db.models import Func


class EndOfLondonDay(Func):
    """The moment at which a day is over in London."""

    template = "timezone('Europe/London', (%(expressions)s + 1)::timestamp)"
    output_field = models.DateTimeField()
