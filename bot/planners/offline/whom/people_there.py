"""A customer called by its country's people: "the Brazilians - do they pay?", 匈牙利人他们家.

They are one customer where exactly one that the asker may see is there; where several are, they are many.
"""

from collections.abc import Iterator

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.whom.fitting import placed
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_PEOPLE_EN = lazily(r"(?:an|i|n|k|t|d|e|ot)s$|(?:sh|ch|ese|ss|men)$")
_COUNTRIES = lazily(
    r"(?:states|netherlands|emirates|philippines|maldives|seychelles|bahamas|comoros|islands)$"
)
"""Countries that are written like their people: the States."""

_BEFORE = lazily(r"(?<![a-z])(?:the|our|those|my) (?:good |old |dear )?$")
_AFTER = lazily(
    r"(?: (?:friends|folks|lot|chaps|crowd|gang|guys|people|mates))?(?P<owning>['\u2019]s?)?"
    r"(?= ?(?:[,.:;?!–—(]|$|- )| (?:are|is|have|has|had|do|does|did|were|was|will|would|can|could"
    r"|should|owe|pay|paid|go|went|fail|failed|default|defaulted"
    r"|always|still|ever|then|paying"
    r"|doing|behaving|[a-z]+ly|want|need|take|ask|also|and|in|on|at|up|again|this|now|too|as well"
    r"|likewise|i mean|i meant|i was (?:talking|thinking)|of course|obviously)(?![a-z]))"
)
_OPENS = lazily(
    r"(?:^|[,.:;?!–—-]|(?<![a-z])(?:and|so|ok|hey|are|is|do|does|did|have|has|can"
    r"|will|would|should|just|only|if|for|from|of|on|about|to|with|mean|meant|it['\u2019]s|that['\u2019]s|yes"
    r"|no|oh)) ?$"
)
_SAYS_PEOPLE = lazily("人|朋友|our |(?:^| )the ")
_OWED = lazily(r"(?<![a-z])(?:owe|owes|owing)(?![a-z])|欠")
_LATE = lazily(r"(?<![a-z])(?:overdue|late|arrears|past due)(?![a-z])|逾期|拖|到期")
"""What is asked of whoever is there; what they owe is asked of the one who is."""

_PEOPLE_ZH = lazily(
    r"(?:那?边?的?(?:老?朋友|友人)|人)(?!民|[^他她它那家,\uff0c的是有欠付])(?:[他她它]们?家?|那边|那家|家)?"
)
_OF_LISTS = lazily(r"(?<![a-z])(?:overdue|late|arrears|past due|limits?|owes?|owing)(?![a-z])|逾期|额度|欠")
_OF_MANY = ("kpi", "ageing", "stress")
_LISTS = ("asks_whom", "asks_who", "every", "everybody")
_KEY_FIGURES = (
    *("dso", "dso_countback", "best_possible_dso", "average_days_delinquent", "collection_effectiveness"),
    *("overdue_rate", "bad_debt_rate", "high_risk_share", "hhi"),
)
"""Key figures that only many customers have; a share that is covered one has as well."""

_WHO = lazily(r"(?<![a-z])(?:who|whom|which|list|rank|anybody|anyone|everyone|all)(?![a-z])|谁|哪")
_BACK = lazily(r"(?:^|[ ,.])(?:back|return|returning|go|going|again) (?:to|on to) $|回到?(?:刚才的?)?$")
"""What goes back to who was spoken of, of whom something may be supposed as well."""

_SUPPOSED = lazily(
    r"(?<![a-z])(?:if|suppose|supposing|assume|assuming|should all)(?![a-z])|如果|要是|假如|假设|万一"
)
_INSURED = lazily(r"(?<![a-z])(?:insurers?|insurance|indemnity|underwriters?)(?![a-z])|保险|承保|赔")
"""What would be paid out is reckoned for one customer, supposed though it is."""


def with_people_there(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put an id in the place of a country's people, where they are one customer that is asked about."""
    shown = simplified(text)
    spoken_of = list(_people(shown, text, desk))
    if len(spoken_of) != 1 or _names_several(text, desk):
        return text
    place, (start, end) = spoken_of[0]
    there = placed((place,), desk)
    back = _BACK.search(shown[:start]) and set(there) <= set(conversation.spoken_of)
    if _asks_of_many(shown[end:] if back else shown, supposed=not back):
        return text
    rest = shown[:start] + " " + shown[end:]
    apart = shown[end:].lstrip()[:1] in tuple(",:;-–—")
    owed = _OWED.search(rest) is not None and _LATE.search(rest) is None
    if owed and len(there) > 1 and text.isascii():
        return f"{text[: place.end]} customers{text[end:]}"  # what many owe is told in one sum
    known = bool(there) and set(there) <= set(conversation.spoken_of)
    if shown[:start].strip() and not (apart or owed or known) and _OF_LISTS.search(rest):
        return text  # "what are the Poles late with" is of whoever is there
    if (
        len(there) != 1
        or (_says_nothing_else(rest) and not _is_one(conversation))
        or desk.ledger.names.mentions(text)
    ):
        return text
    return with_ids(text, (start, end), there)


def _names_several(text: str, desk: Desk) -> bool:
    """Say whether more than one country is spoken of: "the Spaniards and the Italians"."""
    return len({place.values for place in places(text, desk) if place.kind == "country"}) > 1


def _is_one(conversation: Conversation) -> bool:
    """Say whether the last answer was about one, or it was asked back whom a question is about."""
    last, pending = conversation.last_call, conversation.pending
    asked = pending is not None and pending.need == "customer"
    return asked or (last is not None and "customer" in last.args)


def _says_nothing_else(rest: str) -> bool:
    """Say whether nothing is asked of them: "only the Dutch", "same for the Dutch" narrow a list."""
    for names in (("small", "again"), ("continues", "same")):
        rest = without("cues", rest, names)
    return not any(letter.isalnum() for letter in rest)


def _people(shown: str, text: str, desk: Desk) -> Iterator[tuple[Place, tuple[int, int]]]:
    """Yield each country's people that a question speaks of, with the stretch that stands for them."""
    if not (_BEFORE.search(shown) or _SAYS_PEOPLE.search(shown)):
        return  # most questions: looking for places costs time
    for place in places(text, desk):
        if place.kind != "country" or len(place.values) != 1:
            continue
        word = shown[place.start : place.end]
        own = place.start + len("the ") * word.startswith("the ")  # "the Poles" is a word of its own
        before = _BEFORE.search(shown[:own])
        after = _AFTER.match(shown, place.end)
        people = _PEOPLE_EN.search(word) and not _COUNTRIES.search(word)
        if before and after and people and _OPENS.search(shown[: before.start()]):
            yield place, (before.start(), after.start("owning") if after["owning"] else after.end())
        han = _PEOPLE_ZH.match(shown, place.end)
        if han and not word.isascii():
            yield place, (place.start, han.end())


def _asks_of_many(shown: str, *, supposed: bool) -> bool:
    """Say whether a question is of many customers, or supposes something of a country's."""
    listed = find("portfolio_words", shown, _LISTS) or find("kpis", shown, _KEY_FIGURES)
    many = listed or find("actions", shown, _OF_MANY)
    supposed = supposed and not _INSURED.search(shown)
    return bool(many or _WHO.search(shown) or (supposed and _SUPPOSED.search(shown)))
