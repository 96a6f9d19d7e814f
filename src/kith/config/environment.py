"""The one reader of settings from outside. A missing or malformed one stops the start and says what to do."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

CHECKOUT = Path(__file__).resolve().parents[3]


class SettingsError(SystemExit):
    """A setting is missing or wrong. Ends the process; the message says how to put it right."""


@dataclass(frozen=True)
class Environment:
    """What the outside world says. Fields are the names in docs/guides/deploy.md."""

    database_url: str
    database_owner_url: str
    secret_key: str
    demo: bool
    allowed_hosts: tuple[str, ...]
    authority_name: str
    authority_code: str
    oidc_issuer: str
    oidc_client_id: str
    oidc_client_secret: str
    oidc_second_factor: bool
    mail_host: str
    mail_from: str
    files_folder: Path

    @property
    def oidc_origins(self) -> tuple[str, ...]:
        """The directory's scheme and host, or nothing where there is no directory."""
        parts = urlsplit(self.oidc_issuer)
        return (f"{parts.scheme}://{parts.netloc}",) if self.oidc_issuer else ()


def read(values: Mapping[str, str] = os.environ) -> Environment:
    """Read and check every setting.

    Raises SettingsError, worded for whoever deploys, when one is missing or wrong.
    """
    demo = _yes_or_no(values, "KITH_DEMO", default=False)
    return Environment(
        database_url=_needed(
            values, "DATABASE_URL", "the web role's PostgreSQL address; ./kith run sets it for you"
        ),
        database_owner_url=values.get("DATABASE_OWNER_URL", ""),
        secret_key=_secret_key(values),
        demo=demo,
        allowed_hosts=tuple(values.get("KITH_HOSTS", "127.0.0.1,localhost,testserver").split(",")),
        authority_name=values.get("KITH_AUTHORITY_NAME", "Marlowe Vale" if demo else "Kith"),
        authority_code=values.get("KITH_AUTHORITY_CODE", "999"),
        oidc_issuer=values.get("KITH_OIDC_ISSUER", ""),
        oidc_client_id=values.get("KITH_OIDC_CLIENT_ID", ""),
        oidc_client_secret=values.get("KITH_OIDC_CLIENT_SECRET", ""),
        oidc_second_factor=_yes_or_no(values, "KITH_OIDC_SECOND_FACTOR", default=True),
        mail_host=values.get("KITH_MAIL_HOST", ""),
        mail_from=values.get("KITH_MAIL_FROM", "kith@localhost"),
        files_folder=Path(values.get("KITH_FILES", CHECKOUT / ".kith" / "files")),
    )


def database_settings(url: str, **extra: object) -> dict[str, object]:
    """Django's settings for one PostgreSQL address.

    Raises SettingsError for anything but PostgreSQL: row-level security, ranges and triggers are relied on.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise SettingsError("DATABASE_URL must start postgresql:// — Kith runs on PostgreSQL only.")
    socket = parse_qs(parts.query).get("host", [""])[0]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": socket or parts.hostname or "",
        "PORT": str(parts.port or ""),
        **extra,
    }


def _needed(values: Mapping[str, str], name: str, what: str) -> str:
    if not values.get(name):
        raise SettingsError(f"{name} is not set. It is {what}.")
    return values[name]


def _secret_key(values: Mapping[str, str]) -> str:
    key = _needed(values, "KITH_SECRET_KEY", "at least 50 random characters, kept out of the repository")
    if len(key) < 50:
        raise SettingsError("KITH_SECRET_KEY is too short: give at least 50 random characters.")
    return key


def _yes_or_no(values: Mapping[str, str], name: str, *, default: bool) -> bool:
    word = values.get(name, "yes" if default else "no").lower()
    if word not in {"yes", "no"}:
        raise SettingsError(f"{name} must be yes or no, not {word!r}.")
    return word == "yes"
