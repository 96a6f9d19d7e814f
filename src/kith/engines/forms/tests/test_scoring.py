from kith.engines.forms.rules.items import Option, Score
from kith.engines.forms.rules.scoring import Counted, totals
from kith.engines.forms.rules.values import Kind, Place
from kith.engines.forms.rules.when import equals
from kith.engines.forms.tests.making import form, question

GRADES = (Option("low", "Low", points=1), Option("high", "High", points=3))
ASKED = form(
    question("grade", Kind.CHOICE, choices=GRADES),
    question("more", Kind.BOOLEAN),
    question("number", Kind.INTEGER, when=equals("more", True)),
    question("several", Kind.CHOICE, choices=GRADES, repeats=True),
    scores=(Score("total", "Total", ("grade", "number", "several")),),
)


def test_a_total_adds_the_points_of_its_own_answers_and_names_each():
    answers = {
        Place("grade"): "high",
        Place("more"): True,
        Place("number"): 5,
        Place("several"): ("low", "high"),
    }
    (total,) = totals(ASKED, answers)
    assert total.points == 12
    assert total.counted == (Counted("Grade", 3), Counted("Number", 5), Counted("Several", 4))
    assert total.is_complete


def test_a_hidden_question_adds_nothing_and_is_not_missed():
    answers = {Place("grade"): "low", Place("more"): False, Place("number"): 5, Place("several"): ("low",)}
    (total,) = totals(ASKED, answers)
    assert (total.points, total.left_out) == (2, ())


def test_an_unanswered_question_adds_nothing_and_is_said_to_be_left_out():
    (total,) = totals(ASKED, {Place("grade"): "low"})
    assert (total.points, total.left_out, total.is_complete) == (1, ("Several",), False)


def test_each_child_has_their_own_total():
    asked = form(
        question("worry", Kind.INTEGER, per_child=True), scores=(Score("total", "Total", ("worry",)),)
    )
    found = totals(asked, {Place("worry", ("c1",)): 2}, children=("c1", "c2"))
    assert [(total.path, total.points, total.is_complete) for total in found] == [
        (("c1",), 2, True),
        (("c2",), 0, False),
    ]
