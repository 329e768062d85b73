"""Customers who are described and not named: "the Spanish one", 那家做阀门的, "no, the bakery", 山峰的峰.

A description stands for a customer only where exactly one that the asker may see fits; several are offered,
and where nobody fits it is asked who is meant.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.whom.corrections import CHARACTER, corrected_to
from bot.planners.offline.whom.described_names import told_apart
from bot.planners.offline.whom.fitting import FILLER, by_words, named_so, placed, with_part
from bot.planners.offline.whom.kin import related
from bot.planners.offline.whom.letter_told import told_by_a_letter
from bot.planners.offline.whom.one_of_a_name import LEAD_ZH, one_of_a_name
from bot.planners.offline.whom.pointing import pointed_at
from knowledge.customers import Mention
from knowledge.desk import Choice, Desk
from knowledge.passages.tokens import has_han
from knowledge.rights import sees_customers
from prompts.lexicon import lexicon

_LONGEST = 48
"""Characters of an answer that points at one of several choices."""

_MOST = 9
"""Customers that are offered at most."""

_SORT = r"(?:customer|client|account|company|firm|business|outfit|people|guys)"
_THE = r"(?<![a-z])(?:the|that|our|this)"
_WITHIN = (
    r"(?:(?!(?<![a-z])(?:the|that|our|this|of|for|on|at|to|from|with|and|or|is|are|do|does) )"
    r"[^.,:;?!\uff0c。]){2,30}?"
)
"""Words of a description: no second one begins in them."""

_GOES_ON = (
    "is|are|was|has|have|had|owe|owes|pay|pays|stand|stands|do|does|in|at|on|over|as|too|please|instead|then"
    "|again|now|today|and|with|for|against|late|overdue|still"
)
"""What may follow "the Spanish one": a noun does not."""

_BEFORE_ONE = re.compile(
    rf"{_THE} (?P<words>{_WITHIN}) (?:{_SORT}(?!s)(?:['’]s)?(?![a-z])"
    rf"|one(?:['’]s)?(?= ?[.,:;?!\uff0c。]|$| (?:{_GOES_ON})(?![a-z])))"
)
_BEHIND_ONE = re.compile(
    rf"{_THE} (?:only )?(?:one|{_SORT}) (?:that |which |who )?"
    r"(?:in|from|of|based in|over in|located in|out of|making|makes?|selling|sells?|doing|does|builds?)"
    r" (?:the )?(?P<words>[^.,;?!\uff0c。]{2,40}?)(?= ?[.,;?!\uff0c。]|$"
    r"| (?:is|are|was|has|have|owe|owes|in|on|at|for|over|and|overdue|late|pay|pays)(?![a-z]))"
)
_THAT_ZH = re.compile(
    r"那(?:家|个|户)(?:做|搞|卖|生产|在|来自|位于)?"
    r"(?P<words>[^,。?？\uff0c\d⟨]{1,12}?)(?:行业|业)?的?(?:客户|公司|企业|厂)?"
    r"(?=$|[的欠有现额逾能可呢吗,，。?？ ])"
)
_ZH_THAT = re.compile(
    r"(?P<words>[㐀-鿿]{2,10}?)(?:行业|业)?的?(?:那|这)一?(?:[家户](?:客户|公司|企业|厂)?|个(?:客户|公司|企业|厂))的?"
)
_NO_DESCRIPTION = re.compile(
    r"(?:[的呢吗吧啊呀嘛了]|刚才|刚刚|之前|上面|前面|后面|最后|同|哪|另外?|第?[一二三四五六七八九十几两\d]+|[这那]"
    r"|客户|公司|新|老|大|小|多少|怎么样?|所有|有|没有|都|还|也|就|给|我|他们|它|查|一下|问)+"
)
_CORRECTED = "(?:{corrects}|[ ,.!])+ (?:that's |it's )?" + _THE + r" (?P<words>[a-zà-ɏ' -]{3,30}?)[ .!?]*"
_PROPER = re.compile(r" (?:in|from|of) (?:the )?[A-ZÀ-Ý][a-zà-ÿ]+$")
_PEOPLE = re.compile(r" (?:people|guys)$", re.IGNORECASE)
_OF_MANY = ("kpi", "ageing", "stress", "portfolio")
_AROUND = 4
"""Characters that may stand around a Chinese description which is all that a message says: 那…呢？"""


class Described(NamedTuple):
    """A question with an id in place of a description, and the customers that fit where several do.

    `lacking`: it speaks of a relative that the customer has not, or that the asker may not see. `nobody`: it
    describes a customer as nobody is that the asker may see.
    """

    text: str
    choices: tuple[Choice, ...]
    lacking: bool = False
    nobody: bool = False


class _Said(NamedTuple):
    """A description: its words and the whole stretch that stands for a customer."""

    words: str
    start: int
    end: int


def hinted(choices: Iterable[Choice], text: str, desk: Desk) -> str | None:
    """Give the choice that a short answer points at by a character, a word, a country or an industry."""
    offered = tuple(choices)
    if len(text) > _LONGEST or not offered:
        return None
    shown = simplified(text)
    character = CHARACTER.fullmatch(shown)
    if character:
        return _only(each.customer_id for each in offered if character["hint"] in simplified(each.name))
    lettered = told_by_a_letter(text, offered)
    if lettered:
        return lettered
    ids = [each.customer_id for each in offered]
    words = [word for word in re.findall(r"[a-zà-ɏ]{4,}", shown) if word not in FILLER]
    by_word = _only({each for word in words for each in named_so((word,), ids, desk)})
    part = re.sub(r"[的那这]一?[家个户]|的$|[^㐀-鿿]", "", LEAD_ZH.sub("", shown))
    by_word = by_word or _only(with_part(part, ids, desk))
    found = tuple(each for each in places(text, desk) if each.kind != "person" and each.values)
    return by_word or (_only(set(ids) & set(placed(found, desk))) if found else None)


def described(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put an id in the place of a description, or None where a question describes nobody."""
    if not sees_customers(desk.person):
        return None
    relative = related(text, conversation, desk)
    if relative is not None:
        written, found = relative
        return Described(written, _choices(found, desk), lacking=not found)
    grouped = one_of_a_name(text, desk)
    if grouped is not None:
        written, found = grouped
        return Described(written, _choices(found, desk), nobody=not found)
    pointed = pointed_at(text, conversation)
    if pointed:
        return Described(pointed, ())
    corrected = corrected_to(text, conversation, desk)
    if corrected:
        return Described(corrected, ())
    said = tuple(each for each in _descriptions(simplified(text)) if not _means_many(each, text))
    if not said:
        return None  # most questions: looking for places and names costs time
    named = desk.ledger.names.mentions(text)
    told = (told_apart(text, each.words, (each.start, each.end), named, desk) for each in said)
    whose = next((each for each in told if each), None)
    if whose:
        return Described(whose, ())
    apart = [each for each in said if not any(_is_named(item, each) for item in named)]
    fits = [each for each in (_who_fits(text, item, conversation, desk) for item in apart) if each]
    return next((each for each in fits if not each.nobody), next(iter(fits), None))


def _means_many(said: _Said, text: str) -> bool:
    """Say whether "the wind power people" are all of them: figures of many customers are asked for."""
    people = _PEOPLE.search(text[said.start : said.end])
    return people is not None and bool(find("kpis", text) or find("actions", text, _OF_MANY))


def _is_named(mention: Mention, said: _Said) -> bool:
    """Say whether somebody is named for certain in a description, or anybody beside it."""
    within = said.start <= mention.start and mention.end <= said.end
    return not within or mention.linking.verdict == "one"


def _who_fits(text: str, said: _Said, conversation: Conversation, desk: Desk) -> Described | None:
    stands = tuple(
        place
        for place in places(text, desk)
        if place.kind != "person" and place.values and said.start <= place.start < said.end
    )
    fitting = by_words(said.words, conversation, desk) or _nearest(stands, conversation, desk)
    if fitting:
        return Described(with_ids(text, (said.start, said.end), fitting[:1]), _choices(fitting, desk))
    return Described(text, (), nobody=True) if stands or _says_where(text, said) else None


def _nearest(stands: tuple[Place, ...], conversation: Conversation, desk: Desk) -> list[str]:
    """Give who is there: the one of those just offered or spoken of, where one alone is, else all."""
    fitting = placed(stands, desk) if stands else []
    for among in (conversation.offered, conversation.customers):
        near = [each for each in fitting if each in among]
        if len(near) == 1 and len(among) > 1:
            return near
    return fitting


def _says_where(text: str, said: _Said) -> bool:
    """Say whether a description gives a town or the like, of which a ledger knows nothing: "in Leeds"."""
    at = _PROPER.search(text[said.start : said.end])
    alone = said.end - said.start > len(text) - _AROUND and has_han(said.words)
    return at is not None or alone


def _descriptions(shown: str) -> Iterator[_Said]:
    """Yield the stretches of a question that speak of one customer by what it is like."""
    corrected = _corrected().fullmatch(shown)
    if corrected:
        yield _Said(corrected["words"], corrected.start("words"), corrected.end("words"))
    for pattern in (_BEHIND_ONE, _BEFORE_ONE, _THAT_ZH, _ZH_THAT):
        for match in pattern.finditer(shown):
            words = LEAD_ZH.sub("", match["words"]).strip()
            lead = len(match["words"]) - len(words) if pattern is _ZH_THAT else 0
            if words and words not in FILLER and not _NO_DESCRIPTION.fullmatch(words):
                yield _Said(words, match.start() + lead, match.end())


@cache
def _corrected() -> re.Pattern[str]:
    """Give the pattern of "no, the bakery": a correction and nothing but a description."""
    words = "|".join(re.escape(word) for word in lexicon("cues")["corrects"] if word.isascii())
    return re.compile(_CORRECTED.replace("{corrects}", words))


def _choices(fitting: Iterable[str], desk: Desk) -> tuple[Choice, ...]:
    found = tuple(fitting)
    if len(found) < 2:
        return ()
    return tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in found[:_MOST])


def _only(fitting: Iterable[str]) -> str | None:
    found = set(fitting)
    return found.pop() if len(found) == 1 else None
