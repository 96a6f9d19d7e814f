import pytest

from kith.record.people.rules.names import query_keys, search_keys, words_needed


def finds(typed: str, *names: str) -> bool:
    stored = set(search_keys(names))
    asked = query_keys(typed)
    found = sum(not stored.isdisjoint(keys) for keys in asked)
    return found >= words_needed(len(asked)) > 0


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("Smith Amy", "Amy", "Smith"),
        ("obrien", "Amy", "O’Brien"),
        ("O'Brien", "Amy", "OBrien"),
        ("o brien", "Amy", "O'Brien"),
        ("vanderberg", "Jo", "van der Berg"),
        ("van der Berg", "Jo", "Berg"),
        ("Berg", "Jo", "van der Berg"),
        ("Al-Hassan", "Omar", "Hassan"),
        ("Hassan", "Omar", "Al-Hassan"),
        ("Smith", "Amy", "Smith-Jones"),
        ("Smithjones", "Amy", "Smith-Jones"),
        ("shivaun", "Siobhán", "Kelly"),
        ("Mohamed Obrian", "Mohammed", "O’Brien"),
        ("ipek", "İpek", "Yılmaz"),
        ("Zoe\u0308", "Zoë", "Smith"),
        ("Wang Xiaoming", "小明", "王"),
        ("Xiao Ming Wang", "王小明", ""),
        ("王小明", "Xiaoming", "Wang"),
        ("Mohammed Ali", "محمد", "علي"),
        ("خديجة", "Khadija", "Omar"),
        ("Jamshid", "جمشید", "رستمی"),
        ("جمشید", "Jamshid", "Rostami"),
        ("Olena Kovalenko", "Олена", "Коваленко"),
        ("Kowalski", "Anna", "Kowalska"),
        ("Kowalska", "Jan", "Kowalski"),
        ("S Kumar", "Suresh", "Kumar"),
        ("Suresh Kumar", "S.", "Kumar"),
        ("Ayaan Mohamed Ali", "Ayaan", "Mohamed"),
        ("Abdul Rahman", "Abdulrahman", "Khan"),
        ("Abdulrahman", "Abdul Rahman", "Khan"),
        ("Tomson", "Amy", "Thompson"),
        ("Le", "Van", "Le"),
        ("Null", "Null", "Smith"),
    ],
)
def test_b010_b011_b012_b014_a_name_is_found_as_people_write_it(typed, given, family):
    assert finds(typed, f"{given} {family}")


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("Harpreet Kaur", "Harpreet", "Singh"),
        ("Amy Smith", "Amy", "Jones"),
        ("Suresh", "S", "Patel"),
        ("Mohammed", "Mahad", "Omar"),
        ("Zoe", "Sue", "Smith"),
        ("", "Amy", "Smith"),
    ],
)
def test_a_name_is_not_found_by_what_is_not_it(typed, given, family):
    assert not finds(typed, f"{given} {family}")


def test_every_name_of_a_person_finds_them():
    names = ["Amy Smith", "Amina Hassan"]
    assert finds("Amina", *names)
    assert finds("Smith", *names)


def test_keys_are_sorted_and_have_no_repeats():
    keys = search_keys(["Amy Smith", "Amy Smith"])
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(("typed", "needed"), [(1, 1), (2, 2), (3, 2), (4, 3)])
def test_all_of_two_words_and_all_but_one_of_more_must_be_found(typed, needed):
    assert words_needed(typed) == needed
