"""Fixtures of every browser test: Debian's Chromium, a screen and a phone, the accessibility scan, console watching."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

AXE = Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}

# Playwright keeps an event loop in the main thread, which Django would take for an asynchronous caller.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's own browser, silent on the network."""
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
    quiet += ["--disable-background-networking", "--disable-component-update"]
    return {**browser_type_launch_args, "executable_path": "/usr/bin/chromium", "args": quiet}


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest) -> dict[str, int]:
    """Each of the two sizes a page must fit."""
    return SCREENS[request.param]


@pytest.fixture
def watched(browser: Any) -> Iterator[Callable[..., Any]]:
    """`watched(screen, scripts=True)`: a page that fails the test for any error or blocked thing in its console."""
    contexts, complaints = [], []

    def open_page(size: dict[str, int], *, scripts: bool = True) -> Any:
        context = browser.new_context(viewport=size, java_script_enabled=scripts)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if _is_complaint(said) else None)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _is_complaint(said: Any) -> bool:
    is_refusal = (
        "status of 4" in said.text or "status of 5" in said.text
    )  # the page under test may be a refusal
    return said.type in {"error", "warning"} and not is_refusal


@pytest.fixture
def problems() -> Callable[[Any], list[str]]:
    """`problems(page)`: what the accessibility scan finds, one line each. Only with scripts on: without, it hangs."""
    source = AXE.read_text("utf-8")

    def scan(page: Any) -> list[str]:
        page.evaluate(source)
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        assert found["passes"], "the scan found nothing to look at"
        return [_said(one) for one in found["violations"] if not _is_known(one)]

    return scan


def _is_known(violation: dict[str, Any]) -> bool:
    """The design system marks a radio that reveals a question as expanded or not, which ARIA does not foresee.

    Kept after its research with screen readers, which do say it: alphagov/govuk-frontend issue 979.
    """
    nodes = [node["html"] for node in violation["nodes"]]
    return violation["id"] == "aria-allowed-attr" and all(
        "govuk-radios__input" in html and "aria-expanded" in html for html in nodes
    )


def _said(violation: dict[str, Any]) -> str:
    places = "; ".join(" ".join(node["target"]) for node in violation["nodes"][:3])
    return f"{violation['id']}: {violation['help']} ({len(violation['nodes'])}: {places})"
