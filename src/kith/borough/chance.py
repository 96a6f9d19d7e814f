"""Where the borough's luck comes from.

Two kinds. A *stream* is an ordinary random stream with a name of its own, so that one family's details never
depend on how many numbers another family used. An *even spread* is not random at all: it visits the interval
from 0 to 1 so evenly that even a tenth of a borough lands on its calibrated figures, and it decides what kind
of thing happens to whom.

Only `Random.random()` is ever called: Python promises that its sequence for a seed never changes, and
promises nothing of the kind for `choice`, `randrange` or `gauss`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import sqrt
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


def stream(seed: int, *name: object) -> Random:
    """A random stream of its own for `name`, the same on every machine and run (text seeds are hashed by
    SHA-512).
    """
    return Random("/".join(map(str, (seed, *name))))  # noqa: S311 - invented people, not secrets


def pick(luck: Random, among: Sequence[T]) -> T:
    """One of `among`, each as likely as the next."""
    return among[int(luck.random() * len(among))]


def between(luck: Random, low: int, high: int) -> int:
    """A whole number from `low` to `high`, both included."""
    return low + int(luck.random() * (high - low + 1))


def happens(luck: Random, percent: float) -> bool:
    """True in `percent` of a hundred tries."""
    return luck.random() * 100 < percent


class Weighted(Generic[T_co]):
    """Things with weights, picked in proportion. The weights need not add up to anything."""

    def __init__(self, weights: Iterable[tuple[T_co, float]]) -> None:
        kept = [(thing, weight) for thing, weight in weights if weight > 0]
        self._heights = list(accumulate(weight for _, weight in kept))
        self._total = self._heights[-1]
        self.things = [thing for thing, _ in kept]
        self.things.append(self.things[-1])  # for a share so near to 1 that it rounds to the whole

    def pick(self, luck: Random) -> T_co:
        return self.things[bisect_right(self._heights, luck.random() * self._total)]

    def at(self, share: float) -> T_co:
        """The thing found at `share` (from 0 to 1) of the total weight."""
        return self.things[bisect_right(self._heights, share * self._total)]


class Spread:
    """A distribution given by a few points (share of cases, value), straight lines between them."""

    def __init__(self, *points: tuple[float, float]) -> None:
        self._shares = [share for share, _ in points]
        self._values = [value for _, value in points]

    def at(self, share: float) -> float:
        """The value below which `share` (from 0 to 1) of the cases lie."""
        right = min(max(bisect_right(self._shares, share), 1), len(self._shares) - 1)
        low, high = self._shares[right - 1], self._shares[right]
        along = (share - low) / (high - low)
        return self._values[right - 1] + along * (self._values[right] - self._values[right - 1])

    def pick(self, luck: Random) -> float:
        return self.at(luck.random())


_STEPS = [sqrt(prime) % 1 for prime in (2, 3, 5, 7, 11, 13, 17, 19)]


def even(seed: int, number: int, dimension: int) -> float:
    """The place from 0 to 1 of the `number`-th visitor along one of eight independent, evenly spread
    dimensions.

    A Kronecker sequence: multiples of an irrational number, each dimension with the square root of another
    prime.
    """
    return (number * _STEPS[dimension] + (seed % 9973) / 9973) % 1.0
