"""What has to be said beside a collection stage: credit, disputes, promises, plans and tolerance."""

from collections.abc import Iterator
from fractions import Fraction

from knowledge.policy.policy import Policy
from tools.calculations.dunning import DISPUTED, Dunned, Dunning
from tools.calculations.ladder import Ladder, hands_over
from tools.calculations.open_items import open_item
from tools.facts import Amount, Note, Phrase, Value


def collection_notes(found: Dunning, dunned: Dunned, invoice_id: str | None) -> tuple[Note, ...]:
    """Give the notes on a stage; `invoice_id` is the invoice that was asked about, None for a customer."""
    return (
        *_on_invoice(found, dunned, invoice_id),
        *_on_dispute(found, dunned),
        *_on_promise(found, dunned),
        *_on_plan(found, dunned),
        *(ladder_notes(dunned.ladder, found.days, dunned.policy) if found.step else ()),
    )


def asked_days_note(found: Dunning, asked: int | None) -> tuple[Note, ...]:
    """Say that the ledger knows other days past due than those asked about."""
    if asked is None or asked == found.days:
        return ()
    return (_note("days_past_due", "other_days", asked=asked, days=found.days),)


def ladder_notes(ladder: Ladder, days: int, policy: Policy) -> tuple[Note, ...]:
    """Say, on the owner ladder, that sales keeps a case by our reading once its own days are over."""
    step, following = ladder.at(days), ladder.after(ladder.at(days))
    within = policy.threshold("LADDER-OWNER.sales_follows_within")
    if ladder.name != "owner" or step.stage != "sales" or following is None or within.crossed(days):
        return ()
    return (_note("owner", "sales_keeps", days=within.value, day=following.from_day),)


def _note(field: str, key: str, **values: Value) -> Note:
    return Note(field=field, phrase=Phrase(key=f"collection_stage.notes.{key}", values=values))


def _on_invoice(found: Dunning, dunned: Dunned, invoice_id: str | None) -> Iterator[Note]:
    if found.small and found.item:
        yield _note("action", "small", invoice=found.item.invoice.invoice_id)
    if invoice_id is None or found.item is not None:
        return
    invoice = next(each for each in dunned.book.invoices if each.invoice_id == invoice_id)
    item = open_item(invoice, dunned.book.as_of)
    key = "written_off" if item.written_off else "in_bills" if item.in_bills else "settled"
    yield _note("stage", key, invoice=invoice_id)


def _on_dispute(found: Dunning, dunned: Dunned) -> Iterator[Note]:
    spared = sum((item.open - item.chased for item in dunned.aged.items if item.days), Fraction(0))
    if found.stage != DISPUTED and spared:
        yield _note("stage", "disputed_apart", amount=Amount.of(spared, dunned.valuation.currency))
    if found.item and found.item.disputed_late and found.stage != DISPUTED:
        yield _note("stage", "late_dispute", invoice=found.item.invoice.invoice_id)


def _on_promise(found: Dunning, dunned: Dunned) -> Iterator[Note]:
    told = found.promise
    if told is None or told.status != "pending" or found.step is None:
        return
    if found.item and not told.covers(found.item.invoice):
        yield _note("paused_until", "other_invoice", invoice=told.promise.invoice_id or "")
    elif hands_over(dunned.ladder, found.step):
        yield _note("paused_until", "hand_over_goes_on")
    elif found.pause is None and not told.pauses:
        yield _note("paused_until", "beyond_horizon", day=told.promise.promised_for)
    elif found.pause is None:
        yield _note("paused_until", "promised_before")
    elif found.item and found.item.chased > found.pause.outstanding:
        rest = found.item.chased - found.pause.outstanding
        yield _note("chased_amount", "rest_chased", amount=Amount.of(rest, dunned.valuation.currency))


def _on_plan(found: Dunning, dunned: Dunned) -> Iterator[Note]:
    plan = found.plan
    if plan is None or plan.status == "fulfilled":
        return
    if found.held and plan.next_on:
        amount = Amount.of(plan.next_amount, dunned.valuation.currency)
        yield _note("stage", "plan_running", day=plan.next_on, amount=amount)
    elif plan.missed_on and not dunned.held:
        yield _note("stage", "plan_missed", day=plan.missed_on)
