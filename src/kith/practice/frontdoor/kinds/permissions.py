"""Who may do what at the front door."""

from kith.foundation.access import roles
from kith.foundation.access.permissions import Needs, permission

_FRONT_DOOR = roles.FRONT_DOOR
_ANYONE_IN_PRACTICE = roles.PRACTITIONERS

SEE_BOARD = permission(
    "frontdoor.see_board", "see the front-door board", _FRONT_DOOR | roles.MANAGERS, needs=Needs.ROLE
)
LOG_CONTACT = permission("frontdoor.log_contact", "log a contact", _ANYONE_IN_PRACTICE, needs=Needs.ROLE)
RECEIVE_REFERRAL = permission(
    "frontdoor.receive_referral", "send a referral", {roles.PUBLIC_FORM}, needs=Needs.ROLE
)
# Data protection and records managers are named on sealed records; a task from Kith then lets them in to the one contact.
_MAY_BE_NAMED = _ANYONE_IN_PRACTICE | {roles.DATA_PROTECTION, roles.RECORDS_MANAGER}
OPEN_CONTACT = permission("frontdoor.open_contact", "open this contact", _MAY_BE_NAMED)
RECOGNISE = permission("frontdoor.recognise", "say that this is someone you are named on", _MAY_BE_NAMED)
SCREEN = permission("frontdoor.screen", "work on this contact", _FRONT_DOOR)
DECIDE = permission("frontdoor.decide", "decide this contact", _FRONT_DOOR)
LOOK_AGAIN = permission(
    "frontdoor.look_again", "look again at a decision", {roles.FRONT_DOOR_MANAGER, roles.SERVICE_MANAGER}
)
ANSWER_REQUEST = permission(
    "frontdoor.answer_request", "answer this request", _FRONT_DOOR | {roles.MASH_PARTNER}
)
SEE_REQUESTS = permission(
    "frontdoor.see_requests", "see requests to your agency", {roles.MASH_PARTNER}, needs=Needs.ROLE
)
ACKNOWLEDGE = permission(
    "frontdoor.acknowledge",
    "take up out-of-hours work",
    {roles.FRONT_DOOR_MANAGER, roles.TEAM_MANAGER, roles.SERVICE_MANAGER},
)
DISAGREE = permission(
    "frontdoor.disagree", "record a disagreement with another agency", _FRONT_DOOR | roles.MANAGERS
)
