from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "kith.record.cases"
    label = "cases"
