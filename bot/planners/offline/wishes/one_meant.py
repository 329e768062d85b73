"""A customer who is meant and whom nobody named: "Is the customer on stop at the moment?", 该客户还能发货吗.

Such a question wants the figures of one, so it is asked back which; what is asked of customers in general is
asked of the rules.
"""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.so_much_for_somebody import wants_so_much
from bot.planners.offline.wishes.told_of import tool_for_one_told_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_customers

_MEANT = 0.65
"""From this probability a tool is meant of one whom a question points at."""

_LEAST = 0.1
"""From this probability a tool is what a question about one customer may want."""

_CLEAR, _UNSURE = 0.85, 0.5
"""From these probabilities so much is to be checked, or something reckoned, whose customer is not named."""

_RECKONED = lazily(
    r"(?:(?:please|pls|can you|could you|just|ok|hi|hello|i need you to)\W+)*(?:calculate|compute"
    r"|work out|reckon|draw up"
    r"|prepare|put together|set up)\b"
    r"|(?:请|麻烦|帮我|帮忙|给我|替我|你|先|能不能|可以)*(?:算(?![不作是入进在])|计算(?![方公口依])|测算"
    r"|做[个一份]|出[个一份]"
    r"|排[个一]|拟[个一份]|起草|列[个一]份?)"
)
"""How a question begins that wants something reckoned or written, and asks for no rule."""

_THEY = lazily(
    r"(?<![a-z])(?:they|them|their|it (?:have|has|get|gets|wants?|asks?|needs?))(?![a-z])"
    r"|[他她它]们|人家|对方",
    re.IGNORECASE,
)
_SHOWN = lazily(
    r"(?:发|给|拿|调|传|推|导|打|甩|丢)(?:给|出|来|份|一?份|到)*(?:我|我们|咱们?|来|出来|过来|群里)|来一?份"
    r"|[要出]一?份"
    r"|看一?[看下]"
    r"|(?<![a-z])(?:send|show|give|get|pull|open|bring|print|need|want|forward|share)(?![a-z])"
)
"""What hands a paper over; it asks for nothing that the rules say of it."""

_RULED_PAPER = lazily(
    r"(?<![a-z])(?:who|whom|when|how|what|which|why|where|rules?|polic(?:y|ies)|must|have to|has to|should|if"
    r"|contents?)(?![a-z])|谁|什么|哪|怎|多久|多少|几|规定|制度|必须|需要|要求|应该|如果|包括|内容|能不能给"
    r"|可以给"
)
"""What asks about such papers in general."""

_OF_PAPERS = lazily(
    r"(?<![a-z])(?:who|whom|contents?|contains?|what for)(?![a-z])|谁|什么用|干什么|干嘛|用来|包括|包含|内容"
)
"""What asks what such papers are, and for whom."""

_WRITES = lazily(
    r"(?:想|要|请|麻烦|帮忙?|给|替|我|你|先|得|需要|能不能|可以|顺手|劳驾)*"
    r"(?:[给向跟]?(?:一?[个家位])?老?(?:客户|客人|顾客|买家|买方|主顾|对方|他们?|人家|公司)+(?:那边)?)?"
    r"(?:草?拟|写|起草|发|寄|弄|来|做)(?:一?[封个份张篇])?[^,.;?!\uff0c。？！]{0,8}?催[^,.;?!\uff0c。？！]{"
    r"0,8}"
)
"""How a letter to somebody is ordered: 想给客人拟封催收信."""

_ONE_MORE = lazily(
    r"(?:授信|额度|限额|余额)(?:还|也)?(?:剩的|够|能|撑|装|盖)[^,.;?!\uff0c。？！]{0,5}?"
    r"[再多][^,.;?!\uff0c。？！]{0,4}?[单批票笔车]"
    r"|(?<![a-z])(?:limit|line|credit|headroom|room)(?![a-z])[^,.;?!]{0,24}"
    r"(?<![a-z])(?:another|(?:one|any) more)"
    r" (?:order|delivery|shipment)(?![a-z])"
)
"""Asks whether a limit has room for an order more: 授信够不够再下一单."""

_ASKED_IN_GENERAL = lazily(r"什么|怎[么样]|何时|谁|哪|几|多少|多久|该不该|要不要|吗")

_STATES = ("conditions", "listed", "signals", "stages", "measures", "narrowings")
"""Word lists of how a customer may stand."""

_SOME_ONE = frozenset(
    (
        "a customer",
        "a client",
        "a buyer",
        "有个客户",
        "有客户",
        "一个客户",
        "某个客户",
        "有家",
        "有一家",
        "一家",
        "有位",
        "一位",
    )
)
_LISTS = "one_meant"


def tool_for_one(
    order: tuple[Ask, ...], reading: Reading, conversation: Conversation, desk: Desk
) -> str | None:
    """Give the tool about one customer or thing that is meant and not named; None where no one is."""
    told_of = tool_for_one_told_of(reading) if conversation.subject is None else None
    if told_of or not sees_customers(desk.person):
        return told_of
    return tool_for_one_meant(order, reading, conversation)


def tool_for_one_meant(order: tuple[Ask, ...], reading: Reading, conversation: Conversation) -> str | None:
    """Give the tool about a customer whom a question means and does not name; None where it means nobody."""
    named = reading.mentions or reading.unknown or reading.places or reading.slots.identifiers
    if named or reading.continues or conversation.subject is not None:
        return None
    pointed_at = _tool_for_one_pointed_at(reading)
    if pointed_at:
        return pointed_at
    tool = _likeliest(order, reading)
    if tool is None or _heard(tool, reading) < _LEAST or stands_in(tool.name, reading):
        return None
    if tool.name == "credit_report" and _is_a_paper_wanted(reading):
        return tool.name
    if wants_so_much(tool.name, reading):
        return tool.name
    if find(_LISTS, reading.text, ("ruled",)):
        return None
    if _is_a_letter_wanted(reading) or _ONE_MORE.search(simplified(reading.text)):
        return tool.name
    if find(_LISTS, reading.text, ("indefinite",)):
        return tool.name if _is_a_mere_order(tool, reading) else None
    if find(_LISTS, reading.text, ("pointed",)) or _is_of_now(reading) or _is_of_so_much(tool, reading):
        return tool.name
    return tool.name if tool.probability >= _UNSURE and _RECKONED.match(simplified(reading.text)) else None


def _likeliest(order: tuple[Ask, ...], reading: Reading) -> Ask | None:
    """Give the likeliest tool about one customer; that for an order where goods are to be sent, if likely."""
    tools = [each for each in order if each.is_tool and FRAMES[each.name].subject == "customer"]
    sent = find("actions", reading.text, ("ship",)) and not find(
        "actions", reading.text, ("limit", "headroom")
    )
    ships = [each for each in tools if each.name == "check_order" and _heard(each, reading) >= _LEAST]
    return next(iter(ships if sent and ships else tools), None)


def _tool_for_one_pointed_at(reading: Reading) -> str | None:
    """Give the tool that is meant of the one customer whom a question points at; None where none is clear."""
    best = next(iter(reading.of_one), None)
    frame = FRAMES.get(best.name) if best and best.probability >= _MEANT else None
    if best is None or frame is None or frame.subject == "none" or find(_LISTS, reading.text, ("ruled",)):
        return None
    return best.name


def _is_a_letter_wanted(reading: Reading) -> bool:
    """Say whether a letter is ordered, and nothing asked of such letters in general."""
    text = simplified(reading.text).strip(" .!\u3002\uff01")
    return _WRITES.fullmatch(text) is not None and not _ASKED_IN_GENERAL.search(text)


def _is_a_paper_wanted(reading: Reading) -> bool:
    """Say whether a customer's own paper is to be handed over: 把信用报告发我, "send me the credit file"."""
    if not find(_LISTS, reading.text, ("paper",)) or find("cues", reading.text, ("policy",)):
        return False
    text = simplified(reading.text)
    return _SHOWN.search(text) is not None and not _RULED_PAPER.search(text)


def asks_of_such_papers(intent: str | None, reading: Reading, conversation: Conversation) -> bool:
    """Say whether it is asked what such papers are and for whom, of no customer: 信用报告给谁看."""
    if intent not in (None, "credit_report") or not find(_LISTS, reading.text, ("paper",)):
        return False
    if reading.mentions or reading.unknown or reading.continues or conversation.subject is not None:
        return False
    text = simplified(reading.text)
    return _OF_PAPERS.search(text) is not None and not _SHOWN.search(text)


def _heard(tool: Ask, reading: Reading) -> float:
    """Give how likely a tool is by the words alone, whatever speaks against it where nobody is named."""
    return next((each.probability for each in reading.intents if each.name == tool.name), 0.0)


def _is_of_now(reading: Reading) -> bool:
    """Say whether a question asks how it stands with "the customer" now, or for a figure of theirs."""
    of_theirs = find(_LISTS, reading.text, ("of_theirs",)) and find(_LISTS, reading.text, ("figure",))
    now = find(_LISTS, reading.text, ("definite",)) and find(_LISTS, reading.text, ("now",))
    return bool(of_theirs or now)


def _is_of_so_much(tool: Ask, reading: Reading) -> bool:
    """Say whether so much is to be checked: "can I ship 35,000?", "can we give the customer 90 days?"."""
    if tool.probability < _CLEAR:
        return False
    if tool.name == "check_order" and reading.slots.amounts:
        return True
    the_one = find(_LISTS, reading.text, ("the_one",)) or _THEY.search(reading.text)
    return tool.name == "check_terms" and bool(the_one and reading.slots.day_counts)


def _is_a_mere_order(tool: Ask, reading: Reading) -> bool:
    """Say whether somebody unnamed orders so much and nothing else is told, on which a rule could depend."""
    some = {
        reading.text[item.start : item.end].casefold() for item in find(_LISTS, reading.text, ("indefinite",))
    }
    told = any(find(words, reading.text) for words in _STATES) or find(
        "limit_states", reading.text, ("held",)
    )
    ruled = find("cues", reading.text, ("policy",))
    mere = len(reading.slots.amounts) == 1 and len(reading.slots.found) == 1 and some <= _SOME_ONE
    return tool.name == "check_order" and _heard(tool, reading) >= _CLEAR and mere and not (told or ruled)
