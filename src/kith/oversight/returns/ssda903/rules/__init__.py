"""The rules of the looked-after return, grouped by subject. Written by hand, one small expression each."""

from ...core.rules import declared_in
from . import episodes, legal_status

WRITTEN = tuple(declared_in(episodes, legal_status))
