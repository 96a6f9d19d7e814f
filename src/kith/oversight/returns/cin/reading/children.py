"""A census file child by child, with every value as it was written and the line it stands on.

For taking a file in: nothing is typed, corrected or left out, so that whatever cannot be used can be said
exactly. The check of a return does not use it; see `tables`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from lxml import etree  # type: ignore[import-untyped]  # lxml ships no types

from ...reading.safe_xml import local_name
from ..shape import CHILD, CHILD_ELEMENT
from .header import census_elements


class Entry(NamedTuple):
    """A value as written, or None where the element is empty, and its line in the file."""

    text: str | None
    line: int


@dataclass(frozen=True)
class CensusModule:
    """One module of the file: its fields by name, and the modules inside it by the name of their element.

    A field that stands several times has several entries, in the order of the file.
    """

    name: str
    line: int
    entries: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    inside: Mapping[str, tuple["CensusModule", ...]] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """The first value of a field, without spaces around it; None where it is blank or was not given."""
        first = self.entries.get(name, ())[:1]
        return (first[0].text or "").strip() or None if first else None

    def line_of(self, name: str) -> int:
        """The line of a field; of the module, where the field was not given."""
        return self.entries[name][0].line if name in self.entries else self.line

    def all(self, name: str) -> tuple[Entry, ...]:
        """Every value of a field in this module."""
        return self.entries.get(name, ())

    def modules(self, name: str) -> tuple["CensusModule", ...]:
        """The modules of one name directly inside this one."""
        return self.inside.get(name, ())


def listed(parents: tuple[CensusModule, ...], name: str) -> tuple[Entry, ...]:
    """Every value of a field over several modules."""
    return tuple(entry for each in parents for entry in each.all(name))


@dataclass(frozen=True)
class CensusAssessment:
    """An assessment and the factors found at it."""

    details: CensusModule

    @property
    def factors(self) -> tuple[Entry, ...]:
        """The factors found."""
        return listed(self.details.modules("FactorsIdentifiedAtAssessment"), "AssessmentFactors")


@dataclass(frozen=True)
class CensusProtectionPlan:
    """A child protection plan and its reviews, however many `Reviews` they stand in."""

    details: CensusModule

    @property
    def reviews(self) -> tuple[Entry, ...]:
        """The dates of the reviews."""
        return listed(self.details.modules("Reviews"), "CPPreviewDate")


@dataclass(frozen=True)
class CensusEpisode:
    """A referral and all that followed from it."""

    details: CensusModule

    @property
    def assessments(self) -> tuple[CensusAssessment, ...]:
        """The assessments."""
        return tuple(CensusAssessment(each) for each in self.details.modules("Assessments"))

    @property
    def cin_plans(self) -> tuple[CensusModule, ...]:
        """The child in need plans."""
        return self.details.modules("CINPlanDates")

    @property
    def section47s(self) -> tuple[CensusModule, ...]:
        """The section 47 enquiries."""
        return self.details.modules("Section47")

    @property
    def protection_plans(self) -> tuple[CensusProtectionPlan, ...]:
        """The child protection plans."""
        return tuple(CensusProtectionPlan(each) for each in self.details.modules("ChildProtectionPlans"))

    @property
    def pre_proceedings(self) -> tuple[CensusModule, ...]:
        """The blocks on pre-proceedings and family group decision making (from 2026-27)."""
        return self.details.modules("PreProceedingsandFGDM")


@dataclass(frozen=True)
class CensusChild:
    """One child of the file. `place` counts the children from 0."""

    place: int
    whole: CensusModule

    @property
    def line(self) -> int:
        """Where the child begins."""
        return self.whole.line

    @property
    def identifiers(self) -> CensusModule:
        """Who the child is; a module without entries where the file has none."""
        return self._only("ChildIdentifiers")

    @property
    def characteristics(self) -> CensusModule:
        """Ethnicity; a module without entries where the file has none."""
        return self._only("ChildCharacteristics")

    @property
    def identifier(self) -> str | None:
        """The authority's identifier of the child."""
        return self.identifiers.text("LAchildID")

    @property
    def disabilities(self) -> tuple[Entry, ...]:
        """The disability codes."""
        return listed(self.characteristics.modules("Disabilities"), "Disability")

    @property
    def episodes(self) -> tuple[CensusEpisode, ...]:
        """The referrals and all that followed from each."""
        return tuple(CensusEpisode(each) for each in self.whole.modules("CINdetails"))

    def _only(self, name: str) -> CensusModule:
        return next(iter(self.whole.modules(name)), CensusModule(name, self.line))


def read_children(path: Path) -> Iterator[CensusChild]:
    """Each child of a census file, streamed, in the order of the file.

    Raises FileNotFoundError, or UnreadableFileError with the line where the file is not safe, whole XML: that
    may be after some children have been given, so take a file in within one transaction.
    """
    place = 0
    for element in census_elements(path):
        if local_name(element) == CHILD_ELEMENT:
            yield CensusChild(place, _module(element))
            place += 1


def repeated_identifiers(path: Path) -> dict[str, tuple[int, ...]]:
    """Identifiers that stand on more than one child, each with the lines of those children."""
    lines: dict[str, list[int]] = defaultdict(list)
    for child in read_children(path):
        if child.identifier is not None:
            lines[child.identifier].append(child.line)
    return {identifier: tuple(found) for identifier, found in lines.items() if len(found) > 1}


MODULES = frozenset(each.element for top in CHILD for each in top.all())


def _module(element: etree._Element) -> CensusModule:
    entries: dict[str, list[Entry]] = defaultdict(list)
    inside: dict[str, list[CensusModule]] = defaultdict(list)
    for each in element:
        name = local_name(each)
        if len(each) or name in MODULES:
            inside[name].append(_module(each))
        elif name:
            entries[name].append(Entry(each.text, each.sourceline))
    return CensusModule(
        local_name(element),
        element.sourceline,
        {name: tuple(found) for name, found in entries.items()},
        {name: tuple(found) for name, found in inside.items()},
    )
