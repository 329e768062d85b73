"""What narrows a question about many customers and no argument can carry: asked about, never dropped.

A grade, a channel or a size is known by its words; anything else by its place ("in shipbuilding", 造船业)
where the phrase book never used the word.
"""

import re
from collections.abc import Mapping, Sequence

from bot.language.words import simplified
from bot.planners.offline.arguments.filters import unknown_industry
from bot.planners.offline.arguments.scenario import is_a_grade_fewer
from bot.planners.offline.conditions.left_out import ask_who_is_left_out
from bot.planners.offline.conditions.narrowing_clauses import clause_that_narrows
from bot.planners.offline.conditions.orders import ask_for_an_order
from bot.planners.offline.conditions.strange_words import (
    ONLY,
    is_strange_pair,
    other_industries,
    strange_words,
)
from bot.planners.offline.conditions.trades_unread import trade_unread
from bot.planners.offline.conditions.two_lists import ask_for_one_list
from bot.planners.offline.conditions.vague_amount import vague_amount
from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.glosses import is_gloss
from bot.planners.offline.question.industry_names import is_an_industry, nearest_industries
from bot.planners.offline.question.industry_words import other_industry_words
from bot.planners.offline.question.limit_states import state_of_limit
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.places import Place
from bot.planners.offline.question.reading import Reading
from knowledge.customers.folding import is_han
from knowledge.lazy_pattern import lazily
from tools.results import Json

_GRADE = lazily(
    r"(?<![a-z])(?:(?:grades?|rated|graded|ratings?(?: of)?|class) (?P<grade>[a-e])(?![a-z'])"
    r"|[a-e][ -](?:rated|graded?)(?![a-z])|(?:[a-e]|[甲乙丙丁])级|评级[为是]?[a-e](?![a-z]))"
)
_OF_DEBTS = ("overdue_worklist", "ageing_report", "early_warnings")
"""Lists of what is owed, which have no edge of an amount, and least of one that is not told."""

_BRACKET = lazily(r" ?[(\uff08\[【] ?")
_RANKED = ("前", "最", "几")
_OF_LISTS = ("conditions", "stages", "groupings", "countries")
_CLAUSES_TAKEN_BY = {"early_warnings": (*_OF_LISTS, "signals", "measures", "lights")}
"""Word lists that a list's clauses are read by."""

_TAKEN_BY = ("conditions", "stages", "signals", "groupings", "countries", "measures")


def ask_what_cannot_be_applied(
    tool: str, found: Mapping[str, Json], reading: Reading, setting: Setting
) -> None:
    """Raise Need for a condition that no argument of a tool over many customers can carry."""
    vague = vague_amount(reading.text) if tool in _OF_DEBTS else None
    if vague is not None:
        raise Need("amount_edge", {"typed": vague})
    shown = _without_what_was_read(reading)
    ask_who_is_left_out(tool, shown, reading)
    ask_for_one_list(tool, reading)
    ask_for_an_order(tool, found, reading)
    strange = strange_words(shown, reading.known, setting.industries)
    said = _known(tool, shown, reading) or _before_an_industry(shown, reading) or next(strange, None)
    said = said or trade_unread(shown)
    if said is None and tool == "stress_test" and "industry" not in found:  # "assume textiles drop a grade"
        said = next(other_industries(shown, setting.industries), None)
    if said is not None:
        _ask_about(said, found, reading, setting)
    if tool == "early_warnings" and "rule" in found:
        return  # what it says tells which warnings are meant
    clause = clause_that_narrows(
        tool, _without_what_was_read(reading, _CLAUSES_TAKEN_BY.get(tool, _OF_LISTS))
    )
    if clause is not None:
        raise Need("narrowing", {"typed": reading.text[slice(*clause)].strip()})


def _ask_about(said: tuple[int, int], found: Mapping[str, Json], reading: Reading, setting: Setting) -> None:
    """Raise Need for a stretch of the question: as an industry that the ledger lacks, or as a narrowing."""
    start, end = _without_what_becomes_of_it(said, reading)
    typed = reading.text[start:end].strip()
    before = simplified(reading.text[:start])
    near = nearest_industries(typed, setting.industries)
    if found.get("industry") in near or is_gloss(start, end, reading.text, reading.places):
        return
    if near and re.search(rf"(?<![a-z])(?:in|for|across|of|from) {ONLY}$", before):
        raise unknown_industry(typed, near, reading, setting)
    if setting.industries and _may_be_an_industry(reading, start, end):
        raise unknown_industry(typed, near, reading, setting)
    raise Need("narrowing", {"typed": typed})


def _without_what_becomes_of_it(said: tuple[int, int], reading: Reading) -> tuple[int, int]:
    """Give the industry at the head of a stretch where only known words follow: "shipbuilding downgraded"."""
    start, end = said
    shown = simplified(reading.text[start:end])
    heads = (start + item.end for item in other_industry_words(()).find(shown) if item.start == 0)
    return next(
        ((start, head) for head in heads if set(reading.text[head:end].casefold().split()) <= reading.known),
        said,
    )


def _without_what_was_read(reading: Reading, taken_by: Sequence[str] = _TAKEN_BY) -> str:
    """Blank out what some argument or place has read, keeping every character's place."""
    shown = simplified(reading.text)
    spans = [(slot.start, slot.end) for slot in reading.slots.found]
    spans += [(place.start, place.end) for place in reading.places]
    for words in taken_by:
        spans += [(item.start, item.end) for item in find(words, reading.text)]
    state = state_of_limit(reading.text)
    if state is not None and state.conditions:
        spans.append((state.start, state.end))
    if find("stages", reading.text):
        spans += [(item.start, item.end) for item in find("ladders", reading.text)]
    return blanked(shown, spans)


_INSURED = lazily(
    r"保单|保险|信用险|信保|(?<![a-z])(?:insurance(?: cover)?|covers?|(?:insurance )?polic(?:y|ies))(?![a-z])"
)


def _known(tool: str, shown: str, reading: Reading) -> tuple[int, int] | None:
    """Give where a question says a narrowing that we have a word for, or a grade."""
    insured = _INSURED.search(simplified(reading.text)) if tool == "limits_worklist" else None
    if insured and not find("actions", reading.text, ("limit",)):
        return insured.span()  # no list shows whose insurance runs out
    for grade in _GRADE.finditer(simplified(reading.text)):
        if not is_a_grade_fewer(reading.text, grade.start()):
            return grade.span()
    for item in find("narrowings", shown):
        ranked = item.name == "size" and _is_ranked(shown[: item.start])
        concentrated = item.name == "biggest" and tool == "portfolio_kpis"  # their share is a key figure
        if not (ranked or concentrated):
            return item.start, item.end
    return None


def _before_an_industry(shown: str, reading: Reading) -> tuple[int, int] | None:
    """Give where two strange characters stand before an industry: 天海重工 is a company, no industry."""
    for place in reading.places:
        before = shown[max(0, place.start - 2) : place.start]
        joined = (
            len(before) == 2 and is_han(before[0]) and is_han(before[1]) and is_han(reading.text[place.start])
        )
        strange = place.kind == "industry" and joined and is_strange_pair(before, reading.known)
        if strange and not _is_explained(place, reading):
            return place.start - 2, place.end
    return None


def _is_explained(place: Place, reading: Reading) -> bool:
    """Say whether an industry is said again in brackets: 電力傳動（power transmission）."""
    after = (each for each in reading.places if each.start > place.end)
    return any(
        each.values == place.values and _BRACKET.fullmatch(reading.text[place.end : each.start])
        for each in after
    )


def _is_ranked(before: str) -> bool:
    """Say whether 大客户 is but the end of 前五大客户, which a key figure is about."""
    ranked = before.rstrip().endswith(("_", *_RANKED)) or find(
        "portfolio_words", before[-2:], ("superlative",)
    )
    return bool(ranked)


def _may_be_an_industry(reading: Reading, start: int, end: int) -> bool:
    """Say whether a strange word stands where an industry would: "in shipbuilding", 造船业."""
    shown = simplified(reading.text)
    if _GRADE.search(shown) or find("narrowings", shown):
        return False
    if is_an_industry(reading.text[start:end]):
        return True
    lower = reading.text[start:end] == shown[start:end]
    said_in = re.search(rf"(?<![a-z])(?:in|across|within) {ONLY}$", shown[:start])
    after = re.match(r" (?:sector|industry)|业|行业|板块|[这那]一?[行块]", shown[end:])
    return bool((said_in and lower) or after)
