from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "kith.foundation.accounts"
    label = "accounts"
