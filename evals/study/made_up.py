"""A few made-up statements to try the study on: deterministic, and like no real company's.

`python -m evals.study.made_up` writes them anew. They show what the study prints; they are no evidence.
"""

import csv
import random
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

FILE = Path(__file__).with_name("made_up") / "statements.csv"
COLUMNS = (
    *("customer_id", "period_end", "period_months", "currency", "kind", "industry"),
    *("cash", "receivables", "inventory", "current_assets", "total_assets", "current_liabilities"),
    *("total_liabilities", "retained_earnings", "equity", "revenue", "cost_of_sales", "ebit"),
    *("interest_expense", "net_income", "operating_cash_flow", "failed"),
)
_COMPANIES = 240
_FAILING = 0.25
_HIDES_INTEREST = {True: 0.3, False: 0.05}


def made_up() -> str:
    """Give the statements as the text of a CSV file."""
    dice = random.Random(20_260_101)  # noqa: S311 - made-up companies need no secret dice
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_company(number, dice) for number in range(1, _COMPANIES + 1))
    return text.getvalue()


def _company(number: int, dice: random.Random) -> list[object]:
    failed = dice.random() < _FAILING
    head = (f"M{number:03}", "2024-12-31", 12, "CNY", dice.choice(("manufacturer", "trade", "service")))
    return [*head, dice.choice(("pumps", "tools", "freight")), *_figures(failed, dice), int(failed)]


def _figures(failed: bool, dice: random.Random) -> Iterator[object]:  # noqa: FBT001 - the label of the row
    weak = dice.gauss(0.55 if failed else 0.0, 0.35)
    assets = round(dice.lognormvariate(16, 1))
    liabilities = assets * min(1.6, max(0.05, 0.45 + 0.4 * weak + dice.gauss(0, 0.12)))
    current, short = assets * dice.uniform(0.35, 0.8), liabilities * dice.uniform(0.6, 0.95)
    stock, owed, cash = current * dice.uniform(0.1, 0.4), current * 0.35, current * dice.uniform(0.02, 0.2)
    revenue = assets * dice.uniform(0.6, 2.2)
    profit = revenue * (0.08 - 0.14 * weak + dice.gauss(0, 0.04))
    interest = liabilities * dice.uniform(0.01, 0.06)
    hides = dice.random() < _HIDES_INTEREST[failed]
    result = (profit - interest) * (0.8 if profit > interest else 1)
    flow = result + assets * dice.gauss(0.03, 0.05)
    yield from (round(cash), round(owed), round(stock), round(current), assets, round(short))
    yield from (round(liabilities), round(assets * (0.2 - 0.4 * weak)), assets - round(liabilities))
    yield from (round(revenue), round(revenue * dice.uniform(0.6, 0.85)), round(profit))
    yield from (
        "" if hides else round(interest),
        round(result),
        "" if dice.random() < _HIDES_INTEREST[False] else round(flow),
    )


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(made_up(), encoding="utf-8")
