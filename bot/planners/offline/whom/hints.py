"""A short answer that points at one of several choices: 山峰的峰, "the Spanish one", "the one with the s"."""

import re
from collections.abc import Iterable, Iterator

from bot.language.words import simplified
from bot.planners.offline.question.industry_names import nearest_industries
from bot.planners.offline.question.places import places
from bot.planners.offline.whom.corrections import CHARACTER
from bot.planners.offline.whom.fitting import FILLER, alike, named_so, of_a_trade, situated, with_part
from bot.planners.offline.whom.letter_told import told_by_a_letter
from bot.planners.offline.whom.one_of_a_name import LEAD_ZH
from bot.planners.offline.whom.told_by_field import told_by_field
from bot.planners.offline.whom.told_by_size import told_by_size
from bot.planners.offline.whom.trade_words import called_by_a_trade
from knowledge.desk import Choice, Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_DENIED = lazily(
    r"(?:no|nope)?[ ,.]*not (?P<what>[^,;.\uff0c]+?)(?:[,;.\uff0c]| but |$)(?: but)?"
    r"|(?:不对|不)?[ ,\uff0c]*不是(?P<han>[^,;.\uff0c。]+?)(?:[,;.\uff0c。]|$)"
)
_AND_NOT = lazily(
    r"(?P<what>.*[^\s,;.\uff0c\uff1b–—-])(?: ?[,;.\uff0c\uff1b–—-]+ ?|(?= and not )| (?=(?:not|rather than"
    r"|instead of) ))(?:and |but )?(?:definitely |certainly )?"
    r"(?:not|rather than|instead of|而?不是|不要"
    r"|可?别是)(?![a-z]) ?(?P<not>[^,;.\uff0c。]{2,30}?)[ .!\u3002\uff01]*"
)
"""What is denied behind the one that is meant: "the conveyor people, not the trading outfit"."""

_LEFT_OUT = lazily(
    r"(?i)(?:(?:ok|no|well|just|please)[ ,.]+)*(?:leav(?:e|ing) out|leave .{2,40} out|drop|skip|exclud(?:e"
    r"|ing)|ignore"
    r"|remove|cut out|take out|minus|ditch)(?![a-z])|(?:去掉|剔除|排除|抛开|撇开|刨开|除了|除开|除去|不要"
    r"|不包括)"
)
_THE_OTHER = lazily(
    r"[ .!\u3002\uff01]*(?:(?:but|i mean|it['’]s|是|我?要|我说的是|就是)? ?(?:the other(?: one)?"
    r"|另外?[一那][家个]|剩下那?[家个]))?[ .!\u3002\uff01]*"
)
_TRADE = lazily(r"(?:做|搞|卖|造|产|生产|修|经营|干)(?P<what>[㐀-鿿]{1,6}?)(?:生意|买卖|这行|行业)?的")
"""What somebody deals in, as their name says: 做船的那个."""

_PARENT = lazily(
    r"(?:the |that |their )?(?:parent|mother|group parent|group head|head of the group|top|holding)"
    r"(?: company| one| firm)?|母公司|总公司|集团公司|集团(?:那[家个])?|上级公司|控股公司"
)
_PARTICLES = lazily(
    r"(?:的?[那这]一?[家个户位]|的[家个户]|的)?[咯呀呗啦嘛吧哈哦喽呢]?$|[^㐀-鿿]|的?[那这]一?[家个户位]"
)
"""What stands around the word of an answer that tells: 减速机那个咯."""

_HAN = 2
"""Characters that a Chinese company's own name has at least."""
_LONGEST = 48
"""Characters of an answer that points at one of several choices."""


def hinted(choices: Iterable[Choice], text: str, desk: Desk) -> str | None:
    """Give the choice that a short answer points at by a character, a word, a country or an industry."""
    offered = tuple(choices)
    if len(text) > _LONGEST or not offered or _LEFT_OUT.match(simplified(text).strip()):
        return None  # "leave out the Americans" chooses none of those offered
    apart = _AND_NOT.fullmatch(simplified(text))
    if apart:
        told = hinted(offered, text[slice(*apart.span("what"))], desk)
        return told or _left(offered, apart["not"], "", desk)
    denied = _DENIED.match(simplified(text))
    if denied:
        return _left(offered, denied["what"] or denied["han"], text[denied.end() :], desk)
    shown = simplified(text)
    character = CHARACTER.fullmatch(shown)
    if character:
        return _only(each.customer_id for each in offered if character["hint"] in simplified(each.name))
    lettered = told_by_a_letter(text, {each.customer_id: each.name for each in offered})
    if lettered:
        return lettered
    own = [each.customer_id for each in offered]
    if sized := told_by_size(text, own, desk):
        return sized[1]
    ids = [*own, *_kept_back(offered, desk)]
    found = tuple(each for each in places(text, desk) if each.kind != "person" and each.values)
    where = [each for each in found if each.kind == "country"]
    ids = [each for each in ids if each in situated(where, desk)] if where else ids  # never left out
    by_word = _only({each for word in _telling(shown) for each in named_so((word,), ids, desk)})
    by_word = by_word or _only(with_part(_alone(shown), ids, desk))
    by_place = _only(set(ids) & situated(found, desk)) if found else None
    meant = by_word or by_place or _by_trade(shown, ids, desk) or _only(_heads(shown, ids, desk))
    meant = meant or _only(told_by_field(text, ids, desk))
    return meant if meant in own else None


def denies_others(text: str) -> bool:
    """Say whether an answer tells one of the choices by whom it is not: "not the trading one, the other"."""
    shown = simplified(text).strip()
    denied = _DENIED.match(shown)
    other = denied is not None and _THE_OTHER.fullmatch(shown[denied.end() :]) is not None
    return len(text) <= _LONGEST and (other or _AND_NOT.fullmatch(shown) is not None)


def _kept_back(offered: Iterable[Choice], desk: Desk) -> list[str]:
    """Give those called like what was offered who may not be shown: words that fit them choose nobody."""
    known = [simplified(each.name) for each in offered]
    begins = {name[:_HAN] if has_han(name[:_HAN]) else name.split(" ")[0] for name in known}
    alike_them = {each for begin in begins for each in alike(begin, desk)}
    return [each for each in sorted(alike_them) if not desk.may_see(each)]


def _by_trade(shown: str, ids: Iterable[str], desk: Desk) -> str | None:
    """Give the one whose name or trade says what it deals in: 做船的那个, "the toy people"."""
    offered, traded = tuple(ids), _TRADE.search(shown)
    by_name = _only(with_part(traded["what"], offered, desk, shortest=1)) if traded else None
    return (
        by_name
        or _only(of_a_trade(shown, offered, desk))
        or _only(called_by_a_trade(shown, desk, offered))
        or _only(_of_a_part_of_a_trade(traded["what"] if traded else (_alone(shown) or shown), offered, desk))
    )


def _of_a_part_of_a_trade(said: str, ids: Iterable[str], desk: Desk) -> Iterator[str]:
    """Yield those whose industry's name says some words as a part of it: 做组件的 of "solar modules"."""
    words = said if has_han(said) else " ".join(_telling(said))
    if len(words) >= _HAN:
        own = ((each, desk.ledger.customer(each).industry) for each in ids)
        yield from (each for each, industry in own if industry and nearest_industries(words, (industry,)))


def _alone(shown: str) -> str:
    """Give the Chinese word of an answer that tells, without what stands around it."""
    return _PARTICLES.sub("", LEAD_ZH.sub("", shown))


def _telling(shown: str) -> list[str]:
    return [word for word in re.findall(r"[a-zà-ɏ]{4,}", shown) if word not in FILLER]


def _heads(shown: str, ids: Iterable[str], desk: Desk) -> Iterator[str]:
    """Yield those that are the parent of another one that was offered: "the parent", 母公司."""
    offered = set(ids)
    if _PARENT.fullmatch(shown.strip(" .!?\u3002")):
        yield from offered & {desk.ledger.customer(each).parent_id or "" for each in offered}


def _left(offered: tuple[Choice, ...], what: str, rest: str, desk: Desk) -> str | None:
    """Give the choice that an answer means which says first what is not meant: "not the foods one, …"."""
    if not _THE_OTHER.fullmatch(simplified(rest)):
        return hinted(offered, rest, desk)
    other = hinted(offered, what, desk)
    return _only(each.customer_id for each in offered if each.customer_id != other) if other else None


def _only(fitting: Iterable[str]) -> str | None:
    found = set(fitting)
    return found.pop() if len(found) == 1 else None
