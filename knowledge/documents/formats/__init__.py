"""Formats of documents, each turned into Markdown with a form feed where a page begins."""
