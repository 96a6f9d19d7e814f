"""What import-linter cannot see: foreign keys written as strings, and what one area takes from another."""

import ast
from pathlib import Path

import pytest
from django.apps import apps

TIERS = ("kernel", "foundation", "record", "engines", "practice", "oversight", "borough", "config")
SOURCE = Path(apps.get_app_config("people").path).parents[1]
AREAS = [app for app in apps.get_app_configs() if app.name.startswith("kith.")]


def tier_of(module: str) -> int:
    return TIERS.index(module.split(".")[1])


@pytest.mark.parametrize("model", [m for app in AREAS for m in app.get_models()], ids=lambda m: m._meta.label)
def test_foreign_keys_point_down_the_tiers_or_stay_inside(model):
    for field in model._meta.get_fields():
        if field.concrete and field.is_relation and field.related_model.__module__.startswith("kith."):
            target = field.related_model
            assert tier_of(target.__module__) <= tier_of(model.__module__), (
                f"{model._meta.label}.{field.name}"
            )


def imports_of(file: Path):
    """Every (module, name) a file imports from kith."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("kith."):
            for alias in node.names:
                yield node.module, alias.name


PRACTICE = [f for f in sorted((SOURCE / "practice").rglob("*.py")) if "tests" not in f.parts]


@pytest.mark.parametrize("file", PRACTICE, ids=lambda f: str(f.relative_to(SOURCE)))
def test_from_another_practice_area_only_queries_may_be_imported(file):
    own = f"kith.practice.{file.relative_to(SOURCE).parts[1]}"
    for module, name in imports_of(file):
        if module.startswith("kith.practice.") and not module.startswith(own):
            assert ".queries" in f"{module}.{name}", (
                f"{file}: {module} import {name}. Read back through queries."
            )


@pytest.mark.parametrize(
    "file", sorted(SOURCE.rglob("web/**/*.py")), ids=lambda f: str(f.relative_to(SOURCE))
)
def test_pages_never_touch_tables(file):
    """A page may name a model for its choices and its types; it reads through queries and writes through actions."""
    text = file.read_text()
    for call in (".objects", "_default_manager", ".raw(", "cursor("):
        assert call not in text, f"{file} uses {call}: pages read through queries and write through actions."
