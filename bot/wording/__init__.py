"""Wording: from a tool's result to a reply in the asker's language."""
