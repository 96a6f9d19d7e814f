"""What we were told, as values: who told us, what, about whom, and what was said about consent.

Every text is cleaned as it is stored (``kith.kernel.text.clean``), whichever way in it came.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kith.foundation.workforce.models import Agency
from kith.kernel.text.clean import clean_line, clean_name, clean_note
from kith.practice.frontdoor.models import Contact, NamedInContact
from kith.record.people.rules.birth import UNKNOWN_BIRTH, Birth


@dataclass(frozen=True)
class Referrer:
    """Who told us. An anonymous caller has only a source."""

    source: str
    name: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    agency: Agency | None = None
    is_anonymous: bool = False

    def columns(self) -> dict[str, object]:
        """As a contact holds it. Raises TextError."""
        return {
            "source": self.source,
            "agency": self.agency,
            "is_anonymous": self.is_anonymous,
            "referrer_name": clean_line(self.name, what="Their name").text,
            "referrer_role": clean_line(self.role, what="Their role", limit=100).text,
            "referrer_phone": clean_line(self.phone, what="Their phone", limit=40).text,
            "referrer_email": clean_line(self.email, what="Their e-mail", limit=320).text,
        }


@dataclass(frozen=True)
class Named:
    """Someone named in a contact, as told. Everything may be missing: "a boy of about six" is a child named."""

    given: str = ""
    family: str = ""
    part: str = NamedInContact.Part.CHILD
    birth: Birth = UNKNOWN_BIRTH
    sex: str = "U"
    relationship: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    school: str = ""
    nhs_number: str = ""

    def columns(self) -> dict[str, object]:
        """As a row holds it. Raises TextError."""
        unborn = self.birth.is_unborn
        return {
            "part": self.part,
            "given": _name(self.given),
            "family": _name(self.family),
            "born_from": None if unborn else self.birth.earliest,
            "born_to": None if unborn else self.birth.latest,
            "expected_on": self.birth.earliest if unborn else None,
            "sex": self.sex,
            "relationship": self.relationship,
            "address": clean_note(self.address, what="Address", limit=500).text,
            "postcode": self.postcode,
            "phone": clean_line(self.phone, what="Phone", limit=40).text,
            "school": clean_line(self.school, what="School or nursery").text,
            "nhs_number": self.nhs_number,
        }


@dataclass(frozen=True)
class Consent:
    """What was said about consent, and the lawful basis relied on."""

    answer: str = Contact.Consent.NOT_KNOWN
    words: str = ""
    lawful_basis: str = Contact.LawfulBasis.PUBLIC_TASK

    def columns(self) -> dict[str, object]:
        """As a contact holds it. Raises TextError."""
        return {
            "consent": self.answer,
            "consent_words": clean_note(self.words, what="What was said about it", limit=1000).text,
            "lawful_basis": self.lawful_basis,
        }


@dataclass(frozen=True)
class Concern:
    """What we were told: the account, the needs it shows, what was asked because of them, the screening prompts."""

    account: str
    needs: Sequence[str] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    prompts: Mapping[str, str] = field(default_factory=dict)
    exploitation_level: int | None = None

    def columns(self) -> dict[str, object]:
        """As a contact holds it. Raises TextError."""
        return {
            "account": clean_note(self.account, what="What we were told").text,
            "needs": list(self.needs),
            "answers": {
                code: clean_note(said, what="The answer").text for code, said in self.answers.items()
            },
            "prompts": dict(self.prompts),
            "exploitation_level": self.exploitation_level,
        }


def _name(text: str) -> str:
    return clean_name(text).text if text.strip() else ""
