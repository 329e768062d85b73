"""What a message orders done to the records, the goods or a customer: every tool only reads.

"Raise their limit to 60k" is an order, "can we raise their limit to 60k?" a question. What else the message
asks is left to be read.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.letter_moved import moves_the_letter
from bot.planners.offline.question.blanked import NAME, without_names_and_quotes
from bot.planners.offline.wishes.foreign_beside import is_foreign
from bot.planners.offline.wishes.letter_to_be_sent import sends_a_letter
from bot.planners.offline.wishes.order_forms import (
    ASKED_BESIDE,
    asked_of_us,
    asked_zh,
    change_told,
    chinese,
    english,
    is_for_the_asker,
    may_order,
    words,
)
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_MARKS = "?\uff1f;\uff1b。!\uff01\n"
_SENTENCE = lazily(rf"[^{_MARKS}.]*(?:\.(?!\s|$)[^{_MARKS}.]*)*(?:[{_MARKS}.]+|$)")
_CLAUSE_EN = lazily(r"[:,]\s+(?!\d)|\s[–—-]\s|\s+(?:and|then|n|&)\s+")
_CLAUSE_ZH = lazily(r"[,\uff0c:\uff1a、]+\s*")
_ASKS_EN = lazily(
    r"(?:(?:and|then|also|plus|please|just)\s+)*(?:what|how|which|who|whose|when|where|why|would|will|is"
    r"|are|was|can"
    r"|could|may|should|does|do|did|has|ok|okay|possible|right|fine|all right|or not|show|tell me|tell us"
    r"|give me|list)\b"
)
_APPROVED = lazily(r"批[过了]|已经?批|同意了|签[过了]字?|定了|点头了|拍板了")
_JOINED = lazily(r"(?:and|then|also|plus)\b|再|另外|顺便|还有|然后|同时|接着")
_NUMBERED = lazily(r"(?:so|inv|cn|pay)-\d")
_OWN = lazily(r"(?:their|his|her|its|them|him|it)\b|他们|它|他|她|这家|那家|该|这个|那个|这单|那单|这张|那张")
_REACHED = 2
_FOR_REAL = lazily(r"system|\b(?:please|go ahead|now|immediately|today|sap|erp)\b|系统|马上|立刻|现在|请")
"""What says that a thing is to be done, and not to be reckoned."""

_RECKONED = lazily(r"\b(?:terms|limit|credit (?:line|period)|to (?:net )?\d+ days)\b|账期|额度|授信")
_WEIGHED = lazily(
    r"\W*(?:(?:so|and|then|but|ok) )*(?:what|how)\b[^.?!]{0,32}\b(?:costs?|effects?|impact|affects?|price)\b"
    r"|\W*(?:what|how much) (?:would|does|will|do|is) (?:that|it|this)\b[^.?!]{0,16}\b(?:do|mean|change)\b"
    r"|\W*(?:the )?(?:costs?|effects?|impact)\?"
    r"|\W*(?:那|这样|这)*(?:会|要|得|有)*(?:多少|什么|啥|多大)?的?(?:成本|代价|影响|资金占用|花费|花|划算)"
    r"[^。\uff1f?!]{0,8}(?:多少|什么|多大|吗|呢|\uff1f|\?|$)"
)
"""What asks for the price of what was said before it, which is then weighed, and not to be done."""

_ASKED_FIGURES: Mapping[str, re.Pattern[str]] = {
    "check_terms": lazily(r"\b(?:terms|it|days)\b|账期|付款期|天"),
    "suggest_limit": lazily(r"\b(?:limit|it)\b|额度"),
    "check_order": lazily(r"\b(?:pre-?pay\w*|l/?c|letters? of credit)\b|信用证|预付"),
}
"""Of what figure the last question was, in the words of an order."""


class Left(NamedTuple):
    """What is left of a message beside what it orders: nothing to read where `text` is empty.

    `foreign` says that what it orders is its asker's own errand, nothing done to the records or a customer.
    """

    text: str
    foreign: bool = False


class _Said(NamedTuple):
    """A clause, what its sentence says before it, and whether the sentence ends with it."""

    before: str
    text: str
    whole: bool


def without_orders(text: str, desk: Desk, conversation: Conversation) -> Left | None:
    """Give what a message asks beside what it orders; None where it orders nothing.

    What is left is about the customer of the order where it names none of its own.
    """
    names = [(each.start, each.end) for each in desk.ledger.names.mentions(text)]
    shown, taken = without_names_and_quotes(text, names), list[tuple[int, int]]()
    moved = not names and moves_the_letter(text, conversation)
    for sentence in _SENTENCE.finditer(shown):
        worded = any(each.isalnum() for each in sentence.group())
        found = None if moved or not worded else _order_in(sentence.group(), conversation)
        if found and not _is_weighed(sentence.group(), shown[sentence.end() :]):
            taken.append((sentence.start() + found[0], sentence.start() + found[1]))
    if not taken:
        return None
    left = _outside(text, taken)
    foreign = all(
        NAME not in shown[a:b]
        and not sends_a_letter(shown[a:b], conversation)
        and (is_for_the_asker(shown[a:b]) or is_foreign(text[a:b]))
        for a, b in taken
    )
    if not any(letter.isalnum() for letter in left) or not _asks(left):
        return Left("", foreign)
    named = [text[start:end] for start, end in names if any(a <= start and end <= b for a, b in taken)]
    alone = not any(all(end <= a or b <= start for a, b in taken) for start, end in names)
    comma = "\uff0c" if has_han(left) else ", "
    return Left(f"{named[0]}{comma}{left}" if named and alone else left, foreign)


def _is_weighed(ordered: str, after: str) -> bool:
    """Say whether terms or a limit are but supposed, as the next sentence asks: "What does it cost?"."""
    figured = _RECKONED.search(ordered) and re.search(r"\d", ordered)
    if not (figured and _WEIGHED.match(after)):
        return False
    return not (_FOR_REAL.search(ordered) or re.search(words("deeds"), ordered))


def _outside(text: str, taken: Iterable[tuple[int, int]]) -> str:
    left, begun = "", 0
    for start, end in taken:
        left, begun = left + text[begun:start], end
    left += text[begun:]
    return re.sub(r"^\W*(?:(?:and|then|also|再|另外|顺便|还有|然后|同时|接着)\s*)+", "", left.strip()).strip(
        " ,\uff0c.;\uff1b:\uff1a"
    )


def _asks(text: str) -> bool:
    return bool(ASKED_BESIDE.search(simplified(text)) or asked_of_us(simplified(text), 0))


def _order_in(sentence: str, conversation: Conversation) -> tuple[int, int] | None:
    """Give where a sentence orders something, up to what it asks beside."""
    if sends_a_letter(sentence, conversation):
        return 0, len(sentence)
    chinese_said = has_han(sentence.replace(NAME, ""))
    cut = _CLAUSE_ZH if chinese_said else _CLAUSE_EN
    starts = [0, *(match.end() for match in cut.finditer(sentence))]
    for place, start in enumerate(starts):
        end = _end(sentence, starts[place + 1 :], chinese_said=chinese_said)
        said = _Said(sentence[:start], sentence[start:end], whole=end == len(sentence))
        if _is_order(said, conversation, chinese_said=chinese_said):
            return start, end
    return None


def _end(sentence: str, later: Iterable[int], *, chinese_said: bool) -> int:
    """Give where a question of its own begins after an order in the same sentence."""
    for start in later:
        joined = _JOINED.match(sentence, start) or _JOINED.search(sentence[max(0, start - 5) : start])
        asks = asked_of_us(sentence, start) if chinese_said else _ASKS_EN.match(sentence, start)
        if joined and asks:
            return start
    return len(sentence)


def _is_order(said: _Said, conversation: Conversation, *, chinese_said: bool) -> bool:
    body = said.text.strip(f" {_MARKS}.")
    if not may_order(body, chinese_said=chinese_said) or _supposed().search(said.text):
        return False
    for place, form in enumerate(chinese() if chinese_said else english()):
        match = form.match(body)
        if match is None:
            continue
        marked = said.whole and said.text.rstrip().endswith(("?", "\uff1f"))
        if match["asked"] is None and (marked or _asks_after(body, chinese_said=chinese_said)):
            return False
        if place == 1 and match["asked"] is None and _changes_what_was_asked(said, conversation):
            return False
        if place == _REACHED or _is_anchored(said, conversation, change=place == 1):
            return True
    approved = chinese_said and _APPROVED.search(said.before + said.text) and change_told().match(body)
    return bool(approved) and not _asks_after(body, chinese_said=True)


def _asks_after(body: str, *, chinese_said: bool) -> bool:
    """Say whether what looks like an order turns into a question: "…, what would that do", …行吗."""
    if chinese_said:
        return bool(asked_zh().search(_errand_or_held().sub("", body)))
    return any(_ASKS_EN.match(body, match.end()) for match in _CLAUSE_EN.finditer(body))


def _is_anchored(said: _Said, conversation: Conversation, *, change: bool) -> bool:
    """Say whether an order is about a customer or a record, not about the figures of the last question."""
    body, whole = said.text, said.before + said.text
    numbered = _NUMBERED.search(whole)
    certain, held = NAME in whole or numbered, _held().search(body)
    if change:
        booked = _books().search(body) and re.search(r"\d", body)
        moved = NAME in body and re.search(r"\bto\b.*\d", body)
        if not (held or booked or moved or numbered or _stopped().search(body)):
            return _turns_a_limit(body, conversation)
        return bool(certain or conversation.last_call is None or _is_of_them(body, conversation))
    return bool(certain or held or (_OWN.search(body) and conversation.subject))


def _changes_what_was_asked(said: _Said, conversation: Conversation) -> bool:
    """Say whether a figure is another one for the last question: "extend their terms to 90" after 60 days."""
    last, whole = conversation.last_call, said.before + said.text
    figure = _ASKED_FIGURES.get(last.name) if last else None
    if last is None or figure is None or last.args.get("customer") != conversation.subject:
        return False
    named = NAME in whole or _NUMBERED.search(whole) or _FOR_REAL.search(whole)
    return not named and bool(figure.search(said.text) and re.search(r"\d", said.text))


def _is_of_them(body: str, conversation: Conversation) -> bool:
    return bool(_OWN.search(body) and conversation.subject) or "system" in body or "系统" in body


def _turns_a_limit(body: str, conversation: Conversation) -> bool:
    """Say whether "raise it to …" means the limit that was just told, which is no figure of a calculation."""
    last = conversation.last_call
    return (
        last is not None
        and last.name == "customer_limit"
        and bool(re.search(r"\b(?:it|that)\b|把它|把这个", body))
    )


@cache
def _supposed() -> re.Pattern[str]:
    return lazily(words("supposed"))


@cache
def _errand_or_held() -> re.Pattern[str]:
    """Give what holds a word that asks and asks nothing: 付款条件, 帮我提交一个提额申请."""
    return lazily(rf"{words('held')}|(?:提交|递交|发起).{{0,8}}申请")


@cache
def _held() -> re.Pattern[str]:
    return lazily(words("held"))


@cache
def _books() -> re.Pattern[str]:
    return lazily(words("books"))


@cache
def _stopped() -> re.Pattern[str]:
    return lazily(words("stopped"))
