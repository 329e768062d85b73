"""What a piece says beside its slots and names: whether it only changes something of the question before."""

from collections.abc import Mapping

from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_PLACEHOLDER = lazily(r"⟨\w+⟩")
_Lists = tuple[tuple[str, tuple[str, ...]], ...]
"""Word lists, and of each the things whose words count (none named: all)."""

_SMALL = ("small", "now", "first", "second", "third", "fourth", "fifth", "last")
_OF_LISTS = ("small_of_lists",)
_TURNING = (*_SMALL, "pronoun", "continues", "corrects", "supposes", "again", "same")
"""Words that turn a question and ask nothing themselves."""

_READ_BY: Mapping[str, _Lists] = {
    "check_ratios": (("measures", ()),),
    "collection_stage": (("ladders", ()),),
    "limits_worklist": (("conditions", ()),),
    "overdue_worklist": (("stages", ()), ("ladders", ())),
    "ageing_report": (("groupings", ()),),
    "portfolio_kpis": (("kpis", ()),),
    "early_warnings": (("signals", ()), ("portfolio_words", ("watch", "warning", "critical"))),
    "repayment_plan": (("portfolio_words", ("month", "week", "annuity", "equal_parts", "equal_principal")),),
    "draft_reminder": (("stages", ()), ("ladders", ()), ("portfolio_words", ("english", "chinese"))),
}
"""The word lists that a tool's arguments are read from."""

_KEY_HAN, _KEY_WORDS = 5, 2
"""Chinese characters and words of a mere name of a thing."""


def is_a_keyword(reading: Reading) -> bool:
    """Say whether a message is no more than a thing's name: 额度多少, "repayment plan"."""
    text = reading.text
    return len(text.split()) <= _KEY_WORDS if text.isascii() else len(text) <= _KEY_HAN


def is_small(reading: Reading) -> bool:
    """Say whether nothing is left of a piece but placeholders and small words."""
    return not _leaves(reading, (("cues", (*_SMALL, *_OF_LISTS)),))


def is_bare(reading: Reading, tool: str) -> bool:
    """Say whether a piece holds nothing but slots, names, what turns a question and words of a tool's own.

    "What if it were 60 days late?" is bare after a question for late interest, "who is 60 days late?" is not.
    """
    of_lists = _OF_LISTS if FRAMES[tool].subject != "customer" else ()
    own: _Lists = (*_READ_BY.get(tool, ()), ("question_words", (tool,)))
    return not _leaves(reading, (*own, ("cues", (*_TURNING, *of_lists))))


def says_nothing(reading: Reading) -> bool:
    """Say whether a piece has no word that could ask for anything: 那个德顺汽配啊, "and Great Basin"."""
    return not _leaves(reading, (("cues", _TURNING),))


def leaves_nothing(reading: Reading, cues: tuple[str, ...]) -> bool:
    """Say whether a piece has no words but those of some cues, and words that turn a question."""
    return not _leaves(reading, (("cues", (*cues, *_TURNING)),))


def is_elliptic(reading: Reading) -> bool:
    """Say whether a piece only asks how long, how much, since when of what was said before it."""
    return bool(find("cues", reading.text, ("elliptic",))) and leaves_nothing(reading, ("elliptic",))


def length(reading: Reading) -> int:
    """Count the characters of a masked piece, a placeholder as two."""
    return len(_PLACEHOLDER.sub("__", reading.masked))


def words_left(reading: Reading) -> str:
    """Give what is left of a piece without slots, names and the words that turn a question: its topic."""
    return _left(reading, (("cues", _TURNING),))


def _leaves(reading: Reading, lists: _Lists) -> bool:
    return any(letter.isalnum() for letter in _left(reading, lists))


def _left(reading: Reading, lists: _Lists) -> str:
    """Give what is left once the words of the lists are taken out, one list after another."""
    left = _PLACEHOLDER.sub(" ", simplified(reading.masked))
    for subject, names in lists:
        left = without(subject, left, names)
    return left
