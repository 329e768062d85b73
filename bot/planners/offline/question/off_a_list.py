"""What takes off a list what is named: "leave the Germans out", "bar mining", 印度的不用列, 何静的别看."""

from functools import lru_cache

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

Span = tuple[int, int]
_HINTS = lazily(
    r"(?<![a-z])(?:bar|leav|keep|kept|tak(?:e|ing) |cut|strip|filter|throw|kick|count|let|set|put|weed|screen"
    r"|knock|rule|save|less|giv|not|no|out|off|aside|skipp|omit|ignor|remov|dropp|exclud|stay|unwanted|miss"
    r"|bother|never)"
    r"|n['’]t(?![a-z])|[不别甭勿无刨剔去删踢拿滤砍划筛排扣摘撇抛撤略跳忽除算免省]"
)
"""Of any word below a part: what has none of them takes nothing off."""

_THOSE = (
    r"(?:['’]s?)?(?: (?:customers|accounts|clients|ones|lot|guys|people|names|book|portfolio|firms|companies"
    r"|levels?|stages?|signals?|signs?|warnings?|industry|sector|stuff|bits?|overdues?|limits?))*"
)
_ANOTHER = r"(?:(?:,| and| or| nor| &) [^,.;:!?()]{1,25}?)?"
_SMALL = r"(?: (?:the|all|any|our|my|your|those|of|from|in|customers|accounts|ones|out|off|up))*"
_ENDS = (
    r"(?= *(?:[,.;:!?)\]–—]|- |$)| (?:please|pls|plz|thanks|thx|ta|cheers|though|tho|this time|for now"
    r"|of (?:it|that|this|the list)|it|that|this|the list|from|then|and|but|if|mate|again|too"
    r"|either)(?![a-z]))"
)
_OPENS = lazily(
    r"(?<![a-z])(?<!n['’]t )(?<!not )(?<!never )"
    r"(?:leav(?:e|ing)|keep(?:ing)?|tak(?:e|ing)|cut(?:ting)?|strip(?:ping)?|filter(?:ing)?"
    r"|throw(?:ing)?|kick(?:ing)?|count(?:ing)?|let(?:ting)?|set(?:ting)?|put(?:ting)?|weed(?:ing)?"
    r"|screen(?:ing)?|knock(?:ing)?|rul(?:e|ing)|giv(?:e|ing))"
    rf"{_SMALL}(?: [^,.;:!?()]{{1,25}}? (?:and|or|&)(?: the)?)? $"
)
_CLOSES = lazily(
    rf"{_THOSE}{_ANOTHER} (?:out|off|aside|to one side|alone|away|be|a miss)"
    r"(?! of (?!it|that|this|the list))(?![a-z])"
)
"""Behind what "leave", "keep", "count" and the like stand before: what takes it off."""

_BARS = lazily(
    rf"(?<![a-z])(?:bar|barring|less|save|save for|sans|but not|(?:do not|don['’]?t|no need to|needn['’]?t"
    r"|never|not|without) (?:even )?(?:bother(?:ing)?(?: with| about)?|interested in|fussed about"
    r"|care about|care for|worry(?:ing)? about|look(?:ing)? at|show(?:ing)?(?: me)?|list(?:ing)?"
    r"|include|including|give me|tell me|see|want|want to see|need|need to see))"
    rf"{_SMALL}(?: [^,.;:!?()]{{1,25}}? (?:and|or|&)(?: the)?)? $"
)
_BEHIND = lazily(
    rf"{_THOSE}{_ANOTHER},?(?: (?:is|are|can|could|should|may|to be|be|being|just|all|both|safely|please))*"
    r"(?: not (?:needed|wanted|required|necessary|relevant|interesting|of interest|counted|included"
    r"|listed|shown|on it|to be (?:listed|shown|included|counted))"
    r"| (?:skipped|omitted|ignored|removed|dropped|excluded|unwanted|left (?:out|off|aside)|stay(?:ing)?"
    r" (?:out|off|away)(?: of it)?|taken (?:out|off)|kept (?:out|off))"
    r"| (?:do not|don['’]?t|does not|doesn['’]?t|needn['’]?t|need not|shouldn['’]?t|should not"
    r"|aren['’]?t|isn['’]?t|are not|is not)"
    r" (?:count|matter|belong|be (?:listed|shown|included|counted|there|in it|on it)|needed|wanted|required"
    r"|relevant|interesting|of interest|to be (?:listed|shown|included|counted)))"
    rf"{_ENDS}"
    r"|(?: (?:customers|accounts|clients|ones|lot|guys|people))?(?: are)? (?:out|off|aside)(?! of)"
    rf"{_ENDS}"
)
_THOSE_ZH = (
    r"(?:的|那|这|些|边|几|两|家|个|户|客户|公司|企业|地区|行业|板块|阶段|级别?|信号|预警|名下|手[上里头]|负责"
    r"|管|部分|块)*"
)
_ANOTHER_ZH = r"(?:的?(?:和|与|及|跟|、|或|还有|以及)[^\uff0c,。\uff1b;\uff01!\uff1f? ]{1,12}?的?)?"
_ADVERBS_ZH = r"(?:就|也|都|全都?|统统|通通|一律|一概|先|可以|暂时|请|麻烦|这次|倒|给我|帮我|给)*"
_NOT_ZH = r"(?:不用|不必|不需要?|不要|不想|不|别|甭|勿|无需|无须|没必要)(?:再|给我|帮我|给|去|放|写)?"
_SHOW_ZH = r"(?:列|看|算|显示|展示|包括|包含|统计|要|管|拉|查|提|报|加|带|计|理会?|考虑|放)"
_IN_ZH = r"(?:进来|进去|进|出来|出|上来|上去|上|在内)?"
_ENDS_ZH = (
    r"(?:了|啦|吧|哈|哦|呀|啊|嘛)*"
    r"(?=\s*(?:[\uff0c,。.\uff1b;:\uff1a\uff01!\uff1f?\uff09)\]】、~…—–-]|$)| |其[他它余]|剩下|别的"
    r"|余下|只|仅|谢)"
)
_BEHIND_ZH = lazily(
    rf"{_THOSE_ZH}{_ANOTHER_ZH}{_THOSE_ZH}[\uff0c, ]?{_ADVERBS_ZH}"
    rf"(?:{_NOT_ZH}{_SHOW_ZH}{_IN_ZH}|[刨剔去删踢拿滤砍划筛排扣摘撇抛撤](?:掉|除|出去?|走|开)|过滤掉?"
    rf"|略过|跳过|忽略|除外|不算数?|免了){_ENDS_ZH}"
    rf"|{_THOSE_ZH}就?(?:算了|拉倒|免谈){_ENDS_ZH}"
)
_BARS_ZH = lazily(
    rf"(?:{_NOT_ZH}{_SHOW_ZH}{_IN_ZH}|[刨剔去删踢滤砍筛抛撇](?:掉|除|开)|过滤掉?|略过|跳过|忽略)"
    r"(?:那些|所有|全部|任何|有关|来自|在|属于|做|搞|我们|的)*$"
)

_SOME_OUT = lazily(
    r"(?<![a-z])(?<!n['’]t )(?<!not )(?<!never )"
    r"(?P<said>(?:leav(?:e|ing)|keep(?:ing)?|tak(?:e|ing)|cut(?:ting)?|filter(?:ing)?) (?!out|off|it|this)"
    rf"[^,.;:!?()]{{2,40}} (?:out|off)){_ENDS}"
)
_SOME_OUT_ZH = lazily(
    r"(?:^|[\uff0c,。.\uff1b;:\uff1a\uff08( ])(?P<said>[^\uff0c,。.\uff1b;:\uff1a\uff08() ]{2,12}的"
    rf"{_ADVERBS_ZH}(?:不用|不必|不需要?|不要|别|甭|无需)再?(?:列|看|显示|放|算){_IN_ZH}){_ENDS_ZH}"
)


@lru_cache(256)
def off_a_list(text: str, start: int, end: int) -> Span | None:
    """Give the words at start..end of a list with what takes them off it; None where nothing does."""
    shown = _hinted(text)
    if not shown:
        return None
    before = shown[:start]
    opened = _OPENS.search(before)
    closed = _CLOSES.match(shown, end) if opened else None
    if opened is not None and closed is not None:
        return opened.start(), closed.end()
    behind = _BEHIND.match(shown, end) or _BEHIND_ZH.match(shown, end)
    if behind is not None:
        return start, behind.end()
    barred = _BARS.search(before) or _BARS_ZH.search(before)
    return (barred.start(), end) if barred is not None else None


def somebody_off_a_list(text: str) -> Span | None:
    """Give where a question takes those off that it calls in words of its own: "leave the tiny ones out"."""
    shown = _hinted(text)
    said = (_SOME_OUT.search(shown) or _SOME_OUT_ZH.search(shown)) if shown else None
    return said.span("said") if said else None


@lru_cache(256)
def _hinted(text: str) -> str:
    """Give a text to look in, nothing where it has no word that could take something off."""
    shown = simplified(text)
    return shown if _HINTS.search(shown) else ""
