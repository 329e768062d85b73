"""The first or last few rows of the list that was shown: "the first two: limits", 前两家的额度."""

from bot.planners.offline.question.beside import without
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.whom.counted_places import number_of
from knowledge.lazy_pattern import lazily

_SAID = lazily(
    r"(?<![a-z])(?:(?:the )?first|the top"
    r"|top(?= \w+ of (?:it|them|those|these|(?:the|that|this) (?:list|table))(?![a-z]))"
    r"|(?P<last>(?:the )?last|the bottom)) (?P<count>two|three|four|[2-4])"
    r"(?: (?:ones|names|customers|companies|accounts|rows))?"
    r"(?: (?:of|on|in|from) (?:it|them|those|these|(?:the|that|this) (?:list|table)))?"
    r"(?:['’]s?(?= [a-z])|(?:['’]s?(?![a-z]))?(?= ?[:,–—]| -|[ ?.!]*$| &| (?:and|plus) (?:the |#|no|last )"
    r"| (?:do|does|have|has|are|owe|pay|stand|need|can|please|too)(?![a-z])))"
    r"|(?:(?:(?:名单|清单|表)?(?:里|上)?(?:最?前面?的?|头))|(?P<zh_last>(?:最?后面?|倒数)的?))"
    r"(?P<zh_count>[两二三四2-4])[家个户名位](?:客户|公司)?(?:的|(?=[和跟与]第|[和跟与]最后|都|分别|各|欠|付|到|要|能|[,\uff0c、]))"
)
_OF_ALL = lazily(r"最|(?<![a-z])(?:most|biggest|largest|oldest|worst|highest|by)(?![a-z])")
"""What orders anew, and so asks for another list."""

_IN_THE_MIDDLE = lazily(
    r"(?<![a-z])(?:the )?middle (?:two|three|four|five|few|ones|[2-5])(?![a-z\d])"
    r"|(?<![a-z])(?:those|the (?:ones|two|three|four|few)|everybody|everyone) in (?:the )?middle(?![a-z])"
    r"|(?:中间|当中)的?(?:那|这)?[两二三四几2-5些][家个户]"
)
"""Some rows of which it is not plain where they begin and end."""

_TURNING = ("small", "small_of_lists", "continues")


def several_rows(shown: str, *, asking: bool = True) -> tuple[tuple[int, int], slice] | None:
    """Give where a text speaks of a few rows and asks something of them, and which rows those are.

    "Just the first two" asks nothing: it shortens the list. Without `asking` that counts as well.
    """
    said = _SAID.search(shown)
    if said is None or is_denied(shown, *said.span()):
        return None
    if _OF_ALL.search(shown[: said.start()] + shown[said.end() :]) or (
        asking and not asks_beside(shown, said.span())
    ):
        return None
    written = said["count"] or said["zh_count"]
    count = number_of(written)
    return said.span(), slice(-count, None) if said["last"] or said["zh_last"] else slice(count)


def some_in_the_middle(shown: str) -> bool:
    """Say whether a text speaks of some rows in the middle of a list."""
    return _IN_THE_MIDDLE.search(shown) is not None


def asks_beside(shown: str, span: tuple[int, int]) -> bool:
    """Say whether a text asks something of whom it points at, and is no mere list of those."""
    rest = f"{shown[: span[0]]} {shown[span[1] :]}"
    return any(letter.isalpha() for letter in without("cues", rest, _TURNING))
