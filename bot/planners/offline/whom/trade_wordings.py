"""How a customer is told by its trade and its country: "the bearing firm in Spain", 日本那家酒厂."""

from functools import cache

from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

COUNTRY_SIGN, TRADE_SIGN, ONE_SIGN = "\x01", "\x02", "\x03"
"""Signs for letters of a country, a trade, and a trade that ends in what one company is: "inverter maker"."""

COUNTRY, TRADE, ONE = f"{COUNTRY_SIGN}+", f"[{TRADE_SIGN}{ONE_SIGN}]+", f"{ONE_SIGN}+"

MAKES = (
    r"maker|manufacturer|builder|producer|supplier|distributor|dealer|seller|trader|wholesaler|retailer|stockist"
    r"|merchant|importer|exporter|processor|fabricator|house|shop|store|chain|operator|installer|factory|plant|works|workshop|mill|foundry"
)
ENDS_IN_ONE = lazily(rf"(?:^|[ -])(?:{MAKES})$")
_SORT = (
    rf"(?:customer|client|account|company|firm|business|outfit|{MAKES}|one|people|guys|folks|lot|debtor|buyer)"
    r"(?:['’]s)?(?! ?(?:base|list|book|group|relations?)(?![a-z]))(?![a-z])"
)
THE = (
    r"(?<![a-z])(?:the|that|this|our|my"
    r"|(?:(?:we|i)(?:['’]ve| have)?(?: got| have)?|there['’]?s|there is) (?:a|one))"
    r"(?: (?:good|old|dear|big|small|little|only|new|certain|same)){0,2}"
)
_WE_HAVE = (
    r"(?:,? ?(?:that |which |who |whom )?(?:(?:we|you|i)(?: do| have|['’]ve)? (?:have|got|sell to|supply"
    r"|deal with|ship to|know|serve)|(?:is|are|sits?|operates?)|that['’]s|who['’]s))?"
)
_LINK = (
    rf"{_WE_HAVE}(?: (?:based|located|sitting|seated|operating))?(?: (?:over|out|down|up|back))?"
    r" (?:in|from|at|of|out of|over in) (?:the )?"
)
_DEALS = r"(?:that |which |who )?(?:in|of|doing|does|making|makes?|selling|sells?|building|builds?|into|for) "
_FREE = r"[a-z][a-z&' -]{2,30}?"
_SINGLE = (
    r"(?:['’]s)?(?! ?(?:base|list|book|group|sector|industry|limits|overdues|exposures|customers|accounts)"
    r"(?![a-z]))(?![a-z])"
)
_FIRST = (
    r"(?:^|[.,;:?!] ?|(?<![a-z])(?:hi|hello|pls|please|for|of|about|is|does|did|has|can|and"
    r"|to|from|with|at|by|on|check|chk|show|see|so|now|ok|okay|me|here) )"
)
_EN = (
    rf"{THE} {COUNTRY}(?:[ -]based)? (?P<words>{TRADE}|{_FREE}) {_SORT}",
    rf"{THE} (?P<words>{TRADE}|{_FREE}) {_SORT}(?:{_LINK}|{_WE_HAVE} ){COUNTRY}",
    rf"{THE} {COUNTRY} {_SORT} {_DEALS}(?:the )?(?P<words>{TRADE})",
    rf"{THE} {_SORT}{_LINK}{COUNTRY},? {_DEALS}(?:the )?(?P<words>{TRADE})",
    rf"{THE} {_SORT} {_DEALS}(?:the )?(?P<words>{TRADE})(?:{_LINK}|{_WE_HAVE} ){COUNTRY}",
    rf"{THE} {COUNTRY}(?:[ -]based)? (?P<words>{ONE}){_SINGLE}",
    rf"{THE} (?P<words>{ONE}){_SINGLE}(?:{_LINK}|{_WE_HAVE} ){COUNTRY}",
)
BARE = (
    rf"{_FIRST}{COUNTRY}(?:[ -]based)? (?P<words>{ONE}|{TRADE} (?:{MAKES})){_SINGLE}",
    rf"{_FIRST}(?P<words>{ONE}|{TRADE} (?:{MAKES})){_SINGLE}{_LINK}{COUNTRY}",
)
"""One without an article, which begins what is said: it is one customer only where exactly one fits."""

IF_ONE_FITS_EN = (
    rf"{THE} {COUNTRY}(?:[ -]based)? (?P<words>[a-z]{{2,}}(?:er|or|ery|house|shop|place)){_SINGLE}",
)
"""Who is called by a word for any business, or for somebody: "the German roaster", "the German manager"."""

_SORT_ZH = r"(?:客户|客戶|公司|企业|厂商?|厂家|商家|工厂|供应商|经销商|机构)"
THAT_ZH = r"[那这]一?[家户个]"
DEALS_ZH = r"(?:做|搞|卖|造|产|生产|经营|干|从事|开|办|跑)"
_HAN = rf"(?:{DEALS_ZH}?{TRADE}|{DEALS_ZH}(?:[㐀-鿿]{{2,8}}?(?=的)|[㐀-鿿]{{2,8}}?))(?:行业|业|生意|产品)?"
_ZH = (
    rf"(?:在|位于|是)?{COUNTRY}的?[,，]?{THAT_ZH}(?P<words>{_HAN})的?{_SORT_ZH}?",
    rf"(?:在|位于|是)?{COUNTRY}的?[,，]?(?P<words>{_HAN})的?{THAT_ZH}{_SORT_ZH}?",
    rf"{THAT_ZH}(?P<words>{_HAN})的?(?:在|位于)?{COUNTRY}的?{_SORT_ZH}",
    rf"{THAT_ZH}(?:在|位于)?{COUNTRY}的?(?P<words>{_HAN})的?{_SORT_ZH}",
    rf"(?P<words>{_HAN})的?{THAT_ZH}(?:在|位于)?{COUNTRY}的?(?:那[家个])?{_SORT_ZH}?",
)
IF_ONE_FITS_ZH = (
    rf"(?:在|位于)?{COUNTRY}的?{THAT_ZH}(?P<words>[㐀-鿿\x02\x03]{{2,8}}?)"
    rf"(?:{_SORT_ZH}|(?=[的欠有还现逾超额能可呢吗怎多,，。?？ ]|$))",
    rf"{COUNTRY}的?(?P<words>{_HAN})的{_SORT_ZH}",
    rf"(?P<words>{_HAN})的{COUNTRY}的?{_SORT_ZH}",
)
"""What is one customer only where exactly one fits, and no list is asked for."""


@cache
def english() -> tuple[str, ...]:
    """Give how English tells one by a trade and a country, or by a sort of business: "the Spanish bakery"."""
    sort = rf"(?:{any_word('businesses', 'english')})(?:['’]s)?(?![a-z])(?! (?:account|guarantee|fee|loan))"
    words = rf"(?P<words>(?:[a-z]+ |{TRADE} )?{sort})"
    return (
        *_EN,
        *BARE,
        *IF_ONE_FITS_EN,
        rf"{THE} {COUNTRY}(?:[ -]based)? {words}",
        rf"{THE} {words}{_LINK}{COUNTRY}",
    )


@cache
def chinese() -> tuple[str, ...]:
    """Give how Chinese does: 日本那家酒厂."""
    there = rf"(?:在|位于)?{COUNTRY}的?"
    return (*_ZH, rf"{there}{THAT_ZH}{_business_zh()}", rf"{THAT_ZH}{there}{_business_zh()}")


@cache
def perhaps_zh() -> tuple[str, ...]:
    """Give what may be one customer or many: it is one where no list is asked for."""
    return (rf"(?:在|位于)?{COUNTRY}的?{_business_zh()}", *IF_ONE_FITS_ZH)


def _business_zh() -> str:
    sort = rf"(?:{TRADE}|[㐀-鿿]{{0,4}}?)(?:{any_word('businesses', 'chinese')})"
    return rf"(?P<words>{sort})(?=[的欠有还现逾超额能可呢吗怎多,，。?？ ]|$)"
