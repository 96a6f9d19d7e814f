"""The public referral form: no sign-in, and nothing about any record in what it answers (T14, T15)."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from kith.foundation.doors.page import public_page
from kith.foundation.doors.refusals import Refused
from kith.foundation.doors.service import service_for
from kith.kernel.text.clean import TextError
from kith.practice.frontdoor.actions import contacts
from kith.practice.frontdoor.kinds import services, threshold
from kith.practice.frontdoor.rules import referring as rules
from kith.practice.frontdoor.web import presenters
from kith.practice.frontdoor.web.forms.referring import ReferralForm, UrgentReferralForm

WHY = "Anyone may tell us about a child. It takes words in, and says nothing of any record."
SENT_AT = "referrals_sent_at"
Asked = ReferralForm | UrgentReferralForm


@require_http_methods(["GET", "HEAD", "POST"])
@public_page(why=WHY)
def refer(request: HttpRequest) -> HttpResponse:
    """The whole form."""
    return _take_in(request, ReferralForm, "frontdoor/public/refer.html")


@require_http_methods(["GET", "HEAD", "POST"])
@public_page(why=WHY)
def refer_urgently(request: HttpRequest) -> HttpResponse:
    """The two-minute form."""
    return _take_in(request, UrgentReferralForm, "frontdoor/public/urgent.html")


def _take_in(request: HttpRequest, form_class: type[Asked], template: str) -> HttpResponse:
    now = timezone.now()
    form = form_class(request.POST if request.method == "POST" else None, now=now)
    shown = {"form": form, "ticket": form.fresh_ticket(), "levels": threshold.in_force(now.date())}
    if request.method != "POST":
        return render(request, template, shown)
    sent_at = _sent_from_this_device(request)
    if rules.is_too_many(sent_at, now):
        return render(request, "frontdoor/public/too_many.html", status=429)
    if form.is_valid() and (reference := _receive(request, form)):
        request.session[SENT_AT] = [moment.timestamp() for moment in [*rules.recent(sent_at, now), now]]
        sent = {"reference": reference, "copy": presenters.referral_copy(form), "sent_at": now}
        return render(request, "frontdoor/public/sent.html", sent)
    return render(request, template, shown, status=422)


def _receive(request: HttpRequest, form: Asked) -> str:
    """The acknowledgement number, or nothing when the act refused it and the form now says why."""
    by = service_for(request, services.PUBLIC_FORM)
    try:
        return contacts.receive_referral(by=by, content_id=form.content_id(), **form.referral())
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
    except TextError as wrong:
        form.add_error(None, str(wrong))
    return ""


def _sent_from_this_device(request: HttpRequest) -> list[datetime]:
    now = timezone.now()
    return [datetime.fromtimestamp(moment, now.tzinfo) for moment in request.session.get(SENT_AT, [])]
