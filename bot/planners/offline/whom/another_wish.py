"""A description in a wish of its own beside a name: "Fraser's limit, and is the Mexican one late?"."""

from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily

_APART = lazily(r"[,;.?!\uff0c\uff1b\u3002\uff1f\uff01](?!\d)|(?<![a-z])(?:and|then|plus|also|but)(?![a-z])")
_SAME_OF = lazily(
    r"\W*(?:(?:what|how) about|same for|那么?|还有|以及|再看看?|另外)?\W*_\W*"
    r"(?:too|as well|also|likewise|呢|也是?|一样|同样|的呢)\W*"
)
"""What wishes the same of somebody named: 江南轴承呢, "Ipanema too"."""

_WISHES = ("actions", "measures", "stages", "signals")


def is_of_another_wish(shown: str, named: tuple[int, int], told: tuple[int, int]) -> bool:
    """Say whether a folded text wishes something of whom it describes apart from what it wishes of one named.

    What only tells the one named again, "what does Oakfield owe, the British one", wishes nothing.
    """
    between = shown[min(named[1], told[1]) : max(named[0], told[0])]
    if not _APART.search(between):
        return False
    begins, ends = _clause(shown, told)
    wished = _wishes(shown[begins : told[0]] + " " + shown[told[1] : ends])
    first, last = _clause(shown, named)
    same = _SAME_OF.fullmatch(shown[first : named[0]] + "_" + shown[named[1] : last])
    return wished and bool(same or _wishes(shown[:begins] + " " + shown[ends:]))


def _clause(shown: str, span: tuple[int, int]) -> tuple[int, int]:
    """Give where the clause begins and ends that has a stretch."""
    stops = [match.end() for match in _APART.finditer(shown, 0, span[0])]
    behind = _APART.search(shown, span[1])
    return (stops[-1] if stops else 0, behind.start() if behind else len(shown))


def _wishes(words: str) -> bool:
    return any(find(subject, words) for subject in _WISHES)
