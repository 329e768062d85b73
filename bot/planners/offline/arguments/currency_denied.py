"""A currency that is denied or left open: "it won't be in euros", 不是人民币结算, "in another currency".

What is denied is none that figures are in; where no other one is said, it has to be asked.
"""

import re

from bot.language.slots.slot import Currency
from bot.language.words import simplified
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_BETWEEN = (
    r"(?:(?:be|being|been|to|it|in|into|is|are|was|going|done|made|pay|pays|paying|paid|priced|quoted|billed"
    r"|invoiced|settled|settle|denominated|show|shown|use|using|want|wants|take|the|for|us|me|with|any|a|of"
    r"|necessarily|actually|really|ordering|order|ordered|traded|trade|all|its|their|usual|normal) +)*"
)
_BEFORE = lazily(
    rf"(?<![a-z])(?:(?<!why )not|(?:is|was|wo|do|does|did|are|were|would|ca)n['’]?t|cannot|never|other than"
    r"|rather than|instead of|anything but|any (?:other )?currency but|different (?:from|than|to))"
    rf" +{_BETWEEN}$"
    r"|(?:不(?:会|能|想|再)?(?:是|用|要|以|按|走|收|付|拿)|并?非|没用|别用|除了?)(?:以|用|按|走|收|付|拿)?$",
    re.IGNORECASE,
)
_OPEN = lazily(
    r"(?<![a-z])(?:in|with|using|by) (?:a|an|some|any)?(?:other|nother|different|foreign)"
    r" (?:foreign )?(?:currency|money)(?![a-z])"
    r"|(?<![a-z])in (?:a |an |some )?(?:other|another|different|foreign) (?:currency|currencies)(?![a-z])"
    r"|外币|(?:别|其[他它]|另外?一?种?)的?(?:币种|货币)",
    re.IGNORECASE,
)


def is_denied_currency(slot: Currency, reading: Reading) -> bool:
    """Say whether a currency is denied where it stands."""
    return _BEFORE.search(simplified(reading.text[: slot.start])) is not None


def currencies_meant(reading: Reading) -> list[Currency]:
    """Give the currencies of a question but those that it denies; raises Need where it only denies some."""
    kept = [slot for slot in reading.slots.currencies if not is_denied_currency(slot, reading)]
    if reading.slots.currencies and not kept:
        raise Need("currency")
    return kept


def ask_about_an_open_currency(reading: Reading) -> None:
    """Raise Need where an amount is said to be in another currency, and it is not said in which."""
    if not reading.slots.currencies and _OPEN.search(simplified(reading.text)):
        raise Need("currency")
