from django.apps import AppConfig


class MyWorkConfig(AppConfig):
    name = "kith.oversight.my_work"
    label = "my_work"
