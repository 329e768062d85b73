"""Security held: credit insurance, guarantees, collateral, deposits, letters of credit."""

from datetime import date

from knowledge.sample_company.cast import CURRENCY
from knowledge.sample_company.tables import Row, iso

_INSURANCE: tuple[tuple[str, str, str, str, int, int, date, date, date | None, str], ...] = (
    # customer, limit, indemnity, deductible, max terms, notify after, valid from, until, withdrawn, insurer
    (
        "C001",
        "1200000",
        "0.9",
        "20000",
        90,
        60,
        date(2025, 10, 1),
        date(2026, 9, 30),
        None,
        "Donghai Credit Insurance",
    ),
    (
        "C007",
        "500000",
        "0.85",
        "10000",
        90,
        60,
        date(2025, 10, 1),
        date(2026, 9, 30),
        None,
        "Donghai Credit Insurance",
    ),
    (
        "C029",
        "100000",
        "0.9",
        "2500",
        60,
        60,
        date(2026, 1, 1),
        date(2026, 12, 31),
        None,
        "Harborne Trade Cover",
    ),
    (
        "C033",
        "150000",
        "0.95",
        "0",
        60,
        30,
        date(2026, 1, 1),
        date(2026, 12, 31),
        None,
        "Rheinkredit Versicherung",
    ),
    (
        "C040",
        "60000",
        "0.9",
        "1500",
        60,
        60,
        date(2026, 1, 1),
        date(2026, 12, 31),
        None,
        "Rheinkredit Versicherung",
    ),
    (
        *("C045", "80000", "0.85", "2000", 90, 60, date(2025, 7, 1), date(2026, 6, 30), date(2026, 4, 15)),
        "Rheinkredit Versicherung",
    ),
    (
        "C047",
        "250000",
        "0.9",
        "5000",
        60,
        60,
        date(2025, 9, 1),
        date(2026, 8, 31),
        None,
        "Great Lakes Surety",
    ),
    (
        "C054",
        "60000",
        "0.9",
        "1000",
        60,
        45,
        date(2025, 1, 1),
        date(2025, 12, 31),
        None,
        "Great Lakes Surety",
    ),
    (
        "C061",
        "12000000",
        "0.9",
        "300000",
        90,
        60,
        date(2025, 12, 1),
        date(2026, 11, 30),
        None,
        "Donghai Credit Insurance",
    ),
)
_OTHER: tuple[tuple[str, str, str, date, date | None, date | None, str], ...] = (
    # customer, kind, amount, valid from, until, withdrawn, provider
    ("C006", "bank_guarantee", "1000000", date(2026, 1, 15), date(2027, 1, 14), None, "太湖商业银行"),
    ("C008", "corporate_guarantee", "500000", date(2024, 6, 1), None, None, "锡北重工集团有限公司"),
    ("C010", "bank_guarantee", "300000", date(2025, 3, 1), date(2026, 2, 28), None, "太湖商业银行"),
    ("C022", "collateral", "400000", date(2025, 6, 10), date(2028, 6, 9), None, "机器设备抵押 / machinery"),
    (
        "C028",
        "corporate_guarantee",
        "800000",
        date(2024, 9, 1),
        date(2026, 12, 31),
        date(2026, 5, 18),
        "北辰控股",
    ),
    ("C049", "deposit", "5000", date(2024, 2, 1), None, None, "held by us"),
    ("C052", "letter_of_credit", "40000", date(2026, 4, 1), date(2026, 10, 31), None, "First Basin Bank"),
    ("C059", "deposit", "2000", date(2023, 5, 1), None, date(2025, 12, 5), "held by us"),
)


def covers() -> list[Row]:
    """The rows of the covers table."""
    insured = [
        {
            **_common(who, "insurance", amount, start, end, withdrawn, insurer),
            "indemnity_rate": rate,
            "deductible": deductible,
            "max_terms_days": str(terms),
            "notify_overdue_days": str(notify),
        }
        for who, amount, rate, deductible, terms, notify, start, end, withdrawn, insurer in _INSURANCE
    ]
    rows = insured + [_common(*row) for row in _OTHER]
    return [{"cover_id": f"CVR-{number:03d}", **row} for number, row in enumerate(rows, start=1)]


def _common(
    who: str, kind: str, amount: str, start: date, end: date | None, withdrawn: date | None, provider: str
) -> Row:
    return {
        "customer_id": who,
        "kind": kind,
        "amount": amount,
        "currency": CURRENCY[who],
        "valid_from": iso(start),
        "valid_until": iso(end),
        "withdrawn_on": iso(withdrawn),
        "provider": provider,
    }
