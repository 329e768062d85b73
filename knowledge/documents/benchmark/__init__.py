"""Measures bringing a large folder of documents in."""
