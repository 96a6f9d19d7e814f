from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "kith.practice.assessments"
    label = "assessments"

    def ready(self) -> None:
        from kith.practice.assessments import wiring

        wiring.connect()
