"""Ordinary trade: what the cast buys month by month, with seasons, growth and the odd return of goods."""

from datetime import date

from knowledge.sample_company.cast import TERMS
from knowledge.sample_company.character import Character, Trade
from knowledge.sample_company.days import DATA_DATE, HISTORY_START, month_starts, plus, working_day
from knowledge.sample_company.dice import Dice
from knowledge.sample_company.money import MINOR_UNITS
from knowledge.sample_company.postings import Invoice, Payment
from knowledge.sample_company.receipts import settle

SEASONS: dict[str, tuple[int, ...]] = {
    "even": (96, 98, 104, 101, 103, 102, 97, 96, 103, 104, 100, 96),
    "china": (88, 52, 112, 106, 104, 103, 97, 99, 107, 101, 112, 119),
    "europe": (97, 101, 109, 103, 102, 105, 96, 68, 108, 110, 107, 94),
    "spring": (70, 76, 128, 146, 140, 122, 88, 80, 92, 88, 84, 86),
    "year_end": (70, 68, 88, 92, 96, 112, 84, 86, 104, 112, 132, 156),
}
"""Percent of an average month, January first."""


def ordinary_trade(who: Character) -> tuple[list[Invoice], list[Payment]]:
    """The invoices and credit notes of a customer's ordinary business, and what was paid on them."""
    invoices: list[Invoice] = []
    payments: list[Payment] = []
    if who.trade is None:
        return invoices, payments
    dice = Dice(f"trade of {who.customer_id}")
    for number, (day, amount) in enumerate(_sales(who, who.trade, dice), start=1):
        invoice = _invoice(who, who.trade, f"{who.customer_id}-{number}", day, amount, dice)
        note = _credit_note(who.trade, invoice, dice)
        invoices += [invoice] if note is None else [invoice, note]
        payments += settle(who.trade, invoice, note, dice)
    return invoices, payments


def _sales(who: Character, trade: Trade, dice: Dice) -> list[tuple[date, int]]:
    """Invoice days and amounts (minor units) over the whole history, oldest first."""
    sales = []
    for month in month_starts():
        days = sorted(working_day(plus(month, dice.between(3, 27))) for _ in range(trade.count))
        for day in days:
            amount = _amount(who, trade, day, dice)
            if trade.since <= day <= min(trade.until, DATA_DATE):
                sales.append((day, amount))
    return sales


def _amount(who: Character, trade: Trade, day: date, dice: Dice) -> int:
    months = (day.year - HISTORY_START.year) * 12 + day.month - 1
    season = SEASONS[trade.season][day.month - 1]
    average = trade.monthly * MINOR_UNITS[who.account.currency] * season // (trade.count * 100)
    grown = average * (1200 + trade.growth * months) // (1200 + trade.growth * 24)
    if trade.doubles_from is not None and day >= trade.doubles_from:
        grown *= 2
    amount = grown * dice.between(620, 1380) // 1000
    return amount if dice.chance(0.6) else amount // 1000 * 1000


def _invoice(who: Character, trade: Trade, key: str, day: date, amount: int, dice: Dice) -> Invoice:
    return Invoice(
        key,
        who.customer_id,
        day,
        plus(day, TERMS[who.customer_id]),
        amount,
        ordered_on=working_day(plus(day, -dice.between(8, 32))),
        due_date_written=trade.due_dates_written,
    )


def _credit_note(trade: Trade, invoice: Invoice, dice: Dice) -> Invoice | None:
    """Goods sent back: a note for a small part of the invoice, if its day has come."""
    returned, wait, share = dice.chance(trade.returns), dice.between(5, 18), dice.between(20, 90)
    day = working_day(plus(invoice.invoice_date, wait))
    if not returned or not invoice.invoice_date < day <= DATA_DATE:
        return None
    amount = -(invoice.amount * share // 1000)
    return Invoice(f"{invoice.key}/note", invoice.customer_id, day, day, amount)
