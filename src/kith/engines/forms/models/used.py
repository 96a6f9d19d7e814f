"""Which versions of which forms anyone has answered, with the definition as it was then."""

from django.db import models


class UsedDefinition(models.Model):
    """Written once, when the first response on a version is begun; never changed (``checks`` compares against it)."""

    web_rights = "SELECT, INSERT"

    key = models.CharField(max_length=64)
    version = models.PositiveIntegerField()
    fingerprint = models.CharField(max_length=64)
    questionnaire = models.JSONField(
        help_text="As HL7 FHIR R4 Questionnaire, for whoever reads the answers elsewhere."
    )
    first_used_at = models.DateTimeField()

    class Meta:
        ordering = ["key", "version"]
        constraints = [
            models.UniqueConstraint(fields=["key", "version"], name="kith_forms_useddefinition_once")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.version}"
