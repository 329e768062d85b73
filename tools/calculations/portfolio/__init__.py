"""The whole portfolio at once: the rules of a single customer's figures, over arrays of all customers."""
