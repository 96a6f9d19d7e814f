"""The two shapes that most tables of this area share: a fact about a person, and one that holds for a time."""

from django.db import models

from kith.kernel.history.models import PeriodRecord, Record
from kith.record.people.models.policy import WORKS_WITH


class FactOfPerson(Record):
    """A row about one person, read by those who work with them."""

    row_policy = WORKS_WITH

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="%(class)s_set")

    class Meta:
        abstract = True

    def people_concerned(self) -> list[int]:
        return [self.person_id]


class PeriodOfPerson(PeriodRecord):
    """A row about one person that holds for a time."""

    row_policy = WORKS_WITH

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="%(class)s_set")

    class Meta(PeriodRecord.Meta):
        abstract = True

    def people_concerned(self) -> list[int]:
        return [self.person_id]
