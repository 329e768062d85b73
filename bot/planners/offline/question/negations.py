"""What a question denies or leaves out: "not in Germany", 非中国客户, "other than bearings", 没超额度的."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bot.language.words import Found
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.clauses import STOPS
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.off_a_list import off_a_list
from knowledge.lazy_pattern import lazily

_Words = tuple[tuple[str, tuple[str, ...]], ...]
"""Word lists, and of each the things whose words count (none named: all)."""

_ALONE: _Words = (("stages", ()), ("portfolio_words", ("watch", "warning", "critical")))
"""Words of which a customer or a sign has one: what is said beside a denied one says it all."""

_EACH: _Words = (
    ("conditions", ()),
    ("portfolio_words", ("mine",)),
    ("listed", ("overdue", "warned")),
    ("signals", ()),
)
_LACKS = "SIGNAL-STALE"
"""A warning sign that is itself something missing: "no recent statements"."""

LEAVES_OUT = ("except", "others_than", "drops")
"""Words that leave something out, whoever or whatever stands behind them."""

_KINDS: Mapping[str, tuple[str, ...]] = {"before": ("before",), "except": LEAVES_OUT, "after": ("after",)}
_JOINS = " -\u2010\u2011"
_A_LITTLE = 12
_PARTS = frozenset(STOPS)
Span = tuple[int, int]
_NOT_ALONE = lazily(
    r"(?:不光|不只|不止|不仅仅?|不限于?|不单单?|(?:别|不要|不用)[只光])(?:要|想)?(?:看|是|查|有|列)?$"
    r"|(?<![a-z])(?:not|more than|beyond|n['\u2019]t)(?: \w+)? (?:just|only|merely|limited to)"
    r"(?: (?:in|from|for|of|the|those|to))* $"
)


@lru_cache(256)
def denied(text: str, start: int, end: int) -> Span | None:
    """Give the stretch from what denies the words at start..end to their end, None where nothing does."""
    for name, first, last in _marks(text):
        if name != "after" and last <= start and _is_between(text[last:start]):
            return first, end
        if name == "after" and first >= end and _is_between(text[end:first]):
            return start, last
    return off_a_list(text, start, end)


def excepts(text: str) -> Span | None:
    """Give where a question leaves somebody out, whatever is left out: "except …", 不含……."""
    found = (mark for mark in _marks(text) if mark[0] == "except")
    return next(((start, end) for _, start, end in found), None)


def denied_words(text: str, places: Sequence[Span], spared: Sequence[str]) -> Iterator[Span]:
    """Yield the stretches that deny a place, a stage, a condition, a warning sign or being overdue at all.

    `spared` are words of word lists that may be denied.
    """
    spans = [*places]
    for subject, names in _ALONE:
        said = [(item.start, item.end) for item in find(subject, text, names)]
        spans += said if all(is_denied(text, *each) for each in said) else []
    for subject, names in _EACH:
        spans += [
            (item.start, item.end)
            for item in find(subject, text, names)
            if item.name not in (_LACKS, *spared)
        ]
    for start, end in sorted(spans):
        stretch = denied(text, start, end)
        if stretch is not None:
            yield stretch


def is_denied(text: str, start: int, end: int) -> bool:
    """Say whether what stands at start..end is denied or left out."""
    return denied(text, start, end) is not None


def is_not_alone(text: str, start: int) -> bool:
    """Say whether what stands at `start` is not to be the only one: "not just Germany", 不光张伟的."""
    return _NOT_ALONE.search(text[:start].casefold()) is not None


def stated(subject: str, text: str, names: tuple[str, ...] = ()) -> Iterator[Found]:
    """Yield the words of a list that a text says and does not deny."""
    for item in find(subject, text, names):
        if not (_asks_whether(text, item.start) or is_denied(text, item.start, item.end)):
            yield item


def _asks_whether(text: str, start: int) -> bool:
    """In 有没有额度过期的 nobody says 没有额度; in 有没有没设额度的 somebody says 没设额度."""
    asked = text[start : start + 1] == "没" and text[max(0, start - 1) : start] == "有"
    return asked and not text[:start].endswith("有没有")


def denied_somewhat(text: str, start: int) -> bool:
    """Say whether a word that denies stands a little before: "not paid on time", 没有一次是准时."""
    near = (last for name, _, last in _marks(text) if name == "before" and last <= start)
    return any(start - last <= _A_LITTLE and _PARTS.isdisjoint(text[last:start]) for last in near)


_NOBODY_PAYS = lazily(
    r"(?<![a-z])(?:nobody|no one|(?:(?<=if )|(?<=suppose )|(?<=assume )|(?<=assuming )|(?<=that )|(?<=when ))"
    r"(?:none of|not one|not a single|no))"
    r"(?=(?: [a-z'-]+){1,6}? (?:pays?|paid|paying|settles?|settled)(?![a-z]))"
)
"""What supposes of everybody that they do not pay, and leaves nobody out: "if nobody in Germany pays"."""


@lru_cache(256)
def _marks(text: str) -> tuple[tuple[str, int, int], ...]:
    """Give the words that deny: what kind each is and where it stands; one word may be of two kinds."""
    shown = text.replace("\u2019", "'")
    paying = {said.start() for said in _NOBODY_PAYS.finditer(shown.casefold())}
    return tuple(
        (kind, item.start, item.end)
        for kind, names in _KINDS.items()
        for item in find("negations", shown, (*names, "denies_nothing"))
        if item.name in names and item.start not in paying
    )


def _is_between(gap: str) -> bool:
    """Say whether nothing but small words stands in a gap."""
    left = gap.strip(_JOINS)
    if not left:
        return True
    return not without("negations", left, ("between",)).strip(_JOINS)
