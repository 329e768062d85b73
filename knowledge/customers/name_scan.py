"""Where in a question a stored key stands: an id, a name, an alias, a beginning, pinyin."""

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.customers.ladder import Rung
from knowledge.customers.name_context import is_set_apart, stands_like_a_name
from knowledge.customers.name_parts import is_generic
from knowledge.customers.name_table import NameTable
from knowledge.customers.question_text import QuestionText
from knowledge.customers.vocabulary_names import is_said_as_a_name

_LONGEST_HAN = 30
_LONGEST_LATIN = 8
_SHORTEST_PINYIN = 5
_SHORTEST_START = 4
_SHORTEST_BARE_NUMBER = 5
_SOUND = frozenset({Rung.SOUND, Rung.SOUND_PREFIX})
_WEAK = frozenset({Rung.PREFIX, Rung.PREFIX_AS_WRITTEN}) | _SOUND
_LEAST_HAN_SURE = 3
_NUMERALS = frozenset("一二三四五六七八九十百千万")
_SMALL_HAN = frozenset(
    "的了吗呢吧啊呀嘛么在有是不没未别都也还就才只又再很太更最和与及或从被把对给为以到去来往向跟让叫请能会要想可该得"
    "我你您他她它这那哪谁每各几多少上下前后里外中内个位家户笔张单期次日月年号时天钱款账票货额超欠付还收发催查看问算说"
    "一二三四五六七八九十百千万亿两半元块"
)
"""Characters that questions are made of, beside which another one is no name: 还有, 上月, 新单."""

_ARTICLES = frozenset(("the", "a", "an", "any", "some", "every", "each", "our", "this", "those"))
"""Before one of them a common word in small letters is a thing, not a name."""


class Hit(NamedTuple):
    """Units first..last are a stored key of the given rung."""

    first: int
    last: int
    rung: Rung

    @property
    def length(self) -> int:
        """How many units it covers."""
        return self.last - self.first + 1


def exact_hits(text: QuestionText, table: NameTable) -> list[Hit]:
    """All stretches of the question that are a key and may be meant as a name, in no particular order."""
    keys: list[str] = []
    lasts: list[int] = []
    firsts: list[int] = []
    for first in range(len(text)):
        _add_keys(text, first, keys, lasts)
        firsts += [first] * (len(keys) - len(firsts))
    found = zip(firsts, lasts, table.best_rungs_of(keys), strict=True)
    hits = [Hit(first, last, Rung(rung)) for first, last, rung in found if rung >= 0]
    return [hit for hit in hits if _is_meant(text, hit)]


def _add_keys(text: QuestionText, first: int, keys: list[str], lasts: list[int]) -> None:
    """Add the keys of the stretches that begin at a unit, and where each ends."""
    units, bare_keys, continued, taken = text.units, text.bare_keys, text.continued, text.taken
    only_latin = True
    for last in range(first, min(len(units), first + _LONGEST_HAN)):
        if taken[last] or (last > first and not continued[last]):
            break
        if only_latin:
            only_latin = not units[last].is_han
        if only_latin and last - first >= _LONGEST_LATIN:
            break
        key = text.keys(first, last)
        keys.append(key)
        lasts.append(last)
        if only_latin:
            keys += ("~" + key, "#" + key)
            lasts += (last, last)
        if bare_keys[last] != units[last].key:
            keys.append("".join([unit.key for unit in units[first : last + 1]]))
            lasts.append(last)


def _is_meant(text: QuestionText, hit: Hit) -> bool:
    """Whether a stretch that happens to be a key can be a name here, rather than ordinary words."""
    key = text.keys(hit.first, hit.last)
    if hit.rung is Rung.ID:
        return not key.isdigit() or len(key) >= _SHORTEST_BARE_NUMBER
    if text.is_quoted(hit.first, hit.last):
        return True
    if key.isdigit() or (len(key) == 1 and not text.units[hit.first].is_han):
        return False
    if _is_ordinary(text, hit):
        return hit.rung <= Rung.SHORT and (
            is_said_as_a_name(text, hit.first, hit.last) or _is_in_a_names_place(text, hit)
        )
    if hit.rung in _WEAK and (_is_a_common_word(text, hit) or text.is_half_a_word(hit.last)):
        return False
    is_start = hit.rung in _WEAK and not text.units[hit.first].is_han
    if is_start and len(key) < _SHORTEST_START and not text.is_capitalised(hit.first):
        return False
    if hit.rung in _SOUND:
        return len(key) >= _SHORTEST_PINYIN
    is_short = hit.rung in _WEAK or (text.units[hit.first].is_han and hit.length < _LEAST_HAN_SURE)
    return not (is_short and _cuts_a_word(text, hit))


def _is_ordinary(text: QuestionText, hit: Hit) -> bool:
    """All of it is vocabulary: "limit" names nobody even where a Limit Ltd exists; its full name does."""
    words = text.segments(hit.first, hit.last)
    if not all(known for _, _, known in words):
        return False
    return not (_is_numbered(text, words) or (hit.rung <= Rung.SHORT and _is_no_phrase(text, words)))


def _is_in_a_names_place(text: QuestionText, hit: Hit) -> bool:
    """Three ordinary characters or more, all of a name, where only a customer stands: 老地方的额度."""
    long = text.units[hit.first].is_han and hit.length >= _LEAST_HAN_SURE
    signed = "&" in text.text(hit.first, hit.last)
    return (long or signed) and stands_like_a_name(text, hit.first, hit.last)


def _is_numbered(text: QuestionText, words: Sequence[tuple[int, int, bool]]) -> bool:
    """A numeral and single characters, which make no word together: 九里, 三元集团, and not 一般."""
    own = [
        (first, last) for first, last, _ in words if first == last or not is_generic(text.keys(first, last))
    ]
    single = len(own) > 1 and all(first == last for first, last in own)
    return single and own[0][0] == words[0][0] and text.units[own[0][0]].key in _NUMERALS


def _is_no_phrase(text: QuestionText, words: Sequence[tuple[int, int, bool]]) -> bool:
    """Single characters that make no word together, and none of them a small word: 稳新, and not 还有."""
    keys = [text.keys(first, last) for first, last, _ in words if first == last]
    han = all(text.units[first].is_han for first, _, _ in words)
    return han and 1 < len(keys) == len(words) and _SMALL_HAN.isdisjoint(keys)


def _is_a_common_word(text: QuestionText, hit: Hit) -> bool:
    """The first word of a name is rather a word of its own: "the harbor is closed", but not "harbor owes"."""
    if not (text.is_common(hit.first, hit.last) or text.is_misspelt_vocabulary(hit.first, hit.last)):
        return False
    if hit.first and text.units[hit.first - 1].key in _ARTICLES:
        return True
    possessive = text.bare_keys[hit.last] != text.units[hit.last].key
    apart = is_set_apart(text, hit.first, hit.last)
    return not (possessive or apart or stands_like_a_name(text, hit.first, hit.last))


def _cuts_a_word(text: QuestionText, hit: Hit) -> bool:
    """A short match that begins or ends inside an ordinary word, as 款金 does in 欠款金额."""
    starts, flags = text.word_starts, text.is_vocabulary
    begins_inside = flags[hit.first] and hit.first not in starts
    after = hit.last + 1
    ends_inside = after < len(text) and flags[after] and after not in starts
    return begins_inside or ends_inside
