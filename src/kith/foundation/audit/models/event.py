"""Who did what, and who saw what. Rows are written by one database function and by nothing else."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Event(models.Model):
    """One event. Holds ids and codes, never a child's words; the salted detail lies beside its commitment so that it can
    be erased lawfully without breaking the chain."""

    web_rights = "SELECT"  # written through the function audit_append only

    class Outcome(models.TextChoices):
        DONE = "done", "Done"
        REFUSED = "refused", "Refused"
        FAILED = "failed", "Failed"

    at = models.DateTimeField()
    worker_id = models.BigIntegerField(null=True)
    roles = models.TextField(blank=True)
    session = models.CharField(max_length=64, blank=True)
    address = models.CharField(max_length=64, blank=True)
    request_id = models.CharField(max_length=40, blank=True)
    verb = models.CharField(max_length=80)
    people = ArrayField(models.BigIntegerField(), default=list)
    object_kind = models.CharField(max_length=80, blank=True)
    object_id = models.CharField(max_length=40, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome)
    relationship = models.CharField(max_length=80, blank=True)
    act = models.UUIDField(null=True)
    detail = models.JSONField(null=True)
    salt = models.CharField(max_length=32, blank=True)
    commitment = models.CharField(max_length=64)
    shard = models.PositiveSmallIntegerField()
    place = models.BigIntegerField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["shard", "place"], name="audit_event_place")]
        indexes = [
            GinIndex(fields=["people"], name="audit_event_people"),
            models.Index(fields=["worker_id", "-at"], name="audit_event_worker"),
            models.Index(fields=["act"], name="audit_event_act"),
        ]


class ChainHead(models.Model):
    """The last link of each of the chains. Locked while an event is appended, so links never fork."""

    web_rights = "SELECT"

    shard = models.PositiveSmallIntegerField(primary_key=True)
    place = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64)
