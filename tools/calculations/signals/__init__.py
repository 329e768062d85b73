"""The early-warning rules of one customer: what fired, on which figures, and what could not be told."""
