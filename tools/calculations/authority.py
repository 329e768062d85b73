"""Authority: who signs for an amount, by the policy's tiers and the customer's grade."""

from fractions import Fraction

from knowledge.ledger.records import Grade
from knowledge.policy.policy import Policy
from tools.calculations.valuation import Valuation


def approver(amount: Fraction, grade: Grade, policy: Policy, valuation: Valuation) -> str:
    """Name the role that signs for an amount in the valuation's currency; raises MissingRateError."""
    in_base = valuation.into(policy.base_currency).of_exact(amount, valuation.currency)
    return policy.tiers("AUTHORITY.tiers").approver(in_base, grade)
