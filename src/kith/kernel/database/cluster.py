"""Databases and roles on a server: who owns the tables, and the lesser role the web pages use.

The web role owns nothing and cannot step round row-level security, so a forgotten filter, a report or an injected
statement still meets the policies (DESIGN section 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

OWNER = "kith_owner"
WEB = "kith_web"
EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")


@dataclass(frozen=True)
class Database:
    """One database by its two addresses: as its owner (migrates, loads) and as the web role (serves)."""

    owner_url: str
    web_url: str


def create_roles(superuser_url: str, password: str) -> None:
    """Make the owner and web roles if missing, and set their password."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for role, abilities in ((OWNER, "CREATEDB CREATEROLE"), (WEB, "NOCREATEDB NOBYPASSRLS")):
            if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
            connection.execute(
                sql.SQL("ALTER ROLE {} WITH LOGIN NOSUPERUSER {} PASSWORD {}").format(
                    sql.Identifier(role), sql.SQL(abilities), sql.Literal(password)
                )
            )


def create_database(superuser_url: str, name: str, *, template: str | None = None) -> bool:
    """Create a database owned by the owner role, empty or copied from a template; False when it was there."""
    if database_exists(superuser_url, name):
        return False
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        statement = sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER))
        if template:
            statement += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
        connection.execute(statement)
    if not template:
        with psycopg.connect(on_database(superuser_url, name), autocommit=True) as connection:
            for extension in EXTENSIONS:
                connection.execute(
                    sql.SQL("CREATE EXTENSION IF NOT EXISTS {} WITH SCHEMA public").format(
                        sql.Identifier(extension)
                    )
                )
    return True


def database_exists(superuser_url: str, name: str) -> bool:
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        return (
            connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None
        )


def rename_database(superuser_url: str, old: str, new: str) -> None:
    """Rename a database, ending whatever session still lingers in it."""
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [old])
        connection.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(old), sql.Identifier(new))
        )


def drop_database(superuser_url: str, name: str) -> None:
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def on_database(url: str, name: str) -> str:
    """The same address with another database name."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{quote(name)}"))


def as_role(url: str, role: str, password: str) -> str:
    """The same address for another role."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{quote(role)}:{quote(password)}@{host}"))
