"""Cases with the teams and workers who held them, assessments, and the chronology that tells it all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from kith.borough.facts import Chunk
from kith.borough.loading.frontdoor import INVOLVEMENT
from kith.borough.loading.plan import Load, at_noon, end_of
from kith.engines.chronology.models import Entry
from kith.practice.assessments.models import AssessedChild, Assessment
from kith.record.cases.models import Allocation, Case, Responsibility
from kith.record.people.models import Involvement

STRANDS = {
    "contact": "contact", "referral": "contact", "assessment": "assessment", "strategy": "protection", "section47": "protection",
    "conference": "protection", "plan": "protection", "placement": "care", "care": "care", "missing": "missing",
    "health": "health", "education": "education", "visit": "visit",
}  # fmt: skip
NOT_YET_HELD = (
    "strategy_discussions", "section47s", "conferences", "protection_plans", "protection_reviews", "need_plans", "need_reviews",
    "visits", "pre_proceedings", "care_proceedings", "care_periods", "legal_statuses", "placements", "care_reviews",
    "health_checks", "questionnaires", "missing_episodes", "leaving_care", "private_fostering", "schooling", "schools",
)  # fmt: skip
"""Kinds of fact whose areas are still to be built; the chronology tells of them meanwhile."""


def load(to: Load, chunk: Chunk) -> None:
    """Write a chunk's casework."""
    to.copy(Case, ("id", "person_id", "opened_on", "opened_at", "referral_source", "primary_need", "no_further_action",
                   "closed_on", "closure_reason", "closure_words", "source_system", "source_reference"), (
        (e.key, e.person, e.referral_date, at_noon(e.referral_date), e.referral_source, e.primary_need_code, e.referral_nfa,
         e.closure_date, e.reason_for_closure or "", "Closed as the reason says." if e.closure_date else "", "", "",
         at_noon(e.referral_date), None)
        for e in chunk.episodes
    ))  # fmt: skip
    _allocations(to, chunk)
    _assessments(to, chunk)
    to.copy(Entry, ("id", "person_id", "kind", "strand", "happened_at", "whole_day", "words", "source_kind", "source_id",
                    "is_significant", "analysis"), _entries(to, chunk))  # fmt: skip
    for name in NOT_YET_HELD:
        to.left_out[name.replace("_", " ")] += len(getattr(chunk, name))


def _allocations(to: Load, chunk: Chunk) -> None:
    allocations, responsibilities, involved = [], [], []
    for spells in _by_episode(chunk.allocations).values():
        for place, held in enumerate(spells):
            starts, ends = at_noon(held.valid_from), end_of(held.valid_to)
            following = spells[place + 1] if place + 1 < len(spells) else None
            if following and (ends is None or ends > at_noon(following.valid_from)):
                ends = at_noon(following.valid_from)
            key = to.next_id("allocation")
            allocations.append((key, held.episode, held.person, held.worker, "worker", starts, ends, held.rationale, "", 0, held.worker,
                                held.change_reason or "", starts, None))  # fmt: skip
            if ends is None or ends > to.now:
                involved.append((held.person, held.worker, None, Involvement.Kind.ALLOCATED, starts, ends, "cases.allocation", key,
                                 starts, None))  # fmt: skip
        for starts, ends, first in _teams(spells):
            key = to.next_id("responsibility")
            responsibilities.append(
                (key, first.episode, first.person, first.team, starts, ends, starts, None)
            )
            if ends is None:
                involved.append((first.person, None, first.team, Involvement.Kind.TEAM, starts, None, "cases.responsibility", key,
                                 starts, None))  # fmt: skip
    to.copy(Allocation, ("id", "case_id", "person_id", "worker_id", "role", "starts_at", "ends_at", "rationale", "risk_summary",
                         "caseload_then", "allocated_by_id", "ended_because"), allocations)  # fmt: skip
    to.copy(
        Responsibility, ("id", "case_id", "person_id", "team_id", "starts_at", "ends_at"), responsibilities
    )
    to.copy(Involvement, INVOLVEMENT, involved)


def _by_episode(allocations: list[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    told = [a for a in allocations if a.valid_to is None or a.valid_to >= a.valid_from]
    for held in sorted(told, key=lambda a: (a.episode, a.valid_from)):
        found[held.episode].append(held)
    return found


def _teams(spells: list[Any]) -> Iterator[tuple[Any, Any, Any]]:
    """Runs of allocations in one team, as (start, end, first allocation): one team's responsibility each."""
    starts, first = at_noon(spells[0].valid_from), spells[0]
    for before, held in pairwise(spells):
        if held.team != before.team:
            yield starts, at_noon(held.valid_from), first
            starts, first = at_noon(held.valid_from), held
    yield starts, end_of(spells[-1].valid_to), first


def _assessments(to: Load, chunk: Chunk) -> None:
    teams = {held.episode: held.team for held in reversed(chunk.allocations)}
    by_family: dict[int, list[Any]] = defaultdict(list)
    for part in chunk.assessments:
        by_family[part.family_assessment].append(part)
    referred = {episode.key: episode.referral_date for episode in chunk.episodes}
    families = [parts[0] for parts in by_family.values() if parts[0].episode in teams]
    to.copy(Assessment, ("id", "referred_on", "requested_at", "reason", "team_id", "author_id", "state", "started_at",
                         "authorised_at", "authorised_by_id", "why_not", "why_not_words"), (
        (a.family_assessment, referred.get(a.episode, a.actual_start_date), at_noon(a.actual_start_date), "Child and family assessment.",
         teams[a.episode], a.author, "authorised" if a.authorisation_date else "under_way", at_noon(a.actual_start_date),
         end_of(a.authorisation_date), a.authorised_by if a.authorisation_date else None, "", "", at_noon(a.actual_start_date), a.author)
        for a in families
    ))  # fmt: skip
    kept = {a.family_assessment for a in families}
    to.copy(AssessedChild, ("assessment_id", "person_id"), (
        (family, part.person, at_noon(part.actual_start_date), part.author)
        for family, parts in by_family.items() if family in kept
        for part in {p.person: p for p in parts}.values()
    ))  # fmt: skip


def _entries(to: Load, chunk: Chunk) -> Iterator[tuple[Any, ...]]:
    for entry in chunk.entries:
        strand = STRANDS.get(entry.kind.partition("_")[0], STRANDS.get(entry.kind, "other"))
        for person in entry.people:
            if person not in to.known:
                to.leave_out("entry about someone whose family left no record")
                continue
            yield (
                to.next_id("entry"), person, f"borough.{entry.kind}", strand, entry.happened_at, False, entry.text, "", None,
                entry.significant, entry.analysis, entry.recorded_at, entry.by,
            )  # fmt: skip
