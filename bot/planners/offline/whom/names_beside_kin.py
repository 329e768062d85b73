"""The customers whom a text names where a company of theirs is told beside: "Müller's British arm"."""

import re
from collections.abc import Iterator

from bot.language.country_names import countries
from bot.planners.offline.whom.kin_words import NO_ADJECTIVE, SOME_COMPANY, SOME_COMPANY_ZH
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_POSSESSED = lazily(
    rf"(?:['’]s?) (?P<said>(?:{NO_ADJECTIVE}[\w'’&-]+ ){{1,3}}?{SOME_COMPANY})(?![a-z])", re.IGNORECASE
)
_POSSESSED_ZH = lazily(
    rf"(?:的|旗下|下属|底下)(?P<said>(?:那个|那家)?(?:做|搞|生产|卖|经营)?[㐀-鿿]{{1,4}}?的?(?:[那这]一?[家个])?{SOME_COMPANY_ZH})"
    rf"|(?P<does>(?:做|搞|生产|卖|经营)[㐀-鿿]{{2,4}}?的(?:[那这]一?[家个])?{SOME_COMPANY_ZH})"
)
_NEXT = lazily(
    rf" {SOME_COMPANY}(?![a-z])"
    rf"|的?(?:[那这]一?)?[家个户]?的?(?:{SOME_COMPANY_ZH}|(?<=[家个户]))",
    re.IGNORECASE,
)


def names_beside_kin(text: str, desk: Desk) -> list[Mention]:
    """Give the customers named in a text; a place or name before "subsidiary" is no part of the name before.

    "Müller's British" is nobody's name, and 锡北铸造美国 in 锡北铸造美国公司 is the name of its owner.
    """
    named = desk.ledger.names.mentions(text)
    told = [each for each in _told(text) if not any(_is_within(one, each) for one in named)]
    return desk.ledger.names.mentions(text, told) if told else named


def _told(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words tell which company of somebody's is meant."""
    yield from (said.span("said") for said in _POSSESSED.finditer(text))
    for said in _POSSESSED_ZH.finditer(text):
        yield said.span("said" if said["said"] else "does")
    yield from ((each.start, each.end) for each in countries(text) if _NEXT.match(text, each.end))


def _is_within(mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a customer is named by those words alone: "Müller's Nordvik Holding"."""
    return mention.linking.verdict == "one" and span[0] <= mention.start and mention.end <= span[1]
