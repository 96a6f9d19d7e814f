"""A file that came with an e-mail and was not taken in: its name, size and fingerprint, so that it can be asked for again."""

from django.db import models

from kith.kernel.history.models import Record
from kith.practice.frontdoor.models.policy import OF_CONTACT


class FileKeptOut(Record):
    row_policy = OF_CONTACT

    contact = models.ForeignKey("frontdoor.Contact", models.PROTECT, related_name="files_kept_out")
    name = models.CharField(max_length=200, help_text="As it came, cleaned for showing.")
    kind = models.CharField(max_length=100, help_text="What the sender said it is.")
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["contact_id", "id"]
        verbose_name_plural = "files kept out"
