"""What a message says of the very edge of its days: 超过45天的，刚好45的不算, "over 30, 30 counts too".

Where the edge already says so nothing is left to read; else the edge itself is said as it is meant.
"""

import re

from bot.language.slots import numerals_zh
from knowledge.lazy_pattern import lazily

_NUMBER = r"(?P<{}>\d{{1,4}}|[一二两三四五六七八九十百]{{1,5}})"
_OUT_ZH = (
    r"(?:就|都|也|可以|先|请)*(?:不(?:算数?|要|用|列|看|计|含|包括)|别(?:算|要|列|看)|除外|排除|去掉|剔除)"
    r"(?:进[来去]|在内|了|啊|哈|吧|哦)*"
)
_IN_ZH = r"(?:也|都|就|同样|一样)+(?:算|要|列|看|计|含|包括)(?:进[来去]|在内|上|了|啊|哈|吧|哦)*"
_TAIL_ZH = lazily(
    r"[\uff0c,\uff1b;。]\s*(?:但|不过|而且)?(?:刚好|正好|恰好|恰恰|整整)?(?:是|满|等于)?"
    rf"{_NUMBER.format('edge')}[天日]?整?(?:那天)?的?(?:那些|那家)?(?:(?P<out>{_OUT_ZH})|(?P<in>{_IN_ZH}))"
    r"[。.!\uff01]*$"
)
_TAIL_EN = lazily(
    r"\s*[,;.(–—-]\s*(?:and |but |though )?(?:the )?(?:"
    r"(?:not |excluding |without |leave out |skip )(?:exactly |precisely |bang on |the )?"
    r"(?P<edge_not>\d{1,4})(?: days?)?(?: exactly| itself| sharp| on the dot)?(?: days?)?"
    r"|(?:exactly |precisely |just |bang on |those (?:at|on|with) )?(?P<edge>\d{1,4})(?: days?)?"
    r"(?: exactly| itself| sharp| on the dot)? ?(?:(?P<out>(?:do(?:es)?(?: not|n['’]?t)|shouldn['’]?t) count"
    r"|(?:is |are )?(?:not (?:included|counted|wanted)|out|excluded)|stays? out)"
    r"|(?P<in>counts?(?: too| as well)?|(?:is |are )?(?:included|in)(?: too| as well)?))"
    r")\)?[ .!]*$",
    re.IGNORECASE,
)
_EDGE_ZH = lazily(
    r"(?:(?P<over>超过|超出|大于|多于|高于|不止|过了?)|(?P<from>至少|不少于|不低于|满|达到?)"
    r"|(?P<under>不到|不满|少于|小于|低于|未满)|(?P<to>不超过|至多|最多|不多于))?\s*"
    rf"{_NUMBER.format('days')}\s*[天日](?:(?P<and_over>及?以上|或以上|往上)|(?P<and_under>及?以[内下]|之?内))?"
)
_EDGE_EN = lazily(
    r"(?<![a-z])(?:(?P<over>(?:over|(?:more|older|longer|greater) than|beyond|above|past|exceeding))"
    r"|(?P<from>at least|from|minimum(?: of)?|no less than)|(?P<under>(?:under|(?:less|fewer) than|below))"
    r"|(?P<to>at most|up to|no more than|within))? ?(?<!\d)(?P<days>\d{1,4})(?P<and_more>\+)?"
    r"(?: days?)?(?![\d.,%])"
    r"(?:(?P<and_over> (?:or|and) (?:more|over|up)| plus(?![a-z])| upwards?)"
    r"|(?P<and_under> (?:or|and) (?:less|under|fewer)))?",
    re.IGNORECASE,
)
_AS_MEANT = {
    ("zh", "over", True): "超过{}天",
    ("zh", "over", False): "至少{}天",
    ("zh", "under", True): "不到{}天",
    ("zh", "under", False): "不超过{}天",
    ("en", "over", True): "more than {} days",
    ("en", "over", False): "at least {} days",
    ("en", "under", True): "less than {} days",
    ("en", "under", False): "at most {} days",
}
"""An edge as it is meant: by its side, and whether it is itself left out."""


def without_restated_bounds(text: str) -> str:
    """Give a message without what is said of the edge of its days, the edge as it is then meant."""
    for language, tail, edge in (("zh", _TAIL_ZH, _EDGE_ZH), ("en", _TAIL_EN, _EDGE_EN)):
        said = tail.search(text)
        if said is None:
            continue
        named = said["edge"] or said.groupdict().get("edge_not") or ""
        edges = [each for each in edge.finditer(text, 0, said.start()) if _side(each)]
        if len(edges) == 1 and _number(edges[0]["days"]) == _number(named):
            return _as_meant(text[: said.start()], edges[0], language, left_out=said["in"] is None)
    return text


def _side(edge: re.Match[str]) -> str | None:
    groups = edge.groupdict()
    if any(groups.get(name) for name in ("over", "from", "and_over", "and_more")):
        return "over"
    return "under" if any(groups.get(name) for name in ("under", "to", "and_under")) else None


def _as_meant(text: str, edge: re.Match[str], language: str, *, left_out: bool) -> str:
    strict = bool(edge["over"] or edge["under"]) and not edge["and_over"] and not edge["and_under"]
    if strict is left_out:
        return text
    said = _AS_MEANT[language, _side(edge) or "", left_out].format(edge["days"])
    before = " " if edge.group().startswith(" ") else ""
    return f"{text[: edge.start()]}{before}{said}{text[edge.end() :]}"


def _number(said: str) -> int | None:
    return int(said) if said.isdigit() else numerals_zh.small(said)
