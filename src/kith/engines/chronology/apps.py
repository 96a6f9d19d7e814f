from django.apps import AppConfig


class ChronologyConfig(AppConfig):
    name = "kith.engines.chronology"
    label = "chronology"

    def ready(self) -> None:
        from kith.engines.chronology import wiring

        wiring.connect()
