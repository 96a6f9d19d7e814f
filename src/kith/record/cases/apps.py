from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "kith.record.cases"
    label = "cases"

    def ready(self) -> None:
        from kith.record.cases import wiring

        wiring.connect()
