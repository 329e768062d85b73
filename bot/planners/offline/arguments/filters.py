"""What a list of customers is narrowed by: whose they are, their industry, their country."""

import re
from collections.abc import Sequence
from functools import cache

from bot.planners.offline.arguments.customers_of_others import of_others
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.denied_places import meant_places
from bot.planners.offline.question.industry_names import listed_industries, nearest_industries
from bot.planners.offline.question.industry_words import own_industry_words
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.negations import is_denied, is_not_alone
from bot.planners.offline.question.places import Kind, Place
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon
from tools.results import Json

_SOMEBODY_EN = lazily(
    r"(?P<name>(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?))['\u2019]s? (?:\w+ )?"
    r"(?:customers?|accounts?|clients?|book|portfolio|list|debtors|ageing|aging)(?![a-z])",
    re.IGNORECASE,
)
_INDUSTRY_EN = lazily(
    r"(?:in|for|from|of|the) (?:the )?(?P<name>[a-z][a-z&/ -]{2,30}?) (?:industry|sector)(?![a-z])"
)
_INDUSTRY_ZH = lazily(
    r"(?:如果|假如|假设|要是|若是?|倘若|万一|一旦|比如|例如|模拟|测算)?(?P<name>[\u4e00-\u9fff]{2,4}?)(?:行业|板块)"
)
_NO_INDUSTRY = lazily(
    r"(?:^|[ 在按分各每哪个本同该这那某全整])"
    r"(?:which|each|every|by|same|whole|this|that|our|any|an|per|what|its|their)?$"
    r"|按|分|各|每|哪|本|同|该|这|那|什么|所有|全|个|不同|其他|不[限分管论]|无论|任[何意]|放开|去掉|取消"
)
_RISK = "SIGNAL-INDUSTRY"
_WANTS_TO_KNOW = lazily(
    r" ?(?:刚才?|今天|又|总)?(?:(?:让|叫|要|托|请|催|喊)我|问我?|想知道|想看|找我)"
    r"| (?:just )?(?:(?:asked|asks|told|wants|needs|wanted|is asking|['\u2019]s asking)"
    r" (?:me|us|to know|to see|about|for)|asked|asks|wonders)(?![a-z])",
    re.IGNORECASE,
)
"""What follows somebody for whom the asker looks something up."""


def salesperson(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read whose customers are meant; "my" is the sales person who asks, and says nothing for others."""
    found = _owners(reading)
    if len(found) == 1 and is_not_alone(reading.text, found[0].start):
        return {}
    written = {slot.name for slot in reading.slots.identifiers if slot.form == "email"}
    if len(found) + len(written) > 1:
        raise Need("salesperson_one")
    if written:
        return {"salesperson": written.pop()}
    if found:
        return {"salesperson": _whose(found[0], reading, setting)}
    if any(place.kind == "person" for place in reading.places):
        return {}  # it is denied
    if others := of_others(reading, setting):
        return {"salesperson": others}
    mine = find("portfolio_words", reading.text, ("mine",))
    if any(not is_denied(reading.text, item.start, item.end) for item in mine):
        return {"salesperson": setting.asker} if setting.asker else {}
    stranger = _somebody_zh().search(reading.text) or _SOMEBODY_EN.search(reading.text)
    if stranger and not reading.mentions and not _is_a_place(stranger, reading):
        raise Need("salesperson_unknown", {"typed": stranger["name"]})
    return {}


def _is_a_place(stranger: re.Match[str], reading: Reading) -> bool:
    """Say whether what looks like a colleague's name is a country: 苏格兰的客户."""
    start, end = stranger.span("name")
    return any(place.start < end and start < place.end for place in reading.places)


def _owners(reading: Reading) -> list[Place]:
    """Give the colleagues whose customers are meant, each once; who has the asker look them up is none.

    王芳让我查：张伟名下… is of 张伟 alone.
    """
    meant = [place for place in meant_places(reading.text, reading.places) if place.kind == "person"]
    others = [place for place in meant if not _WANTS_TO_KNOW.match(reading.text, place.end)]
    return list({place.values: place for place in reversed(others or meant)}.values())


def _whose(named: Place, reading: Reading, setting: Setting) -> str:
    """Give the e-mail of the colleague who is named, but the asker's own words to who may see but their own.

    What is denied is then said in those words, and no address is told that was not typed.
    """
    if not setting.sees_all and setting.asker not in named.values:
        return reading.text[named.start : named.end].strip()
    return _one(named.values, "salesperson")


def industry(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the industry, as the ledger writes it; one that no customer in sight has is asked about."""
    found = _places(reading, "industry")
    if _is_widened(reading, "industry", found):
        return {}
    if len(found) > 1:
        raise Need("industry_one")
    if found and not found[0]:
        raise _industry_in_part(reading, setting)
    if found:
        return {"industry": _one(found[0], "industry")}
    if any(place.kind == "industry" for place in reading.places):
        return {}  # it is denied
    said = _INDUSTRY_EN.search(reading.text.casefold()) or _INDUSTRY_ZH.search(reading.text)
    if not said or _NO_INDUSTRY.search(said["name"]) or find("groupings", reading.text, ("industry",)):
        return {}
    signs = (item for item in find("signals", reading.text) if item.name == _RISK)
    if any(item.start < said.end() <= item.end for item in signs):
        return {}  # "the warning-level sector signals" are of all industries
    near = nearest_industries(said["name"], setting.industries)
    if len(near) == 1:
        return {"industry": near[0]}
    if not setting.industries:
        raise Need("industry_one")
    raise unknown_industry(said["name"], near, reading, setting)


def _industry_in_part(reading: Reading, setting: Setting) -> Need:
    """Ask which industry is meant, of those whose name has what is said: "downgrade automotive by one"."""
    place = next(each for each in reading.places if each.kind == "industry" and not each.values)
    typed = reading.text[place.start : place.end].strip()
    known = setting.industries
    near = own_industry_words(known).of_these_goods(typed) or nearest_industries(typed, known)
    return unknown_industry(typed, near, reading, setting)


def unknown_industry(typed: str, near: Sequence[str], reading: Reading, setting: Setting) -> Need:
    """Ask which industry is meant, of those that come near or of all that the asker may be told."""
    need = "industry_unknown" if setting.sees_all else "industry_not_theirs"
    known = listed_industries(near or setting.industries, reading.language)
    return Need(need, {"typed": typed, "known": known})


def country(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the country's code; a region of several countries is asked about."""
    found = _places(reading, "country")
    if _is_widened(reading, "country", found):
        return {}
    if len(found) > 1:
        raise Need("country_one")
    if found and not found[0]:
        raise Need("country_one")
    return {"country": found[0][0]} if found else {}


@cache
def _somebody_zh() -> re.Pattern[str]:
    """Give the pattern of a colleague's customers: a surname, a given name and "in the hands of"."""
    surnames = "".join(lexicon("surnames")["chinese"])
    return lazily(
        rf"(?<![\u4e00-\u9fff])(?:那|只看|看看|查一下|查|列出|列一下)?(?P<name>[{surnames}][\u4e00-\u9fff]{{1,2}}?)"
        r"(?:名下|手上|手里|手头|负责|那边|跟的|管的|的客户|的户)"
    )


def _places(reading: Reading, kind: Kind) -> list[tuple[str, ...]]:
    """Give what is meant of a kind; what is denied is asked about, or lies outside of what is meant."""
    meant = (place for place in meant_places(reading.text, reading.places) if place.kind == kind)
    return list(dict.fromkeys(place.values for place in meant))


def _is_widened(reading: Reading, kind: Kind, found: Sequence[tuple[str, ...]]) -> bool:
    """Say whether the only one that is named of a kind is not to be the only one: "not just Germany"."""
    said = (place for place in reading.places if place.kind == kind)
    return len(found) == 1 and any(is_not_alone(reading.text, place.start) for place in said)


def _one(values: tuple[str, ...], argument: str) -> str:
    if len(values) > 1:
        raise Need(f"{argument}_several", {"known": ", ".join(values)})
    return values[0]
