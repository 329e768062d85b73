"""RATIO-CASH as the order check needs it: whether new orders go on cash terms, and on whose decision."""

from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
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
    check: RuleCheck | None


def ratio_cash(book: CustomerBook, policy: Policy) -> RatioCash:
    """Check the latest statement's current ratio against the edge for cash terms."""
    automatic = TRIGGER_CLAUSE in book.customer.contract_clauses
    outcome = policy.choice(f"RATIO-CASH.outcome_{'with' if automatic else 'without'}_clause")
    accounts = accounts_of(book, industry=None)
    if isinstance(accounts, NotAvailable):
        return RatioCash(
            passed=None,
            status="not_available",
            automatic=automatic,
            outcome=outcome,
            detail=Phrase(key=f"reasons.{accounts.reason}", values=accounts.values),
            check=None,
        )
    check = check_ratio_cash(accounts, policy)
    passed = {"pass": True, "breach": False}.get(check.status)
    return RatioCash(
        passed=passed,
        status=check.status,
        automatic=automatic,
        outcome=outcome,
        detail=check.detail,
        check=check,
    )
