"""The second line: what the database itself lets a worker read of forms."""

import pytest

from kith.engines.forms import queries
from kith.engines.forms.models import AnswerRow, Prefilled, Response
from kith.engines.forms.rules.prefill import Offer
from kith.engines.forms.rules.values import Place
from kith.engines.forms.tests.filling import begun, save, typed
from kith.engines.forms.tests.test_actions_beginning import FROM_RECORD
from kith.foundation.doors.act import acting
from kith.kernel.history.versions import twin
from kith.record.people.models import Conflict, Involvement, NamedStaff, Person


@pytest.fixture
def response(cast, declared):
    leo = cast.child("leo").child_id
    declared.hooks(prefill=lambda viewer, response: {Place("ethnicity", (leo,)): Offer("WBRI", FROM_RECORD)})
    tom = cast.viewer("tom")
    response = begun(cast, by=tom)
    save(tom, response, typed("history", "A fire."))
    save(tom, response, typed("history", "A fire in 2019.", based_on=1))
    return response


def sees(cast, who):
    """How many rows of each table somebody reads."""
    cast.viewer(who)
    return tuple(model.objects.count() for model in (Response, AnswerRow, Prefilled, twin(AnswerRow)))


def no_longer_works_with(cast, *children):
    tom = cast.viewer("tom")
    with acting(tom):
        for row in Involvement.objects.filter(person__in=[cast.child(child) for child in children]):
            row.ends_at = row.starts_at
            row.save()


@pytest.mark.parametrize("who", ["tom", "grace", "jo", "ines"])
def test_those_who_work_with_all_the_children_read_it(cast, response, who):
    assert sees(cast, who) == (1, 2, 1, 3)


@pytest.mark.parametrize("who", ["ola", "sam", "hana", "nell", "ana"])
def test_others_read_nothing_of_it(cast, response, who):
    assert sees(cast, who) == (0, 0, 0, 0)


def test_working_with_one_of_two_children_is_not_enough(cast, response):
    no_longer_works_with(cast, "leo")
    assert sees(cast, "grace") == (0, 0, 0, 0)


def test_its_author_goes_on_reading_it(cast, response):
    no_longer_works_with(cast, "leo", "amara")
    assert sees(cast, "tom") == (1, 2, 1, 3)


def test_not_when_a_child_of_it_becomes_restricted_to_others(cast, response):
    ines = cast.viewer("ines")
    leo = cast.child("leo")
    with acting(ines):
        NamedStaff.objects.create(
            person=leo, worker_id=ines.worker_id, reason="Safety", valid_from=ines.today
        )
        Person.objects.filter(pk=leo.pk).update(level=Person.Level.RESTRICTED)
    assert sees(cast, "tom") == (0, 0, 0, 0)
    assert sees(cast, "grace") == (0, 0, 0, 0)
    assert sees(cast, "ines") == (1, 2, 1, 3)


def test_nor_when_its_author_turns_out_to_be_family(cast, response):
    tom = cast.viewer("tom")
    with acting(tom):
        Conflict.objects.create(
            person=cast.child("leo"), worker_id=tom.worker_id, reason="Cousin", valid_from=tom.today
        )
    assert sees(cast, "tom") == (0, 0, 0, 0)


def test_the_decision_is_about_all_its_children_also_those_the_asker_cannot_see(cast, response):
    held = queries.response(cast.viewer("tom"), response.pk)
    ines = cast.viewer("ines")
    with acting(ines):
        Person.objects.filter(pk=cast.child("leo").pk).update(level=Person.Level.SEALED)
    cast.viewer("tom")
    assert 0 in Response.people_concerned(_afresh(held))


def _afresh(response):
    response._prefetched_objects_cache = {}
    return response


def test_lists_show_each_worker_their_own(cast, response):
    assert [one.pk for one in queries.my_drafts(cast.viewer("tom"))] == [response.pk]
    assert not queries.my_drafts(cast.viewer("grace")).exists()
    assert not queries.about(cast.viewer("ola"), cast.child("leo")).exists()
    assert [one.pk for one in queries.about(cast.viewer("grace"), cast.child("leo"))] == [response.pk]
