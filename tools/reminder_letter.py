"""The letter of a reminder: subject and body in its own language, from the stage's texts and the invoices.

Nothing is threatened that the policy does not provide, and no bank account is named: the sender's name and
the account are placeholders that a person fills in. Names of the ledger are data, on one line.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from knowledge.money import from_minor
from knowledge.records import Record
from prompts.wording import Language, text
from tools.calculations.reminder_items import ReminderItem
from tools.facts import Amount, Value
from tools.rendering import render_text

MOST_LISTED = 40
_FIRM = frozenset({"formal_demand", "repayment_plan", "supply_stop", "hand_over"})


class LetterFacts(Record):
    """What a letter says: its action, the invoices, and what of the policy and the account it may mention.

    `pay_by` is the day before the next stage, or the last that a promise may name where that is earlier; None
    where the next stage has begun or none follows. `then` is the action
    that the ladder has next; `orders_held` says that the policy holds new orders by now.
    """

    language: Language
    name: str
    dated: date
    action: str
    items: tuple[ReminderItem, ...]
    pay_by: date | None
    then: str | None
    orders_held: bool
    broken_promise_for: date | None
    missed_instalment_on: date | None
    credit: tuple[Amount, ...]
    disputed_left_out: bool


def one_line(words: str) -> str:
    """Write a name from the ledger on one line, without what does not print."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def totals(items: Sequence[ReminderItem]) -> tuple[Amount, ...]:
    """Add up what is asked for, by currency."""
    sums: dict[str, Decimal] = {}
    for item in items:
        currency = item.invoice.currency
        sums[currency] = sums.get(currency, Decimal(0)) + from_minor(item.minor, currency)
    return tuple(Amount(value=sums[currency], currency=currency) for currency in sorted(sums))


def subject_of(facts: LetterFacts) -> str:
    """Write the subject line."""
    return _said(facts, f"subject.{facts.action}", count=len(facts.items), totals=_totals(facts))


def body_of(facts: LetterFacts) -> str:
    """Write the letter, a paragraph a thought."""
    return "\n\n".join(_paragraphs(facts))


def _paragraphs(facts: LetterFacts) -> Iterator[str]:
    yield _said(facts, "greeting", name=one_line(facts.name))
    yield _said(facts, f"opening.{facts.action}", dated=facts.dated, count=len(facts.items))
    yield "\n".join(_lines(facts))
    if facts.broken_promise_for:
        yield _said(facts, "broken_promise", day=facts.broken_promise_for)
    if facts.missed_instalment_on:
        yield _said(facts, "missed_instalment", day=facts.missed_instalment_on)
    yield _request(facts)
    if facts.credit:
        yield _said(facts, "credit", credit=_joined(facts, facts.credit))
    yield from _consequences(facts)
    if facts.disputed_left_out:
        yield _said(facts, "disputed")
    yield _said(facts, "paid_meanwhile")
    yield _said(facts, "closing")


def _lines(facts: LetterFacts) -> Iterator[str]:
    for item in facts.items[:MOST_LISTED]:
        yield _said(
            facts,
            "line",
            invoice=one_line(item.invoice.invoice_id),
            dated=item.invoice.invoice_date,
            due=item.invoice.due_date,
            days=item.days,
            amount=Amount(
                value=from_minor(item.minor, item.invoice.currency), currency=item.invoice.currency
            ),
        )
    rest = facts.items[MOST_LISTED:]
    if rest:
        yield _said(facts, "further", count=len(rest), totals=_joined(facts, totals(rest)))
    yield _said(facts, "total", totals=_totals(facts))


def _request(facts: LetterFacts) -> str:
    key = "request.by_day" if facts.pay_by else "request.now"
    values: dict[str, Value] = {"day": facts.pay_by} if facts.pay_by else {}
    return _said(facts, f"{key}.{'firm' if facts.action in _FIRM else 'friendly'}", **values)


def _consequences(facts: LetterFacts) -> Iterator[str]:
    """Name what the policy has next; a friendly letter names nothing."""
    if facts.action not in _FIRM:
        return
    if facts.action == "repayment_plan":
        yield _said(facts, "offer_plan")
    if facts.orders_held or facts.action == "supply_stop":
        yield _said(facts, "orders_held")
    if facts.action == "hand_over":
        yield _said(facts, "hand_over_now")
    elif facts.then == "hand_over":
        yield _said(facts, "hand_over_next")
    yield _said(facts, "interest")


def _totals(facts: LetterFacts) -> str:
    return _joined(facts, totals(facts.items))


def _joined(facts: LetterFacts, amounts: Sequence[Amount]) -> str:
    written = [render_text("{amount}", {"amount": amount}, facts.language) for amount in amounts]
    return text("reply.list_mark", facts.language).join(written)


def _said(facts: LetterFacts, key: str, **values: Value) -> str:
    return render_text(text(f"draft_reminder.letter.{key}", facts.language), values, facts.language)
