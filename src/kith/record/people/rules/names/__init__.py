"""Names: the forms they are read in, the keys that find them, and how far two of them agree."""

from kith.record.people.rules.names.forms import PersonName, is_placeholder, plain
from kith.record.people.rules.names.keys import query_keys, search_keys, words_needed
from kith.record.people.rules.names.likeness import Agreement, NameLikeness, name_likeness

__all__ = [
    "Agreement",
    "NameLikeness",
    "PersonName",
    "is_placeholder",
    "name_likeness",
    "plain",
    "query_keys",
    "search_keys",
    "words_needed",
]
