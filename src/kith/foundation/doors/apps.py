from django.apps import AppConfig


class DoorsConfig(AppConfig):
    name = "kith.foundation.doors"
    label = "doors"
