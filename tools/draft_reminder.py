"""draft_reminder: the letter that a customer's stage of collection asks for; a person reads and sends it."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.records import Customer
from knowledge.money import from_minor
from knowledge.records import NotAvailable, Record
from prompts.wording import Language
from tools.calculations.dunning import Dunned, Dunning, customer_dunning
from tools.calculations.figures import absent
from tools.calculations.ladder import LadderName, ladder_of
from tools.calculations.reasons import because
from tools.calculations.reminder_items import (
    NoLetter,
    ReminderItem,
    ReminderStage,
    reminder_items,
    stage_named,
    why_no_letter,
)
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Days, Note, Phrase
from tools.heading import heading
from tools.reminder_letter import LetterFacts, body_of, one_line, subject_of, totals
from tools.reminder_notes import none_said, reminder_notes
from tools.reminder_standing import credit_held, standing
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool, WrongArgumentError

_CHINESE = frozenset({"CN", "HK", "MO", "TW", "CNY", "HKD", "MOP", "TWD"})
"""Countries, and currencies where the country is not known, that are written to in Chinese."""
_ORDERS_HELD = "hold"


class DraftReminderArguments(Arguments):
    """A customer; `stage` is one of a ladder's stages, by default the one reached on the ladder in force.

    `language` is the letter's, by default that of the customer's country.
    """

    customer: str | None = None
    stage: str | None = None
    language: Language | None = None


class RemindedInvoice(Record):
    """An invoice in the letter: `open_amount` is what is asked for of it, in the invoice's own currency."""

    invoice_id: str
    invoice_date: date
    due_date: date
    days_past_due: Days
    open_amount: Amount


class DraftReminder(Result):
    """A draft that a person sends; `subject` and `body` are None where no letter should go out.

    `total` is in the result's currency, `totals` are by currency as the letter states them. `stage` is what
    the letter is for, `reached_stage` what the days past due have reached.
    """

    customer_id: str
    name: str
    ladder: LadderName
    stage: str | NotAvailable
    reached_stage: str | NotAvailable
    days_past_due: Days | NotAvailable
    language: Language
    subject: str | None
    body: str | None
    why_none: Phrase | None
    overdue: Amount | NotAvailable
    disputed: Amount | NotAvailable
    unapplied_credit: Amount | NotAvailable
    invoices: tuple[RemindedInvoice, ...]
    total: Amount | NotAvailable
    totals: tuple[Amount, ...]


@dataclass(frozen=True)
class _Draft:
    """What the answer is made of, worked out once."""

    dunned: Dunned
    found: Dunning
    stage: ReminderStage | None
    items: tuple[ReminderItem, ...]
    none: NoLetter | None
    language: Language


def run(desk: Desk, arguments: DraftReminderArguments) -> DraftReminder:
    """Draft a customer's letter; raises MissingArgumentError, WrongArgumentError and MissingRateError."""
    if not arguments.customer:
        raise MissingArgumentError("customer")
    book = desk.book(arguments.customer)
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or book.customer.currency)
    dunned = Dunned(book, valuation, desk.policy, ladder_of(desk.policy))
    asked = stage_named(arguments.stage, dunned.ladder, dunned) if arguments.stage else None
    if arguments.stage and asked is None:
        raise WrongArgumentError("stage", f"No ladder has a stage {arguments.stage!r}.")
    language = arguments.language or letter_language(book.customer)
    unknown = absent(book, "payments")
    draft = None if unknown else _draft(dunned, asked, language)
    return DraftReminder(
        customer_id=book.customer.customer_id,
        name=book.customer.name,
        language=language,
        **(_fields(draft) if draft else _without(dunned, unknown)),
        notes=_notes(draft, chosen=arguments.language is not None) if draft else (),
        **heading(desk, valuation.currency, valuation),
    )


def _notes(draft: _Draft, *, chosen: bool) -> tuple[Note, ...]:
    """Give the notes on a letter; `chosen` says that somebody named its language."""
    letter, dunned = draft.none is None, draft.dunned
    notes = reminder_notes(dunned, draft.found, draft.stage, draft.items, letter=letter)
    return (*notes, _language_note(dunned.book.customer)) if letter and not chosen else notes


def letter_language(customer: Customer) -> Language:
    """Choose a letter's language: the country's, where that is not known the currency's."""
    return "zh" if (customer.country or customer.currency) in _CHINESE else "en"


def _draft(dunned: Dunned, asked: ReminderStage | None, language: Language) -> _Draft:
    found = customer_dunning(dunned)
    reached = ReminderStage(ladder=dunned.ladder, step=found.step) if found.step else None
    stage = asked or reached
    items = reminder_items(dunned, stage)
    none = why_no_letter(dunned, found, stage, items)
    return _Draft(dunned, found, stage, items if none is None else (), none, language)


def _fields(draft: _Draft) -> dict[str, Any]:
    found, stage, currency = draft.found, draft.stage, draft.dunned.valuation.currency
    by_currency = totals(draft.items)
    exact = sum((item.value for item in draft.items), Fraction(0))
    one = len(by_currency) == 1 and by_currency[0].currency == currency
    facts = _facts(draft) if draft.none is None else None
    return {
        "ladder": stage.ladder.name if stage else draft.dunned.ladder.name,
        "stage": stage.step.stage if stage else found.stage,
        "reached_stage": found.stage,
        "days_past_due": found.days,
        "subject": subject_of(facts) if facts else None,
        "body": body_of(facts) if facts else None,
        "why_none": none_said(draft.none, draft.dunned, found) if draft.none else None,
        **standing(draft.dunned),
        "invoices": tuple(_invoice(item) for item in draft.items),
        "total": by_currency[0] if one else Amount.of(exact, currency),
        "totals": by_currency,
        "rules": _rules(draft, facts),
    }


def _facts(draft: _Draft) -> LetterFacts:
    dunned, found = draft.dunned, draft.found
    assert draft.stage is not None  # noqa: S101 - a letter has a stage
    step, ladder, on = draft.stage.step, draft.stage.ladder, dunned.book.as_of
    following = ladder.after(step)
    oldest = draft.items[0]
    before_next = oldest.invoice.due_date + timedelta(days=following.from_day - 1) if following else None
    plan = dunned.plan
    hold = dunned.policy.threshold("ORDER-OVERDUE.hold_days").crossed(oldest.days)
    outcome = dunned.policy.choice("ORDER-OVERDUE.hold_outcome")
    broken = found.promise if found.promise and found.promise.status == "broken" else None
    return LetterFacts(
        language=draft.language,
        name=dunned.book.customer.name,
        dated=on,
        action=step.action,
        items=draft.items,
        pay_by=_pay_by(dunned, before_next),
        then=following.action if following else None,
        orders_held=hold and outcome == _ORDERS_HELD,
        broken_promise_for=broken.promise.promised_for if broken else None,
        missed_instalment_on=plan.missed_on if plan and plan.status == "missed" else None,
        credit=credit_held(dunned),
        disputed_left_out=any(item.open_minor > item.chased_minor for item in dunned.aged.items if item.days),
    )


def _pay_by(dunned: Dunned, before_next: date | None) -> date | None:
    """Give the day to pay by: before the next stage, and no later than a promise to pay may lie ahead."""
    on, horizon = dunned.book.as_of, dunned.policy.threshold("LADDER-STANDARD.promise_horizon")
    if before_next is None or before_next <= on:
        return None
    days = int(horizon.value) - (0 if horizon.crossed(horizon.value) else 1)
    return min(before_next, on + timedelta(days=days))


def _invoice(item: ReminderItem) -> RemindedInvoice:
    currency = item.invoice.currency
    return RemindedInvoice(
        invoice_id=one_line(item.invoice.invoice_id),
        invoice_date=item.invoice.invoice_date,
        due_date=item.invoice.due_date,
        days_past_due=item.days,
        open_amount=Amount(value=from_minor(item.minor, currency), currency=currency),
    )


def _rules(draft: _Draft, facts: LetterFacts | None) -> tuple[str, ...]:
    ladder = draft.stage.ladder.rule if draft.stage else draft.dunned.ladder.rule
    applies = {
        ladder: True,
        "LADDER-ACTIONS": True,
        "LADDER-PLAN": draft.found.plan is not None,
        "ORDER-OVERDUE": facts is not None and facts.orders_held,
        "TERMS-CLAUSES": draft.found.stage == "disputed" or (facts is not None and facts.disputed_left_out),
    }
    return tuple(rule for rule, applied in applies.items() if applied)


def _without(dunned: Dunned, unknown: NotAvailable | None) -> dict[str, Any]:
    names = (
        *("stage", "reached_stage", "days_past_due", "total"),
        *("overdue", "disputed", "unapplied_credit"),
    )
    none = because(unknown) if unknown else None
    nothing = {"subject": None, "body": None, "why_none": none, "invoices": (), "totals": ()}
    return {**dict.fromkeys(names, unknown), **nothing, "ladder": dunned.ladder.name}


def _language_note(customer: Customer) -> Note:
    key = "by_country" if customer.country else "by_currency"
    values = {"country": customer.country} if customer.country else {"currency": customer.currency}
    return Note(field="language", phrase=Phrase(key=f"draft_reminder.{key}", values=values))


TOOL = Tool(
    name="draft_reminder",
    arguments=DraftReminderArguments,
    result=DraftReminder,
    sees="portfolio",
    run=run,
)
