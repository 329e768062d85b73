"""Who chased whom, when and how: the dunning history."""

from collections.abc import Mapping
from datetime import date

from knowledge.sample_company.people import (
    ANNA,
    CREDIT_MANAGER,
    FINANCE_CN,
    FINANCE_EU,
    LI_NA,
    MIKE,
    ZHANG_WEI,
)
from knowledge.sample_company.tables import Row, iso

_CONTACTS: tuple[tuple[str, str, date, str, str, str, str], ...] = (
    # customer, invoice key, day, stage, channel, by, outcome
    (
        "C001",
        "jiangnan-late",
        date(2026, 6, 22),
        "reminder",
        "phone",
        LI_NA,
        "下周安排付款 / to be paid next week",
    ),
    ("C008", "xibei-anhui-late", date(2026, 6, 17), "reminder", "phone", ZHANG_WEI, "no answer"),
    ("C015", "hongye-first", date(2026, 4, 3), "reminder", "phone", ZHANG_WEI, "答应月底付款"),
    ("C015", "hongye-first", date(2026, 4, 28), "formal_demand", "letter", FINANCE_CN, "已签收 / received"),
    (
        "C015",
        "hongye-first",
        date(2026, 5, 12),
        "formal_demand",
        "visit",
        CREDIT_MANAGER,
        "promised for 29 May",
    ),
    ("C015", "hongye-second", date(2026, 5, 19), "reminder", "phone", ZHANG_WEI, "no answer"),
    ("C016", "jinchen-second", date(2025, 1, 10), "reminder", "phone", LI_NA, "无人接听 / no answer"),
    ("C016", "jinchen-second", date(2025, 2, 4), "formal_demand", "letter", FINANCE_CN, "returned unopened"),
    (
        "C016",
        "jinchen-second",
        date(2025, 4, 8),
        "handover",
        "court",
        CREDIT_MANAGER,
        "债权已申报 / claim filed",
    ),
    ("C021", "deshun-kept-late", date(2026, 5, 8), "reminder", "phone", ZHANG_WEI, "promised for 20 May"),
    ("C029", "oakfield-34", date(2026, 6, 4), "reminder", "letter", ANNA, "acknowledged"),
    (
        "C029",
        "oakfield-34",
        date(2026, 6, 26),
        "formal_demand",
        "phone",
        FINANCE_EU,
        "promised for Friday 3 July",
    ),
    ("C034", "mueller-returned", date(2026, 6, 12), "reminder", "phone", ANNA, "bank details corrected"),
    ("C036", "edge-61", date(2026, 5, 8), "reminder", "letter", ANNA, ""),
    ("C036", "edge-61", date(2026, 5, 30), "formal_demand", "letter", FINANCE_EU, ""),
    ("C043", "edge-60", date(2026, 5, 9), "reminder", "letter", ANNA, "Freigabe läuft / approval pending"),
    ("C043", "edge-60", date(2026, 6, 2), "formal_demand", "letter", FINANCE_EU, ""),
    ("C044", "edge-30", date(2026, 6, 8), "reminder", "phone", ANNA, "virement annoncé / transfer announced"),
    ("C053", "penon-disputed", date(2025, 9, 24), "reminder", "phone", MIKE, ""),
    (
        "C053",
        "penon-disputed",
        date(2025, 10, 20),
        "formal_demand",
        "letter",
        FINANCE_EU,
        "asked for instalments",
    ),
    (
        "C053",
        "penon-plan",
        date(2026, 3, 10),
        "formal_demand",
        "visit",
        MIKE,
        "plan of six instalments signed",
    ),
    ("C054", "ipanema-200", date(2025, 12, 22), "reminder", "letter", MIKE, ""),
    ("C054", "ipanema-200", date(2026, 1, 14), "formal_demand", "letter", FINANCE_EU, "disputes nothing"),
    ("C055", "edge-90", date(2026, 4, 8), "reminder", "phone", MIKE, ""),
    ("C055", "edge-90", date(2026, 5, 4), "formal_demand", "letter", FINANCE_EU, "cheque in the mail"),
    (
        "C056",
        "edge-91",
        date(2026, 4, 9),
        "reminder",
        "phone",
        MIKE,
        "left a message",
    ),  # no formal demand followed
)


def contacts(numbers: Mapping[str, str]) -> list[Row]:
    """The rows of the contacts table; `numbers` gives the invoice number of each key."""
    ordered = sorted(_CONTACTS, key=lambda row: row[2])
    return [
        {
            "contact_id": f"CON-{number:03d}",
            "customer_id": who,
            "invoice_id": numbers[key],
            "happened_on": iso(day),
            "stage": stage,
            "channel": channel,
            "by": by,
            "outcome": outcome,
        }
        for number, (who, key, day, stage, channel, by, outcome) in enumerate(ordered, start=1)
    ]
