"""What follows at once from a contact's arrival: tasks, the police desk, and the named staff of a hidden record."""

from __future__ import annotations

import json
from datetime import timedelta

from django.db import connection

from kith.engines.tasks.actions import raise_task
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce import queries as workforce
from kith.foundation.workforce.models import Agency, Team
from kith.kernel.text import shown_isolated
from kith.practice.frontdoor.actions import asking
from kith.practice.frontdoor.kinds import presenting, services
from kith.practice.frontdoor.models import Contact, NamedInContact
from kith.record.people import indexing
from kith.record.people.rules.names import query_keys, words_needed

DETAILS = "Get the fuller details of an urgent referral"
ACKNOWLEDGE = "Take up an out-of-hours contact"
HIDDEN_MATCH = "A contact may be about someone you are named on"
POLICE_DESK_ANSWERS_WITHIN = timedelta(hours=2)


def follow(by: Viewer, contact: Contact) -> None:
    """Everything that a contact's arrival asks for, whichever way it came."""
    _set_tasks(by, contact)
    _make_referrals(by, contact)
    if contact.exploitation_level == presenting.POLICE_AT_ONCE:
        _tell_the_police_desk(by, contact)
    for named in contact.named.all():
        route_to_named_staff(by, contact, named)


def route_to_named_staff(by: Viewer, contact: Contact, named: NamedInContact) -> None:
    """Tell the named staff of a restricted or sealed record that someone named may be that person, and nobody else.

    The same question is asked of the database for every name, whatever it finds, and what it does is the owner's:
    whoever logged the contact sees an ordinary one (SECURITY 2.2, F070).
    """
    keys = query_keys(f"{named.given} {named.family}".strip())
    born = named.born_from if named.born_from == named.born_to else None
    number = indexing.number_key("nhs", named.nhs_number) if named.nhs_number else ""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT frontdoor_route_hidden(%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [contact.pk, json.dumps(keys), words_needed(len(keys)), indexing.birth_key(born) if born else "", number,
             HIDDEN_MATCH, page_of(contact.pk), services.KITH, by.now],
        )  # fmt: skip


def page_of(contact_id: int) -> str:
    """Where the work on a contact is done."""
    return f"/front-door/contacts/{contact_id}/"


def _set_tasks(by: Viewer, contact: Contact) -> None:
    """Tasks for the front door: the details of an urgent referral, and work that the night leaves for the day (R021)."""
    wanted = [DETAILS] * contact.is_urgent + [ACKNOWLEDGE] * contact.is_out_of_hours
    team = workforce.teams_of_kind(Team.Kind.FRONT_DOOR).first() if wanted else None
    for what in wanted if team else ():
        raise_task(
            by=by, what=what, source=contact, team_id=team.pk, page=page_of(contact.pk), important=True
        )


def _make_referrals(by: Viewer, contact: Contact) -> None:
    """Each prompt answered yes makes its referral: a task for the team that takes it, with what we were told (R034)."""
    for code, referral in presenting.REFERRALS.items():
        if contact.prompts.get(code) == presenting.YES:
            team = _first_team(*referral.team_kinds)
            if team:
                raise_task(by=by, what=referral.what, details=_as_told(contact), source=contact, team_id=team.pk,
                           page=page_of(contact.pk), important=True)  # fmt: skip


def _first_team(*kinds: str) -> Team | None:
    """The first team there is, of the first kind that has one."""
    teams = {team.kind: team for team in reversed(workforce.teams_of_kind(*kinds))}
    return next((teams[kind] for kind in kinds if kind in teams), None)


def _as_told(contact: Contact) -> str:
    children = ", ".join(
        one.name_as_told for one in contact.named.all() if one.part == NamedInContact.Part.CHILD
    )
    return f"{shown_isolated(children)}\n\n{contact.account}"


def _tell_the_police_desk(by: Viewer, contact: Contact) -> None:
    """Exploitation at level 1 goes to the police desk at once; when they say that they have it is kept (R028)."""
    purpose = "Exploitation concern at level 1. Say that you have this, and ring the front door at once."
    asking.open_with(by, contact, purpose=purpose, lawful_basis=contact.lawful_basis, kinds=[Agency.Kind.POLICE],
                     due_at=by.now + POLICE_DESK_ANSWERS_WITHIN)  # fmt: skip
