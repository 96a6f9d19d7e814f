"""What a template may not hold, and what to write instead: `python -m kith.kernel.ui.template_lint`.

Every template under `src/kith` is read. The strict content security policy would block inline style and
script in the browser, where nobody sees it; here it is said while the page is being written.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TREE = Path(__file__).parents[2]
MOST_LINES = 60

# Only shrinks. A template stands here with the reason in a comment beside it.
LONG: frozenset[str] = frozenset()
UNESCAPED: frozenset[str] = frozenset()
# The one place where a form that writes is drawn, and the sign-out button, which writes nothing to repeat.
# They carry the token themselves; a search needs no key, and is sent by post so that no name stands in an address.
OWN_FORMS = frozenset(
    {"ui/forms/post_form.html", "ui/frame/account.html", "ui/frame/header.html", "people/search.html"}
)


@dataclass(frozen=True)
class Rule:
    """A pattern that must not occur, and what to do instead."""

    pattern: re.Pattern[str]
    instead: str
    except_in: frozenset[str] = frozenset()


def _rule(pattern: str, instead: str, except_in: frozenset[str] = frozenset()) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE | re.DOTALL), instead, except_in)


RULES = (
    _rule(r"<[a-z][^<>]*\sstyle\s*=", "No style attributes: write a class into a style sheet under static/"),
    _rule(r"<style\b", "No style element: write a style sheet under static/ and link it in the styles block"),
    _rule(r"<script\b(?![^>]*\ssrc=)", "No inline script: write a module under static/ and load it by src"),
    _rule(
        r"<[a-z][^<>]*\son[a-z]+\s*=\s*[\"']", "No event attributes: add a listener in a module under static/"
    ),
    _rule(r"javascript:", "No javascript: addresses: use a button and a listener"),
    _rule(
        r"(?:src|action)=\"(?:https?:)?//|<link[^>]+href=\"(?:https?:)?//",
        "Nothing from elsewhere: vendor it",
    ),
    _rule(r"\|\s*safe(?:seq)?\b", "No |safe: hand over a part, or format_html in a presenter", UNESCAPED),
    _rule(r"{%\s*autoescape\s+off", "No autoescape off: hand over a part", UNESCAPED),
    _rule(
        r"<form\b[^>]*method=\"post\"", "Use {% post_form form %}: it brings the token and the key", OWN_FORMS
    ),
)


def problems(name: str, text: str) -> Iterator[str]:
    """What is wrong with this template; `name` is its path below `templates/`. Comments do not count."""
    lines = text.count("\n") + (not text.endswith("\n"))
    if lines > MOST_LINES and name not in LONG:
        yield f"{lines} lines, more than {MOST_LINES}: take a part of it into an included template"
    spoken = re.sub(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", "", text, flags=re.DOTALL)
    for rule in RULES:
        if name not in rule.except_in and rule.pattern.search(spoken):
            yield rule.instead


def templates() -> Iterator[tuple[str, Path]]:
    """Every template of every area, with its name as Django knows it."""
    for path in sorted(TREE.glob("**/templates/**/*.html")):
        yield path.as_posix().rsplit("/templates/", 1)[1], path


def main() -> int:
    """Print every problem; 1 if there is any."""
    found = [
        f"{path}: {said}" for name, path in templates() for said in problems(name, path.read_text("utf-8"))
    ]
    print("\n".join(found) or "Templates: nothing to say")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
