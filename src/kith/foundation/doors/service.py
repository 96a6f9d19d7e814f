"""Acting as a service: what comes by the public form or by e-mail is logged in the name of an account nobody signs in to."""

from __future__ import annotations

import hashlib
import uuid
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from kith.foundation.access.viewer import Viewer, viewer_for
from kith.foundation.doors.page import tell_database
from kith.foundation.workforce.models import Worker


def service(email: str, *, now: datetime, session: str = "", address: str = "") -> Viewer:
    """The viewer for a service account, told to the database for the rest of this transaction.

    Raises Worker.DoesNotExist where the account was never made: a migration makes it.
    """
    worker = Worker.objects.get(email=email)
    viewer = viewer_for(worker, now=now, session=session, address=address, request_id=uuid.uuid4().hex)
    tell_database(viewer)
    return viewer


def service_for(request: HttpRequest, email: str) -> Viewer:
    """The service account that answers a page without sign-in, with the device's session and address for the audit."""
    session = hashlib.sha256((request.session.session_key or "").encode()).hexdigest()[:32]
    return service(email, now=timezone.now(), session=session, address=request.META.get("REMOTE_ADDR", ""))
