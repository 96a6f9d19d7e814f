import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.record.people.rules.names import PersonName
from kith.record.people.rules.names.likeness import Agreement as A
from kith.record.people.rules.names.likeness import closeness, name_likeness


def likeness(our_given, our_family, their_given, their_family):
    return name_likeness([PersonName(our_given, our_family)], [PersonName(their_given, their_family)])


@pytest.mark.parametrize(
    ("ours", "theirs", "given_names", "surnames"),
    [
        (("Amy", "Smith"), ("Amy", "SMITH"), A.SAME, A.SAME),
        (("Zoë", "O’Brien"), ("Zoe", "OBrien"), A.SAME, A.SAME),
        (("Jo", "van der Berg"), ("Jo", "Berg"), A.SAME, A.SAME),
        (("Anne Marie", "Smith"), ("Annemarie", "Smith"), A.SAME, A.SAME),
        (("Mohammed", "Ali"), ("Muhammad", "Aly"), A.VARIANT, A.VARIANT),
        (("Siobhan", "Kelly"), ("Shivaun", "Kelly"), A.VARIANT, A.SAME),
        (("Anna", "Kowalska"), ("Anna", "Kowalski"), A.SAME, A.VARIANT),
        (("جمشید", "Rostami"), ("Jamshid", "Rostami"), A.VARIANT, A.SAME),
        (("Amy", "Smith-Jones"), ("Amy", "Jones"), A.SAME, A.PART),
        (("Amy Louise", "Smith"), ("Amy", "Smith"), A.PART, A.SAME),
        (("Amy", "Tompkins"), ("Amy", "Tomkins"), A.SAME, A.CLOSE),
        (("Amy", "Pierce"), ("Amy", "Pearse"), A.SAME, A.SOUND),
        (("S", "Perera"), ("Sunil", "Perera"), A.INITIAL, A.SAME),
        (("Amy", "Smith"), ("Ben", "Jones"), A.DIFFERENT, A.DIFFERENT),
        (("Mohammed Ali", "Khan"), ("Mohamed Omar", "Khan"), A.DIFFERENT, A.SAME),
        (("Baby", "Smith"), ("Amy", "Smith"), A.UNKNOWN, A.SAME),
        (("", ""), ("Amy", "Smith"), A.UNKNOWN, A.UNKNOWN),
    ],
)
def test_how_two_names_agree(ours, theirs, given_names, surnames):
    found = likeness(*ours, *theirs)
    assert (found.given, found.family) == (given_names, surnames)


def test_singh_and_kaur_are_different_names():
    assert likeness("Harpreet", "Singh", "Harpreet", "Kaur").family is A.DIFFERENT


def test_a_surname_very_many_people_share_is_marked():
    assert likeness("Harpreet", "Singh", "Jaspreet", "Singh").is_shared_surname
    assert not likeness("Harpreet", "Singh Gill", "Jaspreet", "Kaur Gill").is_shared_surname


def test_a_shared_name_beside_a_family_name_is_passed_over():
    assert likeness("Harpreet", "Singh Gill", "Harpreet", "Gill").family is A.SAME


def test_names_the_other_way_round_agree_and_say_so():
    found = likeness("Xiaoming", "Wang", "Wang", "Xiaoming")
    assert (found.given, found.family, found.is_swapped) == (A.SAME, A.SAME, True)


def test_three_names_divided_differently_still_agree():
    found = likeness("Ayaan", "Mohamed Ali", "Ayaan Mohamed", "Ali")
    assert min(found.given, found.family) is A.PART


def test_a_whole_name_in_one_box_agrees_with_the_same_in_two():
    found = likeness("王小明", "", "Xiaoming", "Wang")
    assert (found.given, found.family) == (A.SAME, A.SAME)


def test_b013_one_name_agrees_with_one_part_and_says_nothing_of_the_other():
    found = likeness("", "Suharto", "Suharto", "Wijaya")
    assert (found.given, found.family, found.is_swapped) == (A.SAME, A.UNKNOWN, False)


def test_the_nearest_of_many_names_counts():
    ours = [PersonName("Amy", "Smith"), PersonName("Amina", "Hassan")]
    assert name_likeness(ours, [PersonName("Amina", "Hassan")]).family is A.SAME
    assert closeness(ours, [PersonName("Hassan", "Amina")]) == 1


NAMES = st.builds(
    PersonName,
    given=st.sampled_from(["", "Amy", "Mohammed", "Mohamed Ali", "S", "محمد", "Xiao Ming", "Baby"]),
    family=st.sampled_from(["", "Smith", "Smyth-Jones", "Singh", "Kaur", "van der Berg", "Kowalska", "Ali"]),
)


@given(st.lists(NAMES, max_size=3), st.lists(NAMES, max_size=3))
def test_likeness_is_the_same_in_either_direction(ours, theirs):
    assert name_likeness(ours, theirs) == name_likeness(theirs, ours)
    assert closeness(ours, theirs) == closeness(theirs, ours)
