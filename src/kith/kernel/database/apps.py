from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    name = "kith.kernel.database"
    label = "database"
