"""The money that a situation hangs on, written by hand: from a missing cent to a dishonoured bill."""

from datetime import date

from knowledge.sample_company.cast import CURRENCY
from knowledge.sample_company.money import minor
from knowledge.sample_company.postings import Payment

_RECEIPTS: tuple[tuple[str, str, date, str], ...] = (
    # customer, invoice key (empty: not allocated), day, amount
    ("C002", "parts-cent", date(2026, 5, 20), "36249.99"),
    ("C018", "xincheng-first", date(2026, 6, 26), "38420.00"),
    ("C020", "boyuan-first", date(2026, 5, 14), "52000.00"),
    ("C021", "deshun-kept-late", date(2026, 5, 29), "212600.00"),
    ("C024", "ruifeng-kept", date(2026, 5, 28), "58300.00"),
    ("C030", "oakfield-foods-set-off", date(2026, 6, 11), "4000.00"),
    ("C034", "mueller-returned", date(2026, 6, 4), "12740.00"),
    ("C034", "mueller-returned", date(2026, 6, 9), "-12740.00"),
    ("C037", "castellani-disputed", date(2025, 12, 22), "17300.00"),
    ("C041", "", date(2026, 6, 24), "14000.00"),
    ("C042", "kovacs-written-off", date(2026, 3, 5), "3500.00"),
    ("C045", "celikhan-promised", date(2026, 6, 25), "9800.00"),
    ("C047", "midland-overpaid", date(2026, 5, 29), "19140.00"),
    ("C053", "penon-plan", date(2026, 3, 31), "2500.00"),
    ("C053", "penon-plan", date(2026, 4, 30), "2500.00"),
    ("C054", "", date(2026, 5, 18), "9000.00"),
    ("C060", "harbor-charge-1", date(2026, 5, 8), "8416.80"),
    ("C060", "harbor-charge-2", date(2026, 6, 5), "5157.50"),
    ("C061", "sakurai-disputed", date(2025, 11, 14), "2460000"),
    ("C007", "foundry-bill-dishonoured", date(2025, 12, 10), "88000.00"),
    ("C058", "no-terms-paid", date(2026, 4, 30), "4120.00"),
    ("C001", "", date(2026, 6, 29), "42000.00"),
)
_OTHER: tuple[tuple[str, str, date, str, str], ...] = (
    # customer, invoice key, day, amount, kind
    ("C030", "oakfield-foods-set-off", date(2026, 6, 11), "2480.00", "set_off"),
    ("C012", "", date(2026, 6, 22), "36000.00", "prepayment"),
    ("C042", "kovacs-written-off", date(2025, 10, 15), "9600.00", "write_off"),
    ("C059", "andina-written-off", date(2025, 11, 28), "8900.00", "write_off"),
    ("C026", "kongfung-written-off", date(2024, 5, 20), "5400.00", "write_off"),
    ("C009", "hubin-wrong", date(2026, 3, 20), "24300.00", "credit_applied"),
    ("C009", "hubin-wrong/note", date(2026, 3, 20), "-24300.00", "credit_applied"),
)
_BILLS: tuple[tuple[str, str, date, str, str, date, str], ...] = (
    # customer, invoice key, day, amount, kind, matures on, status
    *(
        (
            "C016",
            "jinchen-bill",
            date(2024, 10, 18),
            "380000.00",
            "commercial_bill",
            date(2025, 1, 18),
            "dishonoured",
        ),
        (
            "C015",
            "hongye-dishonoured",
            date(2025, 12, 30),
            "96000.00",
            "commercial_bill",
            date(2026, 6, 3),
            "dishonoured",
        ),
        (
            "C007",
            "foundry-bill-dishonoured",
            date(2025, 5, 26),
            "88000.00",
            "bank_bill",
            date(2025, 11, 26),
            "dishonoured",
        ),
    ),
)


def staged_receipts() -> list[Payment]:
    """Every allocation that was staged by hand."""
    receipts = [
        Payment(who, key, day, minor(amount, CURRENCY[who]), receipt=f"{day.isoformat()} {who}")
        for who, key, day, amount in _RECEIPTS
    ]
    other = [
        Payment(who, key, day, minor(amount, CURRENCY[who]), kind, _receipt_of(kind, day, who))
        for who, key, day, amount, kind in _OTHER
    ]
    bills = [
        Payment(
            who, key, day, minor(amount, CURRENCY[who]), kind, f"{day.isoformat()} {who}", matures, status
        )
        for who, key, day, amount, kind, matures, status in _BILLS
    ]
    return receipts + other + bills


def _receipt_of(kind: str, day: date, who: str) -> str:
    """Only money that came in has a receipt."""
    return f"{day.isoformat()} {who}" if kind == "prepayment" else ""
