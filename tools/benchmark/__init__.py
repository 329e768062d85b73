"""How fast the tools over many customers are: `python -m tools.benchmark`."""
