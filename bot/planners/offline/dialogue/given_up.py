"""What a message gives up for something else: "weekly rather than monthly", 不要第一家，要第二家的额度."""

import re
from functools import cache

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.instead_words import INSTEAD_EN, INSTEAD_ZH
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

_GIVEN_UP = lazily(
    rf",? ?(?:(?<![a-z])(?:{INSTEAD_EN}|and not|not)(?![a-z])|{INSTEAD_ZH}|不是|不要)"
    r"(?![了啦吧呢]*(?:[,\uff0c。?\uff1f]|$))(?P<what>(?:[^,.;?!\uff0c。\uff1f]|(?<=\d)[.,](?=\d)){1,30})"
    r"(?=[,.;?!\uff0c。\uff1f]|$)",
    re.IGNORECASE,
)


def without_what_is_given_up(text: str) -> str:
    """Give a text without the part that something else takes the place of, where something else is left.

    It stands at the end; at the beginning ("not 45, 60") the slots' own readers know it.
    """
    said = _GIVEN_UP.search(text)
    if said is None or find("cues", said["what"], ("asking",)):
        return text
    left = text[: said.start()] + text[said.end() :]
    kept = text[: said.start()].strip(" ,\uff0c")
    return left.strip() if any(letter.isalnum() for letter in kept) else text


_TURNS = (
    r"(?=(?:[^,\uff0c。;\uff1b]{1,8}(?:不变|照旧|不动|一样|还是那样)[,\uff0c])?"
    r"(?:那|就|再|我|给我|帮我|现在)*(?:换|改|看|只看|单看|要|只要|来|查|拉|轮到|上))"
)
_OF_ANY = lazily(
    r"业务员|销售|负责人|行业|板块|国家|地区|国别|阶段|级别|等级|币种|前[\d一二两三四五六七八九十]"
)
"""What is put aside as a condition altogether, or is a row of the list."""

_ROWS = ("row_first", "row_second", "row_third", "row_fourth", "row_fifth", "row_last")
_ROW_GIVEN_UP = lazily(
    r"^\W*(?:(?:ok|no|well|and|but|那|嗯)\W+)*"
    r"(?:不要看?|别看|别管|不看|不是|不查|先不看|not|never mind|forget|skip|leave) ?"
    r"(?P<row>[^,;.?!\uff0c\uff1b。]{2,30})[,;\uff0c\uff1b]"
    r"(?:\s*(?:我?(?:要|想)?(?:看|查)?一?下?|而?是"
    r"|but|rather|instead|just|i (?:want|mean|need|meant))(?![a-z]))*\s*",
    re.IGNORECASE,
)
_MOST = lazily(
    r"最(?:大|多|高|久|长|严重|厉害)的?(?:那|这)?一?[家个户]"
    r"|(?<![a-z])(?:biggest|largest|worst|top|oldest|highest)(?: (?:one|customer|account|debtor))?(?![a-z])",
    re.IGNORECASE,
)


@cache
def _put_aside() -> re.Pattern[str]:
    """Give how a first clause puts something aside before another is turned to: Anna的先不管，换Mike的."""
    down = any_word("taken_back", "puts_down")
    return lazily(
        rf"^(?:(?:那|好|嗯|行|ok)[,\uff0c]?)*(?:[^,\uff0c。;\uff1b?\uff1f]{{1,16}}?(?:先|就|都|也|暂时|今天)*{down}(?:了|吧|它|他|她)*"
        rf"|(?:先|就|暂时)*{down}[^,\uff0c。;\uff1b?\uff1f]{{1,16}}?)[,\uff0c。;\uff1b]+\s*{_TURNS}",
        re.IGNORECASE,
    )


def without_a_row_given_up(text: str) -> str:
    """Give a message without what it puts aside first, a row of a list too, where it turns to another one."""
    aside = _put_aside().match(text)
    if aside and not _OF_ANY.search(aside.group()) and not find("portfolio_words", aside.group(), _ROWS):
        return text[aside.end() :]
    said = _ROW_GIVEN_UP.match(text)
    if said is None:
        return text
    row, left = said["row"], text[said.end() :]
    given_up = find("portfolio_words", row, _ROWS) or _MOST.search(row)
    return left if given_up and find("portfolio_words", left, _ROWS) else text


def without_the_name_of_nobody(text: str, conversation: Conversation) -> str:
    """Give a message without the name just not found, where it gives that up: "…, not Brightwater"."""
    failed = [call for call in conversation.asked_calls if not call.ok and "customer" in call.args]
    if len(failed) != 1:
        return text
    shown = simplified(text)
    words = [re.escape(word) for word in re.findall(r"[^\W_]+", simplified(str(failed[0].args["customer"])))]
    name = "|".join(sorted(words, key=len, reverse=True))
    said = re.search(
        rf"[,\uff0c]? ?(?:(?:and |but )?(?<![a-z])(?:not|{INSTEAD_EN}) (?:the )?|{INSTEAD_ZH}|不是)"
        rf"(?:{name})(?:[ .&,-]+(?:{name}))*(?![a-z])[,\uff0c]? ?",
        shown,
    )
    if not words or said is None or len(shown) != len(text):
        return text
    left = f"{text[: said.start()]} {text[said.end() :]}".strip()
    return left if any(letter.isalnum() for letter in left) else text
