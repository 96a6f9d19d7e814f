"""Adding an event and weighing an entry: what is written, and each refusal."""

from datetime import timedelta

import pytest

from kith.engines.chronology.actions import add_event, mark_significant
from kith.engines.chronology.models import Entry
from kith.engines.chronology.tests.making import an_entry
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused


def test_an_event_is_written_with_its_day_and_its_analysis(cast):
    tom = cast.viewer("tom")
    entry = add_event(
        by=tom, person=cast.child("amara"), words="The flat below burnt.", happened_on=tom.today, significant=True,
        analysis="She will not sleep at home.",
    )  # fmt: skip
    assert (entry.words, entry.whole_day, entry.is_significant) == ("The flat below burnt.", True, True)
    assert (entry.analysis, entry.significance_by_id) == ("She will not sleep at home.", tom.worker_id)


@pytest.mark.parametrize(
    ("words", "days", "why"),
    [
        ("A fire.", 1, "today or in the past"),
        ("  ", 0, "Write what happened"),
        ("a\x00b", 0, "What happened"),
    ],
)
def test_an_event_is_refused_in_a_sentence(cast, words, days, why):
    tom = cast.viewer("tom")
    with pytest.raises(Refused, match=why):
        add_event(
            by=tom, person=cast.child("amara"), words=words, happened_on=tom.today + timedelta(days=days)
        )
    assert not Entry.objects.exists()


@pytest.mark.req("R072")
def test_weighing_keeps_the_words_and_says_who_weighed(cast):
    tom = cast.viewer("tom")
    entry = an_entry(tom, cast.child("amara"))
    grace = cast.viewer("grace")
    weighed = mark_significant(by=grace, entry=entry, significant=True, analysis=" The third move. ")
    assert (weighed.words, weighed.analysis.strip()) == ("Moved to stay with an aunt.", "The third move.")
    assert weighed.significance_by_id == grace.worker_id


def test_f001_the_second_to_weigh_is_told_and_nothing_is_overwritten(cast):
    tom = cast.viewer("tom")
    entry = an_entry(tom, cast.child("amara"))
    seen = entry.version
    mark_significant(by=tom, entry=entry, significant=True, analysis="Mine.", based_on=seen)
    with pytest.raises(ChangedMeanwhile):
        mark_significant(by=tom, entry=entry, significant=False, analysis="Another's.", based_on=seen)
    assert Entry.objects.get(pk=entry.pk).analysis == "Mine."


@pytest.mark.parametrize("worker", ["ola", "bea", "kit", "ana"])
def test_who_does_not_work_with_the_child_may_neither_add_nor_weigh(cast, worker):
    amara = cast.child("amara")
    entry = an_entry(cast.viewer("tom"), amara)
    viewer = cast.viewer(worker)
    with pytest.raises(NotAllowed):
        add_event(by=viewer, person=amara, words="x", happened_on=viewer.today)
    with pytest.raises(NotAllowed):
        mark_significant(by=viewer, entry=entry, significant=True)
