"""Starting and ending accounts. Nobody starts, changes or ends their own (F067)."""

from __future__ import annotations

from datetime import date

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from kith.foundation.access.viewer import Viewer
from kith.foundation.accounts.actions.periods import end_period
from kith.foundation.accounts.kinds import permissions
from kith.foundation.accounts.models import RoleRequest
from kith.foundation.accounts.signing_in import sessions
from kith.foundation.doors.act import act
from kith.foundation.doors.refusals import Refused
from kith.foundation.workforce.models import Agency, Membership, RoleHolding, Worker
from kith.kernel.text.clean import clean_line, clean_name
from kith.kernel.text.emails import clean_email

GONE = "left.invalid"  # a domain that can never receive mail (RFC 2606)


@act(permission=permissions.START_ACCOUNT)
def start_account(
    *, by: Viewer, name: str, email: str, job_title: str = "", phone: str = "", agency: Agency | None = None
) -> Worker:
    """Make an account for someone who starts work. It holds no role and no team yet, and has no password.

    Its worker signs in through the directory, or makes a password from the link that "Forgotten your password?" sends.
    Raises Refused when an account with this address stands, TextError for a name or address that cannot be kept.
    """
    address = clean_email(email).lower()
    if Worker.objects.filter(email__iexact=address).exists():
        raise Refused("There is already an account with this email address.", field="email")
    worker = Worker.objects.create_user(
        address, None, name=clean_name(name).text, agency=agency,
        job_title=clean_line(job_title, what="Job title", limit=100).text,
        phone=clean_line(phone, what="Phone", limit=40).text,
    )  # fmt: skip
    get_adapter().send_notification_mail("account/email/account_started", worker)
    return worker


@act(permission=permissions.END_ACCOUNT, on="worker")
def end_account(*, by: Viewer, worker: Worker, reason: str, left_on: date | None = None) -> Worker:
    """End the account of someone who left or must not sign in: at once, everywhere (F051).

    Every session dies with it, and every role, team, link to the directory and second factor. The address is let go, so
    that whoever is given it next is somebody new here, with nothing of the leaver's (F059). What the leaver wrote stays
    theirs. Raises Refused for one's own account, one that has ended, or a day still to come.
    """
    day = left_on or by.today
    if worker.pk == by.worker_id:
        raise Refused("You cannot end your own account. Ask another access administrator.")
    if not worker.is_active:
        raise Refused("This account has already ended.")
    if day > by.today:
        raise Refused("Leave this until the day comes: the account ends at once.", field="left_on")
    if not clean_line(reason, what="Reason", limit=500).text:
        raise Refused("Enter a reason", field="reason")
    sessions.end_all(worker)
    _let_go(worker, by)
    worker.is_active = False
    worker.left_on = day
    worker.email = f"{worker.pk}@{GONE}"
    worker.set_unusable_password()
    worker.save()
    return worker


@act(permission=permissions.CHANGE_ACCESS, on="worker")
def clear_second_factor(*, by: Viewer, worker: Worker) -> Worker:
    """Take a lost second factor away, so that the worker sets up a new one at the next sign-in. Ends their sessions.

    Raises Refused for one's own: whoever stole a session must not be able to (F048).
    """
    if worker.pk == by.worker_id:
        raise Refused("You cannot clear your own second factor. Ask another access administrator.")
    if not Authenticator.objects.filter(user=worker).exists():
        raise Refused(f"{worker.name} has no second factor here.")
    Authenticator.objects.filter(user=worker).delete()
    sessions.end_all(worker)
    get_adapter().send_notification_mail("account/email/second_factor_cleared", worker)
    return worker


def _let_go(worker: Worker, by: Viewer) -> None:
    for owned in (Authenticator, SocialAccount, EmailAddress):
        owned.objects.filter(user=worker).delete()
    for model in (RoleHolding, Membership):
        for period in model.objects.standing().filter(worker=worker):
            end_period(period, today=by.today)
    for open_request in RoleRequest.objects.filter(worker=worker, answer=""):
        open_request.answer = RoleRequest.Answer.REFUSED
        open_request.answered_at = by.now
        open_request.answered_by_id = by.worker_id
        open_request.save()
