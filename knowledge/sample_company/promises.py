"""What customers promised to pay, and the instalments that were agreed with one of them."""

from collections.abc import Mapping
from datetime import date

from knowledge.sample_company.cast import CURRENCY
from knowledge.sample_company.tables import Row, iso

_PROMISES: tuple[tuple[str, str, date, date, str], ...] = (
    # customer, invoice key, made on, promised for, amount
    (
        "C021",
        "deshun-kept-late",
        date(2026, 5, 8),
        date(2026, 5, 20),
        "212600.00",
    ),  # paid on 29 May: kept late
    ("C015", "hongye-first", date(2026, 5, 12), date(2026, 5, 29), "186000.00"),  # nothing came: broken
    ("C024", "ruifeng-kept", date(2026, 5, 22), date(2026, 5, 29), "58300.00"),  # paid on 28 May: kept
    ("C053", "penon-plan", date(2026, 1, 20), date(2026, 2, 15), "14800.00"),  # broken, a plan followed
    ("C045", "celikhan-promised", date(2026, 6, 18), date(2026, 7, 10), "9800.00"),  # settled since
    ("C054", "ipanema-75", date(2026, 6, 22), date(2026, 9, 30), "18200.00"),  # pending, far in the future
    ("C029", "oakfield-34", date(2026, 6, 26), date(2026, 7, 3), "38250.00"),  # pending
)
_PLAN_ID, _PLAN_CUSTOMER, _PLAN_AGREED = "PLAN-001", "C053", date(2026, 3, 10)
_INSTALMENTS: tuple[tuple[date, str], ...] = (
    (date(2026, 3, 31), "2500.00"),
    (date(2026, 4, 30), "2500.00"),
    (date(2026, 5, 29), "2500.00"),  # missed
    (date(2026, 6, 30), "2500.00"),
    (date(2026, 7, 31), "2500.00"),
    (date(2026, 8, 31), "2300.00"),
)


def promises(numbers: Mapping[str, str]) -> list[Row]:
    """The rows of the promises table; `numbers` gives the invoice number of each key."""
    ordered = sorted(_PROMISES, key=lambda row: row[2])
    return [
        {
            "promise_id": f"PRM-{number:03d}",
            "customer_id": who,
            "invoice_id": numbers[key],
            "made_on": iso(made),
            "promised_for": iso(promised),
            "amount": amount,
            "currency": CURRENCY[who],
        }
        for number, (who, key, made, promised, amount) in enumerate(ordered, start=1)
    ]


def plans() -> list[Row]:
    """The rows of the plans table: one a instalment, all of one plan under one id."""
    return [
        {
            "plan_id": _PLAN_ID,
            "customer_id": _PLAN_CUSTOMER,
            "agreed_on": iso(_PLAN_AGREED),
            "due_on": iso(due),
            "amount": amount,
            "currency": CURRENCY[_PLAN_CUSTOMER],
        }
        for due, amount in _INSTALMENTS
    ]
