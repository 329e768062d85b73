"""One customer that is told before and behind the same word: 高雄那家做仪器的."""

from collections.abc import Iterable
from itertools import combinations

from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.description_words import Said


def told_twice(text: str, found: Iterable[tuple[Said, Described | None]]) -> Described | None:
    """Give a text with the one whom two descriptions that share a word both fit, for certain one of them."""
    clear = [(said, meant) for said, meant in found if meant and not meant.means_nobody]
    for (one, first), (other, second) in combinations(clear, 2):
        start, end = min(one.start, other.start), max(one.end, other.end)
        apart = one.end <= other.start or other.end <= one.start
        both = () if apart else _whom(text, one, first) & _whom(text, other, second)
        if len(both) == 1 and not (first.choices and second.choices):
            return Described(with_ids(text, (start, end), tuple(both)))
    return None


def _whom(text: str, said: Said, meant: Described) -> set[str]:
    """Give those whom a description fits: the choices, or the one whose id stands in its place."""
    if meant.choices:
        return {each.customer_id for each in meant.choices}
    before, after = text[: said.start].rstrip(), text[said.end :].lstrip()
    return {meant.text[len(before) : len(meant.text) - len(after)].strip()}
