"""The reply to late_interest: the interest first, then the rate and why, what stands beside it, the lines."""

from collections.abc import Iterator

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.facts import Amount, Value
from tools.late_interest import LateInterest
from tools.late_interest_lines import LateLine

MOST_ROWS = 15


def reply(result: LateInterest, voice: Voice) -> Reply:
    """Word what late payment costs."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step=_next_step(result, voice),
    )


def explain(result: LateInterest, voice: Voice) -> Iterator[str]:
    """Word how the figure was worked out, a line a stretch of days."""
    yield from _why(result, voice)
    lines = () if isinstance(result.lines, NotAvailable) else result.lines
    for line in lines[:MOST_ROWS]:
        named = voice.say("disputed_line", invoice=line.invoice or "") if line.disputed else line.invoice
        worked = voice.say(
            "worked_out",
            balance=line.balance,
            rate=line.rate,
            basis=result.basis,
            days=line.days,
            interest=line.interest,
        )
        yield voice.say("of_invoice", invoice=named, worked=worked) if named else worked
    if len(lines) > MOST_ROWS:
        yield voice.say("more", shown=MOST_ROWS, count=len(lines))


def _headline(result: LateInterest, voice: Voice) -> str:
    about = _about(result, voice)
    if isinstance(result.interest, NotAvailable):
        return voice.say("headline.unknown", about=about, reason=voice.reason(result.interest))
    if not result.lines:
        return voice.say("headline.nothing", about=about)
    return voice.say("headline.interest", about=about, interest=result.interest, day=result.as_of)


def _about(result: LateInterest, voice: Voice) -> str:
    if result.invoice_id is not None and result.name is not None:
        return voice.say("about.invoice", name=result.name, invoice=result.invoice_id)
    if _is_bare(result) and not isinstance(result.lines, NotAvailable):
        days = sum(line.days for line in result.lines)
        return voice.say("about.amount", principal=result.principal, days=days)
    return result.name or voice.say("about.bare")


def _is_bare(result: LateInterest) -> bool:
    lines = () if isinstance(result.lines, NotAvailable) else result.lines
    return result.name is None or any(line.invoice is None for line in lines)


def _why(result: LateInterest, voice: Voice) -> Iterator[str]:
    if isinstance(result.lines, tuple) and result.lines and not _is_bare(result):
        yield voice.say("principal" if _some(result.principal) else "paid", principal=result.principal)
    yield _rate(result, voice)
    if _some(result.disputed_interest):
        yield voice.say("disputed", disputed=result.disputed_interest, undisputed=result.undisputed_interest)
    yield from _beside(result, voice)
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _rate(result: LateInterest, voice: Voice) -> str:
    why = voice.phrase(result.rate_reason)
    if isinstance(result.annual_rate, NotAvailable):
        return voice.say("rate.unknown", why=why, basis=result.basis)
    values: dict[str, Value] = {"rate": result.annual_rate, "basis": result.basis, "why": why}
    if result.reference_rate is None or result.reference_since is None:
        return voice.say("rate.fixed", **values)
    return voice.say(
        "rate.reference", **values, reference=result.reference_rate, since=result.reference_since
    )


def _beside(result: LateInterest, voice: Voice) -> Iterator[str]:
    if result.lump_sum is not None and result.lump_sum_claims:
        yield voice.say("lump_sum", amount=result.lump_sum, claims=result.lump_sum_claims)
    if result.at_small_supplier_rate is not None and _some(result.at_small_supplier_rate):
        yield voice.say("small_supplier", amount=result.at_small_supplier_rate)
    if result.unapplied_credit is not None and result.lines:
        yield voice.say("unapplied", credit=result.unapplied_credit)
    amount, since = result.paid_late_interest, result.paid_late_since
    if isinstance(amount, Amount) and since is not None and result.paid_late_count:
        yield voice.say("paid_late", amount=amount, since=since, count=result.paid_late_count)


def _some(value: Amount | NotAvailable) -> bool:
    return isinstance(value, Amount) and value.value != 0


def _table(result: LateInterest, voice: Voice) -> Table | None:
    if isinstance(result.lines, NotAvailable) or not result.lines:
        return None
    named = ("invoice", "from", "to", "days", "balance", "rate", "interest")
    columns = tuple(voice.say(f"column.{name}") for name in named)
    rows = tuple(_row(line, voice) for line in result.lines[:MOST_ROWS])
    if _is_bare(result):  # there is no invoice to name
        return Table(columns=columns[1:], rows=tuple(row[1:] for row in rows))
    return Table(columns=columns, rows=rows)


def _row(line: LateLine, voice: Voice) -> tuple[str, ...]:
    invoice = line.invoice or "–"
    return (
        voice.say("disputed_line", invoice=invoice) if line.disputed else invoice,
        line.from_day.isoformat(),
        line.to_day.isoformat(),
        str(line.days),
        voice.cell(line.balance),
        voice.cell(line.rate, "rate"),
        voice.cell(line.interest),
    )


def _next_step(result: LateInterest, voice: Voice) -> str | None:
    if isinstance(result.lines, tuple) and len(result.lines) > MOST_ROWS:
        return voice.say("more", shown=MOST_ROWS, count=len(result.lines))
    return None if result.rate_source == "stated" else voice.say("next")
