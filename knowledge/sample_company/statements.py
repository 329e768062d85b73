"""Customers' financial statements, built from their shapes so that every accounting identity holds."""

from dataclasses import replace
from datetime import date

from knowledge.sample_company.cast import CURRENCY
from knowledge.sample_company.days import plus
from knowledge.sample_company.dice import Dice
from knowledge.sample_company.financials import SHAPES, Shape
from knowledge.sample_company.tables import Row, iso

_QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


def statements() -> list[Row]:
    """The rows of the statements table, customer by customer, oldest period first."""
    return [row for who, shape in SHAPES.items() for row in _series(who, shape)]


def _series(who: str, shape: Shape) -> list[Row]:
    dice, paid_in, equity, rows = Dice(f"statements of {who}"), 0, 0, []
    for end in _period_ends(shape):
        noise, lag = dice.between(960, 1040), dice.between(20, 60)
        figures = _figures(_shape_at(shape, end, dice), _revenue(shape, end, noise), equity)
        equity = figures["equity"]
        paid_in = paid_in or _hundreds(abs(equity) * 4 // 10)
        figures["retained_earnings"] = equity - paid_in
        rows.append(
            {
                "customer_id": who,
                "period_end": iso(end),
                "period_months": str(shape.months),
                "received_on": iso(plus(end, lag)),
                "scope": shape.scope,
                "currency": CURRENCY[who],
                **{name: "" if name in shape.missing else str(value) for name, value in figures.items()},
            }
        )
    return rows


def _period_ends(shape: Shape) -> list[date]:
    """The ends of the periods that reached us, oldest first."""
    ends = [date(year, month, day) for year in range(2023, 2027) for month, day in _QUARTER_ENDS]
    wanted = [end for end in ends if shape.first <= end <= shape.last and end.month % shape.months == 0]
    return [end for end in wanted if end not in shape.gaps]


def _shape_at(shape: Shape, end: date, dice: Dice) -> Shape:
    """The shape as it stood at `end`: told stories hold exactly, and so does all of the last period."""
    values = {
        "current": shape.current + dice.between(-45, 45),
        "debt": shape.debt + dice.between(-12, 12),
        "inventory_days": shape.inventory_days and shape.inventory_days + dice.between(-4, 4),
        "receivable_days": shape.receivable_days + dice.between(-4, 4),
        "ebit": shape.ebit + dice.between(-5, 5),
    }
    if end == shape.last:
        values = {}
    for begins, told in sorted(shape.stories.items()):
        if begins <= end:
            values.update(told)
    return replace(shape, **values)  # type: ignore[arg-type] # all of them are whole-number fields


def _revenue(shape: Shape, end: date, noise: int) -> int:
    """The period's revenue: growing by the year, a weak first quarter, rounded to thousands."""
    quarters = (end.year - 2024) * 4 + end.month // 3 - 1
    season = 930 if shape.months == 3 and end.month == 3 else 1000
    revenue = shape.revenue * shape.months // 12 * (400 + shape.growth * quarters) // 400
    return revenue * noise * season // 1_000_000 // 1000 * 1000


def _figures(shape: Shape, revenue: int, equity_before: int) -> dict[str, int]:
    """The figures of one period in major units; current and debt ratio come out exactly as the shape says."""
    flows = _flows(shape, revenue)
    trade = _trade_balances(shape, revenue, flows["cost_of_sales"])
    tied_up = trade["receivables"] + trade["inventory"] + trade["prepaid"]
    current_assets, current_liabilities = _current(shape, tied_up, trade["payables"])
    equity = _equity_kept(equity_before, flows["net_income"])
    total_assets = _total_assets(shape, current_assets, current_liabilities, equity)
    total_liabilities = total_assets * shape.debt // 1000
    liquid = current_assets - tied_up
    cash = liquid * 8 // 10
    return {
        **trade,
        "cash": cash,
        "short_term_investments": liquid - cash,
        "current_assets": current_assets,
        "intangible_assets": _hundreds((total_assets - current_assets) * 12 // 100),
        "total_assets": total_assets,
        "current_liabilities": current_liabilities,
        "total_liabilities": total_liabilities,
        "equity": total_assets - total_liabilities,
        **flows,
    }


def _trade_balances(shape: Shape, revenue: int, cost: int) -> dict[str, int]:
    """What customers owe and suppliers are owed, and what lies in stock."""
    receivables = _balance(revenue, shape.receivable_days, shape)
    return {
        "receivables": receivables,
        "inventory": _balance(cost, shape.inventory_days, shape),
        "prepaid": _hundreds(receivables * 6 // 100),
        "payables": _balance(cost, shape.payable_days, shape) if shape.current else 0,
    }


def _flows(shape: Shape, revenue: int) -> dict[str, int]:
    """The income statement and the operating cash flow; a loss carries no tax."""
    ebit, interest = revenue * shape.ebit // 1000, revenue * shape.interest // 1000
    before_tax = ebit - interest
    net_income = before_tax * 75 // 100 if before_tax > 0 else before_tax
    return {
        "revenue": revenue,
        "cost_of_sales": revenue * (1000 - shape.margin) // 1000,
        "ebit": ebit,
        "interest_expense": interest,
        "net_income": net_income,
        "operating_cash_flow": net_income + revenue * 28 // 1000,
    }


def _current(shape: Shape, tied_up: int, payables: int) -> tuple[int, int]:
    """Current assets and liabilities in the wanted ratio, with room for all that is part of them."""
    liquid = tied_up * 14 // 100
    if not shape.current:
        return tied_up + liquid, 0
    wanted = max((tied_up + liquid) * 1000 // shape.current, payables * 112 // 100)
    liabilities = _up_to_thousand(wanted)
    return liabilities * shape.current // 1000, liabilities


def _equity_kept(equity_before: int, net_income: int) -> int:
    """Equity carried forward: two thirds of a profit are paid out, a loss stays; 0 in the first period."""
    kept = net_income // 3 if net_income > 0 else net_income
    return equity_before + kept if equity_before else 0


def _total_assets(shape: Shape, current_assets: int, current_liabilities: int, equity: int) -> int:
    """Total assets that the equity carries at the wanted debt ratio, and no less than the current parts."""
    carried = equity * 1000 // (1000 - shape.debt) if equity > 0 and shape.debt < 1000 else 0
    wanted = carried or current_assets * 100 // 62
    return _up_to_thousand(max(wanted, current_assets * 105 // 100, current_liabilities * 1030 // shape.debt))


def _balance(flow: int, days: int, shape: Shape) -> int:
    """A balance that stands for `days` of a flow of the period."""
    return _hundreds(flow * days * 12 // (365 * shape.months))


def _hundreds(amount: int) -> int:
    return amount // 100 * 100


def _up_to_thousand(amount: int) -> int:
    return -(-amount // 1000) * 1000
