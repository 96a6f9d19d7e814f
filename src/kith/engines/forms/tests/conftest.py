"""The two sample forms, declared for the time of a test."""

import pytest

from kith.engines.forms import registry
from kith.engines.forms.registry import Declared, Hooks
from kith.engines.forms.tests.sample_forms import ASSESSMENT, CODE_SETS, REFERRAL


@pytest.fixture(autouse=True)
def declared(monkeypatch):
    """The sample forms in the register, with their own code sets; ``declared.hooks(key, …)`` connects an area's hooks."""
    forms, hooks = dict(registry.FORMS), dict(registry._hooks)
    for form in (ASSESSMENT, REFERRAL):
        forms[form.key] = Declared((form,), registry.only_registered, registry.anyone, registry.REASONS)
    monkeypatch.setattr(registry, "FORMS", forms)
    monkeypatch.setattr(registry, "_hooks", hooks)
    real = registry.code_sets
    ours = {form.key for form in (ASSESSMENT, REFERRAL)}
    monkeypatch.setattr(registry, "code_sets", lambda form: CODE_SETS if form.key in ours else real(form))
    return Connecting()


class Connecting:
    """Lets a test stand in for an area."""

    def hooks(self, key=ASSESSMENT.key, **hooks):
        registry.connect(key, Hooks(**hooks))

    def versions(self, *forms, **changes):
        facts = {
            "may_author": registry.only_registered,
            "may_sign_off": registry.anyone,
            "reasons": registry.REASONS,
        }
        registry.FORMS[forms[0].key] = Declared(forms, **(facts | changes))
