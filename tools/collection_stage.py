"""collection_stage: whose turn it is with a customer, an invoice or a number of days, and what is next."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.calculations.dunning import ALLOCATE_FIRST, Dunned, Dunning, customer_dunning, invoice_dunning
from tools.calculations.figures import absent
from tools.calculations.ladder import LADDERS, Ladder, LadderName, NextStage, ladder_of, next_stage
from tools.calculations.promises import PromiseStatus
from tools.calculations.valuation import Valuation
from tools.collection_notes import asked_days_note, collection_notes, ladder_notes
from tools.facts import Amount, Days, Phrase
from tools.heading import heading
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, NotFoundError, Tool, WrongArgumentError

_MOST_DAYS = 36_500


class CollectionStageArguments(Arguments):
    """An invoice, or bare days past due, or a customer; `ladder` is one of the policy's three."""

    customer: str | None = None
    invoice: str | None = None
    days_past_due: int | None = None
    ladder: LadderName | None = None


class CollectionStage(Result):
    """Where collection stands.

    `stage` is a ladder's stage, `disputed` or `allocate_first`; `step` is the policy's word for what is to be
    done and `action` the same in words. `next_stage` and its days are None where nothing follows by days.
    `other_ladders` gives the stage of the same days on the ladders not used. `invoice_id` is the invoice that
    decides, `chased_amount` its open amount less what is disputed or promised.
    """

    ladder: LadderName
    stage: str | NotAvailable
    days_past_due: Days | NotAvailable
    step: str | NotAvailable
    action: Phrase | NotAvailable
    owner: str | NotAvailable
    channel: str | NotAvailable
    next_stage: str | None = None
    next_stage_on: date | None = None
    next_stage_in_days: Days | None = None
    skipped_stages: tuple[str, ...] | NotAvailable = ()
    paused_until: date | None = None
    promise_status: PromiseStatus | NotAvailable = "none"
    other_ladders: Mapping[str, str] = {}
    customer_id: str | None = None
    name: str | None = None
    invoice_id: str | None = None
    due_date: date | None = None
    open_amount: Amount | None = None
    chased_amount: Amount | None = None
    paused_amount: Amount | None = None
    promised_amount: Amount | None = None
    promised_for: date | None = None
    plan_status: str | None = None
    plan_arrears: Amount | None = None
    next_instalment: Amount | None = None
    next_instalment_on: date | None = None


def run(desk: Desk, arguments: CollectionStageArguments) -> CollectionStage:
    """Answer for an invoice, a customer, or bare days.

    Of a customer with days, the invoice of so many days past due is meant, where there is one. Raises
    MissingArgumentError, WrongArgumentError for impossible days, NotFoundError for an invoice that is not
    there on the day, and MissingRateError.
    """
    ladder, days = ladder_of(desk.policy, arguments.ladder), arguments.days_past_due
    if days is not None and not 0 <= days <= _MOST_DAYS:
        raise WrongArgumentError("days_past_due", f"Days past due run from 0 to {_MOST_DAYS}.")
    if not arguments.customer:
        if days is None:
            raise MissingArgumentError("customer", "invoice", "days_past_due")
        return _of_days(desk, days, ladder)
    book = desk.book(arguments.customer)
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or book.customer.currency)
    dunned = Dunned(book, valuation, desk.policy, ladder)
    fields = _of_book(dunned, _invoice_id(desk, book, arguments.invoice), days)
    return CollectionStage(
        **heading(desk, valuation.currency, valuation),
        **fields,
        ladder=ladder.name,
        customer_id=book.customer.customer_id,
        name=book.customer.name,
    )


def action_phrase(step: str) -> Phrase:
    """Word what a step of the policy asks for; a word of the company's own is shown as it is."""
    known = f"action.{step}" in texts("en", "collection_stage")
    key = f"action.{step}" if known else "action.other"
    return Phrase(key=f"collection_stage.{key}", values={} if known else {"step": step})


def _invoice_id(desk: Desk, book: CustomerBook, typed: str | None) -> str | None:
    if typed is None:
        return None
    located = desk.ledger.find_invoice(typed)
    if located is None or all(each.invoice_id != located.id for each in book.invoices):
        raise NotFoundError("invoice", typed)
    return located.id


def _of_days(desk: Desk, days: int, ladder: Ladder) -> CollectionStage:
    step = ladder.at(days)
    return CollectionStage(
        **heading(desk, None),
        **_following(next_stage(ladder, step, days, desk.as_of)),
        ladder=ladder.name,
        stage=step.stage,
        days_past_due=days,
        step=step.action,
        action=action_phrase(step.action),
        owner=step.owner,
        channel=step.channel,
        other_ladders=_others(desk.policy, ladder, days),
        rules=(ladder.rule, "LADDER-ACTIONS"),
        notes=ladder_notes(ladder, days, desk.policy),
    )


def _of_book(dunned: Dunned, invoice_id: str | None, days: int | None) -> dict[str, Any]:
    unknown = absent(dunned.book, "payments")
    if unknown:
        names = ("stage", "days_past_due", "step", "action", "owner", "channel", "promise_status")
        return dict.fromkeys(names, unknown)
    meant = invoice_id or _late_by(dunned, days)
    found = invoice_dunning(dunned, meant) if meant else customer_dunning(dunned)
    currency = dunned.valuation.currency
    return {
        "stage": found.stage,
        "days_past_due": found.days,
        **step_fields(found, dunned.policy),
        **_following(found.following),
        **_item(found, meant, currency),
        **_promise(found, dunned),
        **_plan(found, currency),
        "skipped_stages": absent(dunned.book, "contacts") or found.skipped,
        "other_ladders": _others(dunned.policy, dunned.ladder, found.days) if found.step else {},
        "rules": _rules(dunned.ladder, found),
        "notes": (*asked_days_note(found, days), *collection_notes(found, dunned, meant)),
    }


def _late_by(dunned: Dunned, days: int | None) -> str | None:
    """Name the invoice that is so many days past due, of several the largest; None where none is."""
    late = [item for item in dunned.aged.items if days and item.days == days]
    return max(late, key=lambda item: item.open).invoice.invoice_id if late else None


def step_fields(found: Dunning, policy: Policy) -> dict[str, Any]:
    """Give what is to be done and who does it; beside the ladder the policy's owners answer."""
    if found.step and not found.small:
        step, owner, channel = found.step.action, found.step.owner, found.step.channel
    elif found.step:
        step, owner, channel = "none", found.step.owner, "none"
    else:
        owners = policy.choices("LADDER-OWNERS.owners")
        credit = found.stage == ALLOCATE_FIRST
        step = "allocate_credit" if credit else "resolve_dispute"
        owner, channel = owners["ageing" if credit else "contracts"], "none"
    return {"step": step, "action": action_phrase(step), "owner": owner, "channel": channel}


def _following(following: NextStage | None) -> dict[str, Any]:
    if following is None:
        return {}
    return {
        "next_stage": following.stage,
        "next_stage_on": following.on,
        "next_stage_in_days": following.in_days,
    }


def _item(found: Dunning, invoice_id: str | None, currency: str) -> dict[str, Any]:
    if found.item is None:
        return {"invoice_id": invoice_id}
    paused = found.pause.outstanding if found.pause else 0
    return {
        "invoice_id": found.item.invoice.invoice_id,
        "due_date": found.item.invoice.due_date,
        "open_amount": Amount.of(found.item.open, currency),
        "chased_amount": Amount.of(max(found.item.chased - paused, found.item.open * 0), currency),
    }


def _promise(found: Dunning, dunned: Dunned) -> dict[str, Any]:
    missing = absent(dunned.book, "promises")
    if missing or found.promise is None:
        return {"promise_status": missing or "none"}
    currency, pause = dunned.valuation.currency, found.pause
    paused = min(pause.outstanding, found.item.chased) if pause and found.item else None
    return {
        "promise_status": found.promise.status,
        "promised_amount": Amount.of(found.promise.amount, currency),
        "promised_for": found.promise.promise.promised_for,
        "paused_until": pause.promise.promised_for if pause else None,
        "paused_amount": None if paused is None else Amount.of(paused, currency),
    }


def _plan(found: Dunning, currency: str) -> dict[str, Any]:
    if found.plan is None:
        return {}
    return {
        "plan_status": found.plan.status,
        "plan_arrears": Amount.of(found.plan.arrears, currency),
        "next_instalment": Amount.of(found.plan.next_amount, currency) if found.plan.next_on else None,
        "next_instalment_on": found.plan.next_on,
    }


def _others(policy: Policy, ladder: Ladder, days: int) -> dict[str, str]:
    others = (ladder_of(policy, name) for name in LADDERS if name != ladder.name)
    return {other.name: other.at(days).stage for other in others}


def _rules(ladder: Ladder, found: Dunning) -> tuple[str, ...]:
    applies = {
        ladder.rule: True,
        "LADDER-ACTIONS": True,
        "LADDER-PLAN": found.plan is not None,
        "LADDER-OWNERS": found.step is None,
        "TERMS-CLAUSES": found.item is not None and bool(found.item.disputed_minor),
    }
    return tuple(rule for rule, applied in applies.items() if applied)


TOOL = Tool(
    name="collection_stage",
    arguments=CollectionStageArguments,
    result=CollectionStage,
    sees="policy",
    run=run,
)
