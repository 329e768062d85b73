"""The reply to limits_worklist: how many customers meet the condition, then their limits."""

from collections.abc import Iterator

from bot.replies import Reply, Table
from bot.wording.portfolio_part import (
    MOST_ROWS,
    about_the_part,
    customer_cell,
    left_out,
    plain,
    table_currency,
)
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.facts import Amount
from tools.limits_worklist import CONDITIONS, LimitRow, LimitsWorklist


def reply(result: LimitsWorklist, voice: Voice) -> Reply:
    """Word the list: how many first."""
    table = _table(result, voice)
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=(*_why(result, voice), *table_currency(result, table, voice)),
        table=table,
        next_step=_next_step(result, voice),
    )


def explain(result: LimitsWorklist, voice: Voice) -> Iterator[str]:
    """Say which customers count and what the figures are made of."""
    yield from _why(result, voice)
    yield voice.say(f"explain.{result.condition}", share=result.near_from, days=result.expiring_days)
    yield voice.say("explain.exposure")


def _headline(result: LimitsWorklist, voice: Voice) -> str:
    whose = voice.phrase(result.whose)
    if isinstance(result.count, NotAvailable):
        return voice.say("headline.unknown", whose=whose, reason=voice.reason(result.count))
    if not result.count:
        return voice.say(f"none.{result.condition}", whose=whose)
    return voice.say(
        f"headline.{result.condition}", whose=whose, count=result.count, exposure=result.total_exposure
    )


def _why(result: LimitsWorklist, voice: Voice) -> Iterator[str]:
    yield from about_the_part(result, voice)
    if result.condition == "all" and result.count:
        known = [(name, result.counts[name]) for name in CONDITIONS]
        said = [
            voice.say(f"count.{name}", count=count)
            for name, count in known
            if isinstance(count, int) and count
        ]
        if said:
            yield voice.say("counts", counts=voice.joined(said))
    if result.count and not isinstance(result.total_exposure, NotAvailable):
        yield voice.say("exposure", exposure=result.total_exposure)
        if isinstance(result.total_over, Amount) and result.total_over.value > 0:
            yield voice.say("over", over=result.total_over)
    elif isinstance(result.total_exposure, NotAvailable) and not isinstance(result.count, NotAvailable):
        yield voice.say("exposure_unknown", reason=voice.reason(result.total_exposure))
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _table(result: LimitsWorklist, voice: Voice) -> Table | None:
    if isinstance(result.rows, NotAvailable) or not result.rows:
        return None
    names = ("customer", "limit", "exposure", "available", "used", "until", "state")
    columns = tuple(voice.say(f"column.{name}") for name in names)
    return Table(columns=columns, rows=tuple(_row(row, voice) for row in result.rows[:MOST_ROWS]))


def _row(row: LimitRow, voice: Voice) -> tuple[str, ...]:
    until = row.limit_valid_until
    return (
        customer_cell(row.name, row.customer_id),
        plain(row.limit, voice),
        plain(row.exposure, voice),
        plain(row.available, voice),
        voice.cell(row.utilisation, "percent"),
        until.isoformat() if until else "–",
        voice.joined(list(_state(row, voice))) or "–",
    )


def _state(row: LimitRow, voice: Voice) -> Iterator[str]:
    """Say what is special about a limit."""
    for condition in row.conditions:
        if condition == "on_hold":
            yield voice.say(f"state.{row.hold}")
        elif condition != "over_limit" or not row.limit_expired:
            yield voice.say(f"state.{condition}")
    if row.limit_kind == "temporary":
        yield voice.say("state.temporary")


def _next_step(result: LimitsWorklist, voice: Voice) -> str | None:
    if isinstance(result.rows, NotAvailable) or isinstance(result.count, NotAvailable) or not result.rows:
        return None
    return left_out(result.rows, result.count, voice) or voice.say(f"next.{result.condition}")
