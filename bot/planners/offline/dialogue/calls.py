"""From a tool and a reading to calls: whom they are about, and what has to be asked first."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES, Frame
from bot.planners.offline.arguments.lateness import days_alone
from bot.planners.offline.arguments.several_letters import each_to_whom, several_letters
from bot.planners.offline.conditions.frame_filling import (
    fill_clear,
    fill_frame,
    several,
    several_days,
    several_periods,
)
from bot.planners.offline.conditions.several_lengths import several_lengths
from bot.planners.offline.dialogue.families import one_of_a_family
from bot.planners.offline.dialogue.of_each_part import of_each_part
from bot.planners.offline.dialogue.record_alone import without_its_own_customer
from bot.planners.offline.question.comparison import is_compared, periods_and_years
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.order_wished import in_the_order_wished, without_parts
from bot.planners.offline.whom.strangers import stranger
from bot.planners.offline.wishes.intent_choice import ABOUT_ONE
from bot.planners.offline.wishes.rows import points_at_the_list
from bot.planners.planner import RULE_BY_RULE, AskBack, Call, Step
from knowledge.customers import Mention, UnknownName
from knowledge.desk import Desk
from knowledge.rights import sees_customers
from tools.results import Json

_TIMES = ("as_of", "quarter", "period", "months")
_RECORDS = ("order", "invoice")
"""Subjects that are a customer's own; any other is figures, which everybody may use."""

_OF_MANY = ("customers", "every", "mine", "asks_whom")


def about_whom(reading: Reading, desk: Desk) -> tuple[str, ...]:
    """Give whom a question names; a name that nobody has stays as typed, so that it is said not to exist."""
    named = [(mention.start, _typed(mention, desk)) for mention in reading.named]
    numbered = any(slot.form == "reference" for slot in reading.slots.identifiers)
    # An order's or invoice's number says whose it is.
    unknown = [] if numbered else [(each.start, each.text) for each in strange_names(reading)]
    return tuple(dict.fromkeys(name for _, name in sorted(named + unknown)))


def named_in(text: str, desk: Desk) -> tuple[str, ...]:
    """Give whom a message names, each by the id where it is certain and may be seen, else as typed."""
    return tuple(dict.fromkeys(_typed(each, desk) for each in desk.ledger.names.mentions(text)))


def strange_names(reading: Reading) -> tuple[UnknownName, ...]:
    """Give the names that nobody has; a scale of stages is named like a company: "the SME ladder"."""
    ladders = find("ladders", reading.text)
    return tuple(
        each
        for each in reading.unknown
        if not any(item.start < each.end and each.start < item.end for item in ladders)
    )


def _typed(mention: Mention, desk: Desk) -> str:
    """Give the id of a certain customer that the asker may see, else what was typed: no id is confirmed."""
    linking = mention.linking
    if linking.verdict == "one" and desk.may_see(linking.candidates[0].customer_id):
        return linking.candidates[0].customer_id
    return mention.text


def calls_for(
    tool: str,
    reading: Reading,
    whom: tuple[str, ...],
    conversation: Conversation,
    desk: Desk,
    setting: Setting,
) -> tuple[Step, ...]:
    """Plan a tool's calls, one a customer, or the question that has to be asked first."""
    try:
        args = fill_frame(tool, reading, setting)
        days = several_days(tool, reading, setting) or several_periods(tool, reading, setting)
        days = days or several_letters(tool, reading) or several_lengths(tool, reading)
    except Need as need:
        clear = {**fill_clear(tool, reading, setting), **need.kept}
        if not whom and (each := of_each_part(tool, reading, need, clear, setting)):
            return each
        return (_needed(tool, need, whom or _before(reading, conversation), clear, desk),)
    if days:
        args = {name: value for name, value in args.items() if name not in _TIMES}
    frame = FRAMES[tool]
    somebody = stranger(reading) if tool in ABOUT_ONE and not (whom or args or _lists(reading)) else None
    if somebody and sees_customers(desk.person):
        return (_of_somebody(ABOUT_ONE[tool], somebody, desk),)
    if frame.subject == "none" or (not whom and any(name in args for name in frame.subjects)):
        others = several(tool, reading) or days or ({},)
        made = (call_about_nobody(tool, {**args, **other}) for other in others)
        compares = any(is_compared(each, reading) for each in periods_and_years(reading))
        goes_on = conversation if compares else None
        return tuple(leading(step, reading, goes_on) for step in made)
    customers = whom or _gone_on_about(tool, reading, conversation)
    if not customers:
        kept = days_alone(reading, setting) if tool == "late_interest" else {}  # of an amount told next
        return (_whom(tool, {**args, **kept}, desk, reading),)
    if len(customers) > 1:
        customers, args = in_the_order_wished(customers, reading, desk), without_parts(args)
    asked = each_to_whom(customers, days or ({},), reading)
    return tuple(_of_one(tool, customer, {**args, **said}, reading, desk) for customer, said in asked)


def _gone_on_about(tool: str, reading: Reading, conversation: Conversation) -> tuple[str, ...]:
    """Give whom a question without a name goes on about; nobody where it may be about all or a list."""
    one = _means_one(tool, reading) and not points_at_the_list(reading, conversation)
    return _before(reading, conversation) if one else ()


def _of_one(tool: str, customer: str, args: Mapping[str, Json], reading: Reading, desk: Desk) -> Step:
    call = one_of_a_family(call_about(tool, customer, args, desk), reading, desk)
    named = bool(reading.mentions)
    return leading(without_its_own_customer(call, desk, named=named), reading)


def _of_somebody(tool: str, typed: str, desk: Desk) -> Step:
    """Say that nobody is called so, 满满额度, or ask who is meant by what may be a name: "limit for R&D"."""
    if desk.ledger.names.link(typed).verdict == "none":
        return Call(tool=tool, args={"customer": typed})
    return AskBack(tool=tool, args={}, need="customer")


def leading(step: Step, reading: Reading, before: Conversation | None = None) -> Step:
    """Add the figures that a question asks for by name, so that the reply opens with them.

    `before`: where it names none, those of the question that it goes on from: "our CEI?", "and in Q1?".
    """
    if not isinstance(step, Call) or step.tool not in ("portfolio_kpis", "customer_limit"):
        return step
    if step.tool == "customer_limit":
        asked = find("actions", reading.masked, ("group",))
        return step.model_copy(update={"leading": ("group",)}) if asked else step
    named = find("kpis", reading.text) or find("kpis_told", reading.text)
    names = tuple(dict.fromkeys(item.name for item in named))
    last = before.last_call if before else None
    if not names and last is not None and last.name == step.tool:
        names = tuple(each for each in last.leading if each != RULE_BY_RULE)
    return step.model_copy(update={"leading": names})


def call_about_nobody(tool: str, args: Mapping[str, Json]) -> Step:
    """Plan one call without a customer, or ask for what must stand beside its subject, such as days."""
    frame = FRAMES[tool]
    beside = (need for name in frame.beside if name in args for need in frame.beside[name])
    required = () if any(name in args for name in frame.instead) else frame.required
    missing = next((name for name in (*required, *beside) if name not in args), None)
    return AskBack(tool=tool, args=args, need=missing) if missing else Call(tool=tool, args=args)


def _means_one(tool: str, reading: Reading) -> bool:
    """Say whether a question without a name can mean the customer spoken of: "any warnings on them?".

    One that may be about all customers means that one only where it points back.
    """
    return FRAMES[tool].subject != "optional" or reading.points_back or not _lists(reading)


def _lists(reading: Reading) -> bool:
    """Say whether a question asks for a list: "which customers …", "our portfolio", somebody's customers."""
    listed = find("actions", reading.text, ("who_list", "portfolio"))
    return bool(listed or reading.places or find("portfolio_words", reading.text, _OF_MANY))


def _spoken_of(conversation: Conversation) -> tuple[str, ...]:
    """Give the customer spoken of last, or all of the last turn's where it was about several."""
    last = conversation.turns[-1].calls if conversation.turns else ()
    named = (call.args.get("customer") for call in last if call.ok)
    several_named = tuple(dict.fromkeys(name for name in named if isinstance(name, str)))
    if len(several_named) > 1:
        return several_named
    return (conversation.subject,) if conversation.subject else ()


def _before(reading: Reading, conversation: Conversation) -> tuple[str, ...]:
    """Give whom a question without a name goes on about: nobody spoken of, where it has a strange name.

    A country or trade is of others: "German guys - what do they owe?".
    """
    if any(place.kind != "person" and place.values for place in reading.places):
        return ()
    spoken_of = _spoken_of(conversation)
    named = stranger(reading) if spoken_of else None
    return (named,) if named else spoken_of


def _needed(tool: str, need: Need, whom: tuple[str, ...], clear: Mapping[str, Json], desk: Desk) -> Step:
    """Ask what an argument means, unless the customer may not be seen: then that is said first."""
    if whom and not desk.shows(whom[0]) and FRAMES[tool].subject != "none":
        return Call(tool=tool, args={"customer": whom[0]})
    if FRAMES[tool].subject != "customer" and not sees_customers(desk.person):
        return Call(tool=tool, args=dict(clear))  # the gateway denies it, before anything is asked
    about: dict[str, Json] = {"customer": whom[0]} if whom and FRAMES[tool].subject != "none" else {}
    return AskBack(tool=tool, args={**about, **clear}, need=need.need, values=need.values)


def _whom(tool: str, args: dict[str, Json], desk: Desk, reading: Reading) -> Step:
    of_one = _is_of_one_pointed_at(tool, reading) or not _lists(reading)
    everybody = FRAMES[tool].subject == "optional" and not (reading.points_back and of_one)
    if everybody:
        return Call(tool=tool, args=args)
    if not sees_customers(desk.person):
        figures = [name for name in FRAMES[tool].subjects if name not in _RECORDS]
        return AskBack(tool=tool, args=args, need=figures[0]) if figures else Call(tool=tool, args=args)
    return AskBack(tool=tool, args=args, need="customer")


def _is_of_one_pointed_at(tool: str, reading: Reading) -> bool:
    """Say whether a tool is meant of the one customer whom a question points at: 那家的预警有哪些."""
    return bool(reading.of_one) and reading.of_one[0].name == tool


def call_about(tool: str, customer: str, args: Mapping[str, Json], desk: Desk) -> Step:
    """Plan one call about one customer, or ask for what the tool cannot do without.

    Of one who is unknown or may not be seen the gateway says so, before any question.
    """
    frame = FRAMES[tool]
    gone = ("customer", *frame.yields, *_of_no_customer(frame, args))
    stated = {name: value for name, value in args.items() if name not in gone}
    if desk.shows(customer):
        stated = _without_what_the_record_says(stated, customer, desk)
    complete = {"customer": customer, **stated}
    missing = [name for name in frame.required if name not in complete]
    if missing and not any(name in complete for name in frame.instead) and desk.shows(customer):
        return AskBack(tool=tool, args=complete, need=missing[0])
    return Call(tool=tool, args=complete)


def _of_no_customer(frame: Frame, args: Mapping[str, Json]) -> tuple[str, ...]:
    """Give what stands only beside a subject that was not told: so many days, and no amount."""
    beside = {name for subject, names in frame.beside.items() if subject not in args for name in names}
    return tuple(beside - {*frame.subjects})


def _without_what_the_record_says(args: Mapping[str, Json], customer: str, desk: Desk) -> dict[str, Json]:
    """Give the arguments but whose and where a named customer is: "Peñón in Mexico" narrows nothing."""
    record = desk.ledger.customer(customer)
    known = {"country": record.country, "industry": record.industry, "salesperson": record.salesperson}
    return {name: value for name, value in args.items() if name not in known or known[name] != value}
