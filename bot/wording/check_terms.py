"""The reply to check_terms: the decision, what stands against it, what it costs, who signs."""

from collections.abc import Iterator

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.calculations.terms_case import TERMS_OUTCOMES
from tools.check_terms import CheckTerms, TermsFactor
from tools.facts import Amount, Value

_NO_EXCEPTION = ("statutory_maximum", "insurer_maximum")


def reply(result: CheckTerms, voice: Voice) -> Reply:
    """Word the decision on payment terms."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        next_step="\n".join(_next(result, voice)) or None,
    )


def explain(result: CheckTerms, voice: Voice) -> Iterator[str]:
    """Go through every factor, met or not."""
    for each in result.factors:
        mark = voice.say({True: "mark.passed", False: "mark.failed", None: "mark.unknown"}[each.passed])
        detail = voice.phrase(each.detail)
        yield voice.say("explain", mark=mark, factor=_factor(each, voice), detail=detail, rule=each.rule)
    yield from _effect(result, voice)


def _headline(result: CheckTerms, voice: Voice) -> str:
    key: str = result.decision
    if result.extra_days <= 0:
        key = "beyond" if result.decision != "approve" else "shorter" if result.extra_days else "same"
    values: dict[str, Value] = {
        "name": result.name,
        "days": result.days,
        "present": result.present_days,
        "extra": result.extra_days,
    }
    if key == "refer" and not isinstance(result.approver, str):
        key = "refer_unnamed"
    approver = _role(result.approver, voice) if isinstance(result.approver, str) else ""
    return voice.say(f"headline.{key}", approver=approver, **values)


def _why(result: CheckTerms, voice: Voice) -> Iterator[str]:
    for each in sorted(result.factors, key=lambda factor: -TERMS_OUTCOMES.index(factor.outcome)):
        if each.passed is True or (each.passed is False and each.outcome == "approve"):
            continue
        key = "unknown" if each.passed is None else f"stands.{each.outcome}"
        yield voice.say(key, factor=_factor(each, voice), detail=voice.phrase(each.detail), rule=each.rule)
    yield from _effect(result, voice)
    if result.extra_days > 0:
        passed = [_factor(each, voice) for each in result.factors if each.passed]
        if passed:
            yield voice.say("for_it", factors=voice.joined(passed))
    yield from (voice.say("note", note=note) for note in voice.notes(result))


def _effect(result: CheckTerms, voice: Voice) -> Iterator[str]:
    if not result.extra_days:
        return
    days = {"present": result.present_days, "days": result.days}
    if isinstance(result.exposure_effect, NotAvailable):
        if result.extra_days > 0:
            yield voice.say("effect_unknown", reason=voice.reason(result.exposure_effect), **days)
        return
    effect, monthly = result.exposure_effect, result.monthly_sales
    if result.extra_days < 0:
        less = Amount(value=-effect.value, currency=effect.currency)
        yield voice.say("effect_less", effect=less, monthly=monthly, **days)
        return
    key = "effect_only" if isinstance(result.exposure_after, NotAvailable) else "effect"
    yield voice.say(key, effect=effect, monthly=monthly, after=result.exposure_after, **days)
    yield voice.say("cost", cost=result.carrying_cost, rate=result.capital_rate)


def _next(result: CheckTerms, voice: Voice) -> Iterator[str]:
    if result.conditions:
        offered = voice.clauses([voice.phrase(each) for each in result.conditions])
        yield voice.say("conditions", conditions=offered)
    if any(_final(each) for each in result.factors):
        yield voice.say("no_exception")
    elif isinstance(result.approver, str) and not (result.decision == "refer" and result.extra_days > 0):
        yield voice.say(f"signs.{result.decision}", approver=_role(result.approver, voice))


def _final(each: TermsFactor) -> bool:
    return each.name in _NO_EXCEPTION and each.outcome == "decline"


def _factor(each: TermsFactor, voice: Voice) -> str:
    return voice.say(f"factor.{each.name}")


def _role(role: str, voice: Voice) -> str:
    """Name an approver; a company's own role is shown as it stands in its policy."""
    return texts(voice.language, "reply_check_terms").get(f"role.{role}", role)
