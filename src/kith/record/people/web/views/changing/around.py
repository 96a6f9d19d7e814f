"""Pages that change where a person lives, who their family is and what is around them."""

from kith.record.people.actions import addresses, relationships, ties
from kith.record.people.kinds import permissions
from kith.record.people.models import ParentalResponsibility, Relationship, Residence, Tie
from kith.record.people.web.forms import around, base
from kith.record.people.web.views.changing.door import changing

RELATE = permissions.RELATE_PEOPLE

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
    explained="It will be hidden until someone asks to see it, and left out of search, for everyone who lives there.",
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
