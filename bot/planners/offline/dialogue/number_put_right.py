"""Another number for a record that could not be shown: "I misread it, it's INV-2026-0247", 看串行了，是…."""

from bot.conversation import Conversation
from bot.language.slots.slot import Identifier
from bot.language.words import simplified
from bot.planners.offline.dialogue.put_right import says_it_was_wrong
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_RECORDS = ("invoice", "order")
_LONGEST = 60
_SMALL = lazily(
    r"(?:(?:no|sorry|oops|oh|ah|it['’]?s|it is|i mean(?:t)?|should be|that should be|rather|make that"
    r"|wrong one|the)"
    r"[ ,.:!–—-]*)+|(?:不对|不是|是|应该是|我说的是|哦|啊|抱歉|不好意思|错了|[,\uff0c。 :：])+"
)


def number_put_right(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Ask of the record now named what was asked of one that is unknown or denied; else nothing."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    failed = [call for call in latest if not call.ok]
    if conversation.pending is not None or len(latest) != 1 or not failed or len(text) > _LONGEST:
        return ()
    kind = next((name for name in _RECORDS if name in failed[0].args), None)
    numbers = [each for each in slots_of(text, desk).found if isinstance(each, Identifier)]
    if kind is None or len(numbers) != 1 or desk.ledger.names.mentions(text):
        return ()
    rest = f"{text[: numbers[0].start]} {text[numbers[0].end :]}"
    bare = not any(map(str.isalnum, _SMALL.sub(" ", simplified(rest))))
    if not (bare or says_it_was_wrong(rest)):
        return ()
    named = numbers[0].name
    located = {"invoice": desk.ledger.find_invoice(named), "order": desk.ledger.find_order(named)}
    if located[kind] is None and any(each is not None for each in located.values()):
        return ()
    return (Call(tool=failed[0].name, args={**failed[0].args, kind: named}),)
