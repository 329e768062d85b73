"""The reply to suggest_limit: the figure, what it rests on, what it lacks, who signs."""

from collections.abc import Iterator

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.facts import Amount
from tools.suggest_limit import SuggestLimit


def reply(result: SuggestLimit, voice: Voice) -> Reply:
    """Word a suggested limit."""
    return Reply(
        language=voice.language,
        status="answered",
        headline=_headline(result, voice),
        why=tuple(_why(result, voice)),
        next_step=_next(result, voice),
        footer=voice.footer(result),
    )


def _headline(result: SuggestLimit, voice: Voice) -> str:
    name = result.name
    if isinstance(result.suggested, NotAvailable):
        return voice.say("headline.unknown", name=name, reason=voice.reason(result.suggested))
    if result.requested is not None:
        key = "headline.granted" if result.requested_granted else "headline.less"
        return voice.say(key, name=name, suggested=result.suggested, requested=result.requested)
    return voice.say("headline.suggested", name=name, suggested=result.suggested)


def _why(result: SuggestLimit, voice: Voice) -> Iterator[str]:
    yield voice.say("need", need=result.need, detail=voice.phrase(result.need_detail))
    for cap in result.caps:
        key = "cap_binds" if cap.method == result.binding else ("cap" if cap.may_bind else "cap_shown")
        yield voice.say(
            key, method=voice.say(f"method.{cap.method}"), value=cap.value, detail=voice.phrase(cap.detail)
        )
    if isinstance(result.need_at_actual_pace, Amount) and result.need_at_actual_pace != result.need:
        yield voice.say("actual_pace", need=result.need_at_actual_pace)
    if not isinstance(result.grade, NotAvailable):
        yield voice.say("grade", grade=result.grade, score=result.score, known=result.score_coverage)
    yield from (voice.say("note", note=voice.phrase(notch)) for notch in result.notches)
    yield from (voice.say("note", note=note) for note in voice.notes(result))


def _next(result: SuggestLimit, voice: Voice) -> str | None:
    lines = []
    if isinstance(result.shortfall, Amount) and result.shortfall.value > 0 and result.would_close:
        closing = voice.joined([voice.phrase(way) for way in result.would_close])
        lines.append(voice.say("shortfall", shortfall=result.shortfall, ways=closing))
    if result.conditions:
        listed = voice.joined([voice.phrase(each) for each in result.conditions])
        lines.append(voice.say("conditions", conditions=listed))
    if result.approver is not None:
        lines.append(voice.say("approver", approver=_role(result.approver, voice)))
    if result.approver_of_request is not None and result.approver_of_request != result.approver:
        lines.append(voice.say("approver_of_request", approver=_role(result.approver_of_request, voice)))
    if result.valid_until is not None:
        lines.append(voice.say("valid_until", day=result.valid_until))
    return "\n".join(lines) or None


def _role(role: str, voice: Voice) -> str:
    """Name an approver; a company's own role is shown as it stands in its policy."""
    return texts(voice.language, "reply_suggest_limit").get(f"role.{role}", role)
