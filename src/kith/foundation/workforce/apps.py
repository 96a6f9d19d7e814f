from django.apps import AppConfig


class WorkforceConfig(AppConfig):
    name = "kith.foundation.workforce"
    label = "workforce"
