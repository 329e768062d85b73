"""What customers dispute: whole invoices, parts, too late, and settled."""

from collections.abc import Mapping
from datetime import date

from knowledge.sample_company.tables import Row, iso

_DISPUTES: tuple[tuple[str, date, date | None, str, str], ...] = (
    # invoice key, opened on, resolved on, amount (empty: the whole), reason
    (
        "castellani-disputed",
        date(2025, 11, 20),
        date(2025, 12, 18),
        "",
        "prezzo / price: agreed discount missing",
    ),
    (
        "sakurai-disputed",
        date(2025, 8, 29),
        date(2025, 10, 31),
        "620000",
        "数量不足 / short delivery, proved delivered",
    ),
    ("penon-disputed", date(2026, 4, 20), None, "", "quality claim, raised seven months after the due date"),
    ("lodz-first", date(2026, 5, 12), None, "", "wrong bore diameter, goods to be returned"),
    ("lodz-second", date(2026, 6, 8), None, "", "same batch as the invoice before"),
    ("beif-disputed", date(2026, 6, 5), None, "", "livraison incomplète / delivery incomplete"),
    (
        "jiangnan-part-disputed",
        date(2026, 6, 9),
        None,
        "58000.00",
        "部分轴套硬度不合格 / hardness of some bushes",
    ),
    (
        "ignore-large",
        date(2026, 6, 12),
        date(2026, 6, 19),
        "1500.00",
        "<!channel> pallets missing | *delivered since*",
    ),
)


def disputes(numbers: Mapping[str, str]) -> list[Row]:
    """The rows of the disputes table; `numbers` gives the invoice number of each key."""
    ordered = sorted(_DISPUTES, key=lambda row: row[1])
    return [
        {
            "dispute_id": f"DSP-{number:03d}",
            "invoice_id": numbers[key],
            "opened_on": iso(opened),
            "resolved_on": iso(resolved),
            "amount": amount,
            "reason": reason,
        }
        for number, (key, opened, resolved, amount, reason) in enumerate(ordered, start=1)
    ]
