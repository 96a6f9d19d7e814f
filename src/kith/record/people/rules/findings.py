"""What agrees and what does not between a child as described and a person in the record, before anybody
weighs it.
"""

from dataclasses import dataclass
from functools import lru_cache

from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth
from kith.record.people.rules.birth_likeness import BirthAgreement, BirthLikeness, birth_likeness
from kith.record.people.rules.identifiers import Identifier, IdentifierKind
from kith.record.people.rules.names.forms import PersonName, name_words
from kith.record.people.rules.names.likeness import Agreement, NameLikeness, name_likeness

_SEX_KNOWN = frozenset("MF")

_AGREES = {
    Agreement.SAME: "same {part}",
    Agreement.VARIANT: "{part}s are forms of one name",
    Agreement.PART: "one {part} is part of the other",
    Agreement.SOUND: "same {part} by sound",
    Agreement.CLOSE: "{part}s a letter or two apart",
    Agreement.INITIAL: "{part} fits an initial",
}


@dataclass(frozen=True, slots=True)
class Described:
    """A person as a contact describes them, or as the record knows them. Leave empty what is not known.

    Give only what the person asking may know: a reason such as "same address" tells them that it is so.
    `addresses`, `postcodes` and `phones` are in their comparing forms (`address_key`, `clean_postcode`,
    `Phone.normal`). `twins` and `not_the_same` hold references of people already marked so.
    """

    reference: str = ""
    names: tuple[PersonName, ...] = ()
    birth: Birth = UNKNOWN_BIRTH
    sex: str = "U"
    postcodes: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    identifiers: frozenset[Identifier] = frozenset()
    relatives: tuple[PersonName, ...] = ()
    twins: frozenset[str] = frozenset()
    not_the_same: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the rules may look at, for one pair of people. The order of the two never matters."""

    name: NameLikeness
    birth: BirthLikeness
    same_identifiers: tuple[str, ...]
    different_identifiers: tuple[str, ...]
    shared: tuple[str, ...]
    is_different_sex: bool
    is_marked_twin: bool
    is_marked_not_the_same: bool
    has_a_twin: bool

    @property
    def given(self) -> Agreement:
        return self.name.given

    @property
    def surname(self) -> Agreement:
        """The agreement of surnames; one that very many people share says nothing unless given names agree
        too.
        """
        says_nothing = self.name.is_shared_surname and self.name.given < Agreement.SOUND
        return Agreement.UNKNOWN if says_nothing else self.name.family

    @property
    def born(self) -> BirthAgreement:
        return self.birth.agreement

    @property
    def looks_like_a_twin(self) -> bool:
        """Another given name, with one surname and one birth date: as twins have."""
        is_one_family = self.surname >= Agreement.SOUND
        return self.given is Agreement.DIFFERENT and is_one_family and self.born is BirthAgreement.SAME

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why they may be one person, the strongest first, in plain words."""
        said = [f"same {label}" for label in self.same_identifiers]
        said += _said_of("given name", self.name.given) + _said_of("surname", self.name.family)
        if self.name.is_swapped:
            said.append("given name and surname the other way round")
        if self.born > BirthAgreement.UNKNOWN:
            said.append(self.birth.reason)
        return (*said, *self.shared)

    @property
    def reasons_against(self) -> tuple[str, ...]:
        """Why they may not be, in plain words."""
        said = [f"different {label}s" for label in self.different_identifiers]
        if self.is_different_sex:
            said.append("different sex")
        if self.born < BirthAgreement.UNKNOWN:
            said.append(self.birth.reason)
        if self.given is Agreement.DIFFERENT and not self.looks_like_a_twin:
            said.append("different given names")
        if self.name.family is Agreement.DIFFERENT:
            said.append("different surnames")
        if self.name.is_shared_surname:
            said.append("the surname is one that very many people share")
        return tuple(said)


def compare(child: Described, person: Described) -> Findings:
    """Set two people side by side. Comparing the other way round finds the same."""
    same, different = _identifiers(child.identifiers, person.identifiers)
    return Findings(
        name=name_likeness(child.names, person.names),
        birth=birth_likeness(child.birth, person.birth),
        same_identifiers=same,
        different_identifiers=different,
        shared=_shared(child, person),
        is_different_sex={child.sex, person.sex} == _SEX_KNOWN,
        is_marked_twin=child.reference in person.twins or person.reference in child.twins,
        is_marked_not_the_same=child.reference in person.not_the_same
        or person.reference in child.not_the_same,
        has_a_twin=bool(child.twins or person.twins),
    )


def _said_of(part: str, agreement: Agreement) -> list[str]:
    return [_AGREES[agreement].format(part=part)] if agreement in _AGREES else []


def _identifiers(
    ours: frozenset[Identifier], theirs: frozenset[Identifier]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The kinds of number that prove identity and are the same, and those held by both but never the same."""
    if not ours or not theirs:
        return (), ()
    our_values, their_values = _by_kind(ours), _by_kind(theirs)
    same: list[str] = []
    different: list[str] = []
    for kind in sorted(our_values.keys() & their_values.keys()):
        agree = not our_values[kind].isdisjoint(their_values[kind])
        (same if agree else different).append(kind.label)
    return tuple(same), tuple(different)


def _by_kind(identifiers: frozenset[Identifier]) -> dict[IdentifierKind, set[str]]:
    values: dict[IdentifierKind, set[str]] = {}
    for identifier in identifiers:
        if identifier.proves_identity:
            # A pupil's former number is still the pupil's.
            is_former = identifier.kind is IdentifierKind.FORMER_UPN
            kind = IdentifierKind.UPN if is_former else identifier.kind
            values.setdefault(kind, set()).add(identifier.value)
    return values


def _shared(child: Described, person: Described) -> tuple[str, ...]:
    """Each thing once: an address includes its postcode."""
    said = []
    if not child.addresses.isdisjoint(person.addresses):
        said.append("same address")
    elif not child.postcodes.isdisjoint(person.postcodes):
        said.append("same postcode")
    if not child.phones.isdisjoint(person.phones):
        said.append("same telephone number")
    if (
        child.relatives
        and person.relatives
        and not _keys(child.relatives).isdisjoint(_keys(person.relatives))
    ):
        said.append("a relative of the same name")
    said += sorted(
        {
            f"same {one.kind.label}"
            for one in child.identifiers & person.identifiers
            if not one.proves_identity
        }
    )
    return tuple(said)


def _keys(names: tuple[PersonName, ...]) -> set[frozenset[str]]:
    return {_words_in_any_order(name.full) for name in names}


@lru_cache(maxsize=50_000)
def _words_in_any_order(full_name: str) -> frozenset[str]:
    return frozenset(word.text for word in name_words(full_name))
