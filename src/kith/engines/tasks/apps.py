from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "kith.engines.tasks"
    label = "tasks"

    def ready(self) -> None:
        from kith.engines.tasks import wiring

        wiring.connect()
