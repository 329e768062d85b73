"""What words of a description say of a customer's record: its currency, terms, size, country, first day."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from bot.language.slots.slot import Currency, DatePoint, DayCount, Period
from bot.language.words import Found
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.offline.whom.trade_wordings import ENDS_IN_ONE
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.records import Customer

FORMS = (
    r"gmbh|ltd|limited company|limited|inc|llc|corp|corporation|plc|s\.?a\.?s?\.?|a\.?g\.?|s\.?p\.?a\.?"
    r"|s\.?r\.?l\.?|b\.?v\.?|k\.?f\.?t\.?|ltda\.?"
)
_FORM = lazily(rf" (?P<form>{FORMS})(?=(?:['’]s?)?(?![a-z]))")
_TERMS_BEHIND = lazily(r"[ -]?(?:payment |credit )?terms?(?![a-z])|(?:的)?(?:账期|付款期|信用期)")
_TERMS_BEFORE = lazily(r"(?:terms of |net |on |月结|账期(?:是|为)?)$")
_CAME_BEFORE = lazily(
    r"(?:(?:we |who |that |which |only |just |was |newly )*(?:onboarded|opened|signed(?: up)?|joined|took on"
    r"|taken on|started|won|acquired|added|new|came (?:on board|aboard|to us|in)|come (?:on board|aboard))"
    r"(?: us| with us| buying| an account| trading)* ?(?:in |since )?)$"
)
_CAME_BEHIND = lazily(
    r"(?:才|刚刚?|新|来|进来|年初|年底)*(?:开始)?(?:开户|签约|签下|合作|进来|加入|做生意|开|签|上)的?"
)
_HELD_BEFORE = lazily(
    r"(?:(?:we |that |which |who |was |were |been |only |just |got |is |has |have )*"
    r"(?:(?:put |placed )?on (?:credit )?(?:hold|stop)|stopped|blocked|held|frozen)"
    r"(?: (?:supply|deliveries|shipping|shipments|orders)(?: to)?)?"
    r" (?:on |since |in |from |as of )?(?:the )?)$"
)
_HELD_BEHIND = lazily(
    r"(?:那天|当天|起|开始|才|刚刚?|就|给|被|我们?|挂上?|打上?|设|加|上|放|了)*(?:hold|停货|停供|冻结|锁住?|停|挂起)(?:了|住)?的?"
)
_ENDS_BEFORE = lazily(
    r"(?:credit )?(?:limit|line) (?:that |which )?(?:is |was |has |just )*(?:ends?|ended|ending"
    r"|expires?|expired"
    r"|expiring|runs? out|ran out|running out|lapses?|lapsed|up|valid|good)"
    r" (?:on |in |at |by |until |till |to |up to |as of |only )*(?:the )?$"
)
_LIMIT_BEFORE = lazily(r"(?:信用|授信)?(?:额度|授信|限额)(?:的?有效期)?(?:在|到|是|于)*$")
_ENDS_BEHIND = lazily(
    r"(?P<limit>(?:信用|授信)?(?:额度|授信|限额)?)(?:就|才|已经|要|会|快|将|底)*"
    r"(?:到期|过期|失效|截止|期满)(?:了)?的?"
)
_COMPARES = lazily(r"(?:(?:small|larg|bigg|tini)(?:er|est)|一[点些]|最.{1,3})$")
_NOUN_TOO = frozenset({"distributor", "key", "council", "trade_house"})
"""Fields whose words can stand for the customer as well: "my distributor", "our key account"."""

_KINDS = {"council": "public_body", "trade_house": "trade"}
"""Words that stand for a customer of a kind, beside those that only tell of which kind it is."""

_GENERAL = frozenset(
    {
        "small",
        "large",
        "manufacturer",
        "trade",
        "trade_house",
        "distributor",
        "direct",
        "key",
        "no_limit",
        "service",
    }
)
"""What is said of customers in general as well: "the key customer" may be any of them."""


class Field(NamedTuple):
    """Words of a text and what they say of a record.

    `among`: a quick way to all who have it. `where`: it says but where or in what trade. `general`: it is
    said of customers in general as well. `noun`: no word for a customer need follow. `currency`: it is one.
    """

    start: int
    end: int
    says: Callable[[Customer], bool]
    among: Callable[[Ledger], tuple[str, ...]] | None = None
    where: bool = False
    general: bool = False
    noun: bool = False
    currency: bool = False


def fields_in(text: str, shown: str, desk: Desk) -> tuple[Field, ...]:
    """Give the fields that a text speaks of, none inside another; `shown` is it in one script."""
    longest = sorted(_all(text, shown, desk), key=lambda each: (each.start - each.end, each.start))
    kept: list[Field] = []
    for each in longest:
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))


def has_field(name: str, customer: Customer) -> bool:
    """Say whether a customer's record says what a thing of the word list `told_fields` names."""
    if name == "key":
        return bool(customer.key_customer)
    if name == "held":
        return customer.hold != "none"
    if name == "stopped":
        return customer.hold == "stop"
    if name == "zero_limit":
        return customer.credit_limit == 0
    if name == "unlimited":
        return customer.credit_limit == "unlimited"
    if name in _KINDS:
        return customer.kind == _KINDS[name]
    if name == "no_limit":
        return customer.credit_limit is None or customer.credit_limit == "unlimited"
    return name in (customer.size, customer.kind, customer.channel)


def _all(text: str, shown: str, desk: Desk) -> Iterator[Field]:
    for place in places(text, desk):
        if place.values:
            yield _in_column(place, shown)
    for word in find("told_fields", shown):
        if _COMPARES.search(shown[: word.end]):
            continue  # "the biggest" is of a row, "the smaller one" of two
        general, noun = word.name in _GENERAL, word.name in _NOUN_TOO
        yield Field(word.start, word.end, _told(word.name), general=general, noun=noun)
    for word in find("told_events", shown):
        yield _of_an_event(word, desk)
    for form in _FORM.finditer(shown):
        yield Field(*form.span("form"), _of_form(form["form"]), noun=True)
    yield from _told_by_figures(text, shown, desk)


def _of_an_event(word: Found, desk: Desk) -> Field:
    """Give the field of those to whom something has happened: "the bankrupt customer", 被起诉的那家."""
    whose = cache(lambda: desk.ledger.customers_of_events({word.name}, desk.as_of))
    return Field(
        word.start, word.end, lambda record: record.customer_id in whose(), lambda _: tuple(sorted(whose()))
    )


def _told_by_figures(text: str, shown: str, desk: Desk) -> Iterator[Field]:
    """Yield what currencies, days of payment, periods and dates say of a record."""
    for slot in slots_of(text, desk).found:
        if isinstance(slot, Currency):
            yield Field(slot.start, slot.end, _in_currency(slot.codes), currency=True)
        elif isinstance(slot, DayCount) and slot.days and slot.upper is None:
            yield from _terms(shown, slot.start, slot.end, slot.days)
        elif isinstance(slot, Period) and slot.window:
            yield from _came(shown, slot.start, slot.end, slot.window.begins, slot.window.ends)
            yield from _held(shown, slot.start, slot.end, slot.window.begins, slot.window.ends)
            yield from _ends(shown, slot.start, slot.end, slot.window.begins, slot.window.ends)
        elif isinstance(slot, DatePoint) and slot.date:
            yield from _came(shown, slot.start, slot.end, slot.date, slot.date)
            yield from _held(shown, slot.start, slot.end, slot.date, slot.date)
            yield from _ends(shown, slot.start, slot.end, slot.date, slot.date)


def _terms(shown: str, start: int, end: int, days: int) -> Iterator[Field]:
    behind, before = _TERMS_BEHIND.match(shown, end), _TERMS_BEFORE.search(shown[:start])
    if behind or before or shown.startswith(("net ", "月结"), start):
        begins = before.start() if before and not before.group().startswith("on") else start
        yield Field(begins, behind.end() if behind else end, lambda record: record.terms_days == days)


def _came(shown: str, start: int, end: int, first: date, last: date) -> Iterator[Field]:
    before, behind = _CAME_BEFORE.search(shown[:start]), _CAME_BEHIND.match(shown, end)
    if before or behind:
        start, end = before.start() if before else start, behind.end() if behind else end
        yield Field(
            start, end, lambda record: bool(record.onboarded_on and first <= record.onboarded_on <= last)
        )


def _held(shown: str, start: int, end: int, first: date, last: date) -> Iterator[Field]:
    """Yield the day on which somebody was held: "put on stop in August", 九月七号挂了hold的."""
    before, behind = _HELD_BEFORE.search(shown[:start]), _HELD_BEHIND.match(shown, end)
    if before or behind:
        start, end = before.start() if before else start, behind.end() if behind else end
        yield Field(start, end, lambda record: bool(record.hold_since and first <= record.hold_since <= last))


def _ends(shown: str, start: int, end: int, first: date, last: date) -> Iterator[Field]:
    """Yield when somebody's limit ends: "whose limit runs out in May", 额度5月31号到期的."""
    before, behind = _ENDS_BEFORE.search(shown[:start]), _ENDS_BEHIND.match(shown, end)
    if before or (behind and (behind["limit"] or _LIMIT_BEFORE.search(shown[:start]))):
        named = _LIMIT_BEFORE.search(shown[:start])
        start = before.start() if before else named.start() if named else start
        end = behind.end() if behind else end
        yield Field(
            start,
            end,
            lambda record: bool(record.limit_valid_until and first <= record.limit_valid_until <= last),
        )


def _in_column(place: Place, shown: str) -> Field:
    """Give the field of a colleague, a country or an industry, with a quick way to who has it."""
    values = frozenset(place.values)
    column: Literal["salesperson", "country", "industry"]
    column = "salesperson" if place.kind == "person" else place.kind
    return Field(
        place.start,
        place.end,
        lambda record: getattr(record, column) in values,
        lambda ledger: ledger.customers_in(column, values),
        where=column != "salesperson",
        noun=place.kind == "industry" and ENDS_IN_ONE.search(shown[place.start : place.end]) is not None,
    )


def _told(name: str) -> Callable[[Customer], bool]:
    return lambda record: has_field(name, record)


def _in_currency(codes: tuple[str, ...]) -> Callable[[Customer], bool]:
    return lambda record: record.currency in codes


def _of_form(form: str) -> Callable[[Customer], bool]:
    bare = _bare(form)
    return lambda record: bare in _bare(record.name).split()


def _bare(name: str) -> str:
    """Give a name without dots and commas, in small letters: "S.A." and "SA" are one form."""
    plain = re.sub(r"[.,]", "", name.casefold())
    return plain.replace("limited company", "ltd").replace("limited", "ltd").replace("corporation", "corp")
