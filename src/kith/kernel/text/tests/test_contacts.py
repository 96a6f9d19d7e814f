import pytest

from kith.kernel.text import (
    TextError,
    clean_email,
    clean_postcode,
    postcode_key,
    postcode_spans,
    read_phone,
    same_mailbox_key,
)


@pytest.mark.parametrize(
    "typed",
    [
        "07700 900123",
        "+44 7700 900123",
        "0044 7700 900 123",
        "+44 (0)7700-900123",
        "(07700) 900.123",
        "٠٧٧٠٠ ٩٠٠١٢٣",
    ],
)
def test_b033_one_number_in_any_form_has_one_normal_form(typed):
    phone = read_phone(typed)
    assert (phone.typed, phone.normal) == (typed, "+447700900123")


@pytest.mark.parametrize("typed", ["01632 960001 ext 12", "01632 960001 x12", "01632 960001 Extension: 12"])
def test_b033_an_extension_is_kept_apart(typed):
    phone = read_phone(typed)
    assert (phone.normal, phone.extension, phone.words) == ("+441632960001", "12", "")


@pytest.mark.parametrize("typed", ["07700 900123 (ask for Mum)", "ask for Mum: 07700 900123"])
def test_b033_words_beside_a_number_are_kept(typed):
    phone = read_phone(typed)
    assert (phone.typed, phone.normal, phone.words) == (typed, "+447700900123", "ask for Mum")


@pytest.mark.parametrize(
    ("typed", "normal"), [("101", "101"), ("235 4567", "2354567"), ("+353 1 555 0123", "+35315550123")]
)
def test_b033_short_local_and_foreign_numbers(typed, normal):
    assert read_phone(typed).normal == normal


@pytest.mark.parametrize("typed", ["", "Mum", "12", "+1234567890123456", "07700\x00900123"])
def test_b033_what_is_not_a_number_is_refused(typed):
    with pytest.raises(TextError):
        read_phone(typed)


@pytest.mark.parametrize("address", ["amy.o'brien+school@example.gov.uk", "a@b.io", "джон@пример.рф"])
def test_b034_well_formed_addresses_are_kept(address):
    assert clean_email(f" {address} ") == address


def test_b034_the_domain_is_lowered_and_the_rest_kept():
    assert clean_email("Amy.Smith@Example.COM") == "Amy.Smith@example.com"
    assert same_mailbox_key("Amy.Smith@example.com") == same_mailbox_key("amy.smith@example.com")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "amy",
        "amy@",
        "@example.com",
        "amy@example",
        "a b@example.com",
        "amy@@example.com",
        "amy@-x.com",
        "amy@x..com",
        ".amy@x.com",
        "amy.@x.com",
        "a..b@x.com",
        "amy@x_y.com",
        "Amy <amy@x.com>",
        "amy@x.com,b@x.com",
        "a" * 65 + "@example.com",
        "amy@" + "a" * 64 + ".com",
        "a@" + "b." * 160 + "com",
        "amy@x.com\r\nBcc: y@x.com",
    ],
)
def test_b034_malformed_or_overlong_addresses_are_refused(address):
    with pytest.raises(TextError):
        clean_email(address)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("sw1a 1aa", "SW1A 1AA"),
        ("SW1A1AA", "SW1A 1AA"),
        (" ub8  1uw ", "UB8 1UW"),
        ("m1 1ae", "M1 1AE"),
        ("EC1A1BB", "EC1A 1BB"),
        ("W1A 0AX", "W1A 0AX"),
        ("bf1 2at", "BF1 2AT"),
        ("dn55 1pt", "DN55 1PT"),
    ],
)
def test_b035_postcodes_in_any_spacing_and_case(typed, stored):
    assert clean_postcode(typed) == stored


@pytest.mark.parametrize(
    "typed", ["", "SW1A", "BFPO 57", "no fixed abode", "75001", "QQ1 1AA", "SW1A 1AC", "ZZ99 3VZ", "UB٨ 1UW"]
)
def test_b035_what_is_not_a_full_uk_postcode_is_refused(typed):
    with pytest.raises(TextError):
        clean_postcode(typed)


def test_part_of_a_postcode_finds_by_its_beginning():
    assert postcode_key("SW1A 1AA").startswith(postcode_key("sw1a 1"))


@pytest.mark.parametrize("written", ["UB8 1UW", "ub81uw", "UB8-1UW", "UB8\n1UW", "UB8.  1UW", "UB8 1UW."])
def test_f085_a_postcode_in_text_is_found_however_it_is_written(written):
    text = f"she moved to {written} last week"
    [(start, end)] = postcode_spans(text)
    assert postcode_key(text[start:end]).replace("-", "").replace(".", "") == "UB81UW"


@pytest.mark.parametrize(
    "text", ["she is in Y7 1st set", "paid £B", "KS2 3rd term", "xUB8 1UWx", "call at 8 1 UW"]
)
def test_f085_other_words_are_not_taken_for_postcodes(text):
    assert postcode_spans(text) == []
