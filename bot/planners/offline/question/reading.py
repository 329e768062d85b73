"""Reading one part of a message: its slots, the customers it mentions, and what it may mean."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.language.intents.masking import masked
from bot.language.intents.model import Intent, IntentModel
from bot.language.intents.vocabulary import words_of
from bot.language.ordinals import ORDINALS
from bot.language.slots import Slots
from bot.language.slots.slot import Slot
from bot.language.words import Found, simplified
from bot.planners.offline.question.another_firm import other_firms
from bot.planners.offline.question.cues import find, is_only
from bot.planners.offline.question.fronted import fronted_names, without_customer_numbers
from bot.planners.offline.question.glosses import is_gloss
from bot.planners.offline.question.industry_names import is_an_industry
from bot.planners.offline.question.left_out_names import left_out_names
from bot.planners.offline.question.measure_names import short_figures
from bot.planners.offline.question.named_together import joined_names, whole_names
from bot.planners.offline.question.no_company import is_no_company
from bot.planners.offline.question.one_pointed_at import one_pointed_at
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.question.slots_of import is_certain, slots_of
from bot.planners.offline.question.well_known import well_known_names
from knowledge.customers import Mention, UnknownName, find_unknown_names
from knowledge.customers.name_parts import is_name_like
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han
from prompts.lexicon import lexicon
from prompts.wording import Language

_RULE = lazily(r"(?<![A-Za-z])[A-Z]{3,}-[A-Z]{2,}(?![A-Za-z])")
"""A rule's id, which is nobody's name."""

_NOBODY = ("sum_rate", "watch", "warning", "critical")
"""Small words that are nobody's name."""

_MORE = 2
"""Characters of a name behind the day or amount that it begins with."""

_THERE = lazily(
    r"(?<![a-z])(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )(?<!hi )(?<!hello )(?<!hey )"
    r"(?<!if )(?<!over )"
    r"there(?!['\u2019]| is | are | was | were | any | a | an | to )(?![a-z])"
)
"""What points at somebody as at a place, "how much is open there?", and does not say that something is."""

_WHERE = lazily(
    r"(?<![a-z])(?:customers|accounts|clients|debtors|buyers|overdues?|limits|warnings|ageing|aging"
    r"|everyone|anyone)"
    r" (?:in|from|across|around|near) (?:the )?$"
)
"""What stands before a place that customers are in, which is nobody's name."""


@dataclass(frozen=True)
class Reading:
    """One part of a message as understood before any dialogue: offsets count characters of `text`.

    `known` are the words that the intents were learnt from, `left_out` the places of customers whom a list
    is to leave out, who are no mentions; `of_one` is what it means of the one customer it points at, if any.
    """

    text: str
    language: Language
    slots: Slots
    mentions: tuple[Mention, ...]
    unknown: tuple[UnknownName, ...]
    masked: str
    intents: tuple[Intent, ...]
    continues: bool = False
    places: tuple[Place, ...] = ()
    known: frozenset[str] = frozenset()
    left_out: tuple[tuple[int, int], ...] = ()
    of_one: tuple[Intent, ...] = ()

    @cached_property
    def named(self) -> tuple[Mention, ...]:
        """Give the mentions that are meant: what follows a "not" is dropped where another one is left."""
        meant = tuple(mention for mention in self.mentions if not self._negated(mention))
        return meant or self.mentions

    def _negated(self, mention: Mention) -> bool:
        before = self.text[: mention.start].casefold().rstrip(" ,\uff0c:\uff1a")
        words = lexicon("cues")["negated"]
        return any(before.endswith(word) for word in words) and len(self.mentions) > 1

    def share(self, intent: str) -> float:
        """Give how likely the words alone make an intent, 0 to 1."""
        return next((each.probability for each in self.intents if each.name == intent), 0.0)

    @property
    def points_back(self) -> bool:
        """Say whether a pronoun points at somebody named before, or a "there" at the place of it."""
        return bool(find("cues", self.text, ("pronoun",)) or _THERE.search(self.text.casefold()))


def read(
    text: str, desk: Desk, model: IntentModel, language: Language, *, named_before: bool = False
) -> Reading:
    """Read one part of a message; where a customer was named before it, the part counts as about that one."""
    found = tuple(desk.ledger.names.mentions(text))
    slots, numbered = _slots(text, desk)
    named = places(text, desk)
    left_out = left_out_names(text, found)
    mentions = tuple(each for each in found if each not in left_out and _is_named(each, text, slots, named))
    mentions, others = other_firms(text, mentions, desk)
    slots = replace(slots, found=tuple(each for each in slots.found if not _overlaps(each, mentions)))
    spared = _spans(left_out)
    people = [each for each in named if each.kind == "person"]
    companies = _well_known(text, slots, _spans((*mentions, *people)) + spared, model, desk)
    named = tuple(each for each in named if not _overlaps(each, (*mentions, *companies, *slots.found)))
    named = tuple(each for each in named if mentions or not _is_part_of_a_name(each, text, named, slots))
    taken = [*_spans((*mentions, *slots.found, *named, *numbered)), *spared, *_words(text)]
    taken += _spans(others)
    strangers = whole_names((*numbered, *others, *_strangers(text, taken, model.words)), companies)
    unknown = joined_names(strangers, mentions, text) if mentions else strangers
    unknown = unknown if mentions or unknown else fronted_names(text, slots, taken, model)
    unknown = tuple(
        each
        for each in unknown
        if not (is_gloss(each.start, each.end, text, named) or is_no_company(each, text))
    )
    names = _spans((*mentions, *unknown))
    shown = masked(text, slots.found, names, () if names else [each for each in named if each.values])
    if named_before and not mentions and not unknown:
        shown = f"⟨customer⟩ {shown}"
    return Reading(
        text=text,
        language=language,
        slots=slots,
        mentions=mentions,
        unknown=unknown,
        masked=shown,
        intents=model.rank(shown),
        continues=named_before,
        places=named,
        known=model.words,
        left_out=tuple(spared),
        of_one=() if names else _of_one(text, slots, model),
    )


def _of_one(text: str, slots: Slots, model: IntentModel) -> tuple[Intent, ...]:
    """Give what a text means where it points at one customer and names nobody: as if one stood there."""
    pointed = one_pointed_at(text)
    return model.rank(masked(text, slots.found, [pointed])) if pointed else ()


def _slots(text: str, desk: Desk) -> tuple[Slots, list[UnknownName]]:
    """Give the slots of a text, and the customer numbers among its ids that nobody has."""
    return without_customer_numbers(slots_of(text, desk), text, _an_id(desk))


def _well_known(
    text: str, slots: Slots, taken: Sequence[tuple[int, int]], model: IntentModel, desk: Desk
) -> tuple[UnknownName, ...]:
    """Give well-known companies that are no customers.

    What a customer is called too is but the start of a stranger's name: 东岳银行 is not 东岳.
    """
    companies = well_known_names(text, slots, taken, model)
    return tuple(each for each in companies if not any(desk.ledger.names.mentions(each.text)))


def _spans(found: Iterable[Mention | UnknownName | Place | Slot | Found]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in found]


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has a rule's id, or words that are nobody's name."""
    yield from (match.span() for match in _RULE.finditer(text))
    yield from _spans((*find("narrowings", text), *short_figures(text)))
    yield from (each for each in _spans(find("measures", text)) if text[slice(*each)].isupper())
    yield from _spans(each for each in find("negations", text, ("before",)) if text[each.start].isascii())
    yield from _spans(find("portfolio_words", text, _NOBODY))


def _an_id(desk: Desk) -> str:
    """Give some customer's id, which shows what such an id looks like; none where there is no customer."""
    ids = desk.ledger.names.table.customers
    return ids[0] if len(ids) else ""


def language_of(text: str) -> Language:
    """Say in which language a question is asked: Chinese where the words around names are Chinese."""
    return "zh" if has_han(text) else "en"


def _strangers(text: str, taken: Sequence[tuple[int, int]], known: frozenset[str]) -> Iterator[UnknownName]:
    """Give names that nobody has; a common word in small letters, or where customers are, is no name."""
    for name in find_unknown_names(text, taken):
        common = name.text.islower() and all(word in known for word in words_of(name.text))
        where = _WHERE.search(text[: name.start].casefold()) is not None or is_no_company(name, text)
        where = where or is_only("to_the_assistant", name.text) in ("offices", "outsiders")
        where = where or simplified(name.text) in ORDINALS
        if not (where or (common and name.text.isascii()) or is_an_industry(name.text)):
            yield name


_MOVES = lazily(
    r" (?:rises?|goes|falls|drops|climbs|jumps|moves|increases|slumps|sinks|slips|gets|tanks|suffers|shrinks"
    r"|collapses|worsens|weakens|deteriorates|takes|loses)(?![a-z])"
)
"""What becomes of a trade, in small letters: "wind power rises" is no company's name."""


def _is_part_of_a_name(place: Place, text: str, named: Sequence[Place], slots: Slots) -> bool:
    """Say whether an industry is but a word in the name of a company that nobody here is: 天海重工集团."""
    if place.kind != "industry" or _MOVES.match(text, place.end):
        return False
    taken = [(item.start, item.end) for item in slots.found]
    taken += [(each.start, each.end) for each in named if each.kind != "industry"]
    strangers = find_unknown_names(text, taken)
    around = (name for name in strangers if name.start <= place.start and place.end <= name.end)
    return any((name.start, name.end) != (place.start, place.end) for name in around)


def _is_named(mention: Mention, text: str, slots: Slots, named: Iterable[Place]) -> bool:
    """Say whether a customer is meant, and no amount, place or mere word that stands there."""
    return not (_is_slot(mention, slots) or _is_place(mention, named) or _is_mere_word(mention, text))


def _is_slot(mention: Mention, slots: Slots) -> bool:
    """Say whether an uncertain mention is rather the amount or date that stands in the same place.

    A longer one that means one customer is a name with a day in it: 七号烘培.
    """
    met = [
        slot
        for slot in slots.found
        if slot.kind != "id" and mention.start < slot.end and slot.start < mention.end
    ]
    holds = all(mention.start <= slot.start and slot.end + _MORE <= mention.end for slot in met)
    return not is_certain(mention) and bool(met) and not (holds and mention.linking.verdict == "one")


def _is_mere_word(mention: Mention, text: str) -> bool:
    """Say whether what many names have is but a word beside a customer in general: 客户把设备抵押了."""
    partly = all(each.how == "partial" for each in mention.linking.candidates)
    return partly and is_name_like(mention.text) and bool(find("portfolio_words", text, ("anybody",)))


def _is_place(mention: Mention, named: Iterable[Place]) -> bool:
    """Say whether an uncertain mention is rather the colleague, industry or country that stands there."""
    return not is_certain(mention) and any(
        place.start < mention.end and mention.start < place.end
        if place.kind == "person"
        else place.start <= mention.start and mention.end <= place.end
        for place in named
    )


def _overlaps(place: Place | Slot, others: Iterable[Mention | UnknownName | Slot]) -> bool:
    return any(place.start < each.end and each.start < place.end for each in others)
