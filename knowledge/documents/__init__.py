"""A company's own documents: read, cut into passages, kept in a store and found again."""
