"""Random statements for random ledgers: periods of any length, zeros, blanks and negative figures."""

from datetime import date, timedelta
from random import Random

_FIGURES = (
    "cash short_term_investments receivables inventory prepaid current_assets intangible_assets total_assets "
    "payables current_liabilities total_liabilities retained_earnings equity revenue cost_of_sales ebit "
    "interest_expense net_income operating_cash_flow"
).split()
_MAY_BE_NEGATIVE = {"retained_earnings", "equity", "ebit", "net_income", "operating_cash_flow"}


def some_statements(dice: Random, customer_id: str, currency: str) -> list[dict[str, object]]:
    """Up to six periods in a row, quarters or longer, now and then with a gap; many zeros and blanks."""
    months = dice.choice((3, 3, 3, 6, 12, 18))
    ends = ["2024-09-30", "2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]
    every = max(1, months // 3)
    rows = []
    for end in ends[::-1][::every][: dice.randrange(6)]:
        if dice.random() < 0.15:
            continue
        row: dict[str, object] = {
            "customer_id": customer_id,
            "period_end": end,
            "period_months": months,
            "received_on": dice.choice((None, date.fromisoformat(end) + timedelta(dice.randrange(90)))),
            "scope": dice.choice(("entity", "consolidated")),
            "currency": dice.choice((currency, currency, "CNY")),
        }
        for name in _FIGURES:
            value: object = dice.choice((0, None, *[dice.randrange(1, 2000)] * 9))
            negative = name in _MAY_BE_NEGATIVE and dice.random() < 0.3
            row[name] = -value if negative and isinstance(value, int) else value
        rows.append(row)
    return rows
