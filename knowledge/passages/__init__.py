"""Passages: finding the sections of a document that answer a question, in either language."""
