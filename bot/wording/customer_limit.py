"""The reply to customer_limit: what is left, what uses it, and what stands in the way."""

from collections.abc import Iterator

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.customer_limit import CustomerLimit
from tools.facts import Amount, Value


def reply(result: CustomerLimit, voice: Voice, leading: tuple[str, ...] = ()) -> Reply:
    """Word a customer's limit: the usable figure first, and its group's next where `leading` has "group"."""
    group = tuple(_group(result, voice, asked="group" in leading))
    why = (line for line in _why(result, voice) if line not in group)
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=(*group, *why) if leading else _why(result, voice),
        next_step=_next_step(result, voice),
    )


def explain(result: CustomerLimit, voice: Voice) -> Iterator[str]:
    """Work out what is left: the limit in force less the exposure, then what the group and a hold allow."""
    yield from _why(result, voice)
    if isinstance(result.limit_in_force, Amount) and isinstance(result.available, Amount):
        yield voice.say(
            "explain.available", limit=result.limit_in_force, exposure=result.exposure, left=result.available
        )
    if isinstance(result.usable_now, Amount):
        yield voice.say("explain.usable", usable=result.usable_now)


def _headline(result: CustomerLimit, voice: Voice) -> str:
    key = _standing(result)
    over = usable = result.usable_now
    if isinstance(result.available, Amount):
        over = Amount(value=-result.available.value, currency=result.available.currency)
    values: dict[str, Value | NotAvailable] = {
        "name": result.name,
        "limit": result.limit,
        "exposure": result.exposure,
        "available": result.available,
        "usable": usable,
        "over": over,
    }
    if result.limit_valid_until is not None:
        values["until"] = result.limit_valid_until
    if isinstance(usable, NotAvailable):
        values["reason"] = voice.reason(usable)
    return voice.say(f"headline.{key}", **values)


def _standing(result: CustomerLimit) -> str:
    """Name how a customer stands: on hold, without a limit that allows anything, over it, or with room."""
    if result.hold != "none":
        return result.hold
    if isinstance(result.limit, NotAvailable):
        return "not_set"
    if result.limit_expired and result.limit_valid_until is not None:
        return "expired"
    if result.limit == "unlimited":
        return "unlimited"
    if isinstance(result.limit, Amount) and result.limit.value == 0:
        return "zero"
    return _room(result)


def _room(result: CustomerLimit) -> str:
    if isinstance(result.usable_now, NotAvailable):
        return "unknown"
    if isinstance(result.available, Amount) and result.available.value < 0:
        return "over"
    if isinstance(result.usable_now, Amount) and result.usable_now != result.available:
        return "group_binds"
    used_up = isinstance(result.usable_now, Amount) and result.usable_now.value == 0
    return "full" if used_up else "available"


def _why(result: CustomerLimit, voice: Voice) -> Iterator[str]:
    yield _exposure(result, voice)
    if not isinstance(result.limit, NotAvailable):
        yield _limit_line(result, voice)
    yield from _hold(result, voice)
    if isinstance(result.overdue, Amount) and result.overdue.value > 0:
        yield voice.say("overdue", overdue=result.overdue, days=result.oldest_days)
    yield from _group(result, voice)
    if isinstance(result.written_off, Amount) and result.written_off.value > 0:
        yield voice.say("written_off", amount=result.written_off)
    if not isinstance(result.grade, NotAvailable):
        agreed = not isinstance(result.terms_days, NotAvailable)
        yield voice.say("grade" if agreed else "grade_only", grade=result.grade, terms=result.terms_days)
    yield from (voice.say("note", note=note) for note in voice.notes(result))


def _group(result: CustomerLimit, voice: Voice, *, asked: bool = False) -> Iterator[str]:
    """Say what the whole group owes and has left; why that is not shown only where it was asked."""
    exposure = result.group_exposure
    if isinstance(exposure, Amount) and isinstance(result.group_available, Amount):
        yield voice.say("group", exposure=exposure, limit=result.group_limit, left=result.group_available)
    elif asked and isinstance(exposure, NotAvailable):
        yield voice.say("group_hidden", reason=voice.reason(exposure))
    elif asked:
        yield voice.say("group_none" if result.group_members == 1 else "group_only", exposure=exposure)


def _exposure(result: CustomerLimit, voice: Voice) -> str:
    if isinstance(result.exposure, NotAvailable):
        return voice.say("exposure_unknown", reason=voice.reason(result.exposure))
    return voice.say(
        "exposure",
        exposure=result.exposure,
        receivables=result.net_receivables,
        orders=result.open_orders,
        bills=result.bills_outstanding,
    )


def _limit_line(result: CustomerLimit, voice: Voice) -> str:
    key = "limit_only" if isinstance(result.utilisation, NotAvailable) else "limit"
    if result.limit_valid_until is None:
        return voice.say(f"{key}_open", limit=result.limit, share=result.utilisation)
    return voice.say(key, limit=result.limit, until=result.limit_valid_until, share=result.utilisation)


def _hold(result: CustomerLimit, voice: Voice) -> Iterator[str]:
    """Say since when a customer is on hold and why, as far as the ledger knows."""
    if result.hold == "none":
        return
    if result.hold_since is not None and result.hold_reason:
        yield voice.say("hold", since=result.hold_since, reason=result.hold_reason)
    elif result.hold_since is not None:
        yield voice.say("hold_since", since=result.hold_since)
    elif result.hold_reason:
        yield voice.say("hold_reason", reason=result.hold_reason)


def _next_step(result: CustomerLimit, voice: Voice) -> str | None:
    key = "hold" if result.hold != "none" else _standing(result)
    return voice.say(f"next.{key}") if key in ("hold", "not_set", "expired", "zero", "over") else None
