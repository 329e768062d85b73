"""How sure each kind of match is, 0 to 1000, and what follows from it.

The rungs stand at least the margin (100) apart where the higher one shall win outright, and closer where both
readings are honest and the desk has to ask. The shares of wrong answers that they lead to are measured by
tests/knowledge/customers/measure_linking.py.
"""

from enum import IntEnum

from knowledge.customers.records import How


class Rung(IntEnum):
    """The kinds of key under which a name is stored; the number is what the index keeps."""

    ID = 0
    NAME_AS_WRITTEN = 1
    ALIAS_AS_WRITTEN = 2
    FOLDED = 3
    SHORT = 4
    LOCAL = 5
    CORE = 6
    BARE = 7
    PREFIX_AS_WRITTEN = 8
    PREFIX = 9
    SOUND = 10
    SOUND_PREFIX = 11
    NEAR_SOUND = 12
    INITIALS = 13


class Spelling(IntEnum):
    """The kinds of string that a mistyped name is compared with."""

    WHOLE = 0
    CORE = 1
    PREFIX = 2
    SOUND = 3


ACCEPT = 500
"""Below this a candidate is only offered, never taken: a typo in a short name, a word out of it."""
FLOOR = 400
"""Below this a candidate is not worth offering."""

SCORES: dict[Rung, int] = {
    Rung.ID: 1000,
    Rung.NAME_AS_WRITTEN: 1000,
    Rung.ALIAS_AS_WRITTEN: 995,
    Rung.FOLDED: 985,
    Rung.SHORT: 950,
    Rung.LOCAL: 930,
    Rung.CORE: 910,  # within the margin of PREFIX: "Oakfield" for Oakfield Trading and Oakfield Foods asks
    Rung.BARE: 890,
    Rung.PREFIX_AS_WRITTEN: 890,  # "Mueller" typed: Mueller Anlagen stands beside an alias Müller
    Rung.PREFIX: 830,
    Rung.SOUND: 880,
    Rung.SOUND_PREFIX: 760,
    Rung.NEAR_SOUND: 700,
    Rung.INITIALS: 420,
}
HOW: dict[Rung, How] = {
    Rung.ID: "exact_id",
    Rung.NAME_AS_WRITTEN: "exact_name",
    Rung.ALIAS_AS_WRITTEN: "exact_alias",
    Rung.FOLDED: "folded",
    Rung.SHORT: "short_name",
    Rung.LOCAL: "short_name",
    Rung.CORE: "short_name",
    Rung.BARE: "short_name",
    Rung.PREFIX_AS_WRITTEN: "partial",
    Rung.PREFIX: "partial",
    Rung.SOUND: "pinyin",
    Rung.SOUND_PREFIX: "pinyin",
    Rung.NEAR_SOUND: "pinyin",
    Rung.INITIALS: "pinyin",
}
HOMOPHONE_SCORES: dict[Rung, int] = {Rung.SOUND: 690, Rung.SOUND_PREFIX: 460, Rung.NEAR_SOUND: 490}
"""What a match by sound is worth when the other characters were typed: 华为 for 华伟."""

SHORT_AS_WRITTEN = 990
"""Exactly the written name but for its legal form: "Oakfield" for Oakfield Ltd, not for Oakfield Foods."""
LEGAL_FORM_DIFFERS = 5
REGION_ELSEWHERE = 900
"""苏州卡斯泰 typed, where 卡斯泰自动化（苏州） says so in another place."""
REGION_ADDED = 490
"""无锡江南轴承 typed, a 江南轴承 known that gives no region: offered, never taken."""
REGION_DIFFERS = 450
"""上海华伟 typed, 无锡华伟 known: offered, never taken."""
GENERIC_DIFFERS = 480
"""江南科技 typed, 江南贸易 known: offered, never taken."""

REST_DIFFERS = 480
"""Oakfield Foods of Leeds typed, Oakfield Foods known: offered, never taken."""

LEGAL_FORM_MISSPELT = 880
DOUBLED = 640
"""One character typed twice: 江南南轴承."""
TYPO = 580
TYPO_EACH_FURTHER = 60
TYPO_IN_CORE = 20
TYPO_IN_PREFIX = 60
TYPO_UNSURE = 480
WORD_WITHIN = 460
WORD_BESIDE_PREFIX = 50
"""So much less than who begins with a word counts who has it elsewhere: Grossmann of Küchenhaus Grossmann."""
ABBREVIATION = 520
ABBREVIATION_UNSURE = 440
