"""What a hand-written story needs: people with names, days counted back from today, and short ways to say
what happened.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import count

from kith.borough.chance import stream
from kith.borough.facts import (
    Address,
    Allocation,
    Chunk,
    ContactChild,
    ContactDetail,
    Entry,
    Episode,
    Handover,
    InformationRequest,
    Name,
    Person,
    RagRating,
    Relationship,
    Residence,
    Schooling,
    TourStop,
)
from kith.borough.places.numbers import mobile
from kith.borough.stories.heard import Heard
from kith.borough.world import World
from kith.kernel.dates import LONDON, birthday

DUE_HOURS = {"red": 4, "amber": 24, "green": 72}


class Stage:
    """One story's own corner of the borough. Everything said on it is a fact like any other."""

    def __init__(self, world: World, family: int, chunk: Chunk) -> None:
        self.world, self.family, self.chunk = world, family, chunk
        self.luck = stream(world.order.seed, "story", family)
        self._keys = count(family * 10_000)
        self.today = world.order.today

    def key(self) -> int:
        return next(self._keys)

    # Days

    def ago(self, days: int, at: str = "10:00") -> datetime:
        """The moment `days` before today at a London time; never on or after today."""
        if days < 1:
            raise ValueError("A story cannot have happened today or later.")
        day = self.today - timedelta(days=days)
        return datetime.combine(day, time.fromisoformat(at), LONDON)

    def working_ago(self, days: int, at: str = "10:00") -> datetime:
        """The moment `days` working days before today."""
        day = self.today - timedelta(days=1)
        while True:
            if self.world.almanac.is_working_day(day):
                days -= 1
                if days == 0:
                    return datetime.combine(day, time.fromisoformat(at), LONDON)
            day -= timedelta(days=1)

    def born(self, years: int, days: int = 100) -> date:
        """The birthday of somebody who turned `years` `days` ago."""
        return birthday(self.today - timedelta(days=days), -years)

    # Workers

    def screener(self, moment: datetime) -> int:
        night = not self.world.almanac.in_office_hours(moment)
        kind = ("out_of_hours", "out_of_hours") if night else ("front_door", "front_door")
        return self.world.roster.holder(*kind, moment.date(), 0.5)

    def manager(self, moment: datetime, kind: str = "front_door") -> int:
        return self.world.roster.holder(kind, "team_manager", moment.date(), 0.5)

    # People

    def person(
        self,
        given: str,
        family: str,
        born: date | None,
        sex: str,
        *,
        ethnicity: str = "WBRI",
        language: str = "English",
        birth: str = "exact",
        upn_unknown: str | None = None,
    ) -> int:
        """Somebody in the story; the key. A child with a certain birthday has an NHS number."""
        key = self.key()
        child = born is not None and birthday(born, 18) > self.today
        number = self.world.register.nhs_number() if child and birth == "exact" else None
        self.chunk.people.append(
            Person(
                key=key,
                family=self.family,
                sex=sex,
                born_on=born,
                birth=birth,
                died_on=None,
                ethnicity=ethnicity,
                ethnicity_said_by="parent" if child else "",
                language=language,
                interpreter=False,
                religion="",
                born_in="",
                disabilities=("NONE",) if child and birth == "exact" else (),
                nhs_number=number,
                upn=None,
                upn_unknown=upn_unknown or ("UN4" if child else None),
                level="standard",
            )
        )
        self.chunk.names.append(Name(key, "legal", given, "", family, None, None))
        if not child:
            self.chunk.contact_details.append(ContactDetail(key, "mobile", mobile(self.luck), safe=True))
        return key

    def tie(
        self, person: int, kind: str, *others: int, responsible: bool = False, since: date | None = None
    ) -> None:
        """`person` is the `kind` of each of `others`."""
        for other in others:
            self.chunk.relationships.append(
                Relationship(person, kind, other, responsible, since, None, "family", "confirmed")
            )

    def home(self, people: Sequence[int], since: date, *, kind: str = "home", withheld: bool = False) -> int:
        """A new address in the borough with people living there; its key."""
        address = self.world.gazetteer.home(self.luck, self.key(), kind)
        return self.at(address, people, since, withheld=withheld)

    def at(self, address: Address, people: Sequence[int], since: date, *, withheld: bool = False) -> int:
        self.chunk.addresses.append(address)
        for person in people:
            self.chunk.residences.append(Residence(person, address.key, since, None, withheld))
        return address.key

    def school(self, phase: str, *children: int, since: date) -> str:
        """Put children in a school of a phase; its name."""
        gazetteer = self.world.gazetteer
        school = (gazetteer.primaries if phase == "primary" else gazetteer.secondaries)[0]
        for child in children:
            self.chunk.schooling.append(Schooling(child, school.key, since, None))
        return school.name

    # What happens

    def contact(self, heard: Heard) -> int:
        """A contact with its rating, and its decision if it has one; its key."""
        key, taken_by = self.key(), self.screener(heard.received)
        night = not self.world.almanac.in_office_hours(heard.received)
        decided_by = self.manager(heard.decided) if heard.decided else None
        row = heard.as_contact(key, self.family, taken_by=taken_by, decided_by=decided_by, out_of_hours=night)
        self.chunk.contacts.append(row)
        names = [*heard.named, *[""] * len(heard.children)]
        self.chunk.contact_children += [
            ContactChild(key, child, name, None) for child, name in zip(heard.children, names, strict=False)
        ]
        rated = heard.received + timedelta(minutes=12)
        self.chunk.ratings.append(RagRating(key, heard.rag, rated, taken_by, "Rated on receipt."))
        if night:
            self._hand_over(key, heard.received)
        people, about = [child for child in heard.children if child is not None], ("contact", key)
        self.write("contact", people, heard.received, heard.text, by=taken_by, about=about)
        if heard.decided and decided_by:
            self.write("decision", people, heard.decided, heard.rationale, by=decided_by, about=about)
        return key

    def _hand_over(self, contact: int, received: datetime) -> None:
        """Taken on at half past eight on the next working day, unless that is today."""
        morning = self.world.almanac.working_day_after(received.date(), 0 if received.hour < 8 else 1)
        if morning < self.today:
            taken_on = datetime.combine(morning, time(8, 30), LONDON)
            self.chunk.handovers.append(Handover(contact, taken_on, self.manager(taken_on)))

    def ask(
        self,
        contact: int,
        agency: str,
        asked: datetime,
        *,
        rag: str,
        text: str = "",
        returned: datetime | None = None,
        without: bool = False,
    ) -> None:
        """A partner was asked; with `returned`, what it answered and when."""
        due = asked + timedelta(hours=DUE_HOURS[rag])
        late = returned is None or returned > due
        chased = due + timedelta(minutes=5)
        self.chunk.requests.append(
            InformationRequest(
                key=self.key(),
                contact=contact,
                agency=agency,
                requested_at=asked,
                due_at=due,
                returned_at=returned,
                complete=True if returned else None,
                chased_at=chased if late and chased.date() < self.today else None,
                decided_without=without,
                text=text,
            )
        )

    def episode(self, child: int, contact: int, referral: int, day: date, *, source: str, need: str) -> int:
        """An open child in need episode; its key."""
        key = self.key()
        self.chunk.episodes.append(
            Episode(key, child, referral, day, source, need, False, None, None, contact)
        )
        return key

    def allocate(self, child: int, episode: int, kind: str, since: date, why: str) -> int:
        """The child's worker from a team of a kind; the worker's key."""
        post = self.world.roster.desk(kind, 0.5)
        worker = post.holder_on(self.today)
        self.chunk.allocations.append(Allocation(child, episode, worker, post.team, since, None, None, why))
        return worker

    def write(
        self,
        kind: str,
        people: Sequence[int],
        happened: datetime,
        text: str,
        *,
        by: int,
        about: tuple[str, int] | None = None,
        significant: bool = False,
    ) -> None:
        recorded = happened + timedelta(minutes=5)
        self.chunk.entries.append(
            Entry(
                self.key(),
                self.family,
                tuple(people),
                kind,
                happened,
                recorded,
                by,
                text,
                significant,
                "",
                about,
            )
        )

    def tour(self, story: str, title: str, why: str, person: int, contact: int | None = None) -> None:
        self.chunk.tour.append(TourStop(story, title, why, person, contact))
