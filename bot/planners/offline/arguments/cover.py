"""An insurance question on bare figures: what is insured, what is owed, and the share that is paid."""

import re
from collections.abc import Sequence

from bot.language.slots.slot import Amount, Number, Share
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_WHOLE = 100
_AT = lazily(r"(?:(?<![a-z])(?:at|pays?|with)|赔|按) ?$", re.IGNORECASE)
_ROLES = ("limit_of_cover", "owed")
_WORDS = (*_ROLES, "deductible")
_ARGUMENTS = {"limit_of_cover": "limit", "owed": "owed", "deductible": "deductible"}


_CLAUSE = lazily(
    r"[,;\uff0c\uff1b。、]|\.(?!\d)|(?<![a-z])(?:and|but|while|with|less|minus)(?![a-z])|但是?|而",
    re.IGNORECASE,
)
_FIRST = lazily(r"(?:(?<![a-z])first|[前头]|最初的?) ?$", re.IGNORECASE)
_OURS = lazily(
    r" ?(?:(?:is|are|stays?|falls?|comes?|goes) )?(?:(?:all |always )?on us|ours"
    r"|for our (?:own )?account|at our (?:own )?(?:risk|cost|expense)|out of our (?:own )?pocket)(?![a-z])"
    r"|(?:归|算|由)?(?:我们|咱们|我方)?自(?:己|行)?(?:承?担|负|留|出|扛|背|掏|理)(?! ?[\d一二三四五六七八九])"
    r"|(?:归|算)(?:我们|咱们)",
    re.IGNORECASE,
)
"""What makes a figure the part that insurance leaves with us: "the first 10k is on us", 前2万自己担."""


_SUPPOSES = lazily(rf"{IF_ZH}|即使|设想|的话|(?<![a-z])(?:{IF_EN}|say|were to)(?![a-z])")
"""What makes figures stand in for those of a customer's ledger."""


def bare_cover(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the limit, what is owed and the indemnity rate, each by its word, where no customer is named.

    What is supposed of one that is named is read too; what is only told of it leaves the ledger's figures.
    """
    if reading.mentions or reading.unknown:
        return _supposed(reading)
    found = _rate(reading)
    rate = _rate_alone(reading)
    if rate and not found:
        return rate
    figures = _figures(reading)
    for slot, role in zip(figures, _roles(figures, reading), strict=True):
        if slot.value is None:
            raise Need("amount_reading", {"typed": slot.text})
        found[_ARGUMENTS[role]] = plain(slot.value)
    codes = {slot.currency for slot in reading.slots.amounts if slot.currency}
    return {**found, **({"currency": codes.pop()} if len(codes) == 1 else {})}


def _supposed(reading: Reading) -> dict[str, Json]:
    """Read what is supposed of a named customer, where the role of each figure is plain: 要是欠到150万."""
    if _SUPPOSES.search(simplified(reading.text)) is None:
        return {}
    figures = reading.slots.amounts
    roles = [_role(slot, figures, reading) for slot in figures]
    if None in roles or len(set(roles)) < len(roles) or any(slot.value is None for slot in figures):
        return {}
    found: dict[str, Json] = {
        _ARGUMENTS[role]: plain(slot.value)
        for slot, role in zip(figures, roles, strict=True)
        if role is not None and slot.value is not None
    }
    codes = {slot.currency for slot in figures if slot.currency}
    stated = {"currency": codes.pop()} if len(codes) == 1 else {}
    return {**found, **_rate(reading), **stated}


def _rate(reading: Reading) -> dict[str, Json]:
    """Read the share that is paid, or what is left of a share that stays with us: 自留10%.

    A deductible is an amount and no share; two different shares paid are asked about.
    """
    found = set()
    for share in reading.slots.shares:
        words = _words_of(share, reading)
        if share.value is None or words == {"deductible"}:
            raise Need("indemnity_rate")
        found.add(1 - share.value if words & {"retention"} else share.value)
    if len(found) > 1:
        raise Need("indemnity_rate")
    return {"indemnity_rate": plain(found.pop())} if found else {}


def _words_of(share: Share, reading: Reading) -> set[str]:
    """Give what a share is said to be, by the words between it and the figures and commas beside it."""
    text, others = reading.text, (*reading.slots.amounts, *reading.slots.numbers, *reading.slots.shares)
    cuts = [(cut.start(), cut.end()) for cut in _CLAUSE.finditer(text)]
    cuts += [(each.start, each.end) for each in others if each is not share]
    begins = max((end for _, end in cuts if end <= share.start), default=0)
    ends = min((start for start, _ in cuts if start >= share.end), default=len(text))
    return {
        item.name
        for part in (text[begins : share.start], text[share.end : ends])
        for item in find("portfolio_words", part, ("deductible", "retention"))
    }


def _figures(reading: Reading) -> Sequence[Amount | Number]:
    """Give the amounts and the bare figures, in order; beside an amount a small one is none."""
    least = _WHOLE if reading.slots.amounts else 0
    bare = [slot for slot in reading.slots.numbers if slot.unit is None and not slot.ordinal and not slot.top]
    large = [slot for slot in bare if slot.value is None or slot.value > least]
    return sorted((*reading.slots.amounts, *large), key=lambda slot: slot.start)


def _rate_alone(reading: Reading) -> dict[str, Json]:
    """Read a lone figure of per cent without its sign: "and at 85?"."""
    numbers = [slot for slot in reading.slots.numbers if slot.unit is None and not slot.ordinal]
    if reading.slots.amounts or len(numbers) != 1 or not _AT.search(reading.text[: numbers[0].start]):
        return {}
    value = numbers[0].value
    return {"indemnity_rate": plain(value / 100)} if value is not None and 1 < value <= _WHOLE else {}


def _roles(figures: Sequence[Amount | Number], reading: Reading) -> tuple[str, ...]:
    """Say which figure is the limit and which is owed, by the word nearest to each; never by their order."""
    roles = tuple(_role(slot, figures, reading) for slot in figures)
    open_roles = [role for role in _ROLES if role not in roles]
    if roles.count(None) == 1 and len(open_roles) == 1 and len(roles) > 1:  # what is left is the other
        roles = tuple(role or open_roles[0] for role in roles)
    if None in roles or len(set(roles)) != len(roles):
        raise Need("cover_figures")
    return tuple(role for role in roles if role)


def _role(slot: Amount | Number, figures: Sequence[Amount | Number], reading: Reading) -> str | None:
    text = reading.text
    if _FIRST.search(text[: slot.start]) or _OURS.match(text, slot.end):
        return "deductible"
    return _role_in_its_clause(slot, figures, text) or _role_between(slot, figures, reading)


def _role_in_its_clause(slot: Amount | Number, figures: Sequence[Amount | Number], text: str) -> str | None:
    """Say which figure the only one of a clause is, whatever side its word stands: "410k owed"."""
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(text)), len(text)]
    begins = max(cut for cut in cuts if cut <= slot.start)
    ends = min((cut for cut in cuts if cut >= slot.end), default=len(text))
    if any(each is not slot and begins <= each.start < ends for each in figures):
        return None
    before = [item.name for item in find("portfolio_words", text[begins : slot.start], _WORDS)]
    after = [item.name for item in find("portfolio_words", text[slot.end : ends], _WORDS)]
    return before[-1] if before else after[0] if after else None


def _role_between(slot: Amount | Number, figures: Sequence[Amount | Number], reading: Reading) -> str | None:
    begins = max((each.end for each in figures if each.end <= slot.start), default=0)
    ends = min((each.start for each in figures if each.start >= slot.end), default=len(reading.text))
    before = [item.name for item in find("portfolio_words", reading.text[begins : slot.start], _WORDS)]
    if before:
        return before[-1] if len(set(before)) == 1 else None  # "insured or owed: 300k"
    after = [item.name for item in find("portfolio_words", reading.text[slot.end : ends], _WORDS)]
    return after[0] if after else None
