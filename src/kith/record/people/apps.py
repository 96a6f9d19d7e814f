from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "kith.record.people"
    label = "people"

    def ready(self) -> None:
        from kith.record.people import wiring

        wiring.connect()
