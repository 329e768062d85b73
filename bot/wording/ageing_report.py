"""The reply to ageing_report: what is owed and overdue in all, then by age, or a row a customer, person …"""

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
from tools.ageing_report import BUCKETS, PARTS, AgeingReport, AgeingRow
from tools.facts import Amount
from tools.named import named


def reply(result: AgeingReport, voice: Voice) -> Reply:
    """Word an ageing: the total and the overdue share first."""
    table = _table(result, voice)
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=(*_why(result, voice), *table_currency(result, table, voice)),
        table=table,
        next_step=_next_step(result, voice),
    )


def explain(result: AgeingReport, voice: Voice) -> Iterator[str]:
    """Say what the ages hold and what stands beside them."""
    yield from _why(result, voice)
    yield voice.say("explain")


def _headline(result: AgeingReport, voice: Voice) -> str:
    whose = voice.phrase(result.whose)
    if isinstance(result.gross_receivables, NotAvailable):
        return voice.say("headline.unknown", whose=whose, reason=voice.reason(result.gross_receivables))
    if not result.gross_receivables.value:
        return voice.say("headline.nothing", whose=whose)
    key = "headline.overdue" if _some(result.overdue) else "headline.current"
    return voice.say(
        key,
        whose=whose,
        gross=result.gross_receivables,
        overdue=result.overdue,
        share=result.overdue_rate,
        count=result.open_customers,
    )


def _why(result: AgeingReport, voice: Voice) -> Iterator[str]:
    yield from about_the_part(result, voice)
    if result.by is not None and isinstance(result.buckets, dict) and _some(result.overdue):
        yield voice.say("buckets", not_due=result.not_due, **{f"b{n}": result.buckets[n] for n in BUCKETS})
    if _some(result.over_180):
        yield voice.say("very_old", over_180=result.over_180, over_365=result.over_365)
    if _some(result.disputed):
        yield voice.say("disputed", disputed=result.disputed)
    if _some(result.unapplied_credit):
        yield voice.say("unapplied", credit=result.unapplied_credit, net=result.net_receivables)
    if isinstance(result.rows, NotAvailable) and not isinstance(result.gross_receivables, NotAvailable):
        yield voice.say("no_rows", reason=voice.reason(result.rows))
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _some(value: Amount | NotAvailable) -> bool:
    return isinstance(value, Amount) and value.value != 0


def _table(result: AgeingReport, voice: Voice) -> Table | None:
    if result.by is None:
        return _by_age(result, voice)
    if isinstance(result.rows, NotAvailable) or not result.rows:
        return None
    ages = tuple(voice.say(f"age.{name}") for name in PARTS)
    key = voice.say(f"by.{result.by}")
    original = (voice.say("column.original"),) if result.by == "currency" else ()
    columns = (key, *original, voice.say("column.gross"), *ages, voice.say("column.share"))
    return Table(columns=columns, rows=tuple(_row(row, result, voice) for row in result.rows[:MOST_ROWS]))


def _row(row: AgeingRow, result: AgeingReport, voice: Voice) -> tuple[str, ...]:
    original = (plain(row.original or row.gross_receivables, voice),) if result.by == "currency" else ()
    return (
        _named(row, result, voice),
        *original,
        plain(row.gross_receivables, voice),
        plain(row.not_due, voice),
        *(plain(row.buckets[name], voice) for name in BUCKETS),
        voice.cell(row.overdue_rate, "percent"),
    )


def _named(row: AgeingRow, result: AgeingReport, voice: Voice) -> str:
    if row.key is None:
        return voice.say("none")
    if result.by == "customer" and row.name:
        return customer_cell(row.name, row.key)
    if result.by in ("industry", "country"):
        return named(row.name or row.key, result.by, voice.language)
    return row.name or row.key


def _by_age(result: AgeingReport, voice: Voice) -> Table | None:
    """Lay the total out by age, with each age's share."""
    if not isinstance(result.buckets, dict) or isinstance(result.shares, NotAvailable):
        return None
    amounts = {"not_due": result.not_due, **result.buckets}
    rows = tuple(
        (
            voice.say(f"age.{name}"),
            plain(amounts[name], voice),
            voice.cell(result.shares[name], "percent"),
        )
        for name in PARTS
    )
    total = (voice.say("column.gross"), plain(result.gross_receivables, voice), "100%")
    columns = tuple(voice.say(f"column.{name}") for name in ("age", "amount", "of_all"))
    return Table(columns=columns, rows=(*rows, total))


def _next_step(result: AgeingReport, voice: Voice) -> str | None:
    if isinstance(result.rows, tuple) and isinstance(result.row_count, int):
        return left_out(result.rows, result.row_count, voice)
    return voice.say("next") if _some(result.overdue) else None
