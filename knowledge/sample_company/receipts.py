"""How ordinary invoices are settled: transfers, parts, discounts, advances, acceptance bills."""

from datetime import date

from knowledge.sample_company.character import Trade
from knowledge.sample_company.days import DATA_DATE, plus, working_day
from knowledge.sample_company.dice import Dice
from knowledge.sample_company.postings import Invoice, Payment

_BILL_DAYS = 180


def settle(trade: Trade, invoice: Invoice, note: Invoice | None, dice: Dice) -> list[Payment]:
    """The allocations on one invoice up to the data date, its credit note applied first."""
    applied = [] if note is None else apply_note(invoice, note)
    left = invoice.amount - sum(row.amount for row in applied if row.invoice_key == invoice.key)
    day = _paid_on(trade, invoice, dice)
    way, split, gap = dice.between(0, 999) / 1000, dice.chance(trade.partial), dice.between(9, 24)
    if way < trade.prepays:
        return applied + _in_advance(invoice, left, dice)
    if way < trade.prepays + trade.bank_bills:
        rows = [_by_bill(invoice, left, day, "bank_bill", dice)]
    elif way < trade.prepays + trade.bank_bills + trade.commercial_bills:
        rows = [_by_bill(invoice, left, day, "commercial_bill", dice)]
    elif trade.discount:
        rows = _with_discount(invoice, left, day)
    elif split:
        rows = _in_two_parts(invoice, left, day, gap)
    else:
        rows = [_transfer(invoice, left, day)]
    return applied + [row for row in rows if row.paid_on <= DATA_DATE]


def apply_note(invoice: Invoice, note: Invoice) -> list[Payment]:
    """The two rows that set a credit note against an invoice, on the note's day."""
    day, who = note.invoice_date, invoice.customer_id
    return [
        Payment(who, invoice.key, day, -note.amount, "credit_applied"),
        Payment(who, note.key, day, note.amount, "credit_applied"),
    ]


def _paid_on(trade: Trade, invoice: Invoice, dice: Dice) -> date:
    """The day the money comes: by habit, rolled back to a working day and to one of the pay days, if any."""
    day = plus(invoice.due_date, trade.pays.days_late(invoice.due_date, dice))
    if trade.pay_days:
        while day.day not in trade.pay_days:
            day = plus(day, -1)
    return max(working_day(day), plus(invoice.invoice_date, 1))


def _receipt(customer_id: str, day: date) -> str:
    """All that a customer pays on one day is one receipt."""
    return f"{day.isoformat()} {customer_id}"


def _transfer(invoice: Invoice, amount: int, day: date) -> Payment:
    who = invoice.customer_id
    return Payment(who, invoice.key, day, amount, receipt=_receipt(who, day))


def _with_discount(invoice: Invoice, left: int, day: date) -> list[Payment]:
    """Two percent off for paying early."""
    discount = left * 2 // 100
    taken = Payment(invoice.customer_id, invoice.key, day, discount, "discount")
    return [_transfer(invoice, left - discount, day), taken]


def _in_two_parts(invoice: Invoice, left: int, day: date, gap: int) -> list[Payment]:
    first = left * 6 // 10
    return [
        _transfer(invoice, first, day),
        _transfer(invoice, left - first, working_day(plus(day, gap))),
    ]


def _in_advance(invoice: Invoice, left: int, dice: Dice) -> list[Payment]:
    """Money that came before the goods went out."""
    day = working_day(plus(invoice.invoice_date, -dice.between(2, 6)))
    who = invoice.customer_id
    return [Payment(who, invoice.key, day, left, "prepayment", _receipt(who, day))]


def _by_bill(invoice: Invoice, left: int, day: date, kind: str, dice: Dice) -> Payment:
    """An acceptance bill handed over on `day`; matured ones have been paid."""
    matures, lot = plus(day, _BILL_DAYS), dice.between(0, 2)
    status = "paid" if matures <= DATA_DATE else ("held", "endorsed", "discounted")[lot]
    who = invoice.customer_id
    return Payment(who, invoice.key, day, left, kind, _receipt(who, day), matures, status)
