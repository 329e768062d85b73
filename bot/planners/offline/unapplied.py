"""What narrows a question about many customers and no argument can carry: asked about, never dropped.

A grade, a channel or a size is known by its words; anything else by its place ("in shipbuilding", 造船业)
where the phrase book never used the word.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from bot.language.intents.vocabulary import WORD
from bot.language.words import simplified
from bot.planners.offline.cues import find
from bot.planners.offline.filters import unknown_industry
from bot.planners.offline.needs import Need, Setting
from bot.planners.offline.places import nearest_industries
from bot.planners.offline.reading import Reading
from tools.results import Json

_GRADE = re.compile(
    r"(?<![a-z])(?:(?:grades?|rated|graded|ratings?(?: of)?|class) (?P<grade>[a-e])(?![a-z'])"
    r"|[a-e][ -](?:rated|graded?)(?![a-z])|(?:[a-e]|[甲乙丙丁])级|评级[为是]?[a-e](?![a-z]))"
)
_ONLY = r"(?:(?:the|our|my|all|any|those|these|some|their|only|just|a|an|us) )*"
_MARKED_EN = re.compile(
    r"(?<![a-z])(?:in|for|of|among|amongst|across|within|from|without|excluding|except(?: for)?|apart from"
    rf"|other than|(?:customers|accounts|clients|those|anyone|anybody) (?:with|who are)) {_ONLY}"
    r"(?P<name>[a-zà-ɏ'’&-]+(?: [a-zà-ɏ'’&-]+){0,2})"
)
_BEFORE_MANY = re.compile(
    r"(?<![a-z])(?P<name>[a-zà-ɏ-]+)"
    r"(?= (?:customers|accounts|clients|debtors|buyers|sector|industry)(?![a-z]))"
)
_ADDED = re.compile(r"(?<![a-z])and (?P<name>[a-zà-ɏ-]+)(?=[ ?.!]*$)")
_MARKED_ZH = re.compile(
    r"(?P<name>[㐀-鿿]{2})(?=的?(?:客户|公司|企业|厂家|行业|板块|渠道|地区|大区)|业(?!务|绩|员)|类(?!型)|型(?!号)"
    r"|里面?(?:有|谁|哪)|中(?:有|谁|哪))"
)
_SMALL_ZH = re.compile("[的了都谁哪有没在和与及要被是全所各每这那些个家户名我你他们给看对把按算吗呢请]")
_STOPS = frozenset(
    "who what which when where how is are was were do does did has have had be been will would can could and"
    " or that with to on at by as than if then please over under above below more less by".split()
)
_EXCEPT = re.compile(
    r"(?<![a-z])(?:(?:anyone|anybody|everyone|everybody|all|customers) but"
    r"|excluding|except(?: for)?|apart from|other than|leaving out|not counting)(?![a-z])"
    r"|不含|不算|不包括|不包含|剔除|除了?|除去|排除|去掉"
)
_RANKED = re.compile(r"(?:[前最几\d_一二三四五六七八九十]|ten|five|three|twenty) ?$")
"""What makes 大客户 the end of 前五大客户, which a key figure is about."""

_TAKEN_BY = ("conditions", "stages", "signals", "groupings", "countries", "measures")
_ALIKE = 0.84
"""How alike a misspelt word and the one that is meant are."""


def ask_what_cannot_be_applied(
    tool: str, found: Mapping[str, Json], reading: Reading, setting: Setting
) -> None:
    """Raise Need for a condition that no argument of a tool over many customers can carry."""
    shown = _without_what_was_read(reading)
    said = _known(tool, shown, reading) or _left_out(shown) or next(_strange(shown, reading.known), None)
    if said is None:
        return
    start, end = said
    typed = reading.text[start:end].strip()
    before = simplified(reading.text[:start])
    near = nearest_industries(typed, setting.industries)
    if found.get("industry") in near:
        return
    if near and re.search(rf"(?<![a-z])(?:in|for|across|of|from) {_ONLY}$", before):
        raise unknown_industry(typed, near, setting)
    if setting.industries and _may_be_an_industry(reading, start, end):
        raise unknown_industry(typed, (), setting)
    raise Need("narrowing", {"typed": typed})


def _without_what_was_read(reading: Reading) -> str:
    """Blank out what some argument or place has read, keeping every character's place."""
    shown = simplified(reading.text)
    spans = [(slot.start, slot.end) for slot in reading.slots.found]
    spans += [(place.start, place.end) for place in reading.places]
    for words in _TAKEN_BY:
        spans += [(item.start, item.end) for item in find(words, reading.text)]
    if find("stages", reading.text):
        spans += [(item.start, item.end) for item in find("ladders", reading.text)]
    for start, end in spans:
        shown = shown[:start] + "_" * (end - start) + shown[end:]
    return shown


def _known(tool: str, shown: str, reading: Reading) -> tuple[int, int] | None:
    """Give where a question says a narrowing that we have a word for, or a grade."""
    grade = _GRADE.search(simplified(reading.text))
    if grade:
        return grade.span()
    for item in find("narrowings", shown):
        ranked = item.name == "size" and _RANKED.search(shown[: item.start])
        concentrated = item.name == "biggest" and tool == "portfolio_kpis"  # their share is a key figure
        if not (ranked or concentrated):
            return item.start, item.end
    return None


def _left_out(shown: str) -> tuple[int, int] | None:
    """Give where a question leaves somebody out: "except …", 不含……."""
    said = _EXCEPT.search(shown)
    if said is None:
        return None
    rest = re.compile(r"[^,.;?!\uff0c。\uff1b\uff1f]*").match(shown, said.end())
    return said.start(), min(rest.end() if rest else said.end(), said.end() + 30)


def _strange(shown: str, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give where a word that no question of the phrase book has stands in the place of a narrowing."""
    for pattern in (_MARKED_EN, _BEFORE_MANY, _ADDED):
        for match in pattern.finditer(shown):
            yield from _phrase(match.start("name"), match["name"], known)
    for match in _MARKED_ZH.finditer(shown):
        if match["name"] not in known and not _SMALL_ZH.search(match["name"]):
            yield match.span("name")


def _phrase(start: int, name: str, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give the words of a phrase up to one that ends it, where one of them is strange."""
    end, strange = start, False
    for word in WORD.finditer(name):
        if word.group() in _STOPS:
            break
        end, strange = start + word.end(), strange or _is_strange(word.group(), known)
    if strange:
        yield start, end


def _is_strange(word: str, known: frozenset[str]) -> bool:
    if len(word) < 3 or word in known or word.removesuffix("s") in known or f"{word}s" in known:
        return False
    return not get_close_matches(word, [each for each in known if each.isascii()], 1, _ALIKE)


def _may_be_an_industry(reading: Reading, start: int, end: int) -> bool:
    """Say whether a strange word stands where an industry would: "in shipbuilding", 造船业."""
    shown = simplified(reading.text)
    if _GRADE.search(shown) or find("narrowings", shown):
        return False
    lower = reading.text[start:end] == shown[start:end]
    said_in = re.search(rf"(?<![a-z])(?:in|across|within) {_ONLY}$", shown[:start])
    after = re.match(r" (?:sector|industry)|业|行业|板块", shown[end:])
    return bool((said_in and lower) or after)
