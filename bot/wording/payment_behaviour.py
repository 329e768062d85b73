"""The reply to payment_behaviour: slower or not in plain words, then averages, months and late invoices."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from knowledge.money import decimal_of
from knowledge.records import NotAvailable
from tools.payment_behaviour import DueMonth, PaymentBehaviourResult
from tools.rendering import figure

MOST_ROWS = 5
MOST_MONTHS = 13


def reply(result: PaymentBehaviourResult, voice: Voice) -> Reply:
    """Word how a customer pays: whether it has become slower first."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step=_next_step(result, voice),
    )


def _headline(result: PaymentBehaviourResult, voice: Voice) -> str:
    days = result.average_days_to_pay
    if isinstance(days, NotAvailable):
        return voice.say("headline.unknown", name=result.name, reason=voice.reason(days))
    if isinstance(result.trend, NotAvailable):
        return voice.say(
            "headline.no_trend", name=result.name, days=_short(days), reason=voice.reason(result.trend)
        )
    return voice.say(
        f"headline.{result.trend}",
        name=result.name,
        before=_short(result.days_to_pay_before),
        lately=_short(result.days_to_pay_lately),
        drift=_short(result.payment_drift),
        edge=result.signal_from,
        open=result.open_count,
        level=voice.say(f"level.{result.signal}") if result.signal else "",
    )


def _why(result: PaymentBehaviourResult, voice: Voice) -> Iterator[str]:
    if not isinstance(result.on_time_rate, NotAvailable):
        yield voice.say(
            "on_time",
            count=result.invoice_count,
            months=result.months,
            rate=result.on_time_rate,
            amount=result.on_time_rate_by_amount,
            late=result.late_count,
            days=_short(result.average_days_late),
        )
    if isinstance(result.open_count, int) and result.open_count:
        yield voice.say("open", count=result.open_count)
    yield from _halves(result, voice)
    if isinstance(result.monthly, tuple) and len(result.monthly) > 1:
        yield _months(result.monthly[-MOST_MONTHS:], voice)
    if isinstance(result.older_open_count, int) and result.older_open_count:
        yield voice.say("older", count=result.older_open_count, since=result.older_open_since or "")
    elif not result.invoice_count:
        yield voice.say("no_older")
    yield from _advance(result, voice)
    yield from _disputes(result, voice)
    shown = {"payment_behaviour.lower_bound"}  # said above in a sentence of its own
    for note in result.notes:
        if note.phrase.key not in shown:
            shown.add(note.phrase.key)
            yield voice.say("note", note=voice.phrase(note.phrase))


def _halves(result: PaymentBehaviourResult, voice: Voice) -> Iterator[str]:
    change = result.lateness_drift
    if isinstance(change, NotAvailable):
        return
    if _short(change):
        yield voice.say("late_more" if change > 0 else "late_less", days=_short(abs(change)))
    if result.open_before or result.open_lately:
        yield voice.say("halves_open", before=result.open_before, lately=result.open_lately)


def _months(months: tuple[DueMonth, ...], voice: Voice) -> str:
    some_open = any(each.open_count for each in months)
    said = [
        voice.say(
            "month_open" if each.open_count else "month",
            month=each.month,
            days=_short(each.average_days_to_pay),
        )
        for each in months
    ]
    return voice.say("monthly_open" if some_open else "monthly", months=voice.joined(said))


def _advance(result: PaymentBehaviourResult, voice: Voice) -> Iterator[str]:
    share, before, lately = (
        result.prepayment_share,
        result.prepayment_share_before,
        result.prepayment_share_lately,
    )
    if isinstance(share, NotAvailable):
        if not isinstance(result.average_days_to_pay, NotAvailable):
            yield voice.say("missing", name=voice.say("field.prepaid"), reason=voice.reason(share))
    elif not share:
        yield voice.say("prepaid_none")
    elif isinstance(before, NotAvailable) or isinstance(lately, NotAvailable):
        yield voice.say("prepaid_whole", share=share)
    else:
        halves = (figure(half, voice.language, "percent") for half in (before, lately))
        yield voice.say("prepaid", share=share, **dict(zip(("before", "lately"), halves, strict=True)))


def _disputes(result: PaymentBehaviourResult, voice: Voice) -> Iterator[str]:
    rate = result.dispute_rate
    if isinstance(rate, NotAvailable):
        if not isinstance(result.average_days_to_pay, NotAvailable):
            yield voice.say("missing", name=voice.say("field.dispute"), reason=voice.reason(rate))
    elif not rate:
        yield voice.say("no_disputes")
    elif isinstance(result.dispute_days, NotAvailable):
        yield voice.say("disputes_open", rate=rate)
    else:
        yield voice.say("disputes", rate=rate, days=_short(result.dispute_days))


def _short(days: Decimal | NotAvailable) -> Decimal | NotAvailable:
    """Show days with one decimal at most: nobody pays by the hour."""
    return days if isinstance(days, NotAvailable) else decimal_of(Fraction(days), 1)


def _table(result: PaymentBehaviourResult, voice: Voice) -> Table | None:
    if isinstance(result.late_invoices, NotAvailable) or not result.late_invoices:
        return None
    names = ("invoice", "due", "settled", "days", "amount")
    rows = tuple(
        (
            item.invoice_id,
            item.due_date.isoformat(),
            item.settled_on.isoformat() if item.settled_on else voice.say("open_invoice"),
            str(item.days_late),
            voice.cell(item.amount),
        )
        for item in result.late_invoices[:MOST_ROWS]
    )
    return Table(columns=tuple(voice.say(f"column.{name}") for name in names), rows=rows)


def _next_step(result: PaymentBehaviourResult, voice: Voice) -> str | None:
    if isinstance(result.late_count, int) and result.late_count > MOST_ROWS:
        return voice.say("more", shown=MOST_ROWS, count=result.late_count)
    return None
