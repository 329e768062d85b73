"""The history of credit limits: permanent, temporary (the whole limit while it runs) and of groups."""

from datetime import date

from knowledge.sample_company.cast import CURRENCY
from knowledge.sample_company.money import minor, written
from knowledge.sample_company.people import CREDIT_MANAGER, FINANCE_CN, FINANCE_EU
from knowledge.sample_company.tables import Row, iso

_HISTORY: tuple[tuple[str, str, str, date, date | None, str], ...] = (
    # customer, kind, amount, valid from, valid until, approved by
    ("C001", "permanent", "1800000", date(2023, 7, 1), date(2024, 12, 31), CREDIT_MANAGER),
    ("C001", "permanent", "2400000", date(2025, 1, 1), date(2025, 12, 31), CREDIT_MANAGER),
    ("C001", "permanent", "3000000", date(2026, 1, 1), None, CREDIT_MANAGER),
    ("C002", "permanent", "300000", date(2023, 5, 1), None, FINANCE_CN),
    ("C004", "permanent", "1200000", date(2024, 4, 1), None, CREDIT_MANAGER),
    ("C006", "permanent", "3000000", date(2024, 1, 1), None, CREDIT_MANAGER),
    ("C006", "group", "5000000", date(2024, 1, 1), date(2025, 6, 30), CREDIT_MANAGER),
    ("C006", "group", "6000000", date(2025, 7, 1), None, CREDIT_MANAGER),
    ("C009", "permanent", "600000", date(2023, 3, 1), None, FINANCE_CN),
    ("C009", "temporary", "800000", date(2025, 3, 1), date(2025, 8, 31), CREDIT_MANAGER),
    ("C009", "temporary", "900000", date(2026, 3, 1), date(2026, 8, 31), CREDIT_MANAGER),
    ("C010", "permanent", "900000", date(2025, 6, 1), date(2026, 5, 31), FINANCE_CN),
    ("C012", "permanent", "200000", date(2022, 1, 1), date(2024, 12, 31), FINANCE_CN),
    ("C012", "permanent", "0", date(2025, 1, 1), None, CREDIT_MANAGER),
    ("C014", "permanent", "700000", date(2025, 7, 21), date(2026, 7, 20), CREDIT_MANAGER),
    ("C015", "permanent", "800000", date(2024, 3, 1), None, CREDIT_MANAGER),
    ("C016", "permanent", "1500000", date(2022, 9, 1), date(2025, 3, 16), CREDIT_MANAGER),
    ("C016", "permanent", "0", date(2025, 3, 17), None, CREDIT_MANAGER),
    ("C018", "permanent", "100000", date(2026, 5, 11), None, FINANCE_CN),
    ("C019", "permanent", "200000", date(2026, 2, 9), None, FINANCE_CN),
    ("C020", "permanent", "150000", date(2026, 3, 16), None, FINANCE_CN),
    ("C022", "permanent", "700000", date(2023, 1, 1), date(2025, 3, 31), CREDIT_MANAGER),
    ("C022", "permanent", "900000", date(2025, 4, 1), None, CREDIT_MANAGER),
    ("C029", "permanent", "120000", date(2023, 4, 1), date(2025, 3, 31), FINANCE_EU),
    ("C029", "permanent", "150000", date(2025, 4, 1), None, CREDIT_MANAGER),
    ("C031", "permanent", "400000", date(2024, 2, 1), None, CREDIT_MANAGER),
    ("C031", "group", "700000", date(2024, 2, 1), None, CREDIT_MANAGER),
    ("C033", "permanent", "200000", date(2023, 9, 1), None, CREDIT_MANAGER),
    ("C045", "permanent", "140000", date(2023, 6, 1), date(2026, 4, 14), CREDIT_MANAGER),
    ("C045", "permanent", "90000", date(2026, 4, 15), None, CREDIT_MANAGER),
    ("C047", "permanent", "300000", date(2023, 8, 1), date(2025, 9, 30), CREDIT_MANAGER),
    ("C047", "permanent", "350000", date(2025, 10, 1), None, CREDIT_MANAGER),
    ("C056", "permanent", "85000", date(2023, 2, 1), None, FINANCE_EU),
    ("C056", "temporary", "130000", date(2026, 2, 15), date(2026, 6, 15), CREDIT_MANAGER),
    ("C061", "permanent", "18000000", date(2023, 10, 1), None, CREDIT_MANAGER),
)


def limits() -> list[Row]:
    """The rows of the limits table, numbered in the order of the history."""
    return [
        {
            "limit_id": f"LIM-{number:03d}",
            "customer_id": who,
            "kind": kind,
            "amount": written(minor(amount, CURRENCY[who]), CURRENCY[who]),
            "currency": CURRENCY[who],
            "valid_from": iso(start),
            "valid_until": iso(end),
            "approved_by": by,
        }
        for number, (who, kind, amount, start, end, by) in enumerate(_HISTORY, start=1)
    ]
