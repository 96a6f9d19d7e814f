from random import Random

import pytest

from kith.borough.names.naming import (
    FullName,
    as_heard,
    child_name,
    for_sex,
    given_name,
    in_own_script,
    parent_name,
)

FATHER = FullName("Yusuf", "", "Warsame")


def child(heritage: str, father: FullName | None = FATHER, sex: str = "F", family: str = "Nowak") -> FullName:
    return child_name(Random(1), given="Amal", sex=sex, heritage=heritage, family=family, father=father)


def test_a_somali_child_bears_the_fathers_name_in_the_middle() -> None:
    assert child("somali") == FullName("Amal", "Yusuf", "Warsame")


def test_an_eritrean_child_is_called_after_the_fathers_first_name() -> None:
    assert child("eritrean") == FullName("Amal", "", "Yusuf")


@pytest.mark.parametrize(("sex", "middle"), [("F", "Kaur"), ("M", "Singh")])
def test_a_punjabi_child_is_kaur_or_singh(sex: str, middle: str) -> None:
    assert child("punjabi", sex=sex, family="Gill") == FullName("Amal", middle, "Gill")


@pytest.mark.parametrize(
    ("family", "sex", "borne"),
    [("Kowalski", "F", "Kowalska"), ("Kowalski", "M", "Kowalski"), ("Nowak", "F", "Nowak")],
)
def test_polish_surnames_agree_with_their_bearer(family: str, sex: str, borne: str) -> None:
    assert for_sex(family, sex) == borne


def test_some_afghan_children_have_one_name() -> None:
    names = [
        child_name(Random(seed), given="Omid", sex="M", heritage="afghan", family="Safi", father=None)
        for seed in range(200)
    ]
    assert 5 < sum(name.family == "" for name in names) < 60


def test_a_somali_mother_keeps_her_own_name() -> None:
    assert all(
        parent_name(Random(seed), "somali", "F", family="Harker").family != "Harker" for seed in range(30)
    )


def test_brothers_and_sisters_have_different_first_names() -> None:
    taken: set[str] = set()
    for seed in range(8):
        name = given_name(Random(seed), "roma", "F", grown_up=False, taken=frozenset(taken))
        assert name not in taken
        taken.add(name)


def test_a_name_on_the_telephone_is_sometimes_spelt_another_way() -> None:
    heard = {as_heard(Random(seed), FullName("Aisha", "Noor", "Hussain")) for seed in range(200)}
    assert "Aisha Hussain" in heard
    assert heard & {"Ayesha Hussein", "Ayesha Husain", "Aysha Hussein", "Aysha Husain"}


def test_a_name_in_its_own_script_needs_every_part() -> None:
    assert in_own_script(FullName("Omid", "", "Noori"), "afghan") == "امید نوری"
    assert in_own_script(FullName("Mei", "", "Wang"), "chinese") == "王美"
    assert in_own_script(FullName("Omid", "", "Stanikzai"), "afghan") is None
