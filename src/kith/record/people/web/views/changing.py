"""The pages with a form that does one act to a person's record: all go the same way, so they are a table.

Each line says what is asked, what is done and what is said afterwards. The permission is the act's own: the page and the
act ask the same question. A page about a row fetches it through its person.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from kith.foundation.access.permissions import Permission
from kith.foundation.access.viewer import Viewer
from kith.foundation.doors.page import page
from kith.foundation.doors.submitting import bind, submit, version_shown
from kith.record.people import offers, queries
from kith.record.people.actions import (
    addresses,
    alerts,
    characteristics,
    confidentiality,
    contact_details,
    identifiers,
    names,
    person,
    relationships,
    ties,
)
from kith.record.people.kinds import permissions
from kith.record.people.models import (
    Alert,
    ContactDetail,
    Disability,
    Identifier,
    Name,
    ParentalResponsibility,
    Relationship,
    Residence,
    Tie,
)
from kith.record.people.web import presenters
from kith.record.people.web.forms import access, around, base, identity

CHANGE, RELATE = permissions.CHANGE_PERSON, permissions.RELATE_PEOPLE


def changing(
    name: str,
    title: str,
    form: type[base.PersonForm],
    act: Callable[..., Any],
    *,
    said: str,
    permission: Permission = CHANGE,
    of: Any = None,
    columns: tuple[str, ...] = (),
    row: str = "",
    with_person: bool = False,
    to: str = "details",
    button: str = "Save",
    explained: str = "",
) -> Callable[..., HttpResponse]:
    """Make one such page. ``of`` is the model of the row it is about and ``row`` the act's name for it; without them the page
    is about the person. ``to`` is the page of the record it comes back to; ``explained`` stands above the form."""

    def view(request: HttpRequest, viewer: Viewer, thing: Any) -> HttpResponse:
        here = thing.person if of else thing
        bound = bind(request, form, viewer=viewer, person=here, row=thing.row if of else None)
        subject = {row: thing.row} if of else {"person": here}
        if of and with_person:
            subject["person"] = here
        changes_version = {"based_on": version_shown(request)} if "based_on" in _parameters(act) else {}
        return submit(
            request,
            bound,
            lambda data, how: act(by=viewer, **subject, **changes_version, **bound.as_act(data), **how),
            template="people/change.html",
            done=f"{offers.people_page(here)}{to}/" if to else offers.people_page(here),
            said=said,
            person=here,
            title=title,
            button=button,
            explained=explained,
            version=(thing.row if of else here).version,
            back=f"{offers.people_page(here)}{to}/" if to else offers.people_page(here),
            head=presenters.small_head(here),
        )

    view.__name__ = name
    finds = queries.row_of(of, *columns) if of else queries.person
    return page(permission=permission, finds=finds)(view)


def _parameters(act: Callable[..., Any]) -> frozenset[str]:
    return frozenset(act.__wrapped__.__kwdefaults__ or ())


add_name = changing("add_name", "Add a name", identity.NameForm, names.add_name, said="Name added")
correct_name = changing(
    "correct_name",
    "Correct this name",
    identity.CorrectNameForm,
    names.correct_name,
    said="Name corrected",
    of=Name,
    row="name",
)
end_name = changing(
    "end_name", "End this name", base.EndForm, names.end_name, said="Name ended", of=Name, row="name"
)
protect_name = changing(
    "protect_name",
    "Make this a former identity",
    base.ReasonForm,
    names.make_former_identity,
    said="Name is now a former identity",
    of=Name,
    row="name",
    permission=permissions.PROTECT_IDENTITY,
    explained="Only staff named on this record will see this name or find the person by it. You will be one of them.",
)
add_identifier = changing(
    "add_identifier", "Add a number", identity.IdentifierForm, identifiers.add_identifier, said="Number added"
)
wrong_identifier = changing(
    "wrong_identifier",
    "This number is wrong",
    base.WrongForm,
    identifiers.mark_identifier_wrong,
    said="Number marked wrong",
    of=Identifier,
    row="identifier",
)
add_contact_detail = changing(
    "add_contact_detail",
    "Add a way to reach them",
    identity.ContactDetailForm,
    contact_details.add_contact_detail,
    said="Contact detail added",
)
correct_contact_detail = changing(
    "correct_contact_detail",
    "Correct this contact detail",
    identity.CorrectContactDetailForm,
    contact_details.correct_contact_detail,
    said="Contact detail corrected",
    of=ContactDetail,
    row="detail",
)
end_contact_detail = changing(
    "end_contact_detail",
    "This no longer reaches them",
    base.EndForm,
    contact_details.end_contact_detail,
    said="Contact detail ended",
    of=ContactDetail,
    row="detail",
)
correct_birth = changing(
    "correct_birth",
    "Correct the date of birth",
    identity.BirthForm,
    person.correct_birth,
    said="Date of birth corrected",
)
record_birth = changing(
    "record_birth", "Record the birth", identity.RecordBirthForm, person.record_birth, said="Birth recorded"
)
record_death = changing(
    "record_death",
    "Record a death",
    identity.DeathForm,
    person.record_death,
    said="Death recorded",
    explained="Reviews, letters and birthdays stop. The record stays.",
)
record_sex = changing(
    "record_sex", "Sex and gender", identity.SexForm, characteristics.record_sex_and_gender, said="Saved"
)
record_ethnicity = changing(
    "record_ethnicity",
    "Ethnicity",
    identity.EthnicityForm,
    characteristics.record_ethnicity,
    said="Ethnicity recorded",
)
add_language = changing(
    "add_language",
    "Add a language",
    identity.LanguageForm,
    characteristics.add_language,
    said="Language added",
)
record_religion = changing(
    "record_religion",
    "Religion or belief",
    identity.ReligionForm,
    characteristics.record_religion,
    said="Religion recorded",
)
add_disability = changing(
    "add_disability",
    "Add a disability",
    identity.DisabilityForm,
    characteristics.record_disability,
    said="Disability recorded",
)
end_disability = changing(
    "end_disability",
    "This disability no longer holds",
    base.EndForm,
    characteristics.end_disability,
    said="Disability ended",
    of=Disability,
    row="disability",
)
record_immigration = changing(
    "record_immigration",
    "Immigration status",
    identity.ImmigrationForm,
    characteristics.record_immigration_status,
    said="Immigration status recorded",
)

move_in = changing(
    "move_in",
    "Add an address",
    around.AddressForm,
    addresses.move_in,
    said="Address added",
    to="addresses",
    explained="A new main address ends the one before it, which stays in the record.",
)
correct_address = changing(
    "correct_address",
    "Correct this address",
    around.CorrectAddressForm,
    addresses.correct_address,
    said="Address corrected",
    of=Residence,
    row="residence",
    to="addresses",
)
move_out = changing(
    "move_out",
    "They no longer live here",
    base.EndForm,
    addresses.move_out,
    said="Move recorded",
    of=Residence,
    row="residence",
    to="addresses",
)
protect_address = changing(
    "protect_address",
    "Protect this address",
    around.ProtectForm,
    addresses.protect_address,
    said="Address protected",
    of=Residence,
    row="residence",
    to="addresses",
    permission=permissions.PROTECT_ADDRESS,
    button="Protect address",
    explained="It will be hidden on every page until someone asks to see it, and left out of search, for everyone who lives there.",
)
unprotect_address = changing(
    "unprotect_address",
    "End the protection of this address",
    base.ReasonForm,
    addresses.unprotect_address,
    said="Protection ended",
    of=Residence,
    row="residence",
    to="addresses",
    permission=permissions.PROTECT_ADDRESS,
)

correct_relationship = changing(
    "correct_relationship",
    "Correct this relationship",
    around.CorrectRelationshipForm,
    relationships.correct_relationship,
    said="Relationship corrected",
    permission=RELATE,
    of=Relationship,
    columns=("person", "other"),
    row="relationship",
    with_person=True,
    to="family",
)
end_relationship = changing(
    "end_relationship",
    "This relationship has ended",
    base.EndForm,
    relationships.end_relationship,
    said="Relationship ended",
    permission=RELATE,
    of=Relationship,
    columns=("person", "other"),
    row="relationship",
    with_person=True,
    to="family",
)
wrong_relationship = changing(
    "wrong_relationship",
    "This relationship is wrong",
    base.WrongForm,
    relationships.mark_relationship_wrong,
    said="Relationship marked wrong",
    permission=RELATE,
    of=Relationship,
    columns=("person", "other"),
    row="relationship",
    with_person=True,
    to="family",
)
record_responsibility = changing(
    "record_responsibility",
    "Add parental responsibility",
    around.ResponsibilityForm,
    relationships.record_responsibility,
    said="Parental responsibility recorded",
    permission=RELATE,
    to="family",
)
end_responsibility = changing(
    "end_responsibility",
    "Parental responsibility has ended",
    base.EndForm,
    relationships.end_responsibility,
    said="Parental responsibility ended",
    permission=RELATE,
    of=ParentalResponsibility,
    row="responsibility",
    to="family",
)
confirm_family = changing(
    "confirm_family",
    "The family tree is right",
    around.ConfirmFamilyForm,
    relationships.confirm_family,
    said="Family tree confirmed",
    permission=RELATE,
    to="family",
)
add_tie = changing(
    "add_tie",
    "Add to the ecomap",
    around.TieForm,
    ties.add_tie,
    said="Added to the ecomap",
    permission=RELATE,
    to="family",
)
change_tie = changing(
    "change_tie",
    "How is it for them now?",
    around.ChangeTieForm,
    ties.change_tie,
    said="Saved",
    permission=RELATE,
    of=Tie,
    row="tie",
    to="family",
)
end_tie = changing(
    "end_tie",
    "This has ended",
    base.EndForm,
    ties.end_tie,
    said="Ended",
    permission=RELATE,
    of=Tie,
    row="tie",
    to="family",
)
keep_ecomap = changing(
    "keep_ecomap",
    "Keep the ecomap as it is today",
    around.KeepEcomapForm,
    ties.keep_ecomap,
    said="Ecomap kept",
    permission=RELATE,
    to="family",
)

add_alert = changing(
    "add_alert",
    "Add an alert",
    access.AlertForm,
    alerts.add_alert,
    said="Alert added",
    permission=permissions.MANAGE_ALERTS,
    to="",
    button="Add alert",
)
review_alert = changing(
    "review_alert",
    "Look at this alert again",
    access.ReviewAlertForm,
    alerts.review_alert,
    said="Alert reviewed",
    permission=permissions.MANAGE_ALERTS,
    of=Alert,
    row="alert",
    to="",
)
end_alert = changing(
    "end_alert",
    "End this alert",
    access.EndAlertForm,
    alerts.end_alert,
    said="Alert ended",
    permission=permissions.MANAGE_ALERTS,
    of=Alert,
    row="alert",
    to="",
    button="End alert",
)
restrict = changing(
    "restrict",
    "Restrict this record",
    access.StaffForm,
    confidentiality.restrict,
    said="Record restricted",
    permission=permissions.RESTRICT_RECORD,
    to="",
    button="Restrict record",
    explained="For everyone who is not named, this record will no longer exist.",
)
seal = changing(
    "seal",
    "Seal this record",
    access.StaffForm,
    confidentiality.propose_sealing,
    said="Sealing waits for a second person",
    permission=permissions.RESTRICT_RECORD,
    to="",
    button="Ask to seal",
    explained="A second person must approve. Until then the record is restricted to the same staff and you.",
)
