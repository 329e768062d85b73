"""The reply to customer_limit: what is left, what uses it, and what stands in the way."""

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.customer_limit import CustomerLimit
from tools.facts import Amount


def reply(result: CustomerLimit, voice: Voice) -> Reply:
    """Word a customer's limit: the usable figure first."""
    return Reply(
        language=voice.language,
        status="answered",
        headline=_headline(result, voice),
        why=tuple(_why(result, voice)),
        next_step=_next_step(result, voice),
        footer=voice.footer(result),
    )


def _headline(result: CustomerLimit, voice: Voice) -> str:
    name = result.name
    if result.hold != "none":
        return voice.say(f"headline.{result.hold}", name=name, limit=result.limit)
    if isinstance(result.limit, NotAvailable):
        return voice.say("headline.not_set", name=name, exposure=result.exposure)
    if result.limit_expired:
        return voice.say(
            "headline.expired", name=name, limit=result.limit, until=str(result.limit_valid_until)
        )
    if result.limit == "unlimited":
        return voice.say("headline.unlimited", name=name, exposure=result.exposure)
    if isinstance(result.available, Amount) and result.available.value < 0:
        over = Amount(value=-result.available.value, currency=result.available.currency)
        return voice.say("headline.over", name=name, over=over, limit=result.limit)
    if isinstance(result.usable_now, Amount) and result.usable_now != result.available:
        return voice.say(
            "headline.group_binds", name=name, usable=result.usable_now, available=result.available
        )
    return voice.say("headline.available", name=name, usable=result.usable_now, limit=result.limit)


def _why(result: CustomerLimit, voice: Voice) -> list[str]:
    lines = [
        voice.say(
            "exposure",
            exposure=result.exposure,
            receivables=result.net_receivables,
            orders=result.open_orders,
            bills=result.bills_outstanding,
        )
    ]
    if not isinstance(result.limit, NotAvailable):
        lines.append(_limit_line(result, voice))
    if result.hold != "none":
        lines.append(voice.say("hold", since=str(result.hold_since or "–"), reason=result.hold_reason or "–"))
    if isinstance(result.overdue, Amount) and result.overdue.value > 0:
        lines.append(voice.say("overdue", overdue=result.overdue, days=result.oldest_days))
    if isinstance(result.group_exposure, Amount) and isinstance(result.group_available, Amount):
        lines.append(
            voice.say(
                "group", exposure=result.group_exposure, limit=result.group_limit, left=result.group_available
            )
        )
    if isinstance(result.written_off, Amount) and result.written_off.value > 0:
        lines.append(voice.say("written_off", amount=result.written_off))
    if not isinstance(result.grade, NotAvailable):
        lines.append(voice.say("grade", grade=result.grade, terms=result.terms_days))
    return lines + [voice.say("note", note=note) for note in voice.notes(result)]


def _limit_line(result: CustomerLimit, voice: Voice) -> str:
    if isinstance(result.utilisation, NotAvailable):
        return voice.say("limit_only", limit=result.limit, until=str(result.limit_valid_until or "–"))
    return voice.say(
        "limit", limit=result.limit, until=str(result.limit_valid_until or "–"), share=result.utilisation
    )


def _next_step(result: CustomerLimit, voice: Voice) -> str | None:
    if result.hold != "none":
        return voice.say("next.hold")
    if result.limit_expired:
        return voice.say("next.expired")
    if isinstance(result.limit, NotAvailable):
        return voice.say("next.not_set")
    if isinstance(result.available, Amount) and result.available.value < 0:
        return voice.say("next.over")
    return None
