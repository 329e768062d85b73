"""How we know that the calls are right: cases, scoring and the report."""
