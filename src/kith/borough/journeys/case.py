"""One family's story while it is being told: who, why, how far, and the means of writing it down."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from random import Random

from kith.borough.almanac import at_time
from kith.borough.chance import between
from kith.borough.facts import Chunk, Entry
from kith.borough.families.members import Family, Member
from kith.borough.narrative.lines import Line, Lines, fill
from kith.borough.narrative.slots import slots_for
from kith.borough.narrative.themes import Theme
from kith.borough.workforce.posts import Post
from kith.borough.world import World

# How long after the event a note is written up: six in ten within the hour, the rest up to five days later.
WRITTEN_UP_AFTER = [
    timedelta(minutes=minutes)
    for minutes in (*range(10, 70), *range(1440, 2940, 50), *range(3000, 7000, 400))
]


@dataclass(slots=True)
class Involvement:
    """A referral and all that follows until it closes: one child in need episode for each child."""

    referral: int
    day: date
    decided_at: datetime
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
    even_shares: Iterator[
        float
    ]  # evenly spread over the families of the pathway, for what the calibration rests on
    contacts: list[date] = field(default_factory=list)
    plans: int = 0  # protection plans so far
    decided_at: datetime | None = None  # when the last contact was decided
    touched: date = date.min  # the last day on which anything was closed or came in
    _turns: dict[Lines, int] = field(default_factory=dict)  # so that the same thing is not said twice running
    _said: set[str] = field(default_factory=set)
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

    def ended_for(self, child: Member, ended: date | None) -> date | None:
        """When something ended for a child: on `ended`, or on turning 18 if that came first; None if it goes
        on.
        """
        if child.grown_up_on <= self.last_day and (ended is None or child.grown_up_on < ended):
            return child.grown_up_on
        return ended

    def working(self, day: date, count: int) -> date:
        return self.world.almanac.working_day_after(day, count)

    def share(self) -> float:
        """From 0 to 1, for how long something lasts: evenly spread at first, then by luck."""
        return next(self.even_shares, None) or self.luck.random()

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

    def say(self, lines: Lines, child: Member, children: Sequence[Member], day: date) -> str:
        """The next line fit for the child and the day, round and round; nothing where no line fits."""
        text = self._next(lines, child.age(day), day)
        return fill(text, self.slots(child, children, day)) if text else ""

    def compose(self, parts: Iterable[Lines], child: Member, children: Sequence[Member], day: date) -> str:
        """The next fit line of each part, as one paragraph; parts without a fit line are passed over."""
        age, slots = child.age(day), self.slots(child, children, day)
        texts = [self._next(lines, age, day) for lines in parts]
        return " ".join([fill(text, slots) for text in texts if text])

    def _next(self, lines: Lines, age: int, day: date) -> str:
        fit = lines.fit(age, term=not lines.mention_term or self.world.almanac.is_school_day(day))
        if not fit:
            return ""
        turn = self._turns.get(lines)
        if turn is None:
            turn = int(self.luck.random() * 60)
        self._turns[lines] = turn + 1 + int(self.luck.random() * 3)
        return fit[turn % len(fit)].text

    def unsaid(self, lines: Lines, child: Member, day: date) -> Line | None:
        """A fit line that has not been said in this story; it counts as said from now on."""
        term = not lines.mention_term or self.world.almanac.is_school_day(day)
        for line in lines.fit(child.age(day), term=term):
            if line.text not in self._said:
                self._said.add(line.text)
                return line
        return None

    def once(self, lines: Lines, child: Member, children: Sequence[Member], day: date) -> str:
        """A line that this story has not had before; nothing when they are used up."""
        line = self.unsaid(lines, child, day)
        return fill(line.text, self.slots(child, children, day)) if line else ""

    def slots(self, child: Member, children: Sequence[Member], day: date) -> dict[str, object]:
        """The words for a child in a year; they hardly change within one, except before birth."""
        period = day.year if child.born_on <= day else day.toordinal() // 21
        about = (child.key, len(children), period)
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
        """A line of the chronology, written up the same day, the next or some days later; never in the
        future.
        """
        recorded = min(happened + WRITTEN_UP_AFTER[int(self.luck.random() * 100)], self.end_of_records)
        people = (children[0].key,) if len(children) == 1 else tuple([child.key for child in children])
        self.chunk.entries.append(
            Entry(
                next(self.keys),
                self.family.number,
                people,
                kind,
                happened,
                max(recorded, happened),
                by,
                text,
                significant,
                analysis,
                about,
            )
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
