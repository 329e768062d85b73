"""The reply to early_warnings: how many signals and how severe, the evidence of each, what nobody knows."""

from collections.abc import Iterator
from itertools import groupby

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from tools.early_warnings import EarlyWarnings, Signal
from tools.facts import Amount

_CHAIN = "early_warnings.chain_scope"
_SAID = frozenset({_CHAIN, "portfolio.cut"})
"""Notes that are said elsewhere, or only where no signal stands."""
MOST_SIGNALS = 15
MOST_ROWS = 15
MOST_PROVED = 3
"""Of how many signals the evidence stands above a list of customers."""


def reply(result: EarlyWarnings, voice: Voice) -> Reply:
    """Word the signals of a customer or of all in sight: the most severe first."""
    return voice.answer(
        result,
        headline=_of_customer(result, voice) if result.customer_id else _of_all(result, voice),
        why=_why(result, voice),
        table=None if result.customer_id else _table(result, voice),
        next_step=_next_step(result, voice),
    )


def _of_customer(result: EarlyWarnings, voice: Voice) -> str:
    name = result.name or ""
    if not result.signals:
        word = "none_known" if result.not_checked else "none"
        return voice.say(f"headline.{word}", name=name, kind=_kind(result, voice))
    level = voice.say(f"level.{result.signals[0].level}")
    return voice.say("headline.some", name=name, count=result.count, level=level, kind=_kind(result, voice))


def _kind(result: EarlyWarnings, voice: Voice) -> str:
    """Say which signals were asked for, where not all were: no other headline would be true."""
    asked = [name for name in ("level", "rule") if getattr(result, name)]
    if not asked:
        return ""
    return voice.say(
        f"kind.{'_'.join(asked)}",
        level=voice.say(f"level.{result.level}") if result.level else "",
        rule=voice.say(f"rule.{result.rule}") if result.rule else "",
    )


def _of_all(result: EarlyWarnings, voice: Voice) -> str:
    word = "all" if result.count else "nobody_known" if result.not_checked else "nobody"
    return voice.say(
        f"headline.{word}",
        warned=result.customers_warned,
        customers=result.customer_count,
        count=result.count,
        kind=_kind(result, voice),
        whose=voice.phrase(result.whose) if result.whose else "",
    )


def _why(result: EarlyWarnings, voice: Voice) -> Iterator[str]:
    if result.count and not result.customer_id:
        yield voice.say("levels", **dict(result.by_level.items()))
    shown = result.signals[: MOST_SIGNALS if result.customer_id else MOST_PROVED]
    for signal in shown:
        yield _signal(signal, voice, named=not result.customer_id)
    if isinstance(result.overdue, Amount) and result.overdue.value > 0:
        yield voice.say("overdue", overdue=result.overdue, days=result.oldest_days or 0)
    yield from _unknown(result, voice) if result.customer_id else _unknown_of_all(result, voice)
    quiet = bool(result.customer_id) and not shown
    for note in result.notes:
        if note.phrase.key not in _SAID or (quiet and note.phrase.key == _CHAIN):
            yield voice.say("note", note=voice.phrase(note.phrase))


def _signal(signal: Signal, voice: Voice, *, named: bool) -> str:
    title = voice.say(f"rule.{signal.rule}")
    if signal.also:
        title = voice.say("also", title=title, rules=voice.joined(signal.also))
    evidence = voice.clauses([voice.phrase(each) for each in signal.evidence])
    level = voice.say(f"begin.{signal.level}")
    if not named:
        action = voice.say(f"action.{signal.action}")
        return voice.say("signal", level=level, title=title, evidence=evidence, action=action)
    return voice.say(
        "signal_of",
        level=level,
        name=signal.name,
        customer=signal.customer_id,
        exposure=signal.exposure,
        title=title,
        evidence=evidence,
    )


def _unknown(result: EarlyWarnings, voice: Voice) -> Iterator[str]:
    """Name what could not be checked, the rules of one reason together."""
    by_reason: dict[str, list[str]] = {}
    for each in result.not_checked:
        reasons = voice.clauses([voice.phrase(reason) for reason in each.reasons])
        by_reason.setdefault(reasons, []).append(voice.say(f"rule.{each.rule}"))
    for reasons, rules in by_reason.items():
        yield voice.say("unknown", rules=voice.joined(rules), reasons=reasons)


def _unknown_of_all(result: EarlyWarnings, voice: Voice) -> Iterator[str]:
    counted = [
        voice.say("unknown_count", title=voice.say(f"rule.{each.rule}"), count=each.customers)
        for each in result.not_checked
    ]
    if counted:
        yield voice.say("unknown_of_all", rules=voice.joined(counted))


def _rows(result: EarlyWarnings) -> list[list[Signal]]:
    """Give the signals of a customer and a level together: they stand one after the other."""
    grouped = groupby(result.signals, key=lambda signal: (signal.customer_id, signal.level))
    return [list(signals) for _, signals in grouped]


def _table(result: EarlyWarnings, voice: Voice) -> Table | None:
    if not result.signals:
        return None
    names = ("level", "customer", "exposure", "signals")
    rows = tuple(
        (
            voice.say(f"begin.{first.level}"),
            f"{first.name} ({first.customer_id})",
            voice.cell(first.exposure),
            voice.joined([voice.say(f"rule.{signal.rule}") for signal in signals]),
        )
        for signals in _rows(result)[:MOST_ROWS]
        for first in signals[:1]
    )
    return Table(columns=tuple(voice.say(f"column.{name}") for name in names), rows=rows)


def _next_step(result: EarlyWarnings, voice: Voice) -> str | None:
    if result.customer_id:
        return voice.say(f"next.{result.signals[0].action}") if result.signals else None
    shown = sum(len(signals) for signals in _rows(result)[:MOST_ROWS])
    if result.count > shown:
        return voice.say("more", shown=shown, count=result.count)
    return voice.say("next.all") if result.count else None
