"""Names, numbers, births, deaths and characteristics: done, refused, and everything written."""

from datetime import date, timedelta

import pytest

from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.refusals import ChangedMeanwhile, NotAllowed, Refused
from kith.kernel.history.versions import all_versions
from kith.kernel.text.clean import TextError
from kith.record.people import finding
from kith.record.people.actions import characteristics, contact_details, identifiers, names
from kith.record.people.actions.person import add_person, record_birth, record_death
from kith.record.people.models import Ethnicity, Identifier, ImmigrationStatus, Name, Person
from kith.record.people.rules.birth import born_on, expected_on

NHS = "999 000 0018"


@pytest.fixture
def tom(cast) -> Viewer:
    return cast.viewer("tom")


@pytest.fixture
def amara(tom, cast) -> Person:
    return cast.child("amara")


def test_a_new_preferred_name_is_shown_and_the_former_still_finds_her(tom, amara):
    names.add_name(by=tom, person=amara, kind="preferred", given="Mara", family="Okafor")
    amara.refresh_from_db()
    assert amara.name == "Mara Okafor"
    assert amara.pk in finding.find(tom, "Amara Adeyemi-Cole")
    assert amara.pk in finding.find(tom, "okafor")


def test_a_name_put_right_keeps_what_was_written_before(tom, amara):
    name = Name.objects.get(person=amara)
    names.correct_name(by=tom, name=name, given="Amarah", family="Adeyemi-Cole", based_on=name.version)
    assert [v.given for v in all_versions(Name, name.pk)] == ["Amara", "Amarah"]
    with pytest.raises(ChangedMeanwhile):
        names.correct_name(by=tom, name=name, given="Amy", family="", based_on=name.version)


def test_the_only_name_cannot_be_ended(tom, amara):
    with pytest.raises(Refused, match="must have a name"):
        names.end_name(by=tom, name=Name.objects.get(person=amara), valid_to=tom.today)


def test_b016_name_of_201_characters_is_refused(tom, amara):
    names.add_name(by=tom, person=amara, kind="alias", given="A" * 200)
    with pytest.raises(TextError):
        names.add_name(by=tom, person=amara, kind="alias", given="A" * 201)


def test_b013_one_name_alone_is_a_whole_name(tom, amara):
    assert str(names.add_name(by=tom, person=amara, kind="alias", given="Mimi")) == "Mimi"
    with pytest.raises(Refused, match="Enter a name"):
        names.add_name(by=tom, person=amara, kind="alias", given=" ", family="")


def test_b053_a_former_identity_is_found_only_by_those_named_for_it(tom, amara, cast):
    old = Name.objects.get(person=amara)
    names.add_name(by=tom, person=amara, kind="preferred", given="Noa", family="Vance")
    names.make_former_identity(by=tom, name=old, reason="Changed after a threat to her life")
    assert amara.pk in finding.find(tom, "Amara Adeyemi-Cole")
    grace = cast.viewer("grace")
    assert amara.pk not in finding.find(grace, "Amara Adeyemi-Cole")
    assert amara.pk in finding.find(grace, "Noa Vance")
    assert not Name.objects.filter(person=amara, is_confidential=True).exists()


def test_a_stranger_may_not_change_a_name(cast):
    ola = cast.viewer("ola")
    with pytest.raises(NotAllowed):
        names.add_name(by=ola, person=cast.child("amara"), kind="alias", given="Mimi")


def test_a_number_is_checked_and_finds_the_child(tom, amara):
    identifiers.add_identifier(by=tom, person=amara, kind="nhs", value=NHS)
    assert finding.find(tom, NHS) == [amara.pk]


@pytest.mark.parametrize("value", ["9990000011", "0000000000", "12345"])
def test_b051_a_wrong_nhs_number_is_refused_in_words(tom, amara, value):
    with pytest.raises(Refused, match="NHS number") as refusal:
        identifiers.add_identifier(by=tom, person=amara, kind="nhs", value=value)
    assert refusal.value.field == "value"


def test_b051_a_number_that_a_restricted_person_holds_reveals_nothing(tom, amara, cast):
    ines = cast.viewer("ines")
    identifiers.add_identifier(by=ines, person=cast.child("josie"), kind="nhs", value=NHS)
    with pytest.raises(Refused, match=r"^This number cannot be used here\. Contact the records team\.$"):
        identifiers.add_identifier(by=cast.viewer("tom"), person=amara, kind="nhs", value=NHS)


def test_a_new_pupil_number_makes_the_last_one_former(tom, amara):
    first = identifiers.add_identifier(by=tom, person=amara, kind="upn", value="H801200001001")
    identifiers.add_identifier(by=tom, person=amara, kind="upn", value="X801200001002")
    first.refresh_from_db()
    assert first.kind == Identifier.Kind.FORMER_UPN


def test_a_number_in_error_no_longer_finds_her(tom, amara):
    number = identifiers.add_identifier(by=tom, person=amara, kind="nhs", value=NHS)
    identifiers.mark_identifier_wrong(by=tom, identifier=number, note="Her brother's")
    assert finding.find(tom, NHS) == []


def test_b033_a_phone_number_is_kept_as_it_was_given(tom, amara):
    detail = contact_details.add_contact_detail(
        by=tom, person=amara, kind="mobile", value="07700 900123 ask for Mum"
    )
    assert (detail.value, detail.normal) == ("07700 900123 ask for Mum", "+447700900123")


def test_b034_a_malformed_address_is_refused(tom, amara):
    with pytest.raises(TextError):
        contact_details.add_contact_detail(by=tom, person=amara, kind="email", value="mum at home")


def test_b043_a_birth_keeps_the_record_and_changes_only_the_birth(cast):
    sam = cast.viewer("sam")
    unborn = add_person(by=sam, family="Ibekwe", birth=expected_on(sam.today + timedelta(days=20)))
    ines = cast.viewer("ines")
    born = record_birth(by=ines, person=unborn, born_on=ines.today, sex="F", given="Ada", family="Ibekwe")
    assert (born.pk, born.child_id) == (unborn.pk, unborn.child_id)
    assert (born.birth_kind, born.born_from, born.expected_on) == ("exact", ines.today, None)
    assert born.name == "Ada Ibekwe"
    with pytest.raises(Refused, match="already has a birth"):
        record_birth(by=ines, person=born, born_on=ines.today, sex="F")


def test_b055_a_death_before_birth_or_in_the_future_is_refused(tom, amara):
    for day in (date(2012, 3, 3), tom.today + timedelta(days=1)):
        with pytest.raises(Refused, match="Date of death"):
            record_death(by=tom, person=amara, died_on=day)
    assert record_death(by=tom, person=amara, died_on=tom.today).died_on == tom.today


def test_ethnicity_says_who_said_so_and_keeps_the_former_answer(tom, amara):
    for code in ("WBRI", "MWBC"):
        characteristics.record_ethnicity(by=tom, person=amara, code=code, said_by="Amara", said_on=tom.today)
    assert [row.code for row in Ethnicity.objects.filter(person=amara)] == ["MWBC", "WBRI"]


def test_b139_a_code_that_is_not_in_force_is_refused(tom, amara):
    with pytest.raises(Refused, match="from the list"):
        characteristics.record_ethnicity(
            by=tom, person=amara, code="ZZZZ", said_by="Amara", said_on=tom.today
        )


def test_an_immigration_status_ends_the_one_before(tom, amara):
    characteristics.record_immigration_status(
        by=tom, person=amara, status="asylum_pending", valid_from=date(2026, 1, 1)
    )
    characteristics.record_immigration_status(
        by=tom, person=amara, status="refugee", valid_from=date(2026, 6, 1)
    )
    assert [row.valid_to for row in ImmigrationStatus.objects.filter(person=amara)] == [
        None,
        date(2026, 6, 1),
    ]


def test_two_people_may_share_a_name_and_a_birthday(tom, cast):
    """B050: no rule forbids it; candidates are shown before."""
    first = add_person(by=tom, given="Adam", family="Khan", birth=born_on(date(2014, 1, 1)))
    second = add_person(by=tom, given="Adam", family="Khan", birth=born_on(date(2014, 1, 1)))
    assert {first.pk, second.pk} <= set(finding.find(tom, "Adam Khan"))
