"""A person who signs in. What they may do comes from their roles, teams and relationships, never from this row.

The account itself is not a row of the record, because signing in and changing a password are not acts on a child;
starting, ending and changing one are acts, and are audited.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class WorkerManager(BaseUserManager["Worker"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Worker:
        worker = self.model(email=self.normalize_email(email).lower(), **fields)
        worker.set_password(password)
        worker.save(using=self._db)
        return worker


class Worker(AbstractBaseUser):
    last_login = None  # sign-ins are audit events, not a column that is overwritten

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    job_title = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    agency = models.ForeignKey("workforce.Agency", models.PROTECT, null=True, related_name="workers")
    is_active = models.BooleanField(default=True)
    is_service = models.BooleanField(
        default=False,
        help_text="Not a person: what comes by itself is logged in its name. It cannot sign in.",
    )
    left_on = models.DateField(null=True, blank=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = WorkerManager()

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name
