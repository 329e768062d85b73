"""The measures of one statement, each exact and with its own definition."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from knowledge.records import NotAvailable
from tools.calculations.figures import Figure
from tools.calculations.statement_figures import StatementFigures


def measure(name: str, figures: StatementFigures) -> Figure:
    """Give a measure by name: as stated, else computed; raises KeyError for a name that is none."""
    calculate = MEASURES[name]
    return figures.given[name] if name in figures.given else calculate(figures)


def _over(figures: StatementFigures, numerator: Figure, below: str) -> Figure:
    denominator = figures.item(below)
    if isinstance(numerator, NotAvailable):
        return numerator
    if isinstance(denominator, NotAvailable):
        return denominator
    if denominator <= 0:
        return NotAvailable(reason=f"{'zero' if denominator == 0 else 'negative'}.{below}")
    return numerator / denominator


def _sum(figures: StatementFigures, plus: str, minus: str = "") -> Figure:
    total = Fraction(0)
    for sign, names in ((1, plus), (-1, minus)):
        for name in names.split():
            item = figures.item(name)
            if isinstance(item, NotAvailable):
                return item
            total += sign * item
    return total


def prepaid_unknown(figures: StatementFigures) -> bool:
    """Say whether the quick ratio had to count unknown prepaid expenses as nothing."""
    return "prepaid" not in figures.items


def _quick_ratio(figures: StatementFigures) -> Figure:
    quick = _sum(figures, "current_assets", "inventory")
    if isinstance(quick, NotAvailable):
        return quick
    return _over(figures, quick - figures.items.get("prepaid", Fraction(0)), "current_liabilities")


def _debt_to_equity(figures: StatementFigures) -> Figure:
    equity = figures.item("equity")
    if isinstance(equity, Fraction) and equity <= 0:
        return NotAvailable(reason="negative_equity")
    return _over(figures, figures.item("total_liabilities"), "equity")


def _interest_cover(figures: StatementFigures) -> Figure:
    if "ebit" in figures.items and figures.items.get("interest_expense") == 0:
        return NotAvailable(reason="no_interest")
    return _over(figures, figures.item("ebit"), "interest_expense")


def _turnover_days(stock: str, flow: str) -> Callable[[StatementFigures], Figure]:
    def days(figures: StatementFigures) -> Figure:
        times = _over(figures, figures.item(stock), flow)
        return times if isinstance(times, NotAvailable) else times * figures.days

    return days


def _share(below: str, plus: str, minus: str = "") -> Callable[[StatementFigures], Figure]:
    return lambda figures: _over(figures, _sum(figures, plus, minus), below)


def _difference(plus: str, minus: str) -> Callable[[StatementFigures], Figure]:
    return lambda figures: _sum(figures, plus, minus)


MEASURES: Mapping[str, Callable[[StatementFigures], Figure]] = {
    "current_ratio": _share("current_liabilities", "current_assets"),
    "quick_ratio": _quick_ratio,
    "cash_ratio": _share("current_liabilities", "cash short_term_investments"),
    "debt_ratio": _share("total_assets", "total_liabilities"),
    "debt_to_equity": _debt_to_equity,
    "interest_cover": _interest_cover,
    "inventory_days": _turnover_days("inventory", "cost_of_sales"),
    "receivable_days": _turnover_days("receivables", "revenue"),
    "payable_days": _turnover_days("payables", "cost_of_sales"),
    "gross_margin": _share("revenue", "revenue", "cost_of_sales"),
    "ebit_margin": _share("revenue", "ebit"),
    "net_margin": _share("revenue", "net_income"),
    "cash_flow_ratio": _share("current_liabilities", "operating_cash_flow"),
    "working_capital": _difference("current_assets", "current_liabilities"),
    "tangible_net_worth": _difference("equity", "intangible_assets"),
}
"""Every measure by name, in the order that they are shown."""

INPUTS: Mapping[str, tuple[str, ...]] = {
    "current_ratio": ("current_assets", "current_liabilities"),
    "quick_ratio": ("current_assets", "inventory", "prepaid", "current_liabilities"),
    "cash_ratio": ("cash", "short_term_investments", "current_liabilities"),
    "debt_ratio": ("total_liabilities", "total_assets"),
    "debt_to_equity": ("total_liabilities", "equity"),
    "interest_cover": ("ebit", "interest_expense"),
    "inventory_days": ("inventory", "cost_of_sales"),
    "receivable_days": ("receivables", "revenue"),
    "payable_days": ("payables", "cost_of_sales"),
    "gross_margin": ("revenue", "cost_of_sales"),
    "ebit_margin": ("ebit", "revenue"),
    "net_margin": ("net_income", "revenue"),
    "cash_flow_ratio": ("operating_cash_flow", "current_liabilities"),
    "working_capital": ("current_assets", "current_liabilities"),
    "tangible_net_worth": ("equity", "intangible_assets"),
}
"""The statement items that each measure is made of."""
