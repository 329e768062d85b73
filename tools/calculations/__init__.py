"""Pure calculations over a customer's book: one credit concept a file, no input or output, no rounding."""
