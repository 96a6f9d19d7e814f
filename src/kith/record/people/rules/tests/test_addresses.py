import pytest

from kith.kernel.text import TextError
from kith.record.people.rules.addresses import Address, Kind, address_key, missing_from, read_address


def test_an_address_is_kept_line_by_line_with_its_postcode_in_order():
    address = read_address(Kind.DWELLING, lines=" 12 Oak Road \r\n\r\nUxbridge", postcode="ub81uw")
    assert address == Address(Kind.DWELLING, ("12 Oak Road", "Uxbridge"), "UB8 1UW")
    assert address.on_one_line == "12 Oak Road, Uxbridge UB8 1UW"


def test_b035_no_fixed_abode_needs_nothing_and_takes_no_postcode():
    assert missing_from(read_address(Kind.NO_FIXED_ABODE, lines="")) == ()
    assert Address(Kind.NO_FIXED_ABODE).on_one_line == "No fixed abode"
    with pytest.raises(TextError, match="Leave the postcode empty"):
        read_address(Kind.NO_FIXED_ABODE, lines="", postcode="UB8 1UW")


def test_b035_an_address_abroad_keeps_its_own_code_in_its_lines():
    address = read_address(Kind.OVERSEAS, lines="1 Rue de la Paix\n75002 Paris", country="France")
    assert missing_from(address) == ()
    assert address.on_one_line == "1 Rue de la Paix, 75002 Paris, France"
    assert missing_from(read_address(Kind.OVERSEAS, lines="Paris")) == ("country",)


@pytest.mark.parametrize(
    ("lines", "postcode"), [("Cpl Smith\nBFPO 57", ""), ("Cpl Smith\nbfpo57", ""), ("Cpl Smith", "bf1 2at")]
)
def test_b035_a_forces_address_has_a_bfpo_number_or_a_postcode(lines, postcode):
    assert missing_from(read_address(Kind.FORCES, lines=lines, postcode=postcode)) == ()


def test_b035_a_forces_address_without_either_is_not_complete():
    assert missing_from(read_address(Kind.FORCES, lines="Cpl Smith")) == ("BFPO number",)


@pytest.mark.parametrize("kind", [Kind.DWELLING, Kind.REFUGE, Kind.PLACEMENT, Kind.SCHOOL, Kind.INSTITUTION])
def test_an_address_not_yet_known_in_full_is_recorded_and_says_what_is_missing(kind):
    assert missing_from(read_address(kind, lines="")) == ("address", "postcode")


def test_b035_a_postcode_of_another_shape_is_refused():
    with pytest.raises(TextError):
        read_address(Kind.DWELLING, lines="12 Oak Road", postcode="75002")


def test_more_than_six_lines_are_refused():
    assert len(read_address(Kind.DWELLING, lines="a\n" * 6).lines) == 6
    with pytest.raises(TextError, match="6 lines or fewer"):
        read_address(Kind.DWELLING, lines="a\n" * 7)


def test_one_address_written_two_ways_has_one_key():
    one = read_address(Kind.DWELLING, lines="12, Oak Rd.\nUxbridge", postcode="UB8 1UW")
    other = read_address(Kind.DWELLING, lines="12 oak road", postcode="ub81uw")
    assert address_key(one) == address_key(other) == "12 oak road UB81UW"


def test_the_next_house_has_another_key_and_half_an_address_none():
    one = Address(Kind.DWELLING, ("12 Oak Road",), "UB8 1UW")
    assert address_key(one) != address_key(Address(Kind.DWELLING, ("13 Oak Road",), "UB8 1UW"))
    assert address_key(Address(Kind.DWELLING, ("12 Oak Road",))) == ""
    assert address_key(Address(Kind.DWELLING, (), "UB8 1UW")) == ""
