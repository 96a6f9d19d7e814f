"""Pages that change who a person is: names, numbers, birth, how to reach them, identity."""

from kith.record.people.actions import characteristics, contact_details, identifiers, names, person
from kith.record.people.kinds import permissions
from kith.record.people.models import ContactDetail, Disability, Identifier, Name
from kith.record.people.web.forms import base, identity
from kith.record.people.web.views.changing.door import changing

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
