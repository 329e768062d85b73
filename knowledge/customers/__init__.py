"""Customer names: which customer somebody means, however the name was typed."""

from knowledge.customers.index import NameIndex
from knowledge.customers.records import MARGIN, Candidate, Linking, Mention, NameEntry, UnknownName

__all__ = ["MARGIN", "Candidate", "Linking", "Mention", "NameEntry", "NameIndex", "UnknownName"]
