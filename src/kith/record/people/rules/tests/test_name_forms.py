import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.record.people.rules.names.forms import PersonName, is_placeholder, name_words, plain
from kith.record.people.rules.names.variants import read_groups, variant_groups


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Zoë", "zoe"),
        ("Zoe\u0308", "zoe"),
        ("İpek", "ipek"),
        ("Yılmaz", "yilmaz"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("Smith-Jones", "smith jones"),
        ("Łukasz", "lukasz"),
        ("Олена", "olena"),
        ("王小明", "wang xiaoming"),
        ("欧阳娜娜", "ouyang nana"),
        ("김민준", "gim minjun"),
        ("Nguyễn Thị Hạnh", "nguyen thi hanh"),
        ("ሰላም", "selam"),
        ("", ""),
    ],
)
def test_b010_b011_b012_names_fold_to_plain_latin_words(written, folded):
    assert plain(written) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize("written", ["van der Berg", "Van Der Berg", "VANDERBERG"])
def test_b014_particles_join_the_surname(written):
    assert "vanderberg" in name_words(written)[0].spellings


def test_particles_alone_are_a_name():
    assert [word.text for word in name_words("Van")] == ["van"]
    assert [word.text for word in name_words("Le")] == ["le"]


def test_a_feminine_surname_also_takes_the_form_a_father_has():
    assert "kowalski" in name_words("Kowalska")[0].spellings
    assert "ivanov" in name_words("Ivanova")[0].spellings
    assert name_words("Eva")[0].spellings == {"eva"}


def test_b013_one_name_is_enough_and_nothing_is_added():
    name = PersonName(given="Suharto")
    assert (name.full, name.is_single) == ("Suharto", True)
    assert PersonName(given="Amy", family="Smith").is_single is False


@pytest.mark.parametrize("text", [".", "-", "", "Unknown", "not known", "Baby", "N/A"])
def test_b013_fillers_are_known_for_what_they_are(text):
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["Null", "None", "True", "NaN", "Test", "Nil"])
def test_b015_words_that_mean_nothing_to_a_machine_are_names(text):
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("siobhan", "shivaun"),
        ("mohammed", "muhammad"),
        ("oluwaseun", "seun"),
        ("stephen", "steve"),
        ("obrien", "obrian"),
    ],
)
def test_known_variants_are_in_one_group(one, other):
    assert variant_groups(one) & variant_groups(other)


@pytest.mark.parametrize(("one", "other"), [("singh", "kaur"), ("yusuf", "joseph"), ("maryam", "mary")])
def test_names_that_must_not_be_taken_for_each_other_are_in_no_one_group(one, other):
    assert not variant_groups(one) & variant_groups(other)


def test_the_list_of_variants_is_well_formed():
    groups = read_groups()
    assert len(groups) >= 150
    for group in groups:
        assert len(group) > 1
        assert len(set(group)) == len(group)
        assert all(name == name.strip() and name for name in group)
