"""What the scorecard finds of behaviour, history, events and surroundings, each with its evidence."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts
from tools.calculations.events import recent_events, worst_level
from tools.calculations.figures import Figure, absent
from tools.calculations.history import first_invoiced_on, known_since, unrecovered_write_offs
from tools.calculations.months import whole_months
from tools.calculations.reasons import because
from tools.calculations.scored_behaviour import ScoredBehaviour, Worst
from tools.calculations.surroundings import Surroundings
from tools.facts import Phrase, Value, ratio

Found = tuple[Figure | Worst, Phrase]
"""What a factor is worth, or "worst" for its lowest band, and the evidence in words."""


class Sheet(Record):
    """Everything that the factors look at."""

    book: CustomerBook
    policy: Policy
    accounts: Accounts
    surroundings: Surroundings
    behaviour: ScoredBehaviour


def evidence(word: str, **values: Value) -> Phrase:
    """Give a line of evidence."""
    return Phrase(key=f"grade.evidence.{word}", values=values)


def _unknown(reason: str) -> Found:
    missing = NotAvailable(reason=reason)
    return missing, because(missing)


def _on_time_rate(sheet: Sheet) -> Found:
    seen = sheet.behaviour
    if isinstance(seen.on_time_rate, NotAvailable):
        return seen.on_time_rate, because(seen.on_time_rate)
    word = "on_time_rate_older" if seen.older_open_count else "on_time_rate"
    said = evidence(
        word, value=ratio(seen.on_time_rate), count=seen.invoice_count, older=seen.older_open_count
    )
    return seen.on_time_rate, said


def _average_days_late(sheet: Sheet) -> Found:
    return _days(sheet.behaviour.average_days_late, "average_days_late", "none_paid")


def _payment_drift(sheet: Sheet) -> Found:
    return _days(sheet.behaviour.payment_drift, "payment_drift", "drift_unpaid")


def _days(value: Figure | Worst, word: str, worst_word: str) -> Found:
    if isinstance(value, NotAvailable):
        return value, because(value)
    if isinstance(value, Fraction):
        return value, evidence(word, value=ratio(value))
    return value, evidence(worst_word)


def _relationship_months(sheet: Sheet) -> Found:
    since = known_since(sheet.book)
    if since is None:
        if first_invoiced_on(sheet.book) is None:
            return _unknown("never_traded")
        return "worst", evidence("none_paid")
    months = whole_months(since, sheet.book.as_of)
    return Fraction(months), evidence("relationship_months", value=months, since=since)


def _write_offs(sheet: Sheet) -> Found:
    missing = absent(sheet.book, "payments")
    if missing:
        return missing, because(missing)
    count = unrecovered_write_offs(sheet.book, sheet.policy)
    months = sheet.policy.count("ORDER-WRITEOFF.months")
    word = "write_offs" if count else "no_write_offs"
    return Fraction(count), evidence(word, value=count, months=months)


def _event_level(sheet: Sheet) -> Found:
    missing = absent(sheet.book, "events")
    if missing:
        return missing, because(missing)
    level = worst_level(sheet.book, sheet.policy)
    months = sheet.policy.count("SIGNAL-LEGAL.lookback_months")
    if not level:
        return Fraction(0), evidence("no_events", months=months)
    worst = recent_events(sheet.book, sheet.policy)[0]
    return Fraction(level), evidence(f"event_{worst.kind}", day=worst.happened_on)


def _industry_risk(sheet: Sheet) -> Found:
    row = sheet.surroundings.industry
    return _index(row.risk_index if row else None, "industry_risk", "no_industry_risk")


def _country_risk(sheet: Sheet) -> Found:
    row = sheet.surroundings.country
    return _index(row.risk_index if row else None, "country_risk", "no_country_risk")


def _index(value: Decimal | None, word: str, reason: str) -> Found:
    return _unknown(reason) if value is None else (Fraction(value), evidence(word, value=value))


FINDERS: Mapping[str, Callable[[Sheet], Found]] = {
    "on_time_rate": _on_time_rate,
    "average_days_late": _average_days_late,
    "payment_drift": _payment_drift,
    "relationship_months": _relationship_months,
    "unrecovered_write_offs": _write_offs,
    "event_level": _event_level,
    "industry_risk": _industry_risk,
    "country_risk": _country_risk,
}
"""How each factor outside the statements is found."""
