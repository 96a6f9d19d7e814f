from django.apps import AppConfig


class UiConfig(AppConfig):
    """Everything a page is made of: base templates, components, form rendering, charts, style and script."""

    name = "kith.kernel.ui"
    label = "ui"
    verbose_name = "Pages"
