"""Two times on everything: what held in the world, and what we believed when."""

from datetime import date, timedelta

import pytest
from django.db import transaction

from kith.config.testing.cast import Cast
from kith.kernel.history.versions import all_versions, twin
from kith.record.people.actions.person import correct_birth
from kith.record.people.models import Name, Person
from kith.record.people.rules.birth import UNKNOWN_BIRTH, born_on


@pytest.fixture
def tom_and_amara(own_database):
    cast = Cast()
    with transaction.atomic():
        tom = cast.viewer("tom")
        child = cast.child("amara")
        child.refresh_from_db()
        yield tom, child


def test_a_correction_keeps_the_former_version_and_says_what_we_believed_when(tom_and_amara):
    tom, child = tom_and_amara
    before, known_then = child.born_from, child.recorded_at
    correct_birth(by=tom, person=child, birth=UNKNOWN_BIRTH, basis="The certificate was another child's")
    child.refresh_from_db()
    assert child.born_from is None
    assert Person.objects.as_known(known_then).get(pk=child.pk).born_from == before
    assert Person.objects.as_known(child.recorded_at).get(pk=child.pk).born_from is None
    assert [version.version for version in all_versions(Person, child.pk)] == [1, 2]


def test_a_row_recorded_later_was_not_known_before(tom_and_amara):
    _, child = tom_and_amara
    assert not Person.objects.as_known(child.recorded_at - timedelta(seconds=1)).filter(pk=child.pk).exists()


def test_the_answer_to_as_known_never_changes(tom_and_amara):
    tom, child = tom_and_amara
    asked = (
        Person.objects.as_known(child.recorded_at).values_list("pk", "born_from", "version").order_by("pk")
    )
    remembered = list(asked)
    for day in (3, 4, 5):
        correct_birth(by=tom, person=child, birth=born_on(date(2012, 3, day)), basis="Seen")
    assert list(asked.all()) == remembered


def test_a_former_version_is_for_reading(tom_and_amara):
    _, child = tom_and_amara
    with pytest.raises(TypeError, match="for reading"):
        all_versions(Person, child.pk).get().save()


def test_a_fact_whose_start_nobody_knows_holds_on_every_day_until_it_ends(tom_and_amara):
    tom, child = tom_and_amara
    assert Name.objects.as_at(tom.today).filter(person=child).count() == 1
    assert Name.objects.as_at(date(1990, 1, 1)).filter(person=child).count() == 1


def test_the_twin_of_a_model_has_all_its_columns():
    ours = {field.column for field in Person._meta.local_concrete_fields}
    assert {field.column for field in twin(Person)._meta.local_concrete_fields} == ours | {"recorded_until"}
