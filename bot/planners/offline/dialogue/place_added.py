"""Another country, industry or colleague put beside the last list's one: "plus France", 再加上法国."""

import re
from collections.abc import Mapping

from bot.language.words import simplified
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from tools.results import Json

_NEEDS = {"country": "country_one", "industry": "industry_one", "salesperson": "salesperson_one"}
_ADDED = re.compile(
    r"(?:(?:and|ok|okay|now|then|please|also|can you|could you)[ ,]+)*"
    r"(?:plus|add(?:ing)?|includ(?:e|ing)|(?:together|along|combined) with|as well as|on top of)(?![a-z])"
    r"|[那就请]*(?:再|也|还|另外|外)?(?:加上?|加个|添上?|算上|连同|连上|并上|带上|外加)",
    re.IGNORECASE,
)


def ask_for_one_place(reading: Reading, before: Mapping[str, Json], now: Mapping[str, Json]) -> None:
    """Raise Need where a message adds to the last question's place another one: one at a time is shown."""
    if not _ADDED.match(simplified(reading.text).strip()):
        return
    for name, need in _NEEDS.items():
        if name in before and name in now and now[name] != before[name]:
            raise Need(need)
