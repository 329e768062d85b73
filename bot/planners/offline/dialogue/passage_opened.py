"""Opening what was quoted: "show me the whole section", 看原文."""

import re

from bot.conversation import Conversation
from bot.planners.planner import Open, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.library import look_up
from knowledge.passages.tokens import has_han
from prompts.wording import Language

_PLACE = (
    r"(?:section|passage|article|clause|paragraph|source|original|text|page|chapter|wording|rule"
    r"|quote|quotation)"
)
_OPENS = lazily(
    r"(?:(?:ok|okay|please|now|and|can you|could you|can i|could i|let me|i want to|i'd like to|pls)[ ,]+)*"
    r"(?:(?:open|show|read|display|see|view|quote|give)(?: me| us)?(?: up)? "
    rf"(?:it|that|this|the (?:whole|full|entire|original|complete)(?: {_PLACE})?|(?:the|that|this) {_PLACE}"
    rf"|the (?P<place>first|second|third)(?: one| {_PLACE})?)"
    r"|read more|(?:the )?(?:full|whole|original) text"
    r"|where (?:does it say (?:that|so)|is (?:that|this|it) written))"
    r"(?:,? (?:in full|as a whole|please|now|up|pls))*",
    re.IGNORECASE,
)
_OPENS_HAN = lazily(
    r"(?:请|麻烦|帮我|给我|把|那|我想|我要|能不能|可以)*(?:打开|展开|看看?|看一下|看下|显示|调出|念)?(?:一下|下)?"
    r"(?:那|这|该|第(?P<place>[一二三]))?(?:一)?"
    r"(?:[节条段篇页](?:原文|全文|内容)?|原文|全文|出处|来源|原话|整[节条段篇]|完整(?:的)?(?:条款|内容|段落|原文|一节))"
    r"(?:打开|展开|给我看看?|看看|看一下|看下|在哪里?|是什么|怎么写的|吧|呢|吗)*"
    r"|(?:打开|展开)(?:看看|看一下|它|一下)?"
)
_PLACES = {"first": 0, "second": 1, "third": 2, "一": 0, "二": 1, "三": 2}
_MOST = 5


def passage_opened(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...] | None:
    """Give the step that opens what the last answer quoted, the first passage where no other is named.

    It is looked for again, so that nothing is opened that its asker may not read any more.
    """
    asked = _asked(text)
    latest = conversation.turns[-1].calls if conversation.turns else ()
    last = next((each for each in latest if each.name == "search_policy" and each.ok), None)
    if asked is None or last is None:
        return None
    question, after = str(last.args["question"]), str(last.args.get("after") or "")
    language: Language = "zh" if has_han(question) else "en"
    found = look_up(desk.policy, desk.shelf, question, language, _MOST, desk.person.role, after)
    cited = found.passages[: max(found.answering, 1)]
    place = _PLACES.get((asked["place"] or "first").casefold(), 0)
    if place >= len(cited):
        return None
    passage = cited[place]
    return (Open(document=passage.document, section=passage.section, page=passage.page),)


def asks_to_open(text: str) -> bool:
    """Say whether a message asks for nothing but to see what was quoted."""
    return _asked(text) is not None


def _asked(text: str) -> re.Match[str] | None:
    said = text.strip(" .!?。！？,，")
    return _OPENS.fullmatch(said) or _OPENS_HAN.fullmatch(said)
