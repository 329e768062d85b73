"""The reply to overdue_worklist: how many are overdue with how much, with whom to begin, then the list."""

from collections.abc import Iterator

from bot.replies import Reply, Table
from bot.wording.portfolio_part import (
    MOST_ROWS,
    about_the_part,
    customer_cell,
    left_out,
    plain,
    shared,
    table_currency,
)
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.facts import Value
from tools.overdue_worklist import OverdueRow, OverdueWorklist

_FIRST = 3
_SOON = ("urgent", "high")


def reply(result: OverdueWorklist, voice: Voice) -> Reply:
    """Word the list: count and total first, then the customers to begin with."""
    table = _table(result, voice)
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=(*_why(result, voice), *table_currency(result, table, voice)),
        table=table,
        next_step=_next_step(result, voice),
    )


def explain(result: OverdueWorklist, voice: Voice) -> Iterator[str]:
    """Say which customers count, which days, which stage and what decides the order."""
    yield from _why(result, voice)
    yield from (voice.say(f"explain.{name}") for name in ("counted", "stage", "priority"))


def _headline(result: OverdueWorklist, voice: Voice) -> str:
    whose = voice.phrase(result.whose)
    if isinstance(result.count, NotAvailable):
        return voice.say("headline.unknown", whose=whose, reason=voice.reason(result.count))
    if not result.count:
        return voice.say("headline.none_fits" if _is_narrowed(result) else "headline.none", whose=whose)
    values: dict[str, Value | NotAvailable] = {"count": result.count, "total": result.total_overdue}
    return voice.say(f"headline.{_asked_for(result)}", whose=whose, **values, **_edges(result, voice))


def _asked_for(result: OverdueWorklist) -> str:
    """Name the headline that says which overdue customers are counted."""
    if result.min_days is not None:
        return "some" if result.max_days is None and result.min_days <= 1 else _by_days(result)
    if result.max_days is not None:
        return "some_most"
    return "some_stage" if result.stage is not None else "some"


def _by_days(result: OverdueWorklist) -> str:
    return "some_least" if result.max_days is None else "some_between"


def _edges(result: OverdueWorklist, voice: Voice) -> dict[str, Value]:
    """Give the edges that were asked for."""
    stage = _named("stage", result.stage, voice) if result.stage is not None else None
    named = {"least": result.min_days, "most": result.max_days, "stage": stage}
    return {name: value for name, value in named.items() if value is not None}


def _is_narrowed(result: OverdueWorklist) -> bool:
    return any(each is not None for each in (result.min_days, result.max_days, result.stage))


def _why(result: OverdueWorklist, voice: Voice) -> Iterator[str]:
    yield from about_the_part(result, voice)
    yield from _asked(result, voice)
    if result.count and not isinstance(result.total_chased, NotAvailable):
        yield voice.say("chased", chased=result.total_chased)
    if isinstance(result.rows, tuple):
        first = sorted((row for row in result.rows if row.priority in _SOON), key=_soonest)[:_FIRST]
        if first:
            named = [voice.say("first_one", name=row.name, reason=voice.phrase(row.reason)) for row in first]
            yield voice.say("first", names=voice.clauses(named))
        waiting = sum(1 for row in result.rows if row.priority == "wait")
        if waiting:
            yield voice.say("waiting", count=waiting)
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _soonest(row: OverdueRow) -> int:
    return _SOON.index(row.priority)


def _asked(result: OverdueWorklist, voice: Voice) -> Iterator[str]:
    """Say which customers were asked for."""
    least, most = result.min_days, result.max_days
    if least is not None and most is not None:
        yield voice.say("asked.between", least=least, most=most)
    elif least is not None:
        yield voice.say("asked.least", days=least)
    elif most is not None:
        yield voice.say("asked.most", days=most)
    if result.stage is not None:
        yield voice.say("asked.stage", stage=_named("stage", result.stage, voice))


def _table(result: OverdueWorklist, voice: Voice) -> Table | None:
    if isinstance(result.rows, NotAvailable) or not result.rows:
        return None
    names = ("customer", "overdue", "days", "stage", "owner", "reason")
    columns = tuple(voice.say(f"column.{name}") for name in names)
    return Table(columns=columns, rows=tuple(_row(row, voice) for row in result.rows[:MOST_ROWS]))


def _row(row: OverdueRow, voice: Voice) -> tuple[str, ...]:
    owner = _named("owner", row.owner, voice)
    if row.owner == "sales" and row.salesperson_name:
        owner = voice.say("owner", owner=owner, name=row.salesperson_name)
    return (
        customer_cell(row.name, row.customer_id),
        plain(row.overdue, voice),
        str(row.oldest_days),
        voice.say("no_chase") if row.stage == "not_due" else _named("stage", row.stage, voice),
        owner,
        voice.say(f"priority.{row.priority}", reason=voice.phrase(row.reason)),
    )


def _named(kind: str, name: str, voice: Voice) -> str:
    """Name a stage or owner as collection_stage does; a company's own word is shown as it stands."""
    return texts(voice.language, "reply_collection_stage").get(f"{kind}.{name}", name)


def _next_step(result: OverdueWorklist, voice: Voice) -> str | None:
    if isinstance(result.rows, NotAvailable) or isinstance(result.count, NotAvailable) or not result.rows:
        return None
    return left_out(result.rows, result.count, voice) or shared("next_customer", voice)
