"""A deposit beside the last order: "plus 5k deposit", 加5000保证金, "what if they put 5k down?".

A deposit is no part of an order's amount, and no order is weighed here with a part of it paid or secured: it
is asked about, never added to the amount nor taken for it.
"""

from collections.abc import Iterable

from bot.conversation import Conversation, PastCall
from bot.language.slots.slot import Amount, Number
from bot.language.words import simplified
from bot.planners.offline.dialogue.last_amount import amount_asked_for
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_PAID_EN = (
    r"(?:deposits?|down[ -]?payments?|prepayments?|pre-payments?|advance payments?|retainers?|earnest money)"
)
_HELD_EN = (
    r"(?:security deposits?|(?:performance |bid |surety )?bonds?|(?:bank |parent |personal )?guarantees?"
    r"|surety|collateral|securities|security)"
)
_PAID_ZH = r"(?:定金|订金|预付款|预付金|预收款|首付款?|首期款?|头款)"
_HELD_ZH = r"(?:(?:履约|质量|质保|现金|投标)?保证金|质保金|押金|抵押|质押|(?:银行|履约)?保函|担保)"
_KIND_EN = r"(?:cash |small |extra |refundable |non-refundable |upfront |up-front )*"
_BEHIND = lazily(
    rf" ?(?:{_KIND_EN}(?:in |of |as (?:an? )?)?(?:(?P<held>{_HELD_EN})|(?P<paid>{_PAID_EN}))(?![a-z])"
    r"|(?P<down>(?:(?:is |was |gets |being |already )*(?:paid |put |sent |wired )"
    r"(?:down|up[ -]?front|in advance|beforehand|first)|down|up[ -]?front)(?![a-z])"
    r"(?! (?:from|to|on)(?![a-z])))"
    rf"|(?:元|块钱?)?的?(?:(?P<zh_held>{_HELD_ZH})|(?P<zh_paid>{_PAID_ZH})))"
)
_BEFORE = lazily(
    rf"(?:(?<![a-z])(?:(?P<held>{_HELD_EN})|(?P<paid>{_PAID_EN}))(?: (?:of|for|at|worth|is|was|being)|:)*"
    r"|(?<![a-z])(?P<down>put(?:s|ting)? down|pa(?:y|ys|id|ying) down|pre-?pa(?:y|ys|id|ying)"
    r"|deposit(?:s|ed|ing)?|le(?:ave|ft)s? us|advanc(?:e|es|ed|ing))(?: us| with us)?"
    r"(?: (?:an?|just|only|another|about|some|the))*"
    rf"|(?:(?P<zh_held>{_HELD_ZH})|(?P<zh_paid>{_PAID_ZH}))(?:是|为|要|收|交|付|有|给|大概|约|:|\uff1a)*"
    r"|(?P<zh_down>先(?:付|交|打|给|收|汇|转)|预[付交收]|押)(?:了|个|过|来|掉|上)?) ?$"
)
_TAKEN = lazily(r" (?:as|for) (?:an? |the )?(?:security|collateral|deposit|guarantee|down ?payment)(?![a-z])")
_SUPPOSED = lazily(
    rf"(?<![a-z])(?:if|with|against|given|suppos\w+|assum\w+|what about|plus)(?![a-z])[^?]*(?<![a-z])"
    rf"(?:(?P<held>security deposits?)|(?P<paid>{_PAID_EN}))(?![a-z])"
    r"|(?:如果|要是|假如|若|愿意|肯|同意|先|加)[^?]*?"
    r"(?:(?P<zh_held>保证金|押金)|(?P<zh_paid>定金|订金|首付|预付款))"
    r"|(?:(?P<zh_held_if>保证金|押金)|(?P<zh_paid_if>定金|订金|首付|预付款))[的之]?(?:话|后|呢|以后)"
)
_ASKS_A_RULE = lazily(
    r"(?<![a-z])(?:polic\w+|rules?|requir\w*|needs?|must|counts?|how (?:much|high)|what (?:is|are|deposit))"
    r"(?![a-z])|规定|制度|要不要|需不需要|需要|多少|算不算|怎么|比例|几成"
)
_LONGEST = 70
"""Characters of what goes on about the last order, and asks nothing of its own."""


def deposit_beside(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Ask about a deposit that is put beside the last order; nothing where none is."""
    last = conversation.last_call
    if last is None or last.name != "check_order" or conversation.pending or len(text) > _LONGEST:
        return ()
    if desk.ledger.names.mentions(text):
        return ()
    slots = slots_of(text, desk)
    bare = (each for each in slots.numbers if not (each.unit or each.ordinal or each.top))
    shown = simplified(text)
    said = _deposit(shown, (*slots.amounts, *bare), last)
    said = said if said or slots.found else _supposed(shown)
    if said is None:
        return ()
    start, end, held = said
    need = "unused" if held else "terms_part"
    return (
        AskBack(tool=last.name, args=dict(last.args), need=need, values={"typed": text[start:end].strip()}),
    )


def is_a_deposit(shown: str, slot: Amount | Number) -> bool:
    """Say whether an amount is said to be a deposit."""
    before, after = _BEFORE.search(shown[: slot.start]), _BEHIND.match(shown, slot.end)
    return bool(before or after or _TAKEN.match(shown, slot.end))


def _supposed(shown: str) -> tuple[int, int, bool] | None:
    """Give where a deposit of no amount is supposed: "with a deposit?", 交保证金的话呢."""
    said = None if _ASKS_A_RULE.search(shown) else _SUPPOSED.search(shown)
    if said is None:
        return None
    kind = next(name for name, found in said.groupdict().items() if found)
    return said.start(kind), said.end(kind), "held" in kind


def _deposit(shown: str, amounts: Iterable[Amount | Number], last: PastCall) -> tuple[int, int, bool] | None:
    """Give where an amount is said to be a deposit, and whether it is held as security rather than paid.

    All of the order that is paid before is no part of it.
    """
    for slot in amounts:
        if slot.value is None or slot.value == amount_asked_for(last):
            continue
        if not is_a_deposit(shown, slot):
            continue
        before, after = _BEFORE.search(shown[: slot.start]), _BEHIND.match(shown, slot.end)
        taken = _TAKEN.match(shown, slot.end)
        held = any(said["held"] or said["zh_held"] for said in (before, after) if said) or taken is not None
        behind = taken or after
        return before.start() if before else slot.start, behind.end() if behind else slot.end, held
    return None
