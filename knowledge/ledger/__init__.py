"""The ledger: imported once into an immutable snapshot, read as of any day."""
