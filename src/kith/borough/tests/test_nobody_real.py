"""Nothing in the borough can belong to anybody, and everything passes the record's own validation."""

import re
from random import Random

import pytest
from stdnum.gb import nhs, upn

from kith.borough.facts import Chunk
from kith.borough.places.gazetteer import Gazetteer
from kith.borough.places.numbers import landline, mobile, nhs_number
from kith.kernel.text.postcodes import clean_postcode

# The highest district of each area used (Royal Mail), below every one of ours.
LAST_DISTRICT = {"TW": 20, "RG": 45, "NR": 35, "CT": 21, "SL": 9, "KT": 24}


def test_nhs_numbers_are_valid_and_from_the_test_range(borough: Chunk) -> None:
    numbers = [person.nhs_number for person in borough.people if person.nhs_number]
    assert len(numbers) == len(set(numbers)) > 100
    assert all(nhs.is_valid(number) and number.startswith("999") for number in numbers)


def test_ten_times_a_borough_would_not_use_up_the_nhs_numbers() -> None:
    valid = sum(nhs_number(serial) is not None for serial in range(0, 1_000_000, 997))
    assert valid / len(range(0, 1_000_000, 997)) > 0.88


def test_pupil_numbers_are_valid_and_were_never_given_out(borough: Chunk) -> None:
    numbers = [person.upn for person in borough.people if person.upn]
    assert len(numbers) == len(set(numbers)) > 100
    assert all(upn.is_valid(number) for number in numbers)
    assert all(number[1:4] == "836" and int(number[4:8]) < 1000 for number in numbers)


def test_postcodes_are_well_formed_and_lie_in_no_district(borough: Chunk) -> None:
    postcodes = {address.postcode for address in borough.addresses} | {
        one.postcode for one in borough.schools
    }
    assert len(postcodes) > 50
    for code in postcodes:
        assert clean_postcode(code) == code
        area, district = re.match(r"([A-Z]+)(\d+)", code).groups()  # type: ignore[union-attr]
        assert int(district) > LAST_DISTRICT[area]


def test_telephone_numbers_are_those_kept_for_drama(borough: Chunk) -> None:
    numbers = [detail.value for detail in borough.contact_details if detail.kind == "mobile"]
    numbers += [contact.referrer_phone for contact in borough.contacts if contact.referrer_phone]
    numbers += [worker.phone for worker in borough.workers]
    assert all(re.fullmatch(r"07700 900\d{3}|020 7946 0\d{3}", number) for number in numbers)


def test_email_can_never_be_delivered(borough: Chunk) -> None:
    emails = [worker.email for worker in borough.workers]
    assert len(emails) == len(set(emails))
    assert all(re.fullmatch(r"[a-z0-9.\-]+@thornmere\.example", email) for email in emails)


def test_registrations_are_from_above_those_issued(borough: Chunk) -> None:
    numbers = [worker.registration for worker in borough.workers if worker.registration]
    assert len(numbers) == len(set(numbers))
    assert all(re.fullmatch(r"SW9\d{6}", number) for number in numbers)


def test_the_numbers_kept_for_drama_are_all_reached() -> None:
    luck = Random(1)
    assert {mobile(luck)[:9] for _ in range(50)} == {"07700 900"}
    assert {landline(luck)[:10] for _ in range(50)} == {"020 7946 0"}


@pytest.mark.parametrize("scale", [0.1, 1, 10])
def test_schools_and_streets_have_names_of_their_own(scale: float) -> None:
    gazetteer = Gazetteer.of_size(scale)
    assert len({school.name for school in gazetteer.schools}) == len(gazetteer.schools)
    assert len({(street.name, street.locality) for street in gazetteer.streets}) == len(gazetteer.streets)


def test_a_borough_has_the_schools_of_the_calibration() -> None:
    phases = [school.phase for school in Gazetteer.of_size(1).schools]
    assert (len(phases), phases.count("primary"), phases.count("secondary"), phases.count("special")) == (
        92,
        65,
        18,
        6,
    )
