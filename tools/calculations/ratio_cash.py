"""RATIO-CASH as the order check needs it: whether new orders go on cash terms, and on whose decision."""

from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.records import Record
from tools.calculations.accounts import accounts_of
from tools.calculations.ratio_rules import RuleCheck, Status, check_ratio_cash
from tools.facts import Phrase

TRIGGER_CLAUSE = "ratio_trigger"


class RatioCash(Record):
    """RATIO-CASH of one customer: `passed` is None where it cannot be told.

    `automatic` says that the contract has the trigger clause; without it cash terms are our decision for
    orders that we have not accepted. `outcome` is the policy's word for a breach.
    """

    passed: bool | None
    status: Status
    automatic: bool
    outcome: str
    detail: Phrase
    check: RuleCheck


def ratio_cash(book: CustomerBook, policy: Policy) -> RatioCash:
    """Check the latest statement's current ratio against the edge for cash terms."""
    automatic = TRIGGER_CLAUSE in book.customer.contract_clauses
    outcome = policy.choice(f"RATIO-CASH.outcome_{'with' if automatic else 'without'}_clause")
    check = check_ratio_cash(accounts_of(book, industry=None), policy)
    return RatioCash(
        passed={"pass": True, "breach": False}.get(check.status),
        status=check.status,
        automatic=automatic,
        outcome=outcome,
        detail=check.detail,
        check=check,
    )
