from django.apps import AppConfig


class ChronologyConfig(AppConfig):
    name = "kith.engines.chronology"
    label = "chronology"
