"""Customer names: which customer somebody means, however the name was typed."""

from knowledge.customers.index import NameIndex
from knowledge.customers.records import MARGIN, Candidate, Linking, Mention, NameEntry, UnknownName
from knowledge.customers.unknown_names import find_unknown_names

__all__ = [
    "MARGIN",
    "Candidate",
    "Linking",
    "Mention",
    "NameEntry",
    "NameIndex",
    "UnknownName",
    "find_unknown_names",
]
