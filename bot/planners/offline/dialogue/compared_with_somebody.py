"""The customer just shown held against another one: "and compared with Müller?", 跟瑞丰比谁的多."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.results import Json

_NAME = "\x01"
_LEAD = r"(?:(?:and|so|but|ok(?:ay)?|then|now|well|那么?|还有|再|要是|如果)[ ,\uff0c]*)*"
_ENDS_EN = r"(?:,? (?:who|which(?: one)?)(?:['’]s| is| has| owes| pays| takes)?(?: [a-z]+){0,2})?"
_HELD_EN = lazily(
    rf"{_LEAD}(?:how (?:does|is) (?:that|it|this)|what about|is (?:that|it|this)(?: any| much"
    rf"| a lot)? [a-z]+(?: or [a-z]+)?)? ?"
    rf"(?:compare[sd]? (?:to|with)|versus|vs\.?|against|than|relative to) (?P<whom>{_NAME})(?:['’]s?)?"
    rf"{_ENDS_EN}"
)
_HELD_ZH = lazily(
    rf"{_LEAD}(?:(?:跟|和|与|同|拿|对)(?P<whom>{_NAME})的?(?:相?比(?:较|一下|起来)?|对比(?:一下)?|做比较)"
    rf"|(?:相?比|对比|比起|相较于?)(?P<held>{_NAME})的?)[,\uff0c ]*(?:的话)?"
    r"(?:(?:谁|哪个|哪家)(?:的|家)?)?(?:更|还|比较)?(?:[多少高低大小快慢晚早久好差强弱长短]{1,2}|怎么?样"
    r"|如何)?"
    r"(?:一?些|一?点)?(?:呢|吗|啊)?"
)
_AVERAGE = lazily(
    rf"{_LEAD}(?:(?:跟|和|与|同)?(?P<zh>(?:行业|公司|全公司|客户|大家|同行)?(?:的)?平均(?:水平|值"
    rf"|数)?)(?:相?比).*"
    r"|比(?P<than>(?:行业|公司|全公司|客户|大家|同行)?(?:的)?平均(?:水平|值|数)?).*"
    r"|.{0,24}?(?:than|versus|vs\.?|compared? (?:to|with)|against)"
    r" (?P<en>(?:the |our |its )?(?:industry |portfolio |group )?(?:average|mean|peers|norm)))"
)
_MARKS = " ,.!?\uff0c。\uff01\uff1f"


def compared_with_somebody(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the last question about both: whom it was about, and who is named beside; else nothing.

    An average, which no figure has, is asked about.
    """
    made = conversation.last_calls
    whom = conversation.subject
    if conversation.pending or whom is None or not made or not all(_is_of(whom, call.args) for call in made):
        return ()
    average = _AVERAGE.fullmatch(simplified(text).strip(_MARKS))
    if average:
        typed = average["zh"] or average["than"] or average["en"]
        last = made[-1]
        return (AskBack(tool=last.name, args=dict(last.args), need="unused", values={"typed": typed}),)
    other = _held_against(text, desk)
    if other is None or other == whom or not (desk.shows(whom) and desk.shows(other)):
        return ()
    asked = [call for call in made if FRAMES[call.name].subject != "none"]
    return tuple(
        call_about(call.name, each, without_customer(call.args), desk)
        for call in asked
        for each in (whom, other)
    )


def _is_of(whom: str, args: Mapping[str, Json]) -> bool:
    return args.get("customer") == whom


def _held_against(text: str, desk: Desk) -> str | None:
    """Give the one customer that a fragment names to hold another one against."""
    mentions = desk.ledger.names.mentions(text)
    if len(mentions) != 1 or mentions[0].linking.verdict != "one":
        return None
    only = mentions[0]
    shown = simplified(f"{text[: only.start]}{_NAME}{text[only.end :]}").strip(_MARKS)
    held = _HELD_EN.fullmatch(shown) or _HELD_ZH.fullmatch(shown)
    return only.linking.candidates[0].customer_id if held else None
