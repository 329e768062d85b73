"""All early-warning rules of one customer, and the signals that are left when one cause is named once."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from knowledge.desk import Desk
from tools.calculations.signals.accounts_signals import payable_signal, ratio_signals, stale_signal
from tools.calculations.signals.finding import LEVELS, RULES, Case, Finding
from tools.calculations.signals.small_firm import small_firm_signal
from tools.calculations.signals.surroundings_signals import chain_signal, country_signal, industry_signal
from tools.calculations.signals.trade_signals import (
    legal_signal,
    order_signal,
    payment_signal,
    terms_signal,
)

_CHECKS: Mapping[str, Callable[[Case], Finding]] = MappingProxyType(
    {
        "SIGNAL-PAYABLE": payable_signal,
        "SIGNAL-PAYMENT": payment_signal,
        "SIGNAL-ORDER": order_signal,
        "SIGNAL-TERMS": terms_signal,
        "SIGNAL-LEGAL": legal_signal,
        "SIGNAL-INDUSTRY": lambda case: industry_signal(case.desk, case.book.customer.industry),
        "SIGNAL-COUNTRY": lambda case: country_signal(
            case.desk, case.book.customer.country, case.book.customer.currency
        ),
        "SIGNAL-CHAIN": chain_signal,
        "SIGNAL-STALE": stale_signal,
        "SIGNAL-SME": small_firm_signal,
    }
)
SAME_CAUSE: tuple[tuple[str, str], ...] = (("RATIO-CASH", "RATIO-CURRENT"),)
"""Rules that look at one figure: where both fire, the more severe one is named, of equals the second."""


def case_of(desk: Desk, customer_id: str) -> Case:
    """Put together what the rules look at; raises DeniedError."""
    return Case(desk=desk, book=desk.book(customer_id))


def findings_of(case: Case, *rules: str) -> tuple[Finding, ...]:
    """Ask some rules about a customer, by default all, in this order."""
    wanted = rules or RULES
    found = {each.rule: each for each in ratio_signals(case)} if _any_ratio(wanted) else {}
    return tuple(found[name] if name in found else _CHECKS[name](case) for name in wanted)


def _any_ratio(rules: Iterable[str]) -> bool:
    return any(rule not in _CHECKS for rule in rules)


def by_cause(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give the findings that fired, one a cause."""
    fired = {each.rule: each for each in findings if each.level}
    for first, second in SAME_CAUSE:
        if first in fired and second in fired:
            one, other = fired[first], fired[second]
            kept, left = (one, other) if _severity(one) > _severity(other) else (other, one)
            del fired[left.rule]
            fired[kept.rule] = kept.model_copy(update={"also": (*kept.also, left.rule)})
    return tuple(fired.values())


def _severity(finding: Finding) -> int:
    return LEVELS.index(finding.level) if finding.level else -1
