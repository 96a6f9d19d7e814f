"""Counting the borough chunk by chunk. A family never spans two chunks, so nothing need be kept but the
counts.
"""

from collections import Counter
from datetime import date, timedelta

from kith.borough.almanac import Almanac, age_on, almanac
from kith.borough.facts import Chunk, Person
from kith.borough.journeys.assessment import WORKING_DAYS_ALLOWED

FOSTER = frozenset({"U1", "U2", "U3", "U4", "U5", "U6"})
UNKNOWN_ETHNICITY = frozenset({"NOBT", "REFU"})
IN_EDUCATION_OR_WORK = frozenset({"F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5"})
HEALTH_SOURCES = frozenset({"3A", "3B", "3C", "3D", "3E", "3F"})
TWO_YEARS, THREE_MONTHS = timedelta(days=730), timedelta(days=91)


class Tally:
    """Counts under plain names; `figures.csv` says which make a figure."""

    def __init__(self, today: date) -> None:
        self.n: Counter[str] = Counter(months=12)
        self._today = today
        self._year_ago = date(today.year - 1, today.month, min(today.day, 28))
        self._almanac: Almanac = almanac()
        self._disability_teams: set[int] = set()
        self._case_workers: set[int] = set()
        self._busy: set[int] = set()

    def add(self, chunk: Chunk) -> None:
        people = {person.key: person for person in chunk.people}
        self._workforce(chunk)
        self._children(chunk)
        self._contacts(chunk)
        self._referrals(chunk)
        self._assessments(chunk)
        self._protection(chunk)
        self._need(chunk)
        self._care(chunk, people)
        self._leaving(chunk)
        self._caseloads(chunk)
        self.n["entries_last_year"] += sum(
            entry.happened_at.date() >= self._year_ago for entry in chunk.entries
        )

    def _workforce(self, chunk: Chunk) -> None:
        self.n["schools"] += len(chunk.schools)
        self._disability_teams |= {team.key for team in chunk.teams if team.code.startswith("disability")}
        here = {worker.key: worker for worker in chunk.workers if worker.left_on is None}
        for member in chunk.memberships:
            if member.worker in here and member.role == "social_worker":
                self._case_workers.add(member.worker)
                self.n["social_workers"] += 1
                self.n["agency_workers"] += here[member.worker].agency_worker

    def _children(self, chunk: Chunk) -> None:
        came_alone = {status.person for status in chunk.immigration}
        fathers = {tie.other: tie.person for tie in chunk.relationships if tie.kind == "father"}
        mothers = {tie.other: tie.person for tie in chunk.relationships if tie.kind == "mother"}
        for person in chunk.people:
            is_child = person.key in mothers and person.born_on and age_on(person.born_on, self._today) < 25
            if (
                not is_child
                or person.key in came_alone
                or (fathers.get(person.key) is None and person.upn is None)
            ):
                continue
            self.n["resident_children"] += 1
            self.n["other_language"] += person.language != "English"
            if person.ethnicity in UNKNOWN_ETHNICITY:
                continue
            self.n["ethnicity_known"] += 1
            self.n["minority"] += person.ethnicity != "WBRI"
            self.n["black_african"] += person.ethnicity == "BAFR"
            self.n["african_known"] += person.ethnicity == "BAFR"
            self.n["somali"] += person.ethnicity == "BAFR" and person.language == "Somali"

    def _contacts(self, chunk: Chunk) -> None:
        for contact in chunk.contacts:
            received = contact.received_at.date()
            if received < self._year_ago:
                continue
            self.n["contacts_last_year"] += 1
            if contact.decided_at:
                days = self._almanac.working_days_between(received, contact.decided_at.date())
                self.n["decided"] += 1
                self.n["decided_in_time"] += days <= 1

    def _referrals(self, chunk: Chunk) -> None:
        assessed = {assessment.episode for assessment in chunk.assessments}
        by_child: dict[int, list[date]] = {}
        for episode in chunk.episodes:
            by_child.setdefault(episode.person, []).append(episode.referral_date)
        for episode in chunk.episodes:
            if episode.referral_date < self._year_ago:
                continue
            n = self.n
            n["referred_last_year"] += 1
            n["referred"] += 1
            n["referral_nfa"] += episode.referral_nfa
            n["assessed_only"] += episode.reason_for_closure in ("RC8", "RC9") and episode.key in assessed
            start = episode.referral_date - timedelta(days=365)
            n["re_referred"] += any(start <= day < episode.referral_date for day in by_child[episode.person])
            n["referred_resident"] += 1
            n["from_police"] += episode.referral_source == "6"
            n["from_schools"] += episode.referral_source == "2A"
            n["from_health"] += episode.referral_source in HEALTH_SOURCES

    def _assessments(self, chunk: Chunk) -> None:
        referred = {episode.key: episode.referral_date for episode in chunk.episodes}
        for assessment in chunk.assessments:
            if assessment.authorisation_date is None or assessment.authorisation_date < self._year_ago:
                continue
            day = referred[assessment.episode]
            taken = self._almanac.working_days_between(day, assessment.authorisation_date)
            self.n["assessed"] += 1
            self.n["assessed_in_time"] += taken <= WORKING_DAYS_ALLOWED
            for code in ("3B", "4B"):
                self.n[f"factor_{code}"] += code in assessment.factors

    def _protection(self, chunk: Chunk) -> None:
        n, enquiries = self.n, {enquiry.key: enquiry for enquiry in chunk.section47s}
        for enquiry in enquiries.values():
            if enquiry.ended_on and enquiry.actual_start_date >= self._year_ago:
                n["enquiries"] += 1
                n["enquiries_last_year"] += 1
                n["enquiry_conference"] += enquiry.date_of_initial_cpc is not None
        for conference in chunk.conferences:
            n["conferences"] += 1
            n["conference_plan"] += conference.plan_made
            n["conference_in_time"] += (
                conference.held_on <= enquiries[conference.section47].initial_cpc_target
            )
        for plan in chunk.protection_plans:
            if plan.start_date >= self._year_ago:
                n["plans"] += 1
                n["plan_again"] += plan.number_of_previous_plans > 0
            if plan.end_date is None:
                n["protection_open"] += 1
                n["plan_two_years"] += self._today - plan.start_date >= TWO_YEARS
                n["plan_three_months"] += self._today - plan.start_date <= THREE_MONTHS
        for review in chunk.protection_reviews:
            n["reviews"] += 1
            n["review_in_time"] += review.held_on <= review.due_on
        n["pre_proceedings_open"] += sum(letter.ended_on is None for letter in chunk.pre_proceedings)
        n["proceedings_open"] += sum(case.final_order_on is None for case in chunk.care_proceedings)

    def _need(self, chunk: Chunk) -> None:
        self.n["need_open"] += sum(plan.end_date is None for plan in chunk.need_plans)
        self.n["private_fostering_open"] += sum(one.ended_on is None for one in chunk.private_fostering)

    def _care(self, chunk: Chunk, people: dict[int, Person]) -> None:
        n = self.n
        checked = {
            check.person
            for check in chunk.health_checks
            if self._in_last_year(check.checked_on) and check.kind == "health_assessment"
        }
        for period in chunk.care_periods:
            if period.ended_on:
                continue
            born = people[period.person].born_on
            older = born is not None and age_on(born, self._today) >= 14
            n["care_open"] += 1
            n["care_14"] += older
            n["care_airport"] += period.route == "airport"
            n["care_14_airport"] += older and period.route == "airport"
            if self._today - period.started_on > timedelta(days=365):
                n["health_due"] += 1
                n["health_in_date"] += period.person in checked
        for placement in chunk.placements:
            if placement.valid_to is None:
                n["placed"] += 1
                n["placed_far"] += (placement.miles_from_home or 0) > 20
                n["in_foster"] += placement.type in FOSTER
                n["foster"] += placement.type in FOSTER
                n["foster_own"] += placement.type in FOSTER and placement.provider == "PR1"

    def _in_last_year(self, day: date) -> bool:
        return day >= self._today - timedelta(days=365)

    def _leaving(self, chunk: Chunk) -> None:
        for leaver in chunk.leaving_care:
            if leaver.valid_to is None:
                self.n["leavers_open"] += 1
                self.n["university"] += leaver.activity == "F1"
                self.n["in_education_or_work"] += leaver.activity in IN_EDUCATION_OR_WORK
                self.n["not_in_education"] += leaver.activity.startswith("G")
                self.n["staying_put"] += leaver.accommodation == "Z"

    def _caseloads(self, chunk: Chunk) -> None:
        in_care = {period.person for period in chunk.care_periods if period.ended_on is None}
        on_plan = {plan.person for plan in chunk.protection_plans if plan.end_date is None}
        for allocation in chunk.allocations:
            if allocation.valid_to is not None:
                continue
            if allocation.team in self._disability_teams:
                self.n["disability_open"] += 1
                self.n["disability_care"] += allocation.person in in_care
                self.n["disability_protection"] += allocation.person in on_plan
            if allocation.worker in self._case_workers:
                self.n["open_with_workers"] += 1
                self._busy.add(allocation.worker)
        self.n["workers_with_cases"] = len(self._busy)
