"""The score out of 100 and the grade, from the policy file and the books alone."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from tests.independent import scored_payments
from tests.independent.behaviour import closed_by_notes, settled_on
from tests.independent.items import ZERO, bounced, items
from tests.independent.ratios import altman, measures, of, over, statements, year_row
from tests.independent.reading import Books, a_day, back, day, money, whole_months

Worth = Fraction | Literal["worst", "left out"] | None
"""What a factor is worth; "worst" earns the lowest band, "left out" is no factor here, None = unknown."""
LEVELS = {"watch": 1, "warning": 2, "critical": 3}
BEST = "ABCDE"


@dataclass(frozen=True)
class Graded:
    score: Fraction | None
    grade: str | None


def graded(books: Books, customer_id: str) -> Graded:
    score = _score(books, customer_id)
    override = books.customers[customer_id].get("grade_override")
    own = None if score is None else _grade(books, customer_id, score)
    wins = books.rules["GRADE-FIVE"]["override_wins"]["value"]
    return Graded(score, override if override and wins else own)


def _grade(books: Books, customer_id: str, score: Fraction) -> str:
    rule, repeat = books.rules["GRADE-SCORE"], books.rules["GRADE-REPEAT"]
    edges = rule["grades"]["value"]
    place = next((at for at, name in enumerate(BEST[:-1]) if score >= Fraction(str(edges[name]))), len(edges))
    if not statements(books, customer_id):
        place = max(place, BEST.index(rule["no_statement_cap"]["value"]))
    if scored_payments.repeatedly_late(books, customer_id) >= int(repeat["invoices"]["value"]):
        place = min(len(BEST) - 1, place + int(repeat["notches"]["value"]))
    return BEST[place]


def _score(books: Books, customer_id: str) -> Fraction | None:
    earned = counting = known = whole = ZERO
    for name, factor in _factors(books, customer_id).items():
        worth, weight = _worth(books, customer_id, name, factor), Fraction(str(factor["weight"]))
        if worth == "left out":
            continue
        whole += weight
        if worth is None:
            continue
        counting += weight
        known += weight if isinstance(worth, Fraction) else ZERO
        earned += weight * _percent(factor, worth) / 100
    least = Fraction(str(books.rules["GRADE-SCORE"]["least_known"]["value"]))
    return None if not counting or known / whole < least else earned / counting * 100


def _factors(books: Books, customer_id: str) -> dict[str, Any]:
    """Each factor of the policy; of the two Altman scores the one that fits the customer."""
    left = "altman_z2" if books.customers[customer_id].get("kind") == "manufacturer" else "altman_z1"
    rule = books.rules["GRADE-SCORE"]
    values = {name: entry["value"] for name, entry in rule.items() if isinstance(entry, dict)}
    return {
        name: value
        for name, value in values.items()
        if isinstance(value, dict) and "block" in value and name != left
    }


def _percent(factor: Any, worth: Fraction | str) -> Fraction:  # noqa: ANN401 - a table of the policy file
    edges = [(Fraction(str(edge)), Fraction(str(share))) for edge, share in factor["edges"]]
    otherwise = Fraction(str(factor["otherwise"]))
    if not isinstance(worth, Fraction):
        return min(otherwise, *(share for _, share in edges))
    higher = factor["better"] == "higher"
    return next((share for edge, share in edges if (worth >= edge if higher else worth <= edge)), otherwise)


def _worth(books: Books, customer_id: str, name: str, factor: Any) -> Worth:  # noqa: ANN401 - as above
    if factor["block"] == "financial":
        return _financial(books, customer_id, name, factor)
    if factor["block"] == "behaviour":
        return scored_payments.measured(books, customer_id)[name]
    if name == "relationship_months":
        return _relationship(books, customer_id)
    if name == "unrecovered_write_offs":
        return _losses(books, customer_id)
    if name == "event_level":
        return _events(books, customer_id)
    table, column = {"industry_risk": ("industries", "industry"), "country_risk": ("countries", "country")}[
        name
    ]
    own = books.customers[customer_id].get(column)
    rows = [row for row in books.all(table) if own and row[column] == own]
    return money(max(rows, key=lambda row: row["valid_from"]).get("risk_index")) if rows else None


def _financial(books: Books, customer_id: str, name: str, factor: Any) -> Worth:  # noqa: ANN401 - as above
    rows, kind = statements(books, customer_id), books.customers[customer_id].get("kind") or ""
    bank = name.startswith("altman_") and kind == "financial"
    if not rows:
        return None
    if bank:
        return "left out"
    if name.startswith("altman_"):
        return altman(rows, kind)[1] if altman(rows, kind)[1] is not None else "worst"
    year = year_row(rows)
    if name == "interest_cover" and of(year, "interest_expense") == 0 and (of(year, "ebit") or ZERO) > 0:
        return Fraction(str(factor["edges"][0][0]))  # a profit, and no interest to cover
    found = measures(year)
    found["cash_flow_ratio"] = over(of(year, "operating_cash_flow"), of(year, "current_liabilities"))
    return found[name] if found[name] is not None else "worst"


def _relationship(books: Books, customer_id: str) -> Worth:
    """Months since the onboarding, else since the first invoice that was paid."""
    onboarded = day(books.customers[customer_id].get("onboarded_on"))
    if onboarded is not None and onboarded <= books.as_of:
        return Fraction(whole_months(onboarded, books.as_of))
    sold = [row for row in books.of(customer_id, "invoices") if Fraction(row["amount"]) > 0]
    paid = [
        a_day(row["invoice_date"])
        for row in sold
        if not closed_by_notes(books, row) and settled_on(books, row) is not None
    ]
    if paid:
        return Fraction(whole_months(min(paid), books.as_of))
    return "worst" if sold else None


def _losses(books: Books, customer_id: str) -> Worth:
    """The number of invoices with a recent write-off that still stands, and of loose write-offs."""
    start = back(int(books.rules["ORDER-WRITEOFF"]["months"]["value"]), books.as_of)
    count = 0
    for item in items(books, customer_id):
        standing = sum((written - recovered for _, written, recovered in item.written_off), ZERO)
        count += standing > 0 and any(on > start for on, _, _ in item.written_off)
    known = {item.invoice_id for item in items(books, customer_id)}
    loose = [
        row
        for row in books.of(customer_id, "payments")
        if row.get("kind") == "write_off" and row.get("invoice_id") not in known
    ]
    return Fraction(
        count + sum(1 for row in loose if a_day(row["paid_on"]) > start and not bounced(row, books.as_of))
    )


def _events(books: Books, customer_id: str) -> Worth:
    rule = books.rules["SIGNAL-LEGAL"]
    start = back(int(rule["lookback_months"]["value"]), books.as_of)
    levels = rule["levels"]["value"]
    found = [
        LEVELS[levels[row["kind"]]]
        for row in books.of(customer_id, "events")
        if row["kind"] in levels and a_day(row["happened_on"]) > start
    ]
    return Fraction(max(found, default=0))
