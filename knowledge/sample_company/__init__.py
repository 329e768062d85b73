"""A made-up seller with some sixty customers: the ledger that the desk works on until a company imports its own."""
