"""How fast the ledger is: `python -m knowledge.ledger.benchmark`, beside DuckDB on the same data."""
