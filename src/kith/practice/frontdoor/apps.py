from django.apps import AppConfig


class FrontDoorConfig(AppConfig):
    name = "kith.practice.frontdoor"
    label = "frontdoor"

    def ready(self) -> None:
        from kith.practice.frontdoor import wiring

        wiring.connect()
