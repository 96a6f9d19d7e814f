"""Forms are declared by areas, gathered at start-up, and checked against code sets and against what was answered."""

import dataclasses

import pytest

from kith.engines.forms import checks, registry
from kith.engines.forms.models import UsedDefinition
from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Question, Section
from kith.engines.forms.rules.values import Kind
from kith.engines.forms.rules.when import equals
from kith.engines.forms.tests.filling import begun
from kith.engines.forms.tests.sample_forms import ASSESSMENT


def one_question(**changes):
    facts = {
        "key": "factors",
        "kind": Kind.CHOICE,
        "label": "Factors",
        "code_set": "assessment_factor",
    } | changes
    return Form("coded", 1, "Coded", (Section("all", "All", (Question(**facts),)),))


def test_the_forms_of_every_area_are_gathered_at_start_up():
    assert "child_and_family" in registry.FORMS


def test_an_unknown_code_set_stops_the_start(declared):
    declared.versions(one_question(code_set="favourite_colours"))
    [error] = checks.code_sets_are_known(None)
    assert "coded version 1" in error.msg
    assert "favourite_colours" in error.msg


def test_a_condition_on_a_code_that_is_not_published_stops_the_start(declared):
    asked = Question("factors", Kind.CHOICE, "Factors", code_set="assessment_factor")
    more = Question("more", Kind.TEXT, "Say more", when=equals("factors", "99Z"))
    declared.versions(Form("coded", 1, "Coded", (Section("all", "All", (asked, more)),)))
    [error] = checks.code_sets_are_known(None)
    assert "99Z" in error.msg


def test_a_retired_code_is_known_and_not_offered_anew(declared):
    options = registry.code_sets(one_question())["assessment_factor"]
    retired = next(option for option in options if option.code == "18A")
    assert not retired.is_current(retired.valid_to.max)
    assert next(option for option in options if option.code == "18B").is_current(retired.valid_to.max)


def test_a_version_that_was_answered_and_has_changed_is_an_error(cast, declared):
    begun(cast)
    assert checks.used_versions_are_unchanged(None, databases=["default"]) == []
    declared.versions(dataclasses.replace(ASSESSMENT, title="Another title"))
    [error] = checks.used_versions_are_unchanged(None, databases=["default"])
    assert "has changed since" in error.msg
    assert "new version" in error.hint


def test_a_version_that_was_answered_and_is_gone_is_an_error(cast, declared):
    begun(cast)
    del registry.FORMS[ASSESSMENT.key]
    [error] = checks.used_versions_are_unchanged(None, databases=["default"])
    assert "no longer declared" in error.msg


def test_no_database_no_question():
    assert checks.used_versions_are_unchanged(None) == []


def test_before_the_first_migration_there_is_nothing_to_compare(cast, monkeypatch):
    monkeypatch.setattr(UsedDefinition._meta, "db_table", "not_there_yet")
    assert checks.used_versions_are_unchanged(None, databases=["default"]) == []


def test_a_form_without_hooks_stands_alone():
    assert registry.hooks_of("nobody").home(None, None).address == "/"


@pytest.mark.parametrize("versions", [(), (2,), (1, 3), (2, 1)])
def test_versions_are_declared_together_from_the_first(versions):
    with pytest.raises(ValueError, match="together"):
        registry.declare(*(dataclasses.replace(ASSESSMENT, key="other", version=n) for n in versions))
