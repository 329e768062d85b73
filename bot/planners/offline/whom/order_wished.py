"""Several customers named, of whom one told by its trade or country is to come first: 储能那家先来."""

from collections.abc import Mapping

from bot.language.words import simplified
from bot.planners.offline.question.places import Place
from bot.planners.offline.question.reading import Reading
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.results import Json

_FIRST = lazily(
    r"(?:的|那|这|一|家|个|边|客户|公司)*(?:先(?:来|看|列|给|说|查|报)?|放(?:在)?(?:最)?前面?|排(?:在)?(?:最)?前面?|打头)"
    r"| (?:one|company|customer|guys|lot)?,? ?(?:(?:comes?|goes|to (?:come|go)|to be|please) )?first(?![a-z])"
)
_PARTS = frozenset({"industry", "country", "salesperson"})


def in_the_order_wished(customers: tuple[str, ...], reading: Reading, desk: Desk) -> tuple[str, ...]:
    """Give the customers with the one in front that a question wants first; else as they are named."""
    shown = simplified(reading.text)
    for place in reading.places:
        if place.kind == "person" or _FIRST.match(shown, place.end) is None:
            continue
        meant = [name for name in customers if desk.shows(name) and _is_of(name, place, desk)]
        if len(meant) == 1:
            return (meant[0], *(name for name in customers if name != meant[0]))
    return customers


def without_parts(args: Mapping[str, Json]) -> dict[str, Json]:
    """Give the arguments but by what a list is narrowed: customers who are named are no list."""
    return {name: value for name, value in args.items() if name not in _PARTS}


def _is_of(name: str, place: Place, desk: Desk) -> bool:
    record = desk.ledger.customer(name)
    return (record.industry if place.kind == "industry" else record.country) in place.values
