"""What a talk that begins with "they" or 他们 asks of a customer, who is asked for: "is he insured?"."""

import re

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.calls import calls_for
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.offline.wishes.question import Understand
from bot.planners.planner import Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han
from knowledge.rights import sees_customers

_THEM = lazily(
    r"(?<![a-z])(?:they|them|their|he|him|his|she|her"
    r"|(?:this|that) (?:customer|client|company|guy|buyer|account|one))(?![a-z])"
    r"|[他她它]们?(?!人)|(?:这|那)(?:家|个客户|户|客户|位客户)"
    r"|(?<![a-z])(?:this|that) (?:(?:overdue|late|open|unpaid|outstanding) )?(?:amount|balance|payment"
    r"|invoice|debt"
    r"|bill|sum)(?![a-z])"
    r"|(?:这|那|该)(?:一)?[笔张批份](?:逾期|到期|未付|拖欠)?的?(?:欠?款|账款?|货款|应收款?|发票|账单|逾期"
    r"|欠账|钱)",
    re.IGNORECASE,
)
_LEAST = 0.1
"""From this share a tool about a customer may be what is asked for."""

_LONGEST, _LONGEST_HAN = 48, 18
"""Characters of a message that has no room for whom its pronoun means: "as they stood", "each of them"."""

_GENERAL = ("what_to_do", "who_may", "who_must", "asks_whom", "every")
_IF = lazily(rf"(?<![a-z])(?:{IF_EN}|when|whenever|once|should|unless|after)(?![a-z])|{IF_ZH}|一旦|的话|时候")
"""What makes a case of it, which a rule may be for."""


def asked_of_nobody_yet(
    text: str, understand: Understand, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Plan what a first message wants of a customer it only points at; nothing where it speaks of anybody."""
    longest = _LONGEST_HAN if has_han(text) else _LONGEST
    if conversation.turns or len(text) > longest or not _THEM.search(text) or _IF.search(text.casefold()):
        return ()
    if not sees_customers(desk.person):
        return ()  # whoever may see none is told what the rules are
    reading, order = understand(text, False)  # noqa: FBT003 - nobody was named before the message
    if reading.mentions or reading.unknown or reading.places or _is_of_anybody(reading):
        return ()
    tools = [each for each in order if each.is_tool and each.name != "search_policy"]
    likeliest = next((each for each in tools if FRAMES[each.name].subject == "customer"), None)
    if likeliest is None or likeliest.probability < max(_LEAST, tools[0].probability / 3):
        return ()
    setting = setting_of(reading, conversation, desk)
    return calls_for(likeliest.name, reading, (), conversation, desk, setting)


def _is_of_anybody(reading: Reading) -> bool:
    """Say whether a question is for the rules: who may, what is to be done, "a customer … they"."""
    if find("cues", reading.text, ("policy",)) or find("portfolio_words", reading.text, _GENERAL):
        return True
    somebody = find("portfolio_words", reading.text, ("anybody",))
    return any(not _THEM.fullmatch(reading.text[each.start : each.end]) for each in somebody)
