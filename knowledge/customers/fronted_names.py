"""Stretches at the head of a clause that may be a company which nobody in the ledger is: 比亚迪逾期多少.

Bolder than unknown_names: what is found need not be a name, so whoever asks must know from the rest of the
question that a customer stands there.
"""

from collections.abc import Iterator, Sequence

from knowledge.customers.common_words import is_common_han, is_common_word, is_cut_word
from knowledge.customers.name_parts import is_region
from knowledge.customers.question_text import QuestionText, folded_question_words
from knowledge.customers.records import UnknownName
from knowledge.customers.sounds import sounds_like_one_of
from knowledge.customers.unknown_names import is_no_name
from knowledge.lazy_pattern import lazily

_LONGEST_OPENING = 2
"""Words that may open a clause before the name: 请问, 那么."""

_SHORTEST, _LONGEST_HAN = 2, 6
_SHORTEST_LATIN = 4
_SMALL_WORDS = frozenset("的了吗呢吧啊呀嘛么是在有没不无也都就只到从这那我你他她它咱您们被")
"""Single characters that belong to no name beside them."""

_LONGEST_GREETING = 8
"""Words and characters that may stand in clauses before: 不好意思打扰了."""

_PARTS = frozenset("业界区省市县组部")
"""What an industry, a region or a team ends with."""

_SET_APART = lazily(
    r"(?:(?:hi|hey|hello|ok|so|and)[ ,]+)?(?P<name>[a-z][a-z&'\u2019-]{2,}(?: [a-z&][a-z&'\u2019-]*){1,3})"
    r"(?: [\u2013\u2014-] |[,:;] ?)"
)
"""A few words in small letters, and a mark that sets them apart from what follows."""

_MARKS = frozenset(",，.。?？!！;；:：、|\n")


def find_fronted_names(question: str, taken: Sequence[tuple[int, int]] = ()) -> list[UnknownName]:
    """What may be an unknown company at the head of a clause, outside `taken` (offsets)."""
    text = QuestionText(question, taken)
    found: list[UnknownName] = []
    for head in _heads(text):
        span = _han_name(text, head) if text.units[head].is_han else _latin_name(text, head)
        if span is not None:
            start, end = text.units[span[0]].start, text.end_of(span[1])
            found.append(UnknownName(start=start, end=end, text=question[start:end]))
    return found


def find_names_set_apart(question: str, taken: Sequence[tuple[int, int]] = ()) -> list[UnknownName]:
    """What a question begins with in small letters before a mark, with a strange word: kestrel marine - …."""
    said = _SET_APART.match(question)
    if said is None:
        return []
    start, end = said.span("name")
    if any(first < end and start < last for first, last in taken):
        return []
    text = QuestionText(said["name"], ())
    strange = any(_is_strange_word(text, place) for place in range(len(text)))
    return [UnknownName(start=start, end=end, text=said["name"])] if strange else []


def is_misheard_word(name: UnknownName) -> bool:
    """Whether a stretch is an ordinary word typed as it sounds: 鄂度 for 额度."""
    return sounds_like_one_of(name.text, folded_question_words().words)


def _heads(text: QuestionText) -> Iterator[int]:
    """Where clauses begin: at the start, and behind a mark where only a greeting stands before."""
    for place in range(min(len(text), _LONGEST_GREETING + 1)):
        if place and (text.taken[place - 1] or not text.is_vocabulary[place - 1]):
            return
        before = text.units[place - 1].end if place else 0
        between = text.question[before : text.units[place].start]
        if not text.taken[place] and (place == 0 or not _MARKS.isdisjoint(between)):
            yield place


def _han_name(text: QuestionText, head: int) -> tuple[int, int] | None:
    """The first strange characters of a clause with the single small words around them: 联想, 比亚迪."""
    last = head
    while text.follows(last + 1) and text.touches(last + 1) and text.units[last + 1].is_han:
        last += 1
    cut = text.segments(head, last)
    at = next((place for place, (_, _, known) in enumerate(cut) if not known), None)
    if at is None:
        return None
    first = at
    while first > 0 and _may_belong(text, cut[first - 1]) and at - first < _SHORTEST:
        first -= 1
    opening = [text.keys(begin, end) for begin, end, _ in cut[:first]]
    if first > _LONGEST_OPENING or any(word[-1] in _SMALL_WORDS for word in opening):
        return None
    end = at
    while end + 1 < len(cut) and not cut[end + 1][2]:
        end += 1
    small = end == at and first == at  # a name has two characters at least
    while end + 1 < len(cut) and _may_belong(text, cut[end + 1], small=small) and end - at < _SHORTEST:
        end += 1
        small = False
    begin, stop = cut[first][0], cut[end][1]
    if begin < stop < last and is_cut_word(text.keys(stop, stop + 1)):
        stop -= 1  # 申报 is a word in 增值税申报表
    return (begin, stop) if stop < last and _fits(text.keys(begin, stop)) else None


def _fits(typed: str) -> bool:
    """Whether a stretch may be a company's name by its length and characters, and is no word or place."""
    if not _SHORTEST <= len(typed) <= _LONGEST_HAN or is_no_name(typed) or is_common_han(typed):
        return False
    return not (is_region(typed) or is_region(typed[:-1]) or typed[-1] in _PARTS)


def _may_belong(text: QuestionText, segment: tuple[int, int, bool], *, small: bool = False) -> bool:
    """Whether a single character of vocabulary may be part of a name beside it."""
    begin, end, known = segment
    key = text.keys(begin, end)
    if not known or begin != end or key in _SMALL_WORDS:
        return not known
    return small or not (key in text.words.before or key in text.words.after)


def _latin_name(text: QuestionText, head: int) -> tuple[int, int] | None:
    """The words with a capital that begin a clause, of which the first is no ordinary one: Volvo Trucks."""
    if not _is_strange(text, head):
        return None
    last = head
    while text.follows(last + 1) and _has_capital(text, last + 1):
        last += 1
    return (head, last) if len(text.keys(head, last)) >= _SHORTEST_LATIN else None


def _is_strange(text: QuestionText, place: int) -> bool:
    return _has_capital(text, place) and _is_strange_word(text, place)


def _is_strange_word(text: QuestionText, place: int) -> bool:
    key = text.bare_keys[place]
    ordinary = key in text.words.words or is_common_word(key) or is_no_name(key) or not key.isalpha()
    usual = key in text.words.usually_capitalised
    return not (ordinary or usual or text.is_near_vocabulary(place))


def _has_capital(text: QuestionText, place: int) -> bool:
    unit = text.units[place]
    return not unit.is_han and text.question[unit.start].isupper() and not unit.key.isdigit()
