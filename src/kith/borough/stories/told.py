"""Every named story with its family number, in the order of the tour."""

from collections.abc import Callable, Mapping

from kith.borough.facts import Chunk
from kith.borough.stories import (
    anonymous_caller,
    disputed_age,
    girl_missing,
    late_health_return,
    police_at_night,
    protected_address,
    school_refers_siblings,
    twins,
    unborn_baby,
)
from kith.borough.stories.stage import Stage
from kith.borough.world import World

STORIES: Mapping[int, Callable[[Stage], None]] = {
    1: school_refers_siblings.tell,
    2: police_at_night.tell,
    3: anonymous_caller.tell,
    4: late_health_return.tell,
    5: protected_address.tell,
    6: twins.tell,
    7: unborn_baby.tell,
    8: disputed_age.tell,
    9: girl_missing.tell,
}


def tell_stories(world: World) -> Chunk:
    """All the named stories in one chunk, families numbered from 1."""
    chunk = Chunk()
    for number, tell in STORIES.items():
        tell(Stage(world, number, chunk))
    return chunk
