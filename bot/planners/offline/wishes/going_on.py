"""Whether a question without a name goes on about the customer that the last answer was about.

A bare measure after an answer about one customer ("any overdue?", 逾期有没有) means that customer; a list is
meant where customers in the plural, all of them, somebody's or a place's are asked for.
"""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.limit_states import state_of_limit
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import words_left
from bot.planners.offline.wishes.ranked_rows import speaks_of_another_superlative, speaks_of_most
from knowledge.lazy_pattern import lazily

_LISTS = lazily(
    r"(?<![a-z])(?:lists?|table|ranking|overview of all|everything we"
    r"|all (?:the |our |my |of |overdue |open )?(?:customers|accounts|clients|overdues?|debtors|limits"
    r"|warnings)|who(?:se|['’]s)?|others?|else|elsewhere)(?![a-z])"
    r"|清单|名单|列表|排行|排名|一览|汇总|所有|全部|整个|整体|全公司|大家|各家|每家|其他|其它|别的|另外|还有谁|一共几家|[几哪]家"
    r"|(?<=.)客户(?!自己|本身|的|有没有|是不是|现在|还)",
    re.IGNORECASE,
)
"""What asks for several customers; 客户 does at the end (逾期客户), not at the beginning (客户的欠款)."""

_PLURAL = lazily(
    r"(?<![a-z])(?:customers|accounts|clients|debtors|buyers|companies|firms)(?![a-z])", re.IGNORECASE
)
_PARTITIVE = lazily(
    r"(?<![a-z])(?:of (?:that|this|it|those|which)"
    r"|(?:that|this|it) (?:all )?(?:insured|covered|disputed|secured))(?![a-z])"
    r"|其中|这里面|那里面|里面|这笔|那笔|这些钱|那些钱",
    re.IGNORECASE,
)
_OF_THEIRS = lazily(
    r"(?:(?:and|so|ok(?:ay)?|then|what about|how about|is|are|does|do|那么?|还有|另外)[ ,]*)*"
    r"(?:(?:[它他她]们?|这家|那家|该公司)(?:公司|自己)?的|(?:their|its) )",
    re.IGNORECASE,
)
"""How a question of something begins that is of the customer spoken of: 它的保险还顶用吗."""

_OF_LISTS = ("every", "everybody", "mine", "asks_whom", "asks_who")
_ASKS = lazily(
    r"(?<![a-z])(?:(?:what|how)(?! about)|what['’]s|who|whose|why|when|where|which|does|may|should|must"
    r"|explain|define)(?![a-z])|谁|什么|啥|怎|为何|如何|哪|意思|解释",
    re.IGNORECASE,
)
_WHO = lazily(
    r"^\W*(?:(?:and|so|ok(?:ay)?|now|then|also)[ ,]+)*(?:who|which (?:ones?|of (?:them|those|these|ours)))"
    r"(?:['’](?:s|ve|re))?(?: |$)(?!.*(?:said|says|told|approve|decide|sign|raise|set)[a-z]*(?![a-z]))"
    r"|(?:谁|哪些)(?!说|批|审|定|决|给|跟|告诉|负责)"
)
"""What asks who is so, and not who does something about it."""

_WHO_IS_IT = ("who", "which", "谁", "誰", "哪")
"""One of these stands wherever it is asked who is so."""

_LATIN, _HAN = lazily(r"[a-z]+"), lazily(r"[㐀-鿿]")
_FEW_WORDS, _FEW_HAN = 2, 5
"""Words and Chinese characters of a mere topic."""

_HEARD = 0.1
"""From this probability a tool may be what the words alone want."""

_SHORT = 16
"""Characters of a bare measure: "what's covered?", 有没有担保."""


def goes_on_about_one(reading: Reading, conversation: Conversation) -> bool:
    """Say whether the talk was about one customer, and a question without a name asks for no list."""
    if conversation.subject is None or reading.mentions or reading.unknown or reading.places:
        return False
    if not (_was_about_one(conversation) or _was_asked_what(conversation)):
        return False
    if speaks_of_most(reading.text) or speaks_of_another_superlative(reading.text):
        return False
    return not asks_for_a_list(reading)


def _was_about_one(conversation: Conversation) -> bool:
    last = conversation.last_call
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if last is None or any(not call.ok for call in latest):
        return False
    return "customer" in last.args or "invoice" in last.args or "order" in last.args


def _was_asked_what(conversation: Conversation) -> bool:
    """Say whether somebody was named alone, and it was asked back what to tell of them."""
    return conversation.pending is not None and conversation.pending.need == "intent"


def asks_who_is_so(text: str) -> bool:
    """Say whether it is asked who is in some state of a limit, which is theirs: "who's near their limit?"."""
    asked = text.casefold()
    if not any(word in asked for word in _WHO_IS_IT):
        return False  # most questions: looking for a state costs time
    state = state_of_limit(text)
    return bool(state and state.conditions and _WHO.search(simplified(text[: state.start])))


def is_a_bare_topic(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a piece but names a topic, after an answer about one customer: "and insurance?", 催收呢.

    What asks something of it, or of the policy, is more than a topic.
    """
    return goes_on_about_one(reading, conversation) and names_but_a_topic(reading)


def names_but_a_topic(reading: Reading) -> bool:
    """Say whether a piece but names a topic that a customer has: nobody, no list and no figure with it."""
    if reading.slots.found or reading.mentions or reading.unknown or reading.places:
        return False
    if asks_for_a_list(reading):
        return False
    if _ASKS.search(reading.text) or find("cues", reading.text, ("policy",)):
        return False
    left = words_left(reading)
    latin, han = _LATIN.findall(left), _HAN.findall(left)
    if not (latin or han) or any(word not in reading.known for word in latin) or not _may_be_of_one(reading):
        return False
    return (len(latin) <= _FEW_WORDS and not han) or (len(han) <= _FEW_HAN and not latin)


def _may_be_of_one(reading: Reading) -> bool:
    """Say whether a tool about one customer is among those that the words may want, or their ageing."""
    of_one = {name for name, frame in FRAMES.items() if frame.subject != "none"} | {"ageing_report"}
    return any(item.probability >= _HEARD for item in reading.intents if item.name in of_one)


def asks_for_a_list(reading: Reading) -> bool:
    """Say whether customers in the plural, all of them or somebody's are asked for."""
    text = reading.text
    several = bool(_LISTS.search(text) or _PLURAL.search(text)) or asks_who_is_so(text)
    return several or bool(find("portfolio_words", text, _OF_LISTS))


def asks_of_anybody(reading: Reading) -> bool:
    """Say whether a question asks who may or what is to be done, which rules tell."""
    return bool(find("portfolio_words", reading.text, ("who_may", "what_to_do")))


def asks_of_theirs(reading: Reading) -> bool:
    """Say whether a question is of something that the customer spoken of has."""
    return _OF_THEIRS.match(reading.text) is not None


def is_short_or_partitive(reading: Reading) -> bool:
    """Say whether a piece is a bare measure, or asks for a part of what was shown: "any of that insured?"."""
    return len(reading.masked) <= _SHORT or _PARTITIVE.search(reading.text) is not None
