"""A made-up seller with some sixty customers: what the desk works on until a company imports its own."""
