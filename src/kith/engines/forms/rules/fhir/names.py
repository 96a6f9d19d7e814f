"""The addresses used in exchanged forms, and the two small moves on FHIR extensions."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

Resource: TypeAlias = dict[str, Any]

FORM = "urn:kith:form:"
CODE_SET = "urn:kith:code-set:"

PER_CHILD = "urn:kith:form-extension:per-child"
OCCURRENCE = "urn:kith:form-extension:occurrence"
ENTRY = "urn:kith:form-extension:entry"
SHORT = "urn:kith:form-extension:short"
PREFILL = "urn:kith:form-extension:prefill"
SENSITIVE = "urn:kith:form-extension:sensitive"
FRESH = "urn:kith:form-extension:fresh"
NOT_FUTURE = "urn:kith:form-extension:not-future"
HINT = "urn:kith:form-extension:hint"
VALID_FROM = "urn:kith:form-extension:valid-from"
VALID_TO = "urn:kith:form-extension:valid-to"
SCORE = "urn:kith:form-extension:score"

LOWEST = "http://hl7.org/fhir/StructureDefinition/minValue"
HIGHEST = "http://hl7.org/fhir/StructureDefinition/maxValue"
UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption"
POINTS = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
REFERENCE = "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource"
DISPLAY_CATEGORY = "http://hl7.org/fhir/StructureDefinition/questionnaire-displayCategory"
DISPLAY_CATEGORIES = "http://hl7.org/fhir/questionnaire-display-category"

# Link ids of items that are not items of ours: ours never hold a hyphen.
GUIDANCE = "--guidance"
EACH_CHILD = "--each"


class Unreadable(ValueError):
    """The JSON is not a form, or not answers, that we can read; the message says what is wrong with it."""


def extended(resource: Resource, url: str, **value: Any) -> None:
    """Add an extension, given as valueString="…" or the like."""
    resource.setdefault("extension", []).append({"url": url, **value})


def extensions(resource: Mapping[str, Any], url: str) -> Iterator[Any]:
    """The values of every extension with this address, in order."""
    for extension in resource.get("extension", ()):
        if extension.get("url") == url:
            yield next(value for name, value in extension.items() if name.startswith("value"))


def extension(resource: Mapping[str, Any], url: str, default: Any = None) -> Any:
    """The value of the first extension with this address."""
    return next(extensions(resource, url), default)
