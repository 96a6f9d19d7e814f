"""Pages that change what must be known before ringing, and who may open the record."""

from kith.record.people.actions import alerts, confidentiality
from kith.record.people.kinds import permissions
from kith.record.people.models import Alert
from kith.record.people.web.forms import access
from kith.record.people.web.views.changing.door import changing

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
