"""Writing a family into the record: people, names, homes, ties, schools and numbers, as far as anybody found
them out.
"""

from datetime import date, timedelta
from random import Random

from kith.borough.chance import between, happens, pick
from kith.borough.facts import (
    Chunk,
    ContactDetail,
    ImmigrationStatus,
    Name,
    Person,
    SafetyAlert,
    Schooling,
)
from kith.borough.families.lives import first_september
from kith.borough.families.members import Family, Member, Spell
from kith.borough.families.ties import ties
from kith.borough.families.whereabouts import enter_homes
from kith.borough.names.naming import for_sex, in_own_script, surname
from kith.borough.places.numbers import mobile
from kith.borough.world import World

ETHNICITY_UNKNOWN_PERCENT = {"contact": 24.0, "case": 2.5, "alone": 1.0}
NHS_NUMBER_KNOWN_PERCENT = {"contact": 55.0, "case": 96.0, "alone": 90.0}
NOT_OF_SCHOOL_AGE, EDUCATED_ABROAD, NOT_YET_KNOWN = "UN1", "UN3", "UN4"
RESTRICTED_PERCENT = 0.25
FORMER_NAME_PERCENT, ALIAS_PERCENT, HAZARD_PERCENT = 9.0, 3.0, 5.0
HAZARDS = (
    "Large dog; ask for it to be shut in before going in.",
    "Visit in pairs: a worker was threatened on the landing.",
    "Weapon found at the address by police; check with them first.",
    "Needles seen in the hallway; closed shoes and gloves.",
    "Brother of the household has an exclusion notice from the civic centre.",
)
FATHER_KNOWN_PERCENT = {"contact": 62.0, "case": 88.0, "alone": 0.0}


class Clerk:
    """Enters one family; how much is known depends on whether it was ever more than a contact."""

    def __init__(self, world: World, chunk: Chunk, luck: Random, *, known_as: str) -> None:
        self.world, self.chunk, self.luck = world, chunk, luck
        self.known_as = known_as
        self.last_day = world.order.last_day

    def enter(self, family: Family, first: date) -> None:
        """Everything about `family`, first heard of on `first`."""
        level = "restricted" if happens(self.luck, RESTRICTED_PERCENT) else "standard"
        children = [child for child in family.children if child.is_child_on(first) or child.born_on > first]
        adults = [] if self.known_as == "alone" else self._adults_known(family, children)
        ethnicity_known = not happens(self.luck, ETHNICITY_UNKNOWN_PERCENT[self.known_as])
        for child in children:
            self._child(family, child, first, level, ethnicity_known)
        for adult in adults:
            self._adult(family, adult, level)
        if adults:
            luck, last_day = self.luck, self.last_day
            enter_homes(self.chunk, family, children, adults, luck=luck, last_day=last_day)
            self.chunk.relationships += ties(family, children, adults, luck=luck, last_day=last_day)
            self._hazard(family, first)
        else:
            self._arrivals(children, first)

    def _adults_known(self, family: Family, children: list[Member]) -> list[Member]:
        fathers = {child.father for child in children}
        known = [family.mother]
        for adult in family.adults()[1:]:
            needed = adult is family.partner or adult.part == "grandmother"
            if needed or (adult.key in fathers and happens(self.luck, FATHER_KNOWN_PERCENT[self.known_as])):
                known.append(adult)
        return known

    def _arrivals(self, children: list[Member], first: date) -> None:
        """Asylum claimed on arrival; leave to remain a year or two later, or a refusal and an appeal."""
        for child in children:
            decided = first + timedelta(days=between(self.luck, 240, 800))
            known = decided <= self.last_day
            statuses = self.chunk.immigration
            statuses.append(ImmigrationStatus(child.key, "asylum_claimed", first, decided if known else None))
            if known:
                granted = "refugee_leave" if happens(self.luck, 78) else "appeal_pending"
                statuses.append(ImmigrationStatus(child.key, granted, decided, None))

    def _child(self, family: Family, child: Member, first: date, level: str, ethnicity_known: bool) -> None:
        born = child.born_on <= self.last_day
        schools = [spell for spell in family.schools.get(child.key, ()) if spell[1] <= self.last_day and born]
        pupil_number, none_because = self._pupil_number(family, child, schools)
        knows_nhs_number = born and happens(self.luck, NHS_NUMBER_KNOWN_PERCENT[self.known_as])
        more_than_a_contact = self.known_as != "contact"
        self.chunk.people.append(
            Person(
                key=child.key,
                family=family.number,
                sex=child.sex,
                born_on=child.born_on,
                birth=child.birth,
                died_on=child.died_on,
                ethnicity=child.ethnicity if ethnicity_known and born else "NOBT",
                ethnicity_said_by="parent" if ethnicity_known and born else "",
                language=family.language,
                interpreter=family.alone,
                religion=family.religion if more_than_a_contact else "",
                born_in=family.background.country if family.alone else "United Kingdom",
                disabilities=child.disabilities or (("NONE",) if more_than_a_contact and born else ()),
                nhs_number=self.world.register.nhs_number() if knows_nhs_number else None,
                upn=pupil_number,
                upn_unknown=none_because,
                level=level,
            )
        )
        self._names(child, born)
        self.chunk.schooling += [
            Schooling(child.key, school.key, starts, ends if ends and ends <= self.last_day else None)
            for school, starts, ends in schools
            if ends is None or ends >= first - timedelta(days=400)
        ]

    def _pupil_number(
        self, family: Family, child: Member, schools: list[Spell]
    ) -> tuple[str | None, str | None]:
        """The unique pupil number, or else the published reason for having none."""
        if schools:
            school, starts, _ = schools[0]
            entered = starts.year if family.alone else first_september(child.born_on)
            number = self.world.register.pupil_number(school, entered)
            if number:
                return number, None
        return None, EDUCATED_ABROAD if family.alone else NOT_YET_KNOWN if schools else NOT_OF_SCHOOL_AGE

    def _adult(self, family: Family, adult: Member, level: str) -> None:
        speaks_little = family.language != "English" and happens(self.luck, 40)
        self.chunk.people.append(
            Person(
                key=adult.key,
                family=family.number,
                sex=adult.sex,
                born_on=adult.born_on if happens(self.luck, 85) else date(adult.born_on.year, 1, 1),
                birth="exact" if adult.part in ("mother", "father") else "estimated",
                died_on=None,
                ethnicity="NOBT",
                ethnicity_said_by="",
                language=family.language,
                interpreter=speaks_little,
                religion="",
                born_in="",
                disabilities=(),
                nhs_number=None,
                upn=None,
                upn_unknown=None,
                level=level,
            )
        )
        self._names(adult, born=True)
        self._other_names(family, adult)
        if adult.part != "earlier_father" and happens(self.luck, 78):
            safe = not any(home.withheld for home in family.homes)
            self.chunk.contact_details.append(ContactDetail(adult.key, "mobile", mobile(self.luck), safe))

    def _other_names(self, family: Family, adult: Member) -> None:
        """A mother's name before she married; a name that somebody else in the home goes by, used as well."""
        names, given = self.chunk.names, adult.name.given
        if adult is family.mother and adult.name.family == family.father.name.family:
            if happens(self.luck, FORMER_NAME_PERCENT):
                before = surname(self.luck, adult.heritage)
                names.append(Name(adult.key, "former", given, "", for_sex(before, adult.sex), None, None))
        elif happens(self.luck, ALIAS_PERCENT):
            other = family.partner if adult is family.mother else family.mother
            names.append(
                Name(adult.key, "alias", given, "", for_sex(other.name.family, adult.sex), None, None)
            )

    def _hazard(self, family: Family, first: date) -> None:
        """Something to know before knocking, in a few homes."""
        if self.known_as == "case" and happens(self.luck, HAZARD_PERCENT):
            review = self.last_day + timedelta(days=between(self.luck, -60, 300))
            words = pick(self.luck, HAZARDS)
            self.chunk.safety_alerts.append(SafetyAlert(family.mother.key, "hazard", words, first, review))

    def _names(self, member: Member, born: bool) -> None:
        names = self.chunk.names
        given = member.name.given if born else "Baby"
        names.append(
            Name(
                member.key, "legal", given, member.name.middle if born else "", member.name.family, None, None
            )
        )
        if born and member.name.middle and happens(self.luck, 6):
            names.append(
                Name(member.key, "preferred", member.name.middle, "", member.name.family, None, None)
            )
        written = in_own_script(member.name, member.heritage)
        if written:
            names.append(Name(member.key, "own_script", written, "", "", None, None))
