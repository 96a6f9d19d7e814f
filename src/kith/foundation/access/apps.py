from django.apps import AppConfig, apps
from django.utils.module_loading import module_has_submodule


class AccessConfig(AppConfig):
    name = "kith.foundation.access"
    label = "access"

    def ready(self) -> None:
        """Read every area's permissions, so that roles hold them all before the first question is asked."""
        from importlib import import_module

        for area in apps.get_app_configs():
            if area.name.startswith("kith.") and module_has_submodule(import_module(area.name), "kinds"):
                kinds = import_module(f"{area.name}.kinds")
                if module_has_submodule(kinds, "permissions"):
                    import_module(f"{area.name}.kinds.permissions")
