"""The same order gives the same borough; nothing lies in the future; nothing points nowhere."""

import hashlib
import os
import subprocess
import sys
from datetime import date, datetime

import pytest

from kith.borough.facts import Chunk
from kith.borough.generate import generate

SMALL = {"seed": 3, "today": date(2026, 11, 20), "from_year": 2026, "scale": 0.005}
PRINT_HASH = """
import hashlib, datetime
from kith.borough.generate import generate
chunks = generate(seed=3, today=datetime.date(2026, 11, 20), from_year=2026, scale=0.005)
print(hashlib.sha256("".join(repr(rows) for chunk in chunks for _, rows in chunk).encode()).hexdigest())
"""
# Keys that belong to other kinds of row: (list, field, the lists whose keys it may hold).
POINTS_AT = (
    ("names", "person", "people"),
    ("residences", "person", "people"),
    ("residences", "address", "addresses"),
    ("withholdings", "person", "people"),
    ("withholdings", "from_person", "people"),
    ("relationships", "person", "people"),
    ("relationships", "other", "people"),
    ("schooling", "school", "schools"),
    ("contact_children", "person", "people"),
    ("contact_children", "contact", "contacts"),
    ("contacts", "taken_by", "workers"),
    ("contacts", "decided_by", "workers"),
    ("requests", "contact", "contacts"),
    ("handovers", "acknowledged_by", "workers"),
    ("episodes", "person", "people"),
    ("episodes", "contact", "contacts"),
    ("allocations", "worker", "workers"),
    ("allocations", "team", "teams"),
    ("allocations", "episode", "episodes"),
    ("assessments", "author", "workers"),
    ("assessments", "episode", "episodes"),
    ("section47s", "episode", "episodes"),
    ("conferences", "section47", "section47s"),
    ("conferences", "chair", "workers"),
    ("protection_reviews", "plan", "protection_plans"),
    ("need_reviews", "plan", "need_plans"),
    ("visits", "worker", "workers"),
    ("placements", "address", "addresses"),
    ("placements", "period", "care_periods"),
    ("legal_statuses", "period", "care_periods"),
    ("entries", "by", "workers"),
    ("conflicts", "worker", "workers"),
    ("tour", "person", "people"),
)
MAY_LIE_AHEAD = {
    "due_on",
    "due_at",
    "review_on",
    "initial_cpc_target",
    "registration_expires_on",
    "starts_on",
    "born_on",
}


def digest(**order: object) -> str:
    rows = (repr(rows) for chunk in generate(**order) for _, rows in chunk)  # type: ignore[arg-type]
    return hashlib.sha256("".join(rows).encode()).hexdigest()


@pytest.fixture(scope="module")
def small_digest() -> str:
    return digest(**SMALL)


def test_the_same_order_gives_the_same_borough(small_digest: str) -> None:
    assert digest(**SMALL) == small_digest


def test_another_seed_gives_another_borough(small_digest: str) -> None:
    assert small_digest != digest(**SMALL | {"seed": 4})


def test_the_borough_does_not_depend_on_hash_order(small_digest: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "4242", "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run(
        [sys.executable, "-c", PRINT_HASH], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == small_digest


def test_a_family_is_the_same_person_for_person_in_a_longer_history() -> None:
    def names(from_year: int) -> dict[int, tuple[object, ...]]:
        chunks = generate(**SMALL | {"from_year": from_year})  # type: ignore[arg-type]
        return {name.person: name for chunk in chunks for name in chunk.names if name.kind == "legal"}

    short, long = names(2026), names(2024)
    assert short.items() <= long.items()


def test_a_larger_borough_has_more_families_not_copies_of_them() -> None:
    def families(scale: float) -> tuple[int, int]:
        people = [one for chunk in generate(**SMALL | {"scale": scale}) for one in chunk.people]  # type: ignore[arg-type]
        return len(people), len({one.family for one in people})

    small, large = families(0.01), families(0.04)
    assert large[1] == pytest.approx(4 * small[1], rel=0.1)
    assert large[0] == pytest.approx(4 * small[0], rel=0.2)


def test_nothing_is_recorded_on_or_after_today(borough: Chunk, today: date) -> None:
    for name, rows in borough:
        for row in rows:
            for field, value in row._asdict().items():  # type: ignore[attr-defined]
                if field in MAY_LIE_AHEAD or not isinstance(value, date):
                    continue
                day = value.date() if isinstance(value, datetime) else value
                assert day < today, (name, field, row)


@pytest.mark.parametrize(("rows", "field", "target"), POINTS_AT)
def test_every_reference_is_kept(borough: Chunk, rows: str, field: str, target: str) -> None:
    known = {row.key for row in getattr(borough, target)}
    held = {getattr(row, field) for row in getattr(borough, rows)} - {None}
    assert held
    assert held <= known


def test_keys_are_unique_within_their_kind(borough: Chunk) -> None:
    for name, rows in borough:
        if rows and hasattr(rows[0], "key"):
            keys = [row.key for row in rows]  # type: ignore[attr-defined]
            assert len(keys) == len(set(keys)), name


def test_a_chunk_holds_few_families() -> None:
    for chunk in generate(**SMALL | {"scale": 0.05}):  # type: ignore[arg-type]
        assert len({person.family for person in chunk.people}) <= 200


@pytest.mark.parametrize("wrong", [{"scale": 0}, {"scale": -1}, {"from_year": 2027}])
def test_an_impossible_order_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"scale|records"):
        next(generate(**SMALL | wrong))  # type: ignore[arg-type]


def test_case_notes_can_be_left_out() -> None:
    kinds = {entry.kind for chunk in generate(**SMALL | {"notes": 0}) for entry in chunk.entries}  # type: ignore[arg-type]
    assert kinds
    assert not {kind for kind in kinds if kind.startswith("note_")}
