"""A second implementation of the credit figures, from their definitions alone, to audit the product.

Nothing here imports the product's calculations or its ledger: rows are dictionaries of text, money is a
Fraction in major units, and every figure is worked out the long way. Only `audits`, `comparing` and the
tests ask the product.
"""
