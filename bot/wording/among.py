"""The reply to a list that is asked of the customers listed before: "which of them are over their limit?"."""

from typing import Any

from bot.replies import Reply
from bot.wording.tool_replies import tool_reply
from bot.wording.voice import Voice
from knowledge.desk import Desk
from knowledge.records import NotAvailable
from prompts.wording import Language
from tools.gateway import ToolCall

_ROWS = ("rows", "signals")


def among_reply(
    whole: Reply, made: ToolCall, among: tuple[str, ...], language: Language, desk: Desk
) -> Reply:
    """Narrow the reply of a list to those listed before; what the whole list says stands below."""
    name, rows = _rows(made.result)
    if rows is None:
        return whole
    kept = tuple(row for row in rows if row.customer_id in among)
    names = list(dict.fromkeys(desk.ledger.customer(row.customer_id).name for row in kept))
    narrowed = made.model_copy(update={"result": made.result and made.result.model_copy(update={name: kept})})
    voice = Voice(language, "among")
    key = "every" if 1 < len(names) == len(among) else "some" if kept else "none"
    said = voice.say(key, listed=len(among), count=len(names), names=voice.joined(names))
    return whole.model_copy(
        update={
            "headline": said,
            "why": (voice.say("whole", headline=whole.headline),),
            "table": tool_reply(narrowed, language, desk).table if kept else None,
        }
    )


def among_explained(
    explained: Reply, made: ToolCall, among: tuple[str, ...], language: Language, desk: Desk
) -> Reply:
    """Narrow the explanation of a list to those listed before; what the list rests on stands below."""
    narrowed = among_reply(explained, made, among, language, desk)
    if narrowed is explained:
        return explained
    return narrowed.model_copy(update={"why": (*narrowed.why, *explained.why)})


def _rows(result: Any) -> tuple[str, tuple[Any, ...] | None]:  # noqa: ANN401 - any tool's result
    for name in _ROWS:
        rows = getattr(result, name, None)
        if rows is not None and not isinstance(rows, NotAvailable):
            return name, rows
    return "", None
