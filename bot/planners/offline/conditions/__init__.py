"""Filling a tool's arguments, and what was said that no argument carries."""
