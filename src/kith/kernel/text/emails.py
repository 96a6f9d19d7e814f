"""E-mail addresses: shape only. Whether one reaches anybody is found out by writing to it."""

import re

from kith.kernel.text.clean import TextError, clean_line

EMAIL_LIMIT = 254  # RFC 3696 erratum 1690: the most that fits a mail path
_LOCAL_LIMIT = 64
_LOCAL = re.compile(r"[^\s@()<>\[\],;:\\\"]+")
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")


def clean_email(text: str) -> str:
    """An address with its domain in lower case; the part before the @ stays as typed (RFC 5321, 2.4).

    Raises `TextError` with code `email`, or any code of `clean_line`.
    """
    address = clean_line(text, what="Email address", limit=EMAIL_LIMIT).text
    local, _, domain = address.rpartition("@")
    if not (_is_local(local) and _is_domain(domain)):
        raise TextError("email", "Enter an email address in the correct format, like name@example.com")
    return f"{local}@{domain.lower()}"


def same_mailbox_key(address: str) -> str:
    """What two addresses share when they almost certainly reach one mailbox: case is ignored throughout."""
    return address.casefold()


def _is_local(local: str) -> bool:
    dots_apart = not (local.startswith(".") or local.endswith(".") or ".." in local)
    return len(local) <= _LOCAL_LIMIT and dots_apart and _LOCAL.fullmatch(local) is not None


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    return len(labels) > 1 and all(_LABEL.fullmatch(label) and "_" not in label for label in labels)
