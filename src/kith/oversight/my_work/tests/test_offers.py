"""Areas offer cards and lists by name; an unknown place or a doubled name stops the start."""

from typing import ClassVar

import pytest

from kith.record.people import offers


def nothing(viewer):
    return None


def test_a_card_for_a_place_that_is_not_there_is_refused():
    with pytest.raises(offers.UnknownPlace, match="the places are answer, to_do"):
        offers.offer(offers.WorkCard("test.card", "nowhere", "Card", nothing))


def test_a_childs_place_is_no_place_of_a_workers():
    with pytest.raises(offers.UnknownPlace):
        offers.offer(offers.WorkCard("test.card", offers.Place.DUE, "Card", nothing))


@pytest.mark.parametrize("book", [offers.WORK_CARDS, offers.WORKLISTS])
def test_what_is_offered_twice_is_refused(book):
    with pytest.raises(offers.OfferedTwice):
        offers.offer(next(iter(book.values())))


def test_cards_come_in_their_order(monkeypatch):
    cards = [
        offers.WorkCard(f"test.{n}", offers.Desk.AROUND, "Card", nothing, order)
        for n, order in ((1, 9), (2, 3))
    ]
    monkeypatch.setattr(offers, "WORK_CARDS", {card.code: card for card in cards})
    assert [card.code for card in offers.work_cards(offers.Desk.AROUND)] == ["test.2", "test.1"]


class Rows(list):
    """Enough of a queryset: it is sliced, and counted only when it must be."""

    counted: ClassVar[int] = 0

    def count(self):
        Rows.counted += 1
        return len(self)


@pytest.mark.parametrize(("rows", "found", "counts"), [(range(3), 3, 0), (range(5), 5, 0), (range(6), 5, 1)])
def test_some_of_a_list_counts_it_only_where_it_does_not_fit(rows, found, counts):
    Rows.counted = 0
    shown, total = offers.some_of(Rows(rows), 5)
    assert (len(shown), total, Rows.counted) == (found, len(list(rows)), counts)
