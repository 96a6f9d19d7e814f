from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "kith.kernel.history"
    label = "history"
