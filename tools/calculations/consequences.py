"""What follows from the RATIO- rules that a customer fails, by what its contract allows."""

from collections.abc import Iterable, Iterator

from knowledge.records import NotAvailable
from tools.calculations.ratio_cash import TRIGGER_CLAUSE
from tools.calculations.ratio_rules import RuleCheck
from tools.facts import Phrase

EARLY_SETTLEMENT_CLAUSE = "early_settlement"
_CLAUSES = {"RATIO-CASH": TRIGGER_CLAUSE, "RATIO-DEBT": EARLY_SETTLEMENT_CLAUSE}
FAILED = frozenset({"warning", "breach"})


def consequences(checks: Iterable[RuleCheck], contract: frozenset[str] | None) -> Iterator[Phrase]:
    """Say what each failed rule leads to; `contract` None = the contract is not known."""
    for check in checks:
        if check.status in FAILED:
            yield Phrase(key=f"check_ratios.consequences.{_word(check, contract)}")


def _word(check: RuleCheck, contract: frozenset[str] | None) -> str:
    rule, clause = check.rule, _CLAUSES.get(check.rule)
    if isinstance(check.value, NotAvailable) and check.value.reason == "no_interest":
        return f"{rule}-loss"
    if clause is None:
        return rule
    if contract is None:
        return f"{rule}-depends"
    return f"{rule}-clause" if clause in contract else f"{rule}-ours"
