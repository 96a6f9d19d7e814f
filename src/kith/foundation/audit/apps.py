from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "kith.foundation.audit"
    label = "audit"
