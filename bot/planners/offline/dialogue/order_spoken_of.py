"""The order spoken of that a question goes on about without its number: "so may I ship it or not?"."""

import re
from collections.abc import Iterator

from bot.conversation import Conversation, Turn
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.ledger.snapshot_ids import Located

_NUMBER = lazily(r"(?<![A-Za-z0-9])[A-Za-z]{1,6}[-#]?\d{2,}(?:-\d+)*(?![A-Za-z0-9])")
"""What may be an order's number in an earlier question; the ledger says whether it is one."""

_ANOTHER_ORDER = lazily(
    r"(?<![a-z])(?:new|another|next|more|other|further|additional|extra|second|future|orders|shipments"
    r"|(?:to|for|with) (?:them|him|her|it|this|that|the))(?![a-z])"
    r"|新|另|别的|其他|其它|下一[单笔批]|下次|以后|再(?![也三说看问])|追加|[给向对]\w{0,2}(?:他|它|她|这家|那家|客户)",
    re.IGNORECASE,
)
"""What speaks of another order than the one spoken of, or of anything for its customer."""


def with_the_order_spoken_of(step: Step, reading: Reading, conversation: Conversation, desk: Desk) -> Step:
    """Check the order that was spoken of, where a question asks whether it may go and tells of no other.

    Once another customer or a list was spoken of, or where the question has an amount, nothing is taken over.
    """
    if not isinstance(step, AskBack) or step.tool != "check_order" or step.need not in ("amount", "customer"):
        return step
    if {"amount", "order"} & step.args.keys() or reading.mentions or reading.unknown or reading.places:
        return step
    if reading.slots.amounts or reading.slots.numbers or _tells_of_another(reading):
        return step
    number = _spoken_of(conversation, desk)
    rest = {name: value for name, value in step.args.items() if name != "customer"}
    return Call(tool=step.tool, args={"order": number, **rest}) if number else step


def _tells_of_another(reading: Reading) -> bool:
    shown = simplified(reading.text)
    return bool(_ANOTHER_ORDER.search(shown) or find("portfolio_words", shown, ("every", "asks_whom")))


def _spoken_of(conversation: Conversation, desk: Desk) -> str | None:
    """Give the order that the talk was about last, if its customer is still the one spoken of."""
    for place, turn in enumerate(reversed(conversation.turns)):
        orders = {each.id: each.customer_id for each in _orders(turn, desk)}
        if orders:
            ((number, whose), *others) = orders.items()
            of_that_one = whose == conversation.subject or (conversation.subject is None and not place)
            return number if of_that_one and not others else None
        if any(_is_of_many(turn)):
            return None
    return None


def _orders(turn: Turn, desk: Desk) -> Iterator[Located]:
    """Yield the orders that a turn was about, by what was called or by the numbers in its question."""
    called = (str(call.args["order"]) for call in turn.calls if call.ok and "order" in call.args)
    for number in (*called, *_NUMBER.findall(turn.question)):
        located = desk.ledger.find_order(number)
        if located is not None:
            yield located


def _is_of_many(turn: Turn) -> Iterator[bool]:
    return (
        call.ok and FRAMES[call.name].subject != "customer" and "customer" not in call.args
        for call in turn.calls
    )
