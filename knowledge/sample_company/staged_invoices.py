"""The invoices that a situation hangs on, written by hand; a key names each until it is numbered."""

from datetime import date

from knowledge.sample_company.cast import CURRENCY, TERMS
from knowledge.sample_company.days import days_before, plus, working_day
from knowledge.sample_company.money import minor
from knowledge.sample_company.postings import Invoice

_OVERDUE: tuple[tuple[str, str, int, str], ...] = (
    # key, customer, days past due on the data date (negative: not due yet), amount
    ("edge-6", "C003", 6, "46800.00"),
    ("edge-7", "C039", 7, "6350.00"),
    ("edge-30", "C044", 30, "8420.00"),
    ("edge-31", "C046", 31, "9275.50"),
    ("edge-60", "C043", 60, "18900.00"),
    ("edge-61", "C036", 61, "14360.00"),
    ("edge-90", "C055", 90, "9940.00"),
    ("edge-91", "C056", 91, "7615.25"),
    ("jiangnan-late", "C001", 16, "268400.00"),
    ("jiangnan-part-disputed", "C001", 10, "312000.00"),
    ("parts-cent", "C002", 40, "36250.00"),
    ("xibei-anhui-late", "C008", 22, "61300.00"),
    ("hongye-first", "C015", 95, "186000.00"),
    ("hongye-second", "C015", 50, "142000.00"),
    ("jinchen-bill", "C016", 620, "380000.00"),
    ("jinchen-second", "C016", 575, "295500.00"),
    ("jinchen-third", "C016", 530, "147250.00"),
    ("xincheng-first", "C018", 3, "38420.00"),
    ("xincheng-second", "C018", -18, "41900.00"),
    ("boyuan-first", "C020", 59, "52000.00"),
    ("boyuan-second", "C020", -9, "48000.00"),
    ("deshun-kept-late", "C021", 70, "212600.00"),
    ("ruifeng-kept", "C024", 44, "58300.00"),
    ("oakfield-34", "C029", 34, "38250.00"),
    ("oakfield-12", "C029", 12, "21400.00"),
    ("oakfield-foods-set-off", "C030", 19, "6480.00"),
    ("nordvik-large", "C031", -24, "118000.00"),
    ("mueller-returned", "C034", 25, "12740.00"),
    ("beif-disputed", "C035", 22, "11900.00"),
    ("castellani-disputed", "C037", 230, "17300.00"),
    ("lodz-first", "C040", 38, "9400.00"),
    ("lodz-second", "C040", 15, "12250.00"),
    ("heijden-first", "C041", 45, "6200.00"),
    ("heijden-second", "C041", 20, "7150.00"),
    ("kovacs-written-off", "C042", 467, "9600.00"),
    ("celikhan-promised", "C045", 18, "9800.00"),
    ("midland-overpaid", "C047", 33, "18640.00"),
    ("ignore-large", "C049", -12, "21000.00"),
    ("penon-disputed", "C053", 288, "21300.00"),
    ("penon-plan", "C053", 230, "14800.00"),
    ("ipanema-200", "C054", 200, "27500.00"),
    ("ipanema-75", "C054", 75, "18200.00"),
    ("andina-written-off", "C059", 416, "8900.00"),
    ("harbor-charge-1", "C060", 52, "8420.00"),
    ("harbor-charge-2", "C060", 24, "5160.00"),
    ("sakurai-disputed", "C061", 310, "2460000"),
    ("hongye-dishonoured", "C015", 180, "96000.00"),
    ("foundry-bill-dishonoured", "C007", 400, "88000.00"),
    ("kongfung-written-off", "C026", 872, "5400.00"),
    ("hubin-wrong", "C009", 72, "24300.00"),
    ("no-terms-paid", "C058", 60, "4120.00"),
)
_WITHOUT_ORDER = ("kongfung-written-off",)
_DUE_DATE_UNWRITTEN = ("edge-61", "no-terms-paid")

_CREDIT_NOTES: tuple[tuple[str, str, date, str], ...] = (
    ("castellani-open-note", "C038", date(2026, 6, 12), "-2150.00"),
    ("jiangnan-open-note", "C001", date(2026, 6, 25), "-8600.00"),
    ("hubin-wrong/note", "C009", date(2026, 3, 20), "-24300.00"),
)


def staged_invoices() -> list[Invoice]:
    """Every invoice and credit note that was staged by hand."""
    notes = [
        Invoice(key, who, day, day, minor(amount, CURRENCY[who])) for key, who, day, amount in _CREDIT_NOTES
    ]
    return [_staged(*row) for row in _OVERDUE] + notes


def _staged(key: str, who: str, days: int, amount: str) -> Invoice:
    due = days_before(days)
    day = plus(due, -TERMS[who])
    return Invoice(
        key,
        who,
        day,
        due,
        minor(amount, CURRENCY[who]),
        ordered_on=None if key in _WITHOUT_ORDER else working_day(plus(day, -15)),
        due_date_written=key not in _DUE_DATE_UNWRITTEN,
    )
