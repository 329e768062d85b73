"""Whom a question is about where no name says it: descriptions, kin, one of a name, corrections."""
