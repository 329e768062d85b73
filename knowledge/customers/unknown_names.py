"""Names of companies that nobody in the ledger is, so that "not found" can be said instead of guessing.

Careful rather than complete. A stretch counts that is no mention, no vocabulary and that (a) ends like a
company (公司, Ltd), or (b) has a capital inside a sentence, or quotation marks, or (c) stands where a
customer does: 给X发货, X还有多少额度, "to X", "X owes".
"""

from collections.abc import Sequence

from knowledge.customers.common_words import is_common_han
from knowledge.customers.name_context import left_over_runs, stands_after_a_cue, stands_like_a_name
from knowledge.customers.name_parts import is_name_like
from knowledge.customers.question_text import QuestionText
from knowledge.customers.records import UnknownName
from knowledge.customers.told_names import find_told_names
from knowledge.lazy_pattern import lazily

_SHORTEST_HAN = 2
_SHORTEST_LATIN = 3
_LONGEST = 16
_LONGEST_ENDING = 4
_SMALL = 2
"""Small words that a name may begin with."""

_NO_NAMES = frozenset("篇何者之乎哋嘅咗佢啲嗰冇係喺乜咩俾畀唔嚟哪谁啥怎客户戶")
"""Characters in no company's name: of questions, of old and spoken language, and words for customers."""

_COUNTED = lazily(
    r"[开写拟发来做出搞起弄整]?[一二两三四五六七八九十几半]+"
    r"[套组批份样项类种块票摊拨堆档栏页列行条道层点笔单张次遍轮回期户家个位倍成封]"
)
"""A numeral with what it counts: 那一套, 这几样."""

_ASKED = lazily(r"(.)[不没](?:\1|有$)")
"""What asks whether something is so: 踩不踩."""

_COUNTERS, _POINTING = frozenset("个户位单票张笔份条种批"), frozenset("那这哪某")
_WHOSE = frozenset("their his her its our my your".split())
_ADVERBS = frozenset("out up off down over through away into onto against the a an".split())
"""What follows a verb, and no name of a company."""

_NO_PART = frozenset(
    "的了吗呢吧啊呀嘛么是在有没不无也都就只到从这那我你他她它咱您给对跟和向往查看催把替请问帮"
)
"""Small words that are no part of the name behind them."""


def find_unknown_names(question: str, taken: Sequence[tuple[int, int]] = ()) -> list[UnknownName]:
    """What looks like an unknown company outside `taken` (offsets of mentions and other slots)."""
    text = QuestionText(question, taken)
    found: list[UnknownName] = []
    if not text.units:
        return found
    for first, last in left_over_runs(text, text.taken):
        end = _with_ending(text, last)
        whole = last > first  # a single strange character is the rest of a word
        first = _from_the_start(text, first) if end > last else _after_a_cue(text, first)
        first = _from_the_head(text, first) if whole and end == last else first
        if found and text.units[first].start < found[-1].end:
            continue
        if end - first < _LONGEST and _looks_like_a_name(text, first, last, end):
            start, stop = text.units[first].start, text.end_of(end)
            found.append(UnknownName(start=start, end=stop, text=question[start:stop]))
    return found or list(find_told_names(question, taken))


def is_no_name(key: str) -> bool:
    """Whether a folded stretch is an adverb, asks (踩不踩), counts (那一套), or has what no name has."""
    if _COUNTED.fullmatch(key):
        return True
    return (
        not _NO_NAMES.isdisjoint(key) or (key.isascii() and key.endswith("ally")) or bool(_ASKED.search(key))
    )


def _with_ending(text: QuestionText, last: int) -> int:
    """The end of the run with 公司, Ltd or group behind it."""
    end = last
    while text.follows(end + 1):
        sizes = range(_LONGEST_ENDING if text.units[end + 1].is_han else 1, 0, -1)
        size = next((each for each in sizes if _is_ending(text, end + 1, end + each)), 0)
        if not size:
            break
        end += size
    return end


def _from_the_start(text: QuestionText, first: int) -> int:
    """The start of a Chinese name before 公司 that begins with a small word: 天工集团, but not 给天工集团."""
    while text.touches(first) and text.units[first].is_han and text.units[first - 1].is_han:
        before, beside = text.keys(first - 1, first - 1), text.segments(0, first - 1)[-1]
        if text.taken[first - 1] or before in text.words.before or beside[0] < first - 1:
            break
        first -= 1
    return first


def _after_a_cue(text: QuestionText, first: int) -> int:
    """The start of a Chinese name right after 给 or 跟 that begins with a small word: 比亚迪 in 给比亚迪."""
    for start in (first, first - 1, first - 2):
        if start < 0 or not text.units[start].is_han or (start < first and not text.touches(start + 1)):
            break
        if stands_after_a_cue(text, start):
            return start + 1 if _counts_behind_that(text, start) and start < first else start
    return first


def _counts_behind_that(text: QuestionText, place: int) -> bool:
    """Whether a character only counts what 那 or 这 points at: 那个鼎盛."""
    return text.keys(place, place) in _COUNTERS and text.keys(place - 1, place - 1) in _POINTING


def _from_the_head(text: QuestionText, first: int) -> int:
    """The start of a Chinese name at the head of a clause that begins with a small word: 比亚迪."""
    start = first
    while start > max(0, first - _SMALL) and text.units[start].is_han and text.touches(start):
        before = text.segments(0, start - 1)[-1]
        if before[0] < start - 1 or text.taken[start - 1] or text.keys(start - 1, start - 1) in _NO_PART:
            return first
        start -= 1
    return first if start and text.touches(start) else start


def _is_of_a_word(text: QuestionText, first: int, last: int) -> bool:
    """Whether a Chinese stretch is a word of business, or its rest beside a small word: 会|议纪要."""
    begins = [first - more for more in range(_SMALL + 1) if first >= more]
    ends = [last + more for more in range(_SMALL + 1) if last + more < len(text)]
    return any(is_common_han(text.keys(begin, end)) for begin in begins for end in ends)


def _is_ending(text: QuestionText, first: int, last: int) -> bool:
    return (
        last < len(text)
        and not any(text.taken[first : last + 1])
        and text.keys(first, last) in text.words.endings
    )


def _is_a_verb(text: QuestionText, last: int, end: int) -> bool:
    """Whether a Latin word in small letters is a verb by what follows it: outgrown their, maxing out."""
    if end > last or text.units[last].is_han or not text.follows(last + 1):
        return False
    after = text.units[last + 1].key
    small = text.question[text.units[last].start].islower()
    return small and (after in _WHOSE or (after in _ADVERBS and text.units[last].key.endswith("ing")))


def _is_done(text: QuestionText, last: int) -> bool:
    """Whether a clause ends with 了 right behind a Chinese stretch, which makes it a verb: 听岔了，."""
    if not text.follows(last + 1) or text.keys(last + 1, last + 1) != "了":
        return False
    rest = text.question[text.units[last + 1].end :].lstrip()
    return not rest or rest[0] in ",.!\uff0c。\uff01"


def _begins_chinese(text: QuestionText, first: int) -> bool:
    """Whether a Latin word with a capital, and no common one, stands right before Chinese: Tanaka手底下."""
    last = first
    while text.follows(last + 1) and not text.units[last + 1].is_han:
        last += 1
    if text.units[first].is_han or not text.touches(last + 1) or not text.units[last + 1].is_han:
        return False
    if not text.question[text.units[first].start].isupper():
        return False
    from knowledge.customers.common_words import is_common_word  # 0.03 s: only where a name may be

    return not is_common_word(text.bare_keys[first]) and not text.is_misspelt_vocabulary(first, first)


def _looks_like_a_name(text: QuestionText, first: int, last: int, end: int) -> bool:
    han = text.units[first].is_han
    letters = len(text.keys(first, last))
    if is_no_name(text.keys(first, last)):
        return False
    if letters < (_SHORTEST_HAN if han else _SHORTEST_LATIN):
        return False
    words = [text.keys(first, last)] if han else [text.keys(at, at) for at in range(first, last + 1)]
    if all(is_name_like(word) for word in words):
        return False
    done = han and end == last and _is_done(text, last)
    if done or text.is_misspelt_vocabulary(first, end) or _is_a_verb(text, last, end):
        return False
    capital = any(text.is_capitalised(at) for at in range(first, last + 1)) or _begins_chinese(text, first)
    ends_so = end > last or text.bare_keys[last] in text.words.endings
    if han and not ends_so and not text.is_quoted(first, end) and _is_of_a_word(text, first, end):
        return False
    return ends_so or capital or text.is_quoted(first, end) or stands_like_a_name(text, first, end)
