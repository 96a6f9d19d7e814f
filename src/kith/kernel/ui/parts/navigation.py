"""Parts that lead elsewhere: where we are, the pages of a record, the pages of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page
from django.http import QueryDict

from kith.kernel.ui.parts.base import Content, Part
from kith.kernel.ui.parts.inline import Link


@dataclass(frozen=True)
class Breadcrumbs(Part):
    """The way here from the first page. The page itself is not among them."""

    template = "ui/parts/breadcrumbs.html"

    links: Sequence[Link]


@dataclass(frozen=True)
class SubNavigation(Part):
    """The pages of one subject, as a child's record has. `label` names it to a screen reader."""

    template = "ui/parts/sub_navigation.html"

    links: Sequence[Link]
    label: str


@dataclass(frozen=True)
class Tab:
    """One tab. `id` is the part of the address that opens it."""

    id: str
    label: str
    content: Content


@dataclass(frozen=True)
class Tabs(Part):
    """Parts of one page of which one is wanted at a time. Without scripts they stand one under the other."""

    template = "ui/parts/tabs.html"

    tabs: Sequence[Tab]
    title: str = "Contents"


def query_with(params: Mapping[str, Any], **changes: object) -> str:
    """The address of this page with some of its parameters changed; None takes one away."""
    sent = (
        params.lists() if isinstance(params, QueryDict) else [(name, [one]) for name, one in params.items()]
    )
    kept = dict(sent) | {name: [value] for name, value in changes.items()}
    pairs = [(name, one) for name, values in kept.items() for one in values if one is not None]
    return f"?{urlencode(pairs)}"


@dataclass(frozen=True)
class Pagination(Part):
    """Which part of how many is shown, and the way to the rest.

    params are those of the page (`request.GET`), so that filter and order are kept. Shown twice on one page,
    above and below a list, it needs two labels.
    """

    template = "ui/parts/pagination.html"

    page: Page[Any]
    params: Mapping[str, Any] = field(default_factory=dict)
    noun: str = "results"
    label: str = "Pagination"

    @property
    def sentence(self) -> str:
        """As "Showing 1 to 25 of 1,234 contacts"."""
        page, total = self.page, self.page.paginator.count
        if total == 0:
            return f"No {self.noun}"
        if not page.has_other_pages():
            return f"Showing all {total:,} {self.noun}" if total > 1 else "Showing 1 result"
        return f"Showing {page.start_index():,} to {page.end_index():,} of {total:,} {self.noun}"

    @property
    def previous(self) -> str:
        return self._href(self.page.previous_page_number()) if self.page.has_previous() else ""

    @property
    def next(self) -> str:
        return self._href(self.page.next_page_number()) if self.page.has_next() else ""

    def numbers(self) -> Iterator[tuple[int | None, str, bool]]:
        """Number, address and whether it is this page; None for the numbers left out."""
        paginator = self.page.paginator
        for number in paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1):
            shown = number if isinstance(number, int) else None
            yield shown, self._href(number), number == self.page.number

    def _href(self, number: object) -> str:
        return query_with(self.params, page=number)
