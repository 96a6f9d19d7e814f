"""Contacts for tests, made through the acts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from kith.foundation.access.viewer import Viewer
from kith.practice.frontdoor import queries
from kith.practice.frontdoor.actions import contacts, enquiries, matching, screening
from kith.practice.frontdoor.actions.deciding import Choice
from kith.practice.frontdoor.actions.told import Concern, Named, Referrer
from kith.practice.frontdoor.models import AgencyRequest, Contact
from kith.record.people.rules.birth import born_on

ZARA = Named(given="Zara", family="Quill", birth=born_on(date(2016, 2, 3)), sex="F", postcode="UB3 1AA")
FINN = Named(given="Finn", family="Quill", birth=born_on(date(2018, 7, 8)), sex="M")
HEAD_TEACHER = Referrer(source="2A", name="Moira Trent", role="Head teacher", phone="01632 960001")


def a_contact(by: Viewer, *named: Named, **changes: Any) -> Contact:
    """A contact from a school about Zara, an hour ago, unless the changes say otherwise."""
    facts: dict[str, Any] = {
        "received_at": by.now - timedelta(hours=1),
        "channel": Contact.Channel.PHONE,
        "referrer": HEAD_TEACHER,
        "concern": Concern(
            account="Zara came to school with a bruise on her cheek.", needs=["physical_abuse"]
        ),
        "named": named or (ZARA,),
    }
    return contacts.log_contact(by=by, **(facts | changes))


def a_screened_contact(by: Viewer, *named: Named, **changes: Any) -> Contact:
    """A contact whose children are matched as new, whose history is read, and that is rated amber."""
    contact = a_contact(by, *named, **changes)
    for one in contact.named.all():
        tied = matching.add_as_new(by=by, contact=contact, named=one)
        matching.review_history(
            by=by, contact=contact, person=tied.person, words="Nothing known.", contacts_seen=0
        )
    screening.rate(by=by, contact=contact, colour="amber", rationale="A bruise nobody has explained.")
    return queries.contact(by, contact.pk)


def an_enquiry(
    by: Viewer, contact: Contact | None = None, *, due_in: timedelta = timedelta(hours=24)
) -> Contact:
    """A contact about which police and health were asked; they have a day."""
    about = contact or a_screened_contact(by)
    enquiries.open_enquiry(
        by=by, contact=about, purpose="Any risk in the household?", lawful_basis="public_task",
        agencies=["police", "health"], due_at=by.now + due_in,
    )  # fmt: skip
    return about


def the_request(kind: str = "health") -> AgencyRequest:
    """The one request to a kind of agency."""
    return AgencyRequest.objects.get(agency_kind=kind)


def a_referral(team: Any, **changes: Any) -> Choice:
    """The choice to refer to a team."""
    facts = {
        "outcome": "assessment", "level": 3, "rationale": "Unexplained bruise; needs assessment.", "indicators": ["injury"],
        "direction": "See Zara today, with her mother's knowledge.", "to_team": team, "primary_need": "N1",
    }  # fmt: skip
    return Choice(**(facts | changes))
