import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.kernel.text import TextError
from kith.record.people.rules.child_ids import (
    LAST_SEQUENCE,
    is_child_id,
    new_child_id,
    read_child_id,
    spoken_child_id,
)
from kith.record.people.rules.identifiers import (
    Identifier,
    IdentifierKind,
    could_be,
    is_temporary_upn,
    is_test_nhs_number,
    read_identifier,
    read_nhs_number,
)

SEQUENCES = st.integers(min_value=1, max_value=LAST_SEQUENCE)


def refusal(kind: IdentifierKind, text: str) -> str:
    with pytest.raises(TextError) as refused:
        read_identifier(kind, text)
    return refused.value.code


@given(SEQUENCES)
def test_every_child_id_is_valid_short_and_safe_in_a_return(sequence):
    child_id = new_child_id(sequence)
    assert is_child_id(child_id)
    assert len(child_id) <= 20
    assert child_id.isalnum()
    assert child_id.isascii()
    assert not child_id.startswith("0")


@given(SEQUENCES, st.integers(0, 9), st.sampled_from(string.ascii_letters + string.digits + " -é٣"))
def test_one_changed_character_is_noticed(sequence, place, changed):
    child_id = new_child_id(sequence)
    other = child_id[:place] + changed + child_id[place + 1 :]
    assert is_child_id(other) == (other == child_id)


@given(SEQUENCES, st.integers(1, 8))
def test_two_neighbours_swapped_are_noticed(sequence, place):
    child_id = new_child_id(sequence)
    swapped = child_id[:place] + child_id[place + 1] + child_id[place] + child_id[place + 2 :]
    assert is_child_id(swapped) == (swapped == child_id)


@given(SEQUENCES, SEQUENCES)
def test_two_sequence_numbers_never_give_one_id(one, other):
    assert (new_child_id(one) == new_child_id(other)) == (one == other)


@pytest.mark.parametrize("sequence", [0, -1, LAST_SEQUENCE + 1])
def test_a_sequence_out_of_range_is_a_mistake(sequence):
    with pytest.raises(ValueError, match="sequence"):
        new_child_id(sequence)


def test_the_id_of_no_sequence_is_not_valid():
    assert not is_child_id("K000000000")


@given(SEQUENCES)
def test_a_child_id_is_read_as_it_is_said(sequence):
    child_id = new_child_id(sequence)
    assert read_child_id(spoken_child_id(child_id)) == child_id
    assert read_child_id(child_id.lower().replace("0", "o")) == child_id


@pytest.mark.parametrize("text", ["", "K", "K00001234", "X000012340", "0x1234", "K" + "9" * 30])
def test_what_is_not_a_child_id_is_refused(text):
    assert refusal(IdentifierKind.CHILD_ID, text) == "child-id"


@pytest.mark.parametrize("typed", ["9434765919", "943 476 5919", "943-476-5919"])
def test_an_nhs_number_is_kept_without_spaces(typed):
    assert read_identifier(IdentifierKind.NHS_NUMBER, typed).value == "9434765919"


def test_b051_an_nhs_number_with_a_wrong_check_digit_is_refused():
    assert refusal(IdentifierKind.NHS_NUMBER, "9434765918") == "nhs-check"


@pytest.mark.parametrize("digit", string.digits)
def test_b051_one_digit_ten_times_is_refused(digit):
    assert refusal(IdentifierKind.NHS_NUMBER, digit * 10) == "nhs-filler"


@pytest.mark.parametrize("text", ["943476591", "94347659190", "94347659I9", ""])
def test_b051_an_nhs_number_of_another_shape_is_refused(text):
    assert refusal(IdentifierKind.NHS_NUMBER, text) == "nhs-shape"


@given(st.integers(0, 9), st.sampled_from(string.digits))
def test_b051_one_changed_digit_of_an_nhs_number_is_noticed(place, digit):
    changed = "9434765919"[:place] + digit + "9434765919"[place + 1 :]
    if changed == "9434765919":
        return
    with pytest.raises(TextError):
        read_nhs_number(changed)


def test_nhs_numbers_kept_for_testing_are_known():
    assert is_test_nhs_number(read_nhs_number("999 000 0018"))
    assert not is_test_nhs_number("9434765919")


# Census rule 1510: the check letter is the sum of each digit times its place (2 to 13), modulo 23.
@pytest.mark.parametrize("number", ["A000000000000", "B100000000010", "X820432199801", "M839200005001"])
def test_a_pupil_number_is_accepted_whatever_authority_gave_it(number):
    digits = [int(digit) for digit in number[1:]]
    letter = "ABCDEFGHJKLMNPQRTUVWXYZ"[sum(n * digit for n, digit in enumerate(digits, start=2)) % 23]
    whole = letter + number[1:]
    assert read_identifier(IdentifierKind.UPN, whole.lower()).value == whole
    assert not is_temporary_upn(whole)


def test_a_temporary_pupil_number_ends_in_a_letter():
    digits_and_letter = "83920000500B"
    total = sum(n * int(digit) for n, digit in enumerate(digits_and_letter[:-1], start=2)) + 13 * 1
    number = "ABCDEFGHJKLMNPQRTUVWXYZ"[total % 23] + digits_and_letter
    assert read_identifier(IdentifierKind.FORMER_UPN, number).value == number
    assert is_temporary_upn(number)


def test_a_pupil_number_with_a_wrong_letter_is_refused():
    assert refusal(IdentifierKind.UPN, "B000000000000") == "upn-check"


@pytest.mark.parametrize(
    "text", ["A00000000000", "I000000000000", "A00000000000O", "A0000000000000", "A0000B0000000"]
)
def test_a_pupil_number_of_another_shape_is_refused(text):
    assert refusal(IdentifierKind.UPN, text) == "upn-shape"


def test_a_learner_number_is_checked():
    # 1×10 + 0×9 + … + 0×2 = 10, and 10 modulo 11 is 10, so the check digit is 0.
    assert read_identifier(IdentifierKind.ULN, "10000 00000").value == "1000000000"
    assert refusal(IdentifierKind.ULN, "1000000001") == "uln"
    assert refusal(IdentifierKind.ULN, "123") == "uln"


def test_a_national_insurance_number_is_checked_for_shape():
    assert read_identifier(IdentifierKind.NATIONAL_INSURANCE, "ab 12 34 56 c").value == "AB123456C"
    assert refusal(IdentifierKind.NATIONAL_INSURANCE, "BG123456C") == "ni"


def test_other_references_are_kept_in_capitals_without_spaces():
    assert read_identifier(IdentifierKind.HOME_OFFICE, "a 1234567/2").value == "A1234567/2"
    assert refusal(IdentifierKind.COURT_CASE, " - ") == "blank"
    assert refusal(IdentifierKind.COURT_CASE, "1" * 51) == "long"


@pytest.mark.parametrize("kind", list(IdentifierKind))
def test_every_kind_has_words_and_refuses_hidden_characters(kind):
    assert kind.label
    with pytest.raises(TextError):
        read_identifier(kind, "A\u202e1")


def test_only_numbers_of_one_person_prove_who_it_is():
    proving = {kind for kind in IdentifierKind if Identifier(kind, "1").proves_identity}
    assert IdentifierKind.NHS_NUMBER in proving
    assert not proving & {
        IdentifierKind.HOME_OFFICE,
        IdentifierKind.COURT_CASE,
        IdentifierKind.FORMER_SYSTEM,
    }


def test_a_search_box_is_told_which_numbers_a_text_could_be():
    assert could_be("943 476 5919") == (Identifier(IdentifierKind.NHS_NUMBER, "9434765919"),)
    assert {one.kind for one in could_be("A000000000000")} == {IdentifierKind.UPN, IdentifierKind.FORMER_UPN}
    assert could_be("Amy Smith") == ()
