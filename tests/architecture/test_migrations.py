"""Migrations are complete and in one line."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connections
from django.db.migrations.loader import MigrationLoader


@pytest.mark.django_db(databases=["default", "owner"])
def test_no_model_has_a_change_without_a_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db(databases=["default", "owner"])
def test_every_area_has_one_line_of_migrations():
    loader = MigrationLoader(connections["owner"])
    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("kith.")}
    leaves = [label for label, _ in loader.graph.leaf_nodes() if label in ours]
    assert len(leaves) == len(set(leaves)), f"Two last migrations in one area: {sorted(leaves)}"
