"""Whom a question is about: somebody named, somebody pointed back at, or nobody yet."""

from typing import NamedTuple

from bot.conversation import Conversation
from bot.planners.offline.reading import Reading
from knowledge.customers import Mention
from knowledge.desk import Desk


class Subjects(NamedTuple):
    """The customers that a question names, as typed, or the one carried over from before."""

    named: tuple[str, ...]
    carried: str | None


def subjects(reading: Reading, conversation: Conversation, desk: Desk) -> Subjects:
    """Give whom a question names; a name that nobody has stays as typed, so that it is said not to exist."""
    named = tuple(dict.fromkeys(_typed(mention, desk) for mention in reading.named))
    unknown = tuple(dict.fromkeys(name.text for name in reading.unknown))
    if named or unknown:
        return Subjects(named or unknown, None)
    return Subjects((), conversation.subject)


def _typed(mention: Mention, desk: Desk) -> str:
    """Give the id of a certain customer that the asker may see, else what was typed: no id is confirmed."""
    linking = mention.linking
    if linking.verdict == "one" and desk.may_see(linking.candidates[0].customer_id):
        return linking.candidates[0].customer_id
    return mention.text
