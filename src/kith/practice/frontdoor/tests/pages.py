"""A page as a test reads it: what it answered, what it says, and how many questions it asked of the database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

FRONT_DOOR = "/front-door/"
MOST_QUERIES = 12
_OF_A_TEST = re.compile(r"^(SAVEPOINT|RELEASE|BEGIN|COMMIT|ROLLBACK)")


@dataclass(frozen=True)
class Page:
    """An answer."""

    status: int
    html: str
    goes_to: str
    queries: list[str]

    @property
    def words(self) -> str:
        """What a reader sees, on one line."""
        main = self.html.partition("<main")[2].partition("</main>")[0] or self.html
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())

    @property
    def questions(self) -> int:
        """How many questions were asked of the database, the session's and the door's among them."""
        return sum(not _OF_A_TEST.match(sql) for sql in self.queries)


class Browser:
    """Gets and sends pages as one worker."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def get(self, path: str) -> Page:
        return self._answer("get", path)

    def send(self, path: str, **typed: Any) -> Page:
        """Send a form to its page."""
        return self._answer("post", path, typed)

    def _answer(self, verb: str, path: str, data: dict[str, Any] | None = None) -> Page:
        with CaptureQueriesContext(connection) as asked:
            answer = getattr(self.client, verb)(_whole(path), data)
        html = answer.content.decode() if "html" in answer.headers.get("Content-Type", "") else ""
        queries = [query["sql"] for query in asked.captured_queries]
        return Page(answer.status_code, html, answer.headers.get("Location", ""), queries)


def contact_path(contact: Any, more: str = "") -> str:
    return f"contacts/{contact.pk}/{more}"


def _whole(path: str) -> str:
    """The whole address: most are the front door's."""
    return path.removeprefix("..") if path.startswith("../") else FRONT_DOOR + path
