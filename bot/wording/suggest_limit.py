"""The reply to suggest_limit: the figure, what it rests on, what it lacks, who signs."""

from collections.abc import Iterator

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.facts import Amount
from tools.suggest_limit import Cap, SuggestLimit

# What keeps a limit below the need, where that is no cap: the request itself, or rounding.
_SHORTFALL = {"requested": "shortfall_request", "need": "shortfall_rounding"}


def reply(result: SuggestLimit, voice: Voice) -> Reply:
    """Word a suggested limit."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        next_step="\n".join(_next(result, voice)) or None,
    )


def _headline(result: SuggestLimit, voice: Voice) -> str:
    if isinstance(result.suggested, NotAvailable):
        return voice.say("headline.unknown", name=result.name, reason=voice.reason(result.suggested))
    nothing = result.suggested.value == 0
    if result.requested is None:
        key = "none" if nothing else "suggested"
    elif result.requested_granted and not nothing:
        key = "granted" if result.suggested == result.requested else "granted_rounded"
    else:
        key = "refused" if nothing else "less"
    requested = result.requested or result.suggested
    return voice.say(f"headline.{key}", name=result.name, suggested=result.suggested, requested=requested)


def _why(result: SuggestLimit, voice: Voice) -> Iterator[str]:
    yield _need(result, voice)
    yield from (_cap(cap, result, voice) for cap in result.caps)
    if isinstance(result.need_at_actual_pace, Amount) and result.need_at_actual_pace != result.need:
        yield voice.say("actual_pace", need=result.need_at_actual_pace)
    if not isinstance(result.grade, NotAvailable):
        yield _grade(result, voice)
    yield from (voice.say("note", note=voice.phrase(notch)) for notch in result.notches)
    yield from (voice.say("note", note=note) for note in voice.notes(result))


def _need(result: SuggestLimit, voice: Voice) -> str:
    detail = voice.phrase(result.need_detail)
    if isinstance(result.need, NotAvailable):
        return voice.say("need_unknown", detail=detail)
    return voice.say("need_decides" if result.binding == "need" else "need", need=result.need, detail=detail)


def _cap(cap: Cap, result: SuggestLimit, voice: Voice) -> str:
    if isinstance(cap.value, NotAvailable):
        key = "cap_unknown"
    elif cap.method == result.binding:
        key = "cap_binds"
    else:
        key = "cap" if cap.may_bind else "cap_shown"
    method = voice.say(f"method.{cap.method}")
    return voice.say(key, method=method, value=cap.value, detail=voice.phrase(cap.detail))


def _grade(result: SuggestLimit, voice: Voice) -> str:
    if isinstance(result.score, NotAvailable):
        return voice.say("grade_only", grade=result.grade)
    key = "grade" if result.score_coverage == 1 else "grade_partly"
    return voice.say(key, grade=result.grade, score=result.score, known=result.score_coverage)


def _next(result: SuggestLimit, voice: Voice) -> Iterator[str]:
    if isinstance(result.shortfall, Amount) and result.shortfall.value > 0:
        yield voice.say(_SHORTFALL.get(result.binding or "", "shortfall"), shortfall=result.shortfall)
        if result.would_close:
            yield voice.say("ways", ways=voice.clauses([voice.phrase(way) for way in result.would_close]))
    if result.conditions:
        key = "conditions" if len(result.conditions) > 1 else "condition"
        yield voice.say(key, conditions=voice.clauses([voice.phrase(each) for each in result.conditions]))
    if result.approver is not None:
        yield voice.say("approver", approver=_role(result.approver, voice))
    if result.approver_of_request is not None and result.approver_of_request != result.approver:
        yield voice.say("approver_of_request", approver=_role(result.approver_of_request, voice))
    if result.valid_until is not None:
        yield voice.say("valid_until", day=result.valid_until)


def _role(role: str, voice: Voice) -> str:
    """Name an approver; a company's own role is shown as it stands in its policy."""
    return texts(voice.language, "reply_suggest_limit").get(f"role.{role}", role)
