"""Stretches of a question that speak of one customer by what it is like: "the Spanish one", 那家做阀门的."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.planners.offline.question.word_patterns import any_word
from bot.planners.offline.whom.fitting import FILLER
from bot.planners.offline.whom.one_of_a_name import LEAD_ZH
from knowledge.customers.question_text import QuestionText
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_SORT = (
    r"(?:customer|client|account|company|firm|business|outfit|people|guys|folks|maker|manufacturer|builder"
    r"|producer|supplier|distributor|dealer|seller|trader|wholesaler|retailer|merchant|mill|factory|plant|works"
    r"|house|shop|store|foundry|workshop|lot)"
)
_THE = r"(?<![a-z])(?:the|that|our|this)"
_WITHIN = (
    r"(?:(?!(?<![a-z])(?:the|that|our|this|of|for|on|at|to|from|with|and|or|is|are|do|does) )"
    r"[^.,:;?!\uff0c。]){2,30}?"
)
"""Words of a description: no second one begins in them."""

_GOES_ON = (
    "is|are|was|has|have|had|owe|owes|pay|pays|stand|stands|do|does|in|at|on|over|as|too|please|pls|plz"
    "|instead|then|again|now|today|and|with|for|against|late|overdue|still|there|here|from|of|who|whose|which"
    "|what|how|when|why|can|could|should|will|would|may|might|must|needs?|wants?|got|gets|takes|asks|looks|next"
    "|first|also|yet|to|by|always|usually|often|ever|never|really|[a-z]+ly"
)
"""What may follow "the Spanish one": a noun does not."""

_BEFORE_ONE = lazily(
    rf"{_THE} (?P<words>{_WITHIN}) (?:{_SORT}(?!s)(?:['’]s)?(?![a-z])"
    rf"|one(?:['’]s)?(?= ?[.,:;?!\uff0c。–—/(]|$| -|['’]s| (?:{_GOES_ON})(?![a-z])))"
)
_BEHIND_ONE = lazily(
    rf"{_THE} (?:only )?(?:one|{_SORT}) (?:that |which |who )?"
    r"(?:in|from|of|based in|over in|located in|out of|making|makes?|selling|sells?|doing|does|builds?)"
    r" (?:the )?(?P<words>[^.,;?!\uff0c。]{2,40}?)(?= ?[.,;?!\uff0c。]|$"
    r"| (?:is|are|was|has|have|owe|owes|in|on|at|for|over|and|overdue|late|pay|pays)(?![a-z]))"
)
_BEHIND_ZH = r"$|[的欠有现额逾能可呢吗,，。?？ ]"
"""What may follow 那家 and what it does; 客户 ends it whatever follows: 那家日本客户Z值……."""

_THAT_ZH = lazily(
    r"那(?:[家户]|(?P<thing>个))(?P<does>做|搞|卖|生产|在|来自|位于)?"
    r"(?P<words>[^,。?？\uff0c\d⟨]{1,12}?)(?:行业|业)?的?"
    r"(?:(?P<sort>客户(?!经理|名|群|部|们)|公司(?!名|集团|法|里)|企业(?!家|集团|名)"
    rf"|厂(?={_BEHIND_ZH}))|(?={_BEHIND_ZH}))"
)
_ZH_THAT = lazily(
    r"(?P<words>[㐀-鿿]{2,10}?)(?:行业|业)?的?(?:那|这)一?(?:[家户](?:客户|公司|企业|厂)?|个(?:客户"
    r"|公司|企业|厂))的?"
)
_DOES_ZH = lazily(
    r"(?:做|搞|卖|造|干|生产|从事|经营)(?P<words>[㐀-鿿]{2,8}?)(?:行业|业|产品|生意|的?买卖)?的(?:那"
    r"|这)一?[个位](?!月|季|星期|礼拜|数|表|单)"
)
"""Who does something is a company, though 那个 names none: 做食品的那个."""

_PLACED_EN = lazily(
    rf"(?:^|[,;:–—.] ?|(?:and|ok|okay|now|then|also|about|for) )(?P<words>[a-z]+(?: kong)?)"
    r" (?:one|guys|people|lot|customer|company|firm)(?:['’]s)?"
    rf"(?= ?[.,:;?!–—/(]|$| -|['’]s| (?:{_GOES_ON})(?![a-z]))"
)
_THE_ONE_THERE = lazily(
    rf"{_THE} (?P<words>[a-z]+(?: kong)?) one(?:['’]s)?"
    r"(?= [a-z])(?! (?:days?|weeks?|months?|years?|times?|invoices?|orders?|pages?|lines?|things?|more|of|by)"
    r"(?![a-z]))"
)
"""Behind "the Spanish one", a place or trade alone, anything may follow: "does the Spanish one take long"."""

_ADJECTIVE_ALONE = lazily(
    r"(?:(?:and|or|ok|okay|now|then|what about|how about)[ ,]+)+the (?P<words>[a-z]+(?: kong)?)"
    r"(?: please| too| then)?[ ?.!]*"
)
"""A bare "and the Spanish?", which after an answer about one of a list is another of it."""

_PLACED_ZH = lazily(
    r"(?P<words>[㐀-鿿]{2,8}?)(?:行业)?的?那一?个的?"
    r"(?=$|[呢欠有现逾能可到还付拖是该要怎多什评信催给写额利保,，。?？的 ])"
)
"""What stands for a customer where it names a place or trade alone: "polish one: stage?", 荷兰的那个呢."""

_NO_DESCRIPTION = lazily(
    r"(?:[的呢吗吧啊呀嘛了]|刚才|刚刚|之前|上面|前面|后面|最后|同|哪|另外?"
    r"|第?[一二三四五六七八九十几两\d]+|[这那]"
    r"|客户|公司|新|老|大|小|多少|怎么样?|所有|有|没有|都|还|也|就|给|我|他们|它|查|一下|问)+"
)
_CORRECTED = "(?:{corrects}|[ ,.!])+ (?:that's |it's )?" + _THE + r" (?P<words>[a-zà-ɏ' -]{3,30}?)[ .!?]*"


class Said(NamedTuple):
    """A description: its words and the whole stretch that stands for a customer.

    `thing`: 那个 stands before it, and nothing says that a company is meant. `placed`: it describes one only
    where it is a place or trade. `business`: it is but a sort of business, as "the dairy" is.
    """

    words: str
    start: int
    end: int
    thing: bool = False
    placed: bool = False
    business: bool = False


_SERVES_US = r"(?:bank|broker|insurer|law firm|accountancy|agency|consultancy|courier|haulier|port|mine)"
"""Businesses that a credit department deals with itself: "when does the bank pay?" is of no customer."""


@cache
def _business() -> re.Pattern[str]:
    """Give the pattern of a sort of business that stands for one customer: "and the dairy", "our brewery"."""
    return lazily(
        rf"{_THE} (?P<words>(?:[a-z]+ )?(?!{_SERVES_US})(?:{any_word('businesses', 'english')}))(?:['’]s)?"
        rf"(?= ?[.,:;?!–—/(]|$| -|['’]s| (?:{_GOES_ON})(?![a-z]))"
    )


def descriptions_in(shown: str, *, of_one: bool) -> Iterator[Said]:
    """Yield the stretches of a question that speak of one customer by what it is like.

    `of_one` says that the last answer was about one customer.
    """
    shown = shown.replace("one by one", "__________")  # none of these is anybody
    alone = _ADJECTIVE_ALONE.fullmatch(shown) if of_one else None
    if alone:
        yield Said(alone["words"], *alone.span("words"), thing=True, placed=True)
    corrected = _corrected().fullmatch(shown)
    if corrected:
        yield Said(corrected["words"], corrected.start("words"), corrected.end("words"))
    for pattern in (_BEHIND_ONE, _BEFORE_ONE, _THAT_ZH, _ZH_THAT, _DOES_ZH):
        for match in pattern.finditer(shown):
            words = LEAD_ZH.sub("", match["words"]).strip()
            lead = len(match["words"]) - len(words) if pattern is _ZH_THAT else 0
            if words in FILLER or _NO_DESCRIPTION.fullmatch(words) or not words:
                continue
            bare = pattern is _THAT_ZH and not (match["does"] or match["sort"])
            if not (bare and _asks_only(words)):
                thing = bare and bool(match["thing"])
                sort = words in lexicon("businesses")["chinese"]
                yield Said(words, match.start() + lead, match.end(), thing, business=sort)

    yield from _businesses(shown)
    yield from _placed(shown)


def _businesses(shown: str) -> Iterator[Said]:
    """Yield where a sort of business stands for a customer: "the dairy"."""
    for match in _business().finditer(shown):
        if match["words"].split(" ")[0] not in FILLER:
            yield Said(match["words"], *match.span(), business=True)


def _placed(shown: str) -> Iterator[Said]:
    """Yield what stands for a customer where it names a place or trade alone: "the Spanish one"."""
    for pattern in (_PLACED_EN, _THE_ONE_THERE, _PLACED_ZH):
        for match in pattern.finditer(shown):
            if match["words"] not in FILLER and not _NO_DESCRIPTION.fullmatch(match["words"]):
                words = LEAD_ZH.sub("", match["words"])
                start = match.start() if pattern is _THE_ONE_THERE else match.end("words") - len(words)
                yield Said(words, start, match.end(), thing=True, placed=True)


def _asks_only(words: str) -> bool:
    """Say whether words are but those that questions are made of: 那个账期呢, 那家怎么样."""
    return all(QuestionText(words, ()).is_vocabulary)


@cache
def _corrected() -> re.Pattern[str]:
    """Give the pattern of "no, the bakery": a correction and nothing but a description."""
    return lazily(_CORRECTED.replace("{corrects}", any_word("cues", "corrects")))
