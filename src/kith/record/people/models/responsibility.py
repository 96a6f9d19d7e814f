"""Parental responsibility as dated facts in law: it follows from no relationship, and several may hold it at once."""

from django.db import models

from kith.record.people.models.about import PeriodOfPerson
from kith.record.people.models.policy import WORKS_WITH
from kith.record.people.rules.responsibility import How

_HOLDER_KNOWN = "EXISTS (SELECT 1 FROM people_person p WHERE p.id = {row}.holder_id)"


class ParentalResponsibility(PeriodOfPerson):
    """``person`` is the child. It is held by a person in the record or, under an order, by a body such as an authority."""

    row_policy = f"{WORKS_WITH} AND ({{row}}.holder_id IS NULL OR {_HOLDER_KNOWN})"

    holder = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="responsibilities_held"
    )
    body = models.CharField(
        max_length=200, blank=True, help_text="The authority that holds it, under an order."
    )
    how = models.CharField(max_length=20, choices=[(how.value, how.label) for how in How])
    evidence = models.CharField(max_length=200, help_text="Birth certificate, agreement, order and court …")

    class Meta(PeriodOfPerson.Meta):
        ordering = ["person", "-valid_from", "id"]
        verbose_name_plural = "parental responsibilities"
        constraints = [
            *PeriodOfPerson.Meta.constraints,
            models.CheckConstraint(
                name="people_responsibility_one_holder",
                condition=models.Q(holder__isnull=False, body="")
                | (models.Q(holder__isnull=True) & ~models.Q(body="")),
            ),
            models.CheckConstraint(
                name="people_responsibility_two_people",
                condition=models.Q(holder__isnull=True) | ~models.Q(holder=models.F("person")),
            ),
        ]
