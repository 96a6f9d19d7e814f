"""What stops the start: a form that asks from an unknown code set, or that is no longer what somebody answered."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.checks import Error
from django.db import connections

from kith.engines.forms import registry
from kith.engines.forms.rules.checking_questions import code_set_faults
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.fingerprint import fingerprint


def code_sets_are_known(app_configs: object, **kwargs: object) -> list[Error]:
    """Every code set a form asks from is published, and every condition on one names a code that is in it."""
    forms = [form for declared in registry.FORMS.values() for form in declared.versions]
    return [Error(words, id="kith.forms.code_sets") for form in forms for words in _code_set_faults(form)]


def _code_set_faults(form: Form) -> list[str]:
    try:
        known = registry.code_sets(form)
    except KeyError as unknown:
        return [f"{form.key} version {form.version}: {unknown.args[0]}"]
    return [f"{form.key} version {form.version}: {fault}" for fault in code_set_faults(form.outline, known)]


def used_versions_are_unchanged(
    app_configs: object, databases: Sequence[str] | None = None, **kwargs: object
) -> list[Error]:
    """Every version that anyone has answered is still declared, word for word as they answered it."""
    return [
        Error(
            words, hint="Put it back as it was, and write the change as a new version.", id="kith.forms.used"
        )
        for alias in databases or ()
        for words in _changed(alias)
    ]


def _changed(alias: str) -> list[str]:
    from kith.engines.forms.models import UsedDefinition

    if UsedDefinition._meta.db_table not in connections[alias].introspection.table_names():
        return []  # before the first migration
    declared = {
        (form.key, form.version): fingerprint(form)
        for one in registry.FORMS.values()
        for form in one.versions
    }
    faults = []
    for used in UsedDefinition.objects.using(alias).order_by("key", "version"):
        now = declared.get((used.key, used.version))
        if now is None:
            faults.append(
                f"Version {used.version} of the form {used.key} was answered and is no longer declared."
            )
        elif now != used.fingerprint:
            faults.append(
                f"Version {used.version} of the form {used.key} was answered and has changed since."
            )
    return faults
