"""The reply to insurance_cover: what would be paid and what we bear, deadlines first where one has passed."""

from collections.abc import Iterator
from decimal import Decimal

from bot.replies import Reply, Table
from bot.wording.security import held
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.facts import Amount
from tools.insurance_cover import InsuranceCover
from tools.insurance_parts import InsurancePart, InsuredInvoice
from tools.rendering import figure

MOST_ROWS = 15
MOST_NAMED = 5


def reply(result: InsuranceCover, voice: Voice) -> Reply:
    """Word what insurance would pay."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step="\n".join(_next(result, voice)) or None,
    )


def _headline(result: InsuranceCover, voice: Voice) -> str:
    values = {"claim": result.claim, "owed": result.owed, "own_loss": result.own_loss}
    if result.name is None:
        return voice.say("headline.bare", **values)
    if isinstance(result.claim, NotAvailable):
        return voice.say("headline.unknown", name=result.name, reason=voice.reason(result.claim))
    if not _some(result.owed):
        key = "nothing_owed" if isinstance(result.insured_limit, Amount) else "nothing_owed_unknown"
        return voice.say(f"headline.{key}", name=result.name, limit=result.insured_limit)
    if not result.covers and not _some(result.covered):
        return _uninsured(result, voice)
    if result.notify_passed and not isinstance(result.notify_by, NotAvailable):
        return voice.say("headline.passed", name=result.name, day=result.notify_by, **values)
    return voice.say("headline.claim", name=result.name, **values)


def _uninsured(result: InsuranceCover, voice: Voice) -> str:
    assert result.name is not None  # noqa: S101 - only a customer can be uninsured
    if result.withdrawn_on:
        return voice.say("headline.withdrawn", name=result.name, day=result.withdrawn_on, owed=result.owed)
    if result.expired_on:
        return voice.say("headline.expired", name=result.name, day=result.expired_on, owed=result.owed)
    return voice.say("headline.uninsured", name=result.name, owed=result.owed)


def _why(result: InsuranceCover, voice: Voice) -> Iterator[str]:
    yield from _deadline(result, voice)
    told = _some(result.owed) and (result.covers or result.name is None or _some(result.covered))
    if isinstance(result.covered, Amount) and told:
        yield from _claim(result, voice)
    yield from _excluded(result, voice)
    if result.covers and result.valid_until and not result.withdrawn_on and not result.expired_on:
        yield voice.say("valid_until", day=result.valid_until)
    yield from _security(result, voice)
    if not isinstance(result.indemnity_rate, NotAvailable) and (result.covers or result.name is None):
        edge = "at_least" if result.coverable_at_least else "over"
        coverable = voice.say(f"coverable.{edge}", share=result.coverable)
        yield voice.say("rate", rate=result.indemnity_rate, coverable=coverable)
    yield from (voice.say("note", note=note) for note in voice.notes(result))


def _deadline(result: InsuranceCover, voice: Voice) -> Iterator[str]:
    if isinstance(result.notify_by, NotAvailable) or result.notify_invoice is None:
        return
    key = "notify"
    if result.notify_passed:
        key = "notify_passed_more" if result.notify_passed_count > 1 else "notify_passed"
    yield voice.say(
        key, invoice=result.notify_invoice, day=result.notify_by, count=result.notify_passed_count
    )


def _claim(result: InsuranceCover, voice: Voice) -> Iterator[str]:
    yield voice.say("covered", covered=result.covered, limit=result.insured_limit, eligible=result.eligible)
    if isinstance(result.indemnity_rate, NotAvailable):
        if isinstance(result.claim, Amount):
            yield voice.say("claim_parts", covered=result.covered, claim=result.claim)
    elif _some(result.covered):
        yield voice.say(
            "claim" if _some(result.deductible) else "claim_plain",
            covered=result.covered,
            deductible=result.deductible,
            rate=result.indemnity_rate,
            claim=result.claim,
        )
    if len(result.covers) > 1:
        yield from (_part(each, voice) for each in result.covers)
    for key, amount in (
        ("retention", result.own_retention),
        ("above_limit", result.above_limit),
    ):
        if _some(amount):
            yield voice.say(key, amount=amount)


def _part(each: InsurancePart, voice: Voice) -> str:
    key = "part_unrated" if isinstance(each.indemnity_rate, NotAvailable) else "part"
    return voice.say(
        key,
        cover=each.cover_id,
        provider=each.provider or "–",
        limit=each.insured_limit,
        rate=each.indemnity_rate,
        covered=each.covered,
        claim=each.claim,
    )


def _excluded(result: InsuranceCover, voice: Voice) -> Iterator[str]:
    """Say which invoices are not eligible and what of them, those for the same reason in one line."""
    by_reason: dict[str, list[InsuredInvoice]] = {}
    for each in result.invoices:
        if each.why_not:
            by_reason.setdefault(each.why_not, []).append(each)
    for reason, invoices in by_reason.items():
        named = [each.invoice_id for each in invoices[:MOST_NAMED]]
        if len(invoices) > MOST_NAMED:
            named.append(voice.say("more", count=len(invoices) - MOST_NAMED))
        left_out = sum((each.open_amount.value - each.eligible.value for each in invoices), Decimal(0))
        yield voice.say(
            "excluded",
            amount=Amount(value=left_out, currency=invoices[0].open_amount.currency),
            reason=voice.say(f"reason.{reason}"),
            invoices=voice.joined(named),
        )


def _security(result: InsuranceCover, voice: Voice) -> Iterator[str]:
    if result.name is None or isinstance(result.security, NotAvailable):
        return
    if not result.security:
        yield voice.say("security_none")
        return
    yield voice.say("security", items=voice.clauses([held(each, voice) for each in result.security]))


def _table(result: InsuranceCover, voice: Voice) -> Table | None:
    if not result.invoices or not result.covers:
        return None
    names = ("invoice", "dated", "due", "days", "open", "eligible", "notify")
    rows = tuple(
        (
            each.invoice_id,
            each.invoice_date.isoformat(),
            each.due_date.isoformat(),
            figure(each.days_past_due, voice.language) if each.days_past_due else "–",
            voice.cell(each.open_amount),
            voice.cell(each.eligible) if each.eligible.value else "–",
            each.notify_by.isoformat() if each.notify_by else "–",
        )
        for each in result.invoices[:MOST_ROWS]
    )
    return Table(columns=tuple(voice.say(f"column.{name}") for name in names), rows=rows)


def _next(result: InsuranceCover, voice: Voice) -> Iterator[str]:
    if result.covers and len(result.invoices) > MOST_ROWS:
        yield voice.say("rows_more", shown=MOST_ROWS, count=len(result.invoices))
    if result.name is None:
        return
    if result.notify_passed:
        yield voice.say("next.notify")
    elif not isinstance(result.notify_by, NotAvailable):
        yield voice.say("next.notify_by", day=result.notify_by)
    elif result.withdrawn_on or result.expired_on:
        yield voice.say("next.renew")


def _some(value: Amount | NotAvailable) -> bool:
    return isinstance(value, Amount) and value.value != 0
