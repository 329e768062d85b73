"""Days taken off the last list with a reason: "leave out anything beyond 90, the lawyers have those"."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_OFF = lazily(
    r"^(?:(?:and|but|so|then|ok(?:ay)?|now|please|pls|hm+)[ ,]+)*"
    r"(?:leave (?:out|off|away)|skip|drop|ignore|exclude|omit|without|remove|take out|cut|minus|no need for"
    r"|i don['\u2019]?t (?:need|want))"
    r"(?: (?:the|those|these|any|all|anything|anyone|anybody|everything|everyone|ones?|customers|accounts"
    r"|that|which|who|are|is|overdue|late|with|invoices))*"
    r" (?P<edge>over|beyond|past|above|older than|more than|longer than|under|below|less than|younger than"
    r"|up to|at least) (?P<days>\d{1,3})(?: days?)?(?: (?:overdue|late|old|please|pls|then))*"
    r"(?P<rest>$|\s*[,.;–—-].*)"
)
_OLDER, _YOUNGER = ("max_days", 0), ("min_days", 0)
_EDGES: Mapping[str, tuple[str, int]] = {
    **dict.fromkeys(("over", "beyond", "past", "above", "older than", "more than", "longer than"), _OLDER),
    **dict.fromkeys(("under", "below", "less than", "younger than"), _YOUNGER),
    "at least": ("max_days", -1),
    "up to": ("min_days", 1),
}
"""The edge of what is kept where those within an edge go, and how far it is from the figure said."""


def days_off_the_list(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the last list of overdue customers again without some days, and nothing more."""
    last = conversation.last_call
    if last is None or last.name != "overdue_worklist" or last.among or conversation.pending is not None:
        return ()
    said = _OFF.fullmatch(simplified(text).strip(" .!"))
    if said is None or desk.ledger.names.mentions(text):
        return ()
    rest = said["rest"]
    if slots_of(rest, desk).found or find("cues", rest, ("asking",)) or "?" in rest:
        return ()  # a reason has no figure, and asks nothing
    name, beside = _EDGES[said["edge"]]
    return (Call(tool=last.name, args={**last.args, name: int(said["days"]) + beside}),)
