"""Orders and averages that a question about many customers asks for and no list has: asked about."""

from collections.abc import Iterator, Mapping

from bot.language.words import Found, simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.negations import stated
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_LISTS = ("overdue_worklist", "limits_worklist", "early_warnings", "ageing_report")
_ROWS = ("overdue_worklist", "limits_worklist", "early_warnings")
_SPLIT = ("salesperson", "industry", "country", "currency")
"""What lists of customers are not split by; the ageing report is."""

_OVERDUE = ("overdue_worklist", "ageing_report")
_NEAR = 10
_HOW_LONG = lazily(
    r"(?<![a-z])(?:how (?:long|many days|slow\w*)|days)(?![a-z])|[几多][少久]?天|多久|多长时间"
)
_MONEY_COMES = lazily(
    r"(?<![a-z])(?:collect\w*|(?:get|are|be|been) paid|wait\w*|pays? us|money|cash comes|settle\w*)(?![a-z])"
    r"|回款|收款|收回|收到|到[账帐]|收[账帐]|回笼|付[给清]?我们"
)
_NEVER = ("least", "otherwise", "average")


def ask_for_an_order(tool: str, found: Mapping[str, Json], reading: Reading) -> None:
    """Raise Need for an order that a list does not come in, or a figure that it does not work out.

    The age of a debt is shown in a list of all who are overdue; the first few of it are the largest.
    """
    if tool == "portfolio_kpis" and not (find("kpis", reading.text) or _asks_how_long_money_takes(reading)):
        said = _said(reading, ("average",))
    elif tool in _LISTS:
        said = _said(reading, _NEVER)
    else:
        return
    if said is None and tool == "overdue_worklist" and "top" in found:
        said = _said(reading, ("by_age",))
    ranked = _rank(reading) if tool in _ROWS else None
    if ranked is not None:
        raise Need("ranking", {"typed": ranked})
    if said is not None:
        raise Need("ranking", {"typed": reading.text[said.start : said.end]})
    split = tuple(_splits(reading)) if tool in _ROWS else ()
    if split:
        raise Need("narrowing", {"typed": reading.text[split[0].start : split[0].end]})
    owed = find("rankings", reading.text, ("owed_most",))
    if owed and "by" not in found and tool in _OVERDUE and not find("listed", reading.text, ("overdue",)):
        raise Need("ranking_owed", {"typed": reading.text[owed[0].start : owed[0].end]})


def _splits(reading: Reading) -> Iterator[Found]:
    """Yield what a list is to be split by; the country of country-risk signals splits nothing."""
    signs = find("signals", reading.text)
    for item in stated("groupings", reading.text, _SPLIT):
        if not any(sign.start <= item.start and item.end <= sign.end for sign in signs):
            yield item


def _asks_how_long_money_takes(reading: Reading) -> bool:
    """Say whether days until money comes in are asked for: those are a key figure, average as they are."""
    shown = simplified(reading.text)
    return bool(_HOW_LONG.search(shown) and _MONEY_COMES.search(shown))


def _rank(reading: Reading) -> str | None:
    """Give what asks for one place of an order alone: "the second biggest", 排名第二."""
    for item in find("cues", reading.text, ("second", "third", "fourth", "fifth")):
        around = reading.text[max(0, item.start - _NEAR) : item.end + _NEAR]
        said = reading.text[item.start : item.end]
        if len(said) > 1 and find("portfolio_words", around, ("superlative",)):
            return said
    return None


def _said(reading: Reading, orders: tuple[str, ...]) -> Found | None:
    """Give the first word for one of the orders, outside of figures such as 最少30天; 最少的三家 is none."""
    spans = [(slot.start, slot.end) for slot in reading.slots.found]
    rows = find("groupings", reading.text, ("customer",)) if orders == _NEVER else ()
    for item in find("rankings", reading.text, (*orders, "not_an_order")):
        if any(row.start <= item.start and item.end <= row.end for row in rows):
            continue  # "per customer" is a row for each of them
        in_a_figure = any(start <= item.start and item.end <= end for start, end in spans)
        ranks = not in_a_figure or reading.text.startswith("的", item.end)
        if item.name != "not_an_order" and ranks:
            return item
    return None
