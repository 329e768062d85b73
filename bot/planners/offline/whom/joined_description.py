"""A description joined to a name in one wish of both: "Müller and the Spanish one", 江南轴承和做阀门的."""

from collections.abc import Iterable

from bot.planners.offline.whom.description_words import Said
from bot.planners.offline.whom.one_of_a_name import LEAD_ZH
from knowledge.customers import Mention
from knowledge.lazy_pattern import lazily

_JOINED = lazily(
    r"(?:['\u2019]s?)?[ ,\uff0c]*(?:(?:and|as well as|plus|and also|also|&)(?![a-z])|[和与跟及、]"
    r"|以及|还有)[ ,\uff0c]*"
    r"(?:also |those of |that of )?(?:(?:of|for|at|from|with|on|to) )?"
    r"(?:the |that |our |do |(?:对|给)?(?:做|搞|卖|造|干|生产|制造|经营)?)?"
)


def is_joined_to(shown: str, named: tuple[int, int], told: tuple[int, int]) -> bool:
    """Say whether a folded text wishes one thing of somebody named and of whom it describes beside it."""
    first, second = sorted((named, told))
    return _JOINED.fullmatch(shown, first[1], second[0]) is not None


def without_the_name_joined(said: Said, named: Iterable[Mention], shown: str) -> Said:
    """Leave a name out of a description that begins with it and is joined to it: 瑞丰食机和西班牙那家."""
    if not shown.startswith(said.words, said.start):
        return said
    for item in named:
        joined = _JOINED.match(shown, item.end, said.end) if item.start == said.start else None
        behind = said.words[joined.end() - said.start :] if joined else ""
        words = LEAD_ZH.sub("", behind)
        if words:
            return said._replace(start=said.start + len(said.words) - len(words), words=words)
    return said
