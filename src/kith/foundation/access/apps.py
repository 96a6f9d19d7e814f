from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps


class AccessConfig(AppConfig):
    name = "kith.foundation.access"
    label = "access"

    def ready(self) -> None:
        """Read every area's permissions, so that roles hold them all before the first question is asked."""
        for area in apps.get_app_configs():
            for place in (f"{area.name}.kinds", area.name):
                ours = area.name.startswith("kith.") and find_spec(place) is not None and _is_package(place)
                if ours and find_spec(f"{place}.permissions"):
                    import_module(f"{place}.permissions")


def _is_package(name: str) -> bool:
    found = find_spec(name)
    return found is not None and found.submodule_search_locations is not None
