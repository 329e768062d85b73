"""What is said to the colleague who sends a reminder: why there is none, or what to see to before."""

from collections.abc import Iterator
from datetime import timedelta

from tools.calculations.dunning import Dunned, Dunning
from tools.calculations.promises import pausing
from tools.calculations.reminder_items import NoLetter, ReminderItem, ReminderStage
from tools.facts import Note, Phrase, Value


def none_said(none: NoLetter, dunned: Dunned, found: Dunning) -> Phrase:
    """Say why no letter goes out now."""
    values: dict[str, Value] = {}
    key: str = none
    if none == "grace" and found.following:
        values = {"days": found.days, "next": found.following.stage, "day": found.following.on}
    elif none == "grace":
        key = "quiet_stage"
    elif none == "paused":
        until = [
            pause.promise.promised_for
            for item in dunned.aged.items
            if item.days and (pause := pausing(dunned.promises, item.invoice))
        ]
        key, values = ("paused", {"day": max(until)}) if until else ("paused_open", {})
    elif none == "plan":
        next_on = dunned.plan.next_on if dunned.plan else None
        key, values = ("plan", {"day": next_on}) if next_on else ("plan_open", {})
    return Phrase(key=f"draft_reminder.none.{key}", values=values)


def reminder_notes(
    dunned: Dunned,
    found: Dunning,
    stage: ReminderStage | None,
    items: tuple[ReminderItem, ...],
    *,
    letter: bool,
) -> tuple[Note, ...]:
    """Give the notes on a letter; none where there is none."""
    if not letter or stage is None:
        return ()
    return tuple(_notes(dunned, found, stage, items))


def _notes(
    dunned: Dunned, found: Dunning, stage: ReminderStage, items: tuple[ReminderItem, ...]
) -> Iterator[Note]:
    if stage.ladder.name != dunned.ladder.name:
        yield _note("stage", "other_ladder", ladder=stage.ladder.name, in_force=dunned.ladder.name)
    if items[0].days < stage.step.from_day:
        begins = items[0].invoice.due_date + timedelta(days=stage.step.from_day)
        early = "younger_left" if stage.step.stage == found.stage else "early"
        yield _note("stage", early, stage=found.stage, day=begins)
    if found.skipped:
        yield _note("stage", "skipped", stages=", ".join(found.skipped))
    until = [
        pause.promise.promised_for
        for item in dunned.aged.items
        if item.days and (pause := pausing(dunned.promises, item.invoice))
    ]
    if until and sum(item.value for item in items) < dunned.aged.chased_overdue:
        yield _note("invoices", "promised_left_out", day=max(until))
    insolvent = [each.happened_on for each in dunned.book.events if each.kind == "insolvency"]
    if insolvent:
        yield _note("body", "insolvent", day=max(insolvent))
    assumed = [item.invoice.invoice_id for item in items if item.invoice.due_assumed]
    if assumed:
        yield _note("invoices", "due_assumed", invoices=", ".join(assumed[:5]), count=len(assumed))
    if len({item.invoice.currency for item in items}) > 1:
        yield _note("total", "other_currency")
    yield _note("body", "placeholders")


def _note(field: str, key: str, **values: Value) -> Note:
    return Note(field=field, phrase=Phrase(key=f"draft_reminder.{key}", values=values))
