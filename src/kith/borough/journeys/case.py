"""One family's story while it is being told: who, why, how far, and the means of writing it down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from random import Random

from kith.borough.almanac import at_time
from kith.borough.chance import between
from kith.borough.facts import Chunk, Entry
from kith.borough.families.members import Family, Member
from kith.borough.narrative.lines import Lines, fill
from kith.borough.narrative.slots import slots_for
from kith.borough.narrative.themes import Theme
from kith.borough.workforce.posts import Post
from kith.borough.world import World


@dataclass(slots=True)
class Involvement:
    """A referral and all that follows until it closes: one child in need episode for each child."""

    referral: int
    day: date
    source: str
    contact: int
    episodes: dict[int, int]  # child's key: episode's key
    children: list[Member]
    need: str
    closed_on: date | None = None
    reason: str | None = None
    nfa: bool = False
    post: Post | None = None  # the desk that has the case now

    def worker_on(self, day: date) -> int:
        """Who has the case on `day`."""
        assert self.post is not None, "a case is allocated before anything is done on it"
        return self.post.holder_on(day)


@dataclass(slots=True)
class Case:
    """The teller of one story. `keys` runs on through the family's own numbers."""

    world: World
    chunk: Chunk
    luck: Random
    family: Family
    theme: Theme
    keys: "count[int]"
    focus: Member  # the child in whom the story began
    contacts: list[date] = field(default_factory=list)
    plans: int = 0  # protection plans so far
    touched: date = date.min  # the last day on which anything was closed or came in
    _turn: int = 0
    _slots: dict[tuple[int, int, int], dict[str, object]] = field(default_factory=dict)

    last_day: date = field(init=False)
    end_of_records: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.last_day = self.world.order.last_day
        self.end_of_records = at_time(self.last_day, 1439)

    def key(self) -> int:
        return next(self.keys)

    def over(self, day: date) -> bool:
        """Whether `day` is still to come."""
        return day > self.last_day

    def known(self, day: date | None) -> date | None:
        """`day`, if it has come."""
        return day if day is not None and day <= self.last_day else None

    def working(self, day: date, count: int) -> date:
        return self.world.almanac.working_day_after(day, count)

    def turn(self) -> int:
        """A number that goes up, so that the same thing is not said twice running."""
        self._turn += 1
        return self._turn

    def children(self, day: date) -> list[Member]:
        """Whom the matter touches on `day`: every child at home, or the one."""
        if self.theme.children == "one":
            return [self.focus] if self.focus.is_child_on(day) else []
        return self.family.children_on(day)

    def spoken_of(self, children: Sequence[Member], day: date) -> Member:
        """The child to name: the one the story began with, or one of those touched."""
        if self.focus in children or not children:
            return self.focus
        return max(children, key=lambda child: child.age(day) <= 14 and child.age(day))

    def say(self, lines: Lines, child: Member, children: Sequence[Member], day: date, **more: object) -> str:
        """The next line fit for the child's age, its slots filled."""
        line = lines.nth(self.turn(), child.age(day))
        if not line:
            return ""
        slots = self.slots(child, children, day)
        return fill(line, {**slots, **more} if more else slots)

    def slots(self, child: Member, children: Sequence[Member], day: date) -> dict[str, object]:
        """The words for a child in a half-year; they hardly change within one."""
        about = (child.key, len(children), day.toordinal() // 183 + (child.born_on <= day))
        found = self._slots.get(about)
        if found is None:
            found = self._slots[about] = slots_for(self.family, child, children, day, self.luck)
        return found

    def write(
        self,
        kind: str,
        children: Sequence[Member],
        happened: datetime,
        by: int,
        text: str,
        *,
        significant: bool = False,
        analysis: str = "",
        about: tuple[str, int] | None = None,
    ) -> None:
        """A line of the chronology, written up the same day, the next or some days later; never in the future."""
        chance = self.luck.random()
        late = 45 if chance < 0.6 else 1440 + int(chance * 1000) if chance < 0.9 else int(chance * 6000)
        recorded = min(happened + timedelta(minutes=late), self.end_of_records)
        people = tuple(child.key for child in children)
        self.chunk.entries.append(
            Entry(
                next(self.keys), self.family.number, people, kind, happened, max(recorded, happened), by, text,
                significant, analysis, about,
            )  # fmt: skip
        )

    def office_time(self, day: date) -> datetime:
        """Some time in the working part of a day."""
        return at_time(day, between(self.luck, 545, 1065))

    def every(self, first: date, days: int, until: date, *, slack: int = 0) -> Iterator[tuple[date, date]]:
        """(due, held) dates from `first`, about `days` apart, up to `until` or the last day, weekdays only.

        Each is held up to `slack` days before it is due or, one time in nine, after.
        """
        due, stop = first, min(until, self.last_day)
        while True:
            late = self.luck.random() < 0.11
            shift = int(self.luck.random() * (slack + 1))
            held = self.working(due + timedelta(days=shift if late else -shift), 0)
            if held > stop:
                return
            yield due, held
            due = held + timedelta(days=days)
