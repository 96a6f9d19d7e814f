"""Proof that a stored version of a form is the one that was used.

Fields left at their defaults are not counted, so that the engine can grow a new kind of field without every
older form appearing to have changed.
"""

import hashlib
import json
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any

from kith.engines.forms.rules.definition import Form


def fingerprint(form: Form) -> str:
    """64 hexadecimal letters that change whenever anything in the definition does (SHA-256 of its canonical
    JSON).
    """
    written = json.dumps(_plain(form), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _plain(part: Any) -> Any:
    if is_dataclass(part):
        stated = {field.name: getattr(part, field.name) for field in fields(part)}
        kept = {f.name: _plain(stated[f.name]) for f in fields(part) if not _is_default(f, stated[f.name])}
        return {"is": type(part).__name__, **kept}
    if isinstance(part, tuple):
        return [_plain(one) for one in part]
    if isinstance(part, Enum):
        return part.value
    if isinstance(part, str | bool | int | None):
        return part
    return {"is": type(part).__name__, "value": str(part)}


def _is_default(field: Field[Any], value: Any) -> bool:
    # `False == 0`, so the type is compared as well: a first value of "no" must not read as "none stated".
    return field.default is not MISSING and type(value) is type(field.default) and value == field.default
