"""What a submitted page was answered with, so that a double click or a replay is answered the same and done once."""

from django.db import models


class Receipt(models.Model):
    web_rights = "SELECT, INSERT, UPDATE"

    key = models.CharField(max_length=100, primary_key=True)
    digest = models.CharField(
        max_length=64, blank=True, help_text="Of what was sent, so that other words are not lost."
    )
    act = models.CharField(max_length=100)
    worker_id = models.BigIntegerField(null=True)
    made_at = models.DateTimeField()
    result_kind = models.CharField(max_length=80, blank=True)
    result_id = models.BigIntegerField(null=True)
