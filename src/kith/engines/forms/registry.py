"""The forms that areas declare, and what each area does for its own while it is filled in.

An area declares its forms in ``kinds/forms/*.py`` with ``declare``; they are read at start-up. What needs the area's tables
(where values to fill in come from, what a signature sets going) it hands over in its ``wiring`` with ``connect``. The engine
knows no area: it asks by the key of the form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.apps import apps

from kith.engines.forms.rules.definition import Form
from kith.engines.forms.rules.items import Option
from kith.engines.forms.rules.prefill import Offer
from kith.engines.forms.rules.values import Place
from kith.foundation.access.viewer import Viewer
from kith.foundation.workforce import queries as workforce
from kith.kernel import codes

if TYPE_CHECKING:
    from kith.engines.forms.models import Response

Judge = Callable[[Viewer], str]
"""Says why this worker may not, in a sentence for them; an empty string when they may."""

REASONS = (
    Option("moved_away", "The family moved to another area"),
    Option("declined", "The family does not want it, and the threshold to go on without them is not met"),
    Option("covered_elsewhere", "Another piece of work covers it"),
    Option("replaced", "More urgent work replaces it"),
    Option("died", "The child died"),
    Option("opened_in_error", "Opened in error"),
)
"""Why a piece of work ends as not proceeding, where its area names no reasons of its own (R088, R089)."""


def anyone(viewer: Viewer) -> str:
    return ""


def only_registered(viewer: Viewer) -> str:
    """Only a social worker on the register today, for statutory assessments and enquiries (R087)."""
    if workforce.is_registered(viewer.worker_id, viewer.today):
        return ""
    return "Only a registered social worker may do this, and your registration is not current."


@dataclass(frozen=True)
class Declared:
    """A form with all its versions, oldest first, who may write and sign it, and why it may end unfinished."""

    versions: tuple[Form, ...]
    may_author: Judge
    may_sign_off: Judge
    reasons: tuple[Option, ...]

    @property
    def current(self) -> Form:
        """The version that a new response is begun on."""
        return self.versions[-1]


@dataclass(frozen=True)
class Home:
    """The page a form's pages lead back to."""

    words: str
    address: str


def _nothing(*args: Any, **kwargs: Any) -> None:
    """An area that does nothing here."""


@dataclass(frozen=True)
class Hooks:
    """What an area does for its form.

    ``prefill(viewer, response)`` gives what the record holds for places that ask for it; ``people(viewer, response)`` who may
    be named in answers, as ``{id: name}``; ``home(viewer, response)`` the page to lead back to; ``aside(viewer, response)``
    what else the signer should see. The rest are called as ``on_…(by=…, response=…)`` inside the act, after its rows are
    written, so that chronology and clocks follow in the same transaction.
    """

    prefill: Callable[[Viewer, Response], Mapping[Place, Offer]] = lambda viewer, response: {}
    people: Callable[[Viewer, Response], Mapping[str, str]] = lambda viewer, response: {}
    home: Callable[[Viewer, Response], Home] = lambda viewer, response: Home("Home", "/")
    aside: Callable[[Viewer, Response], object] = lambda viewer, response: ""
    on_begun: Callable[..., None] = field(default=_nothing)
    on_submitted: Callable[..., None] = field(default=_nothing)
    on_returned: Callable[..., None] = field(default=_nothing)
    on_signed: Callable[..., None] = field(default=_nothing)
    on_stopped: Callable[..., None] = field(default=_nothing)


FORMS: dict[str, Declared] = {}
_hooks: dict[str, Hooks] = {}


def declare(
    *versions: Form,
    may_author: Judge = anyone,
    may_sign_off: Judge = anyone,
    reasons: Sequence[Option] = REASONS,
) -> Declared:
    """Declare a form with every version it ever had, oldest first.

    Raises ValueError when the key is taken, or the versions are not 1, 2, 3 … of one key.
    """
    keys, numbers = {form.key for form in versions}, [form.version for form in versions]
    if len(keys) != 1 or numbers != list(range(1, len(versions) + 1)):
        raise ValueError(
            f"Versions 1, 2, 3 … of one form are declared together, not {sorted(keys)} {numbers}."
        )
    [key] = keys
    if key in FORMS:
        raise ValueError(f"The form {key} is declared twice.")
    FORMS[key] = Declared(versions, may_author, may_sign_off, tuple(reasons))
    return FORMS[key]


def connect(key: str, hooks: Hooks) -> None:
    """Hand over what an area does for its form. Called once, from the area's wiring."""
    _hooks[key] = hooks


def hooks_of(key: str) -> Hooks:
    return _hooks.get(key, Hooks())


def form_of(key: str, version: int) -> Form:
    """One version of a form. Raises KeyError when the code no longer has it, which the start-up check says first."""
    return {form.version: form for form in FORMS[key].versions}[version]


def code_sets(form: Form) -> dict[str, tuple[Option, ...]]:
    """The published code sets that a form asks from. A retired code is there, and cannot be chosen newly."""
    names = {question.code_set for question in form.questions.values() if question.code_set}
    return {name: tuple(_option(code) for code in codes.code_set(name)) for name in sorted(names)}


def _option(code: codes.Code) -> Option:
    return Option(code.code, code.label, valid_to=date.min if code.is_retired else None)


def gather() -> None:
    """Import every area's ``kinds/forms/*.py``, each of which declares."""
    for area in apps.get_app_configs():
        for file in sorted(Path(area.path, "kinds", "forms").glob("*.py")):
            if area.name.startswith("kith."):
                import_module(f"{area.name}.kinds.forms.{file.stem}")
