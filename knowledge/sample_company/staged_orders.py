"""Open and cancelled orders, written by hand."""

from datetime import date

from knowledge.sample_company.cast import CURRENCY
from knowledge.sample_company.money import minor
from knowledge.sample_company.postings import Order

ANCHOR = ("oakfield-waiting", 20331)
"""The order whose number is fixed; all others count from it."""

_OPEN: tuple[tuple[str, str, date, date, str], ...] = (
    # key, customer, ordered on, deliver on, amount not invoiced
    ("oakfield-waiting", "C029", date(2026, 6, 15), date(2026, 7, 8), "42000.00"),
    ("oakfield-next", "C029", date(2026, 6, 24), date(2026, 8, 20), "15500.00"),
    ("jiangnan-large", "C001", date(2026, 6, 18), date(2026, 7, 20), "1150000.00"),
    ("jiangnan-small", "C001", date(2026, 6, 23), date(2026, 7, 6), "58400.00"),
    ("drives", "C003", date(2026, 6, 16), date(2026, 7, 10), "74000.00"),
    ("huawei-a", "C004", date(2026, 6, 11), date(2026, 7, 15), "128000.00"),
    ("huawei-b", "C005", date(2026, 6, 12), date(2026, 7, 16), "91000.00"),
    ("xibei", "C006", date(2026, 6, 5), date(2026, 8, 5), "640000.00"),
    ("foundry", "C007", date(2026, 6, 9), date(2026, 7, 22), "185000.00"),
    ("hubin", "C009", date(2026, 6, 22), date(2026, 7, 3), "210000.00"),
    ("changling", "C010", date(2026, 6, 17), date(2026, 7, 9), "115000.00"),
    ("dongyue", "C011", date(2026, 6, 19), date(2026, 7, 12), "64000.00"),
    ("xinda-paid", "C012", date(2026, 6, 19), date(2026, 7, 2), "36000.00"),
    ("metro", "C013", date(2026, 5, 29), date(2026, 9, 30), "520000.00"),
    ("yunfan", "C014", date(2026, 6, 20), date(2026, 8, 10), "96000.00"),
    ("hongye", "C015", date(2026, 5, 25), date(2026, 6, 25), "88000.00"),
    ("jinchen", "C016", date(2024, 12, 9), date(2025, 2, 28), "270000.00"),
    ("xincheng", "C018", date(2026, 6, 25), date(2026, 7, 14), "65000.00"),
    ("lifang", "C019", date(2026, 6, 18), date(2026, 7, 8), "47000.00"),
    ("qinghe", "C022", date(2026, 6, 8), date(2026, 7, 4), "340000.00"),
    ("lianfeng", "C025", date(2026, 6, 10), date(2026, 7, 25), "21500.00"),
    ("beichen", "C028", date(2026, 6, 3), date(2026, 7, 31), "410000.00"),
    ("nordvik", "C031", date(2026, 6, 2), date(2026, 8, 15), "86000.00"),
    ("nordvik-usa", "C051", date(2026, 6, 14), date(2026, 7, 30), "30000.00"),
    ("mueller", "C033", date(2026, 6, 22), date(2026, 7, 17), "26400.00"),
    ("heijden", "C041", date(2026, 6, 23), date(2026, 7, 13), "11800.00"),
    ("midland-2027", "C047", date(2026, 6, 1), date(2027, 3, 31), "145000.00"),
    ("midland", "C047", date(2026, 6, 17), date(2026, 7, 21), "38500.00"),
    ("ignore", "C049", date(2026, 6, 26), date(2026, 7, 7), "6000.00"),
    ("great-basin", "C052", date(2026, 6, 12), date(2026, 7, 20), "17500.00"),
    ("lakeshore", "C057", date(2026, 6, 24), date(2026, 7, 28), "33000.00"),
    ("sakurai", "C061", date(2026, 6, 4), date(2026, 8, 7), "3850000"),
)
_CANCELLED: tuple[tuple[str, str, date, date, date, str], ...] = (
    # key, customer, ordered on, deliver on, cancelled on, amount
    ("yunfan-cancelled", "C014", date(2026, 4, 14), date(2026, 6, 1), date(2026, 5, 6), "310000.00"),
    ("oakfield-cancelled", "C029", date(2026, 3, 3), date(2026, 4, 15), date(2026, 3, 20), "27000.00"),
    ("hongye-cancelled", "C015", date(2026, 4, 20), date(2026, 6, 10), date(2026, 6, 8), "154000.00"),
    ("penon-cancelled", "C053", date(2025, 9, 2), date(2025, 11, 3), date(2025, 10, 6), "19000.00"),
    ("lodz-cancelled", "C040", date(2026, 5, 11), date(2026, 7, 1), date(2026, 6, 3), "8700.00"),
)


def staged_orders() -> list[Order]:
    """Every order that was staged by hand."""
    waiting = [
        Order(key, who, ordered, deliver, minor(amount, CURRENCY[who]))
        for key, who, ordered, deliver, amount in _OPEN
    ]
    gone = [
        Order(key, who, ordered, deliver, minor(amount, CURRENCY[who]), closed, "cancelled")
        for key, who, ordered, deliver, closed, amount in _CANCELLED
    ]
    return waiting + gone
