"""The last question's amount with so much more or less: 再加5万呢, 少要3万呢, "add 5k to that"."""

from decimal import Decimal

from bot.conversation import Conversation, PastCall
from bot.language.slots.slot import Amount, Number
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.dialogue.deposit_beside import is_a_deposit
from bot.planners.offline.dialogue.last_amount import amount_asked_for
from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_VERBS_ZH = r"(?:要|拿|发|放|订|下|给|做)?(?:了|个|上|它)?$"
_MORE = lazily(
    r"(?:再|还|另外?|额外|多|给它?)*(?:加|添|追加|增加|涨|提高|上调)(?!到|至)"
    + _VERBS_ZH
    + r"|(?<!差不)(?:再|还)*多"
    + _VERBS_ZH
)
_LESS = lazily(
    r"(?:再|还|先)*(?:减|砍|降|扣|削|压)(?!到|至)(?:掉|去|少|下来?|低)?"
    + _VERBS_ZH
    + r"|(?:再|还)*少"
    + _VERBS_ZH
)
_IT = r"(?: (?:it|that|this|the (?:order|amount|limit)))?"
_MORE_EN = lazily(
    rf"(?<![a-z])(?:add(?: (?:another|a further|an extra))?|(?:rais|increas)(?:e|ing){_IT} by"
    rf"|up(?:ping)? (?:it|that) by|top{_IT} up (?:by|with)|plus another"
    r"|(?:^|(?:and|then|so|ok|plus)[ ,]+)(?:another|a further|an extra|an additional)) $"
)
_LESS_EN = lazily(
    rf"(?<![a-z])(?:(?:reduc|decreas)(?:e|ing){_IT} by|(?:cut|lower|drop){_IT} by|knock(?: off)?"
    r"|take off|minus) $"
)
_THAN_IT = r"(?: than (?:that|it|this|before))?(?! than)"  # a figure less than another one is of that one
_MORE_AFTER = lazily(
    rf" (?:on top(?: of (?:that|it))?(?! of)|to (?:that|it)|(?:higher|bigger){_THAN_IT}|extra"
    r"|more(?:(?! than)| than (?:that|it|this)))(?![a-z])"
)
_LESS_AFTER = lazily(rf" (?:(?:less|lower|smaller){_THAN_IT}|off(?: (?:that|it))?)(?![a-z])")
_LIMIT = lazily(r"额度|限额|授信|(?<![a-z])(?:limit|credit line)(?![a-z])")
_THE_LIMIT = lazily(r"(?:(?:那|把|将)?(?:授信|信用)?(?:额度|限额|授信)|(?:the |a )?(?:credit )?limit )$")
_NOT = lazily(
    r"(?<![能可是行要会该])(?:(?<!差)不|[别没勿甭未])(?:有|用|要|必|需要?|想|能|会|再|是|给)*$"
    r"|(?<![a-z])(?:don['’]?t|do not|not|never|no|without|didn['’]?t|won['’]?t)(?: (?:want to|to|even))? $"
)
_IS_FOR = lazily(
    r"(?:元|块钱?)?的?[㐀-鿿]{0,4}(?:费|税|佣金)"
    r"| (?:of |for |in )?(?:the )?"
    r"(?:freight|shipping|vat|tax|duty|duties|insurance|packaging|carriage|fees?)(?![a-z])"
)
"""What an amount is for that is no more of the goods: it is asked for the amount in all."""

_LONGEST, _LONGEST_EN = 24, 44
"""Characters of what only moves an amount."""

_LEAST = 100
"""From here on a bare figure may be a sum."""


_TO = lazily(
    r"(?:加|提|涨|增|减|降|改|调|缩)[高大低小少多]?(?:到|成|为|至) *$"
    r"|(?<![a-z])(?:raise|bring|take|cut|reduce|increase|lower|change|make|up|down)"
    r"(?: it| that)?(?: up| down)? to $"
)
"""What says how much it is to be in all: 加到15万, "cut it to 80k"."""


def with_the_amount_moved(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the new amount in the place of the words for how much more or less it is to be."""
    last, slot = conversation.last_call, only_amount(text, conversation, desk)
    before = amount_asked_for(last)
    if last is None or before is None or slot is None or not in_its_currency(slot, last, desk):
        return text
    shown = simplified(text).casefold()
    apart = _is_of_a_limit(shown, last) or is_a_deposit(shown, slot) or _IS_FOR.match(shown, slot.end)
    if not apart and _TO.search(shown[: slot.start]):
        return f"{text[slot.start : slot.end]} {text[slot.end :]}".strip()
    moved = None if apart else _moved(shown, slot)
    if moved is None or before + moved[0] <= 0 or _is_denied(shown, moved[1]):
        return text
    by, start, end = moved
    start = len(_THE_LIMIT.sub("", shown[:start]))
    currency = str(last.args.get("currency", ""))
    return f"{text[:start]} {plain(before + by)} {currency} {text[end:]}".strip()


def _is_of_a_limit(shown: str, last: PastCall) -> bool:
    """Say whether it is a limit that moves, which no order's amount is."""
    return last.name == "check_order" and _LIMIT.search(shown) is not None


def comes_to_nothing(text: str, slot: Amount | Number, before: Decimal) -> bool:
    """Say whether an amount is said not to be added or taken off, or more is taken off than there is."""
    shown = simplified(text).casefold()
    moved = _moved(shown, slot)
    return moved is not None and (before + moved[0] <= 0 or _is_denied(shown, moved[1]))


def _is_denied(shown: str, start: int) -> bool:
    return _NOT.search(shown[:start]) is not None


def only_amount(text: str, conversation: Conversation, desk: Desk) -> Amount | Number | None:
    """Give the one amount of a short message that says nothing else; None where a question waits."""
    longest = _LONGEST if has_han(text) else _LONGEST_EN
    if conversation.last_call is None or conversation.pending or len(text) > longest:
        return None
    slots = slots_of(text, desk)
    bare = (each for each in slots.numbers if not (each.unit or each.ordinal or each.top))
    amounts = [*slots.amounts, *(each for each in bare if (each.value or 0) >= _LEAST)]
    if len(slots.found) != 1 or not amounts or desk.ledger.names.mentions(text):
        return None
    slot = amounts[0]
    return (
        slot if isinstance(slot, Amount | Number) and slot.value is not None and not slot.operator else None
    )


def in_its_currency(slot: Amount | Number, last: PastCall, desk: Desk) -> bool:
    """Say whether an amount is of the currency of the last one, the customer's where none was said."""
    whose = str(last.args.get("customer", ""))
    own = desk.ledger.customer(whose).currency if desk.shows(whose) else None
    return (
        isinstance(slot, Number) or not slot.currencies or last.args.get("currency", own) in slot.currencies
    )


def _moved(shown: str, slot: Amount | Number) -> tuple[Decimal, int, int] | None:
    """Give by how much an amount is moved, and where the words for it stand."""
    value = slot.value or Decimal(0)
    before, after = shown[: slot.start], shown[slot.end :]
    for sign, said in ((1, (_MORE, _MORE_EN)), (-1, (_LESS, _LESS_EN))):
        for pattern in said:
            match = pattern.search(before)
            if match:
                return sign * value, match.start(), slot.end
    for sign, behind in ((1, _MORE_AFTER), (-1, _LESS_AFTER)):
        match = behind.match(after)
        if match:
            return sign * value, slot.start, slot.end + match.end()
    return None
