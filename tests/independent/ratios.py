"""Ratios of a customer's latest statement, and which rules they break."""

from fractions import Fraction

from tests.independent.reading import Books, Row, a_day, back, money

ZERO = Fraction(0)
Measured = Fraction | None


def statements(books: Books, customer_id: str) -> list[Row]:
    """The statements received by the day of one scope, by period: the entity's own, else the consolidated."""
    rows = books.of(customer_id, "statements")
    for scope in ("entity", "", "consolidated"):
        own = [row for row in rows if (row.get("scope") or "") == scope]
        if own:
            return sorted(own, key=lambda row: row["period_end"])
    return []


def of(row: Row, name: str) -> Measured:
    return money(row.get(name))


def over(top: Measured, bottom: Measured) -> Measured:
    """Divide; unknown where either is unknown or the denominator is zero."""
    return None if top is None or not bottom else top / bottom


def less(first: Measured, second: Measured) -> Measured:
    return None if first is None or second is None else first - second


def times(value: Measured, factor: Fraction) -> Measured:
    return None if value is None else value * factor


def period_days(row: Row) -> Fraction:
    return Fraction(365 * int(row["period_months"]), 12)


def measures(row: Row) -> dict[str, Measured]:
    """Every measure that one statement gives by itself."""
    current, owed = of(row, "current_assets"), of(row, "current_liabilities")
    equity = of(row, "equity")
    quick = less(current, of(row, "inventory"))
    cash = of(row, "cash")
    short = of(row, "short_term_investments")
    days = period_days(row)
    revenue, cost = of(row, "revenue"), of(row, "cost_of_sales")
    return {
        "current_ratio": over(current, owed),
        "quick_ratio": over(less(quick, of(row, "prepaid") or ZERO), owed),
        "cash_ratio": None if cash is None or short is None else over(cash + short, owed),
        "debt_ratio": over(of(row, "total_liabilities"), of(row, "total_assets")),
        "debt_to_equity": over(of(row, "total_liabilities"), equity)
        if equity is not None and equity > 0
        else None,
        "interest_cover": over(of(row, "ebit"), of(row, "interest_expense")),
        "inventory_days": times(over(of(row, "inventory"), cost), days),
        "receivable_days": times(over(of(row, "receivables"), revenue), days),
        "payable_days": times(over(of(row, "payables"), cost), days),
        "gross_margin": over(less(revenue, cost), revenue),
        "ebit_margin": over(of(row, "ebit"), revenue),
        "net_margin": over(of(row, "net_income"), revenue),
        "working_capital": less(current, owed),
        "tangible_net_worth": less(equity, of(row, "intangible_assets")),
    }


def _year_of(rows: list[Row], name: str) -> Measured:
    """A flow of a year: the last four adjacent quarters, else the last period scaled to twelve months."""
    last = rows[-1]
    if last["period_months"] == "3":
        quarters = [row for row in rows if row["period_months"] == "3"]
        by_end = {row["period_end"]: row for row in quarters if row["currency"] == last["currency"]}
        year = [_quarter_before(by_end, last, steps) for steps in range(4)]
        known = [of(row, name) if row is not None else None for row in year]
        if all(value is not None for value in known):
            return sum((value for value in known if value is not None), ZERO)
    return times(of(last, name), Fraction(12, int(last["period_months"])))


def year_row(rows: list[Row]) -> Row:
    """The last statement with the flows of a year."""
    names = ("revenue", "cost_of_sales", "ebit", "interest_expense", "net_income", "operating_cash_flow")
    flows = {name: _year_of(rows, name) for name in names}
    written = {name: "" if value is None else str(value) for name, value in flows.items()}
    return {**rows[-1], **written, "period_months": "12"}


def _quarter_before(by_end: dict[str, Row], last: Row, quarters: int) -> Row | None:
    end = a_day(last["period_end"])
    wanted = back(3 * quarters, end)
    for row in by_end.values():
        found = a_day(row["period_end"])
        if (found.year, found.month) == (wanted.year, wanted.month):
            return row
    return None


def altman(rows: list[Row], kind: str) -> tuple[str, Measured]:
    """The Z score that fits the customer's kind, with its name; banks and insurers have none."""
    last = rows[-1]
    assets, owed = of(last, "total_assets"), of(last, "total_liabilities")
    parts = [
        over(less(of(last, "current_assets"), of(last, "current_liabilities")), assets),
        over(of(last, "retained_earnings"), assets),
        over(_year_of(rows, "ebit"), assets),
        over(of(last, "equity"), owed),
    ]
    weights = ["6.56", "3.26", "6.72", "1.05"]
    name = "altman_z2"
    if kind == "manufacturer":
        name = "altman_z1"
        weights = ["0.717", "0.847", "3.107", "0.420", "0.998"]
        parts.append(over(_year_of(rows, "revenue"), assets))
    if any(part is None for part in parts):
        return name, None
    return name, sum((Fraction(w) * p for w, p in zip(weights, parts, strict=True) if p is not None), ZERO)


def status(books: Books, customer_id: str, rule: str) -> str:
    """What a ratio rule says of the latest statement: pass, warning, breach or not_available."""
    rows = statements(books, customer_id)
    found = measures(rows[-1])
    rules = books.rules

    def edge(name: str, key: str) -> Fraction:
        return Fraction(str(rules[name][key]["value"]))

    current, debt = found["current_ratio"], found["debt_ratio"]
    if rule == "RATIO-CASH":
        return _judged(
            current, failed=current is not None and current < edge(rule, "current_ratio"), bad="breach"
        )
    if rule == "RATIO-DEBT":
        return _judged(debt, failed=debt is not None and debt > edge(rule, "debt_ratio"), bad="breach")
    if rule == "RATIO-COVER":
        return _cover(rows[-1], edge(rule, "interest_cover"))
    if rule == "RATIO-INVENTORY":
        days, usual = found["inventory_days"], usual_inventory_days(books, customer_id)
        if days is None or usual is None:
            return "not_available"
        return "warning" if days > usual * (1 + edge(rule, "above_industry")) else "pass"
    return _twice_low(rows, edge(rule, "current_ratio"))


def _judged(value: Measured, *, failed: bool, bad: str) -> str:
    if value is None:
        return "not_available"
    return bad if failed else "pass"


def _cover(row: Row, edge: Fraction) -> str:
    profit, interest = of(row, "ebit"), of(row, "interest_expense")
    if profit is None or interest is None:
        return "not_available"
    if interest == 0:
        return "pass" if profit > 0 else "warning"
    return "warning" if profit / interest < edge else "pass"


def _twice_low(rows: list[Row], edge: Fraction) -> str:
    """Below the edge in two adjacent quarters; one quarter above it settles the matter."""
    last = rows[-1]
    now = measures(last)["current_ratio"]
    if now is None:
        return "not_available"
    if now >= edge:
        return "pass"
    by_end = {row["period_end"]: row for row in rows if row["period_months"] == "3"}
    before = _quarter_before(by_end, last, 1) if last["period_months"] == "3" else None
    then = measures(before)["current_ratio"] if before is not None else None
    if then is None:
        return "not_available"
    return "warning" if then < edge else "pass"


def usual_inventory_days(books: Books, customer_id: str) -> Measured:
    industry = books.customers[customer_id].get("industry")
    rows = [row for row in books.all("industries") if row["industry"] == industry]
    return money(max(rows, key=lambda row: row["valid_from"])["inventory_days"]) if rows else None
