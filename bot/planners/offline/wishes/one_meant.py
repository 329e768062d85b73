"""A customer who is meant and whom nobody named: "Is the customer on stop at the moment?", 该客户还能发货吗.

Such a question wants the figures of one, so it is asked back which; what is asked of customers in general is
asked of the rules.
"""

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask, stands_in

_LEAST = 0.1
"""From this probability a tool is what a question about one customer may want."""

_CLEAR = 0.85
"""From this probability an order is to be checked whose customer is not named."""

_LISTS = "one_meant"


def tool_for_one_meant(order: tuple[Ask, ...], reading: Reading, conversation: Conversation) -> str | None:
    """Give the tool about a customer whom a question means and does not name; None where it means nobody."""
    named = reading.mentions or reading.unknown or reading.places or reading.slots.identifiers
    if named or reading.continues or conversation.subject is not None:
        return None
    if find(_LISTS, reading.text, ("indefinite", "ruled")):
        return None
    tool = next((each for each in order if each.is_tool and FRAMES[each.name].subject == "customer"), None)
    if tool is None or tool.probability < _LEAST or stands_in(tool.name, reading):
        return None
    if find(_LISTS, reading.text, ("pointed",)) or _is_of_now(reading):
        return tool.name
    return tool.name if _is_an_order(tool, reading) else None


def _is_of_now(reading: Reading) -> bool:
    """Say whether a question asks how it stands with "the customer" now, or for a figure of theirs."""
    of_theirs = find(_LISTS, reading.text, ("of_theirs",)) and find(_LISTS, reading.text, ("figure",))
    now = find(_LISTS, reading.text, ("definite",)) and find(_LISTS, reading.text, ("now",))
    return bool(of_theirs or now)


def _is_an_order(tool: Ask, reading: Reading) -> bool:
    """Say whether an order of so much is to be checked: "can I ship 35,000?"."""
    return tool.name == "check_order" and tool.probability >= _CLEAR and bool(reading.slots.amounts)
