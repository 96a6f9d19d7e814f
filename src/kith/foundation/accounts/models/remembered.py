"""What the web servers remember together for a short time: counts of failed sign-ins, one-time codes already used."""

from django.db import models


class Remembered(models.Model):
    """One value until it expires. Read and written by ``kith.foundation.accounts.shared_cache`` alone."""

    key = models.CharField(max_length=250, primary_key=True)
    value = models.JSONField(null=True)
    expires_at = models.DateTimeField(db_index=True)
