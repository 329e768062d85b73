"""The reply to check_order: the decision first, then what stands in the way, then what would release it."""

from collections.abc import Iterator, Sequence

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.calculations.order_case import Outcome
from tools.check_order import CheckOrder, Reason, ToRelease
from tools.facts import Amount

_STRICTEST_FIRST: tuple[Outcome, ...] = ("hold", "cash_terms", "refer", "release")
_OVERDUE = ("ORDER-HOLD", "ORDER-OVERDUE")


def reply(result: CheckOrder, voice: Voice) -> Reply:
    """Word the decision on an order."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        next_step=_next(result, voice),
    )


def explain(result: CheckOrder, voice: Voice) -> Iterator[str]:
    """Go through every rule, passed or not."""
    for reason in result.reasons:
        mark = {True: "passed", False: "failed", None: "unknown"}[reason.passed]
        yield voice.say(f"explain.{mark}", rule=reason.rule, detail=voice.phrase(reason.detail))
    yield _exposure(result, voice)


def _headline(result: CheckOrder, voice: Voice) -> str:
    key = f"headline.{result.decision}"
    if result.order_id is not None:
        return voice.say(f"{key}_order", name=result.name, order=result.order_id, amount=result.amount)
    return voice.say(key, name=result.name, amount=result.amount)


def _why(result: CheckOrder, voice: Voice) -> Iterator[str]:
    stand = [reason for reason in result.reasons if reason.outcome != "release" and reason.passed is not True]
    yield from _standing(stand, voice)
    over = any(reason.rule == "ORDER-LIMIT" for reason in stand)
    for reason in result.reasons:
        if (
            reason.passed is not False
            or reason.outcome != "release"
            or (over and reason.rule == "ORDER-NEAR")
        ):
            continue
        yield voice.say("noted", detail=voice.phrase(reason.detail), rule=reason.rule)
    yield _exposure(result, voice)
    passed = sum(reason.passed is True for reason in result.reasons)
    yield voice.say("passed", count=passed, total=len(result.reasons))


def _standing(stand: Sequence[Reason], voice: Voice) -> Iterator[str]:
    """Say what stands in the way, the strictest first; rules that say the same share a line."""
    rules: dict[tuple[Outcome, str], list[str]] = {}
    for reason in sorted(stand, key=_strictness):
        rules.setdefault((reason.outcome, voice.phrase(reason.detail)), []).append(reason.rule)
    for (outcome, detail), named in rules.items():
        yield voice.say(f"reason.{outcome}", detail=detail, rule=voice.joined(named))


def _exposure(result: CheckOrder, voice: Voice) -> str:
    before, in_force = result.available_before, result.limit_in_force
    if isinstance(result.exposure_after, NotAvailable):
        return voice.say("exposure_unknown", reason=voice.reason(result.exposure_after))
    if isinstance(in_force, Amount) and in_force.value == 0:
        return voice.say("nothing_in_force", before=result.exposure_before, after=result.exposure_after)
    if isinstance(before, Amount) and before.value < 0:
        over = Amount(value=-before.value, currency=before.currency)
        return voice.say("over_before", over=over, after=result.exposure_after, limit=result.limit_in_force)
    if isinstance(before, Amount):
        return voice.say(
            "exposure",
            before=before,
            after=result.exposure_after,
            limit=result.limit_in_force,
        )
    return voice.say("exposure_only", after=result.exposure_after)


def _strictness(reason: Reason) -> int:
    return _STRICTEST_FIRST.index(reason.outcome)


def _next(result: CheckOrder, voice: Voice) -> str | None:
    lines = []
    if result.to_release:
        needed = [voice.phrase(item.detail) for item in _remedies(result.to_release)]
        lines.append(voice.say("to_release", needed=voice.clauses(list(dict.fromkeys(needed)))))
    if isinstance(result.approver, str):
        names = texts(voice.language, "reply_check_order")
        approver = names.get(f"approver.{result.approver}", result.approver)
        lines.append(voice.say("decide" if result.decision == "refer" else "exception", approver=approver))
    return "\n".join(lines) or None


def _remedies(needed: Sequence[ToRelease]) -> list[ToRelease]:
    """Keep of several remedies of one kind the largest, which does what the others would."""
    largest: dict[str, ToRelease] = {}
    for item in needed:
        kind = "overdue" if item.remedy == "pay" and item.rule in _OVERDUE else item.detail.key
        kept = largest.setdefault(kind, item)
        if item.amount and kept.amount and item.amount.value > kept.amount.value:
            largest[kind] = item
    return list(largest.values())
