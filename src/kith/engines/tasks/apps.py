from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "kith.engines.tasks"
    label = "tasks"
