"""E-mail about accounts: sent after the answer has gone, so that its sending cannot be told from the time taken (F046)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread

from django.core.mail import EmailMessage
from django.db import transaction

log = logging.getLogger(__name__)


def send_soon(message: EmailMessage) -> None:
    """Send the message once what it tells of is kept. One that cannot be sent is logged, without whom it was for."""
    transaction.on_commit(lambda: in_background(lambda: send(message)))


def in_background(work: Callable[[], None]) -> None:
    Thread(target=work, daemon=True).start()


def send(message: EmailMessage) -> None:
    """Send it now. For work that is in the background already."""
    try:
        message.send()
    except OSError as trouble:  # the mail server is away or refuses: smtplib's errors are OSErrors
        log.error("An account e-mail could not be sent: %s", type(trouble).__name__)
