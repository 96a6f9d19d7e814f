"""Reading pages in tests: signing in, sending a section as a browser without scripts would."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from kith.engines.forms.models import Response
from kith.engines.forms.web import addresses


def signed_in(client: Any, cast: Any, who: str) -> Any:
    """The test client as one of the cast."""
    client.force_login(cast.worker(who), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def text_of(answer: Any) -> str:
    """The words of a page, without its marks."""
    body = re.sub(r"<(script|style).*?</\1>", "", answer.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def based_on(answer: Any) -> dict[str, int]:
    """Which versions a section's page was made from."""
    return json.loads(_hidden(answer, "based_on"))


def sent_back(answer: Any, fields: dict[str, Any], *, do: str = "stay") -> dict[str, Any]:
    """What a browser sends from this page once these fields are filled in: everything else stays as it stands."""
    standing: dict[str, list[str]] = {}
    for name, value in _controls(answer):
        standing.setdefault(name, []).append(value)
    ours = {name: _hidden(answer, name) for name in ("page", "turn", "based_on")}
    return {**standing, **fields, **ours, "do": do}


def post(
    client: Any, response: Response, key: str, fields: dict[str, Any], *, do: str = "stay", query: str = ""
) -> Any:
    """Open a section, fill in these fields, and send it."""
    address = addresses.section(response, key) + query
    return client.post(address, sent_back(client.get(address), fields, do=do))


def _hidden(answer: Any, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', answer.content.decode())
    assert found, f"the page has no {name}"
    return html.unescape(found[1])


def _controls(answer: Any) -> list[tuple[str, str]]:
    """The names and values of what is filled in on a page."""
    body = answer.content.decode()
    form = body[body.index("data-kith-autosave") :]
    found = []
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        ticked = "checked" in tag or not re.search(r'type="(radio|checkbox|hidden)"', tag)
        if name and ticked and 'type="hidden"' not in tag:
            found.append((html.unescape(name[1]), html.unescape(value[1]) if value else ""))
    for name, words in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\s?(.*?)</textarea>', form, re.DOTALL):
        found.append((html.unescape(name), html.unescape(words)))
    return found
