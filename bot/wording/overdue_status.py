"""The reply to overdue_status: what is past due, how old it is, and the open items."""

from collections.abc import Iterator

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.facts import Amount
from tools.overdue_status import OverdueStatus

MOST_ROWS = 15
MOST_SETTLED = 3


def reply(result: OverdueStatus, voice: Voice) -> Reply:
    """Word what a customer owes: the overdue figure first, then the total, the age and the items."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step=_next_step(result, voice),
    )


def _headline(result: OverdueStatus, voice: Voice) -> str:
    if isinstance(result.overdue, NotAvailable):
        return voice.say("headline.unknown", name=result.name, reason=voice.reason(result.overdue))
    if result.overdue.value > 0:
        return voice.say(
            "headline.overdue",
            name=result.name,
            overdue=result.overdue,
            gross=result.gross_receivables,
            days=result.oldest_days,
        )
    if isinstance(result.gross_receivables, Amount) and result.gross_receivables.value > 0:
        return voice.say("headline.current", name=result.name, gross=result.gross_receivables)
    return voice.say("headline.nothing", name=result.name)


def _why(result: OverdueStatus, voice: Voice) -> Iterator[str]:
    if isinstance(result.overdue, Amount) and result.overdue.value > 0:
        assert not isinstance(result.buckets, NotAvailable)  # noqa: S101 - they come with the overdue figure
        yield voice.say(
            "buckets",
            not_due=result.not_due,
            first=result.buckets["1_30"],
            second=result.buckets["31_60"],
            third=result.buckets["61_90"],
            over=result.buckets["over_90"],
        )
    if isinstance(result.gross_receivables, Amount) and result.gross_receivables.value == 0:
        yield voice.say("nothing_open")
    if _some(result.over_180):
        yield voice.say("very_old", over_180=result.over_180, over_365=result.over_365)
    if _some(result.disputed):
        yield voice.say("disputed", disputed=result.disputed)
    if _some(result.unapplied_credit) and not _some(result.gross_receivables):
        yield voice.say("credit_only", credit=result.unapplied_credit)
    elif _some(result.unapplied_credit):
        yield voice.say("unapplied", credit=result.unapplied_credit, net=result.net_receivables)
        yield from _settling(result, voice)
        if _some(result.overdue):
            yield voice.say("overdue_net", net=result.overdue_net)
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _settling(result: OverdueStatus, voice: Voice) -> Iterator[str]:
    """Say which invoices the credit would settle, the first ones where there are many."""
    if isinstance(result.would_settle, NotAvailable) or not result.would_settle:
        return
    first = [
        voice.say("settled" if each.left.value == 0 else "settled_in_part", **dict(each))
        for each in result.would_settle[:MOST_SETTLED]
    ]
    more = len(result.would_settle) - len(first)
    yield voice.say("settling_more" if more else "settling", settled=voice.joined(first), more=more)


def _some(value: Amount | NotAvailable) -> bool:
    return isinstance(value, Amount) and value.value != 0


def _table(result: OverdueStatus, voice: Voice) -> Table | None:
    if isinstance(result.invoices, NotAvailable) or not result.invoices:
        return None
    columns = tuple(voice.say(f"column.{name}") for name in ("invoice", "due", "days", "open", "disputed"))
    oldest_first = sorted(result.invoices, key=lambda item: (item.due_date, item.invoice_id))
    rows = tuple(
        (
            item.invoice_id,
            item.due_date.isoformat(),
            str(item.days_past_due) if item.days_past_due else "–",
            voice.cell(item.open_amount),
            voice.cell(item.disputed) if _some(item.disputed) else "–",
        )
        for item in oldest_first[:MOST_ROWS]
    )
    return Table(columns=columns, rows=rows)


def _next_step(result: OverdueStatus, voice: Voice) -> str | None:
    if isinstance(result.invoices, tuple) and len(result.invoices) > MOST_ROWS:
        return voice.say("more", shown=MOST_ROWS, count=len(result.invoices))
    if isinstance(result.overdue_net, Amount) and result.overdue_net.value == 0 and _some(result.overdue):
        return voice.say("next.allocate") if _some(result.unapplied_credit) else voice.say("next.dispute")
    return voice.say("next.stage") if _some(result.overdue) else None
