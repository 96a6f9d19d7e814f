from django.apps import AppConfig
from django.core.checks import Tags, register


class FormsConfig(AppConfig):
    name = "kith.engines.forms"
    label = "kith_forms"  # Django's own forms have taken the short name

    def ready(self) -> None:
        """Read every area's forms, so that an unknown or broken one stops the start and not a worker."""
        from kith.engines.forms import checks, registry, wiring

        registry.gather()
        wiring.connect()
        register(checks.code_sets_are_known)
        register(checks.used_versions_are_unchanged, Tags.database)
