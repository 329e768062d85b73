"""What is put beside the last list's conditions: "plus France", 再加上法国, "plus the ones over 60 days"."""

import re
from collections.abc import Mapping

from bot.conversation import PastCall
from bot.language.words import simplified
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_NEEDS = {"country": "country_one", "industry": "industry_one", "salesperson": "salesperson_one"}
_ADDED = lazily(
    r"(?:(?:and|ok|okay|now|then|please|also|can you|could you)[ ,]+)*"
    r"(?:plus|add(?:ing)?|includ(?:e|ing)|(?:together|along|combined) with|as well as|on top of)(?![a-z])"
    r"|[那就请]*(?:再|也|还|另外|外)?(?:加上?|加个|添上?|算上|连同|连上|并上|带上|外加)",
    re.IGNORECASE,
)
_BEHIND_ZH = lazily(
    r"也?一?(?:起|并|块儿?)?(?:加上|加进来|加进去|列上|列进来|列进去|列出来|算上|算进来|算进去|带上|放进来|放进去)"
    r"[吧呗呢]*[ ?!.\uff1f。]*$"
)
_ALSO = lazily(
    r"(?:(?:and|ok|okay|now|then|please|can you|could you)[ ,]+)*(?:also|in addition)(?![a-z])"
    r"|[那就请]*(?:还有|以及|另外|同时|除此之外|除了这些)",
    re.IGNORECASE,
)
_ASKS_WHO = lazily(
    r"[\s,\uff0c]*(?:(?:(?:list|show|me) )*(?:who|whom|which|what|how)(?![a-z])|谁|哪|多少|几|没有|什么)",
    re.IGNORECASE,
)
"""What asks anew: "also who is over 60 days"."""


def ask_for_one_place(reading: Reading, before: Mapping[str, Json], now: Mapping[str, Json]) -> None:
    """Raise Need where a message adds to the last question's place another one: one at a time is shown."""
    shown = simplified(reading.text).strip()
    if not (_adds(shown, reading) or _BEHIND_ZH.search(shown)):
        return
    for name, need in _NEEDS.items():
        if name in before and name in now and now[name] != before[name]:
            raise Need(need)


def adds_to_a_list(last: PastCall, reading: Reading) -> bool:
    """Say whether a message puts others beside those of the last list: what that was of stays."""
    if not last.shows_a_list or reading.mentions:
        return False
    shown = simplified(reading.text).strip()
    said = _adds(shown, reading) or _ALSO.match(shown)
    if said is not None:
        return _ASKS_WHO.match(shown, said.end()) is None
    return _BEHIND_ZH.search(shown) is not None


def _adds(shown: str, reading: Reading) -> re.Match[str] | None:
    """Give where a message begins with adding something; 加 of 加拿大 adds nothing."""
    said = _ADDED.match(shown)
    within = said is not None and any(place.start < said.end() for place in reading.places)
    return None if within else said
