"""Another limit supposed after a customer's limit was told: "what if it were 60k?", 如果是6万呢.

"It" is the limit then, and no order; what is to be added to it ("add 10k") is asked about.
"""

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.lazy_pattern import lazily

_FIGURE = r"⟨figure⟩"
_LEAD = r"(?:(?:and|so|but|ok(?:ay)?|then|well|hm+|now)[ ,]+)*"
_IT = r"(?:it|that|this|the (?:credit )?limit|their (?:credit )?limit)"
_SUPPOSED = lazily(
    rf"{_LEAD}(?:what (?:happens |would happen )?if|{IF_EN}|say)"
    rf" {_IT}(?:['’]s| were| was| is| had been| became| went(?: up| down)?| rose| increased| dropped"
    rf"| got raised| would be| gets| goes(?: up| down)?)?(?: (?:raised|increased|set|put|lowered|cut))?"
    rf"(?: to| at)? {_FIGURE}(?: instead| then| rather)?[ ?.!]*"
    rf"|(?:那|那么)?{IF_ZH}(?:它|额度|这个额度|他们的?额度|总额度)?"
    rf"(?:是|为|变成|改成|改为|换成|设成|调到|提到|提高到|涨到|降到|到)?{_FIGURE}(?:的话)?(?:呢|会怎样|会怎么样|怎么样|行吗)?[?\uff1f。]*"
)
_ADDED = lazily(
    rf"{_LEAD}(?:(?:just )?(?:add|plus|another|subtract|minus|take off|less)) (?:another )?{_FIGURE}"
    rf"(?: more| on top| to (?:it|that))?[ ?.!]*"
    rf"|(?:那|那么)?{IF_ZH}?再?(?:加|减|多|少|加上|减去){_FIGURE}(?:呢|的话)?[?\uff1f。]*"
)


_TURNED = lazily(
    rf"{_LEAD}(?:raise|increase|lift|bump|lower|cut|reduce|drop|extend|take|put)(?: up)?"
    r" (?:it|(?:the|their|his|her|its) (?:credit )?limit) (?:up )?to (?!\d+ days)[^,.;?!]*\d[^,;?!]*[ .!]*"
)


def turns_the_limit_asked_for(text: str, last: PastCall) -> bool:
    """Say whether a piece gives another figure for the limit that was just asked for."""
    return last.name == "suggest_limit" and _TURNED.fullmatch(simplified(text).strip()) is not None


def supposes_a_limit(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a piece is no more than another figure for the limit just told: "what if it were 60k"."""
    last, amounts = conversation.last_call, (*reading.slots.amounts, *reading.slots.numbers)
    if last is None or last.name != "customer_limit" or len(amounts) != 1 or reading.mentions:
        return False
    said = simplified(reading.text[: amounts[0].start]) + _FIGURE + simplified(reading.text[amounts[0].end :])
    return _SUPPOSED.fullmatch(said.strip()) is not None


def with_limit_supposed(step: Step, reading: Reading, conversation: Conversation) -> Step:
    """Read an amount that stands for the limit just told as a limit asked for, and not as an order's."""
    last, amounts = conversation.last_call, (*reading.slots.amounts, *reading.slots.numbers)
    if last is None or last.name != "customer_limit" or not isinstance(step, Call | AskBack):
        return step
    if step.tool != "check_order" or reading.mentions or not amounts or "order" in step.args:
        return step
    start, end = min(each.start for each in amounts), max(each.end for each in amounts)
    said = simplified(reading.text[:start]) + _FIGURE + simplified(reading.text[end:])
    if _ADDED.fullmatch(said.strip()):
        return AskBack(tool="", args={}, need="intent_open")
    if len(amounts) != 1 or "amount" not in step.args or not _SUPPOSED.fullmatch(said.strip()):
        return step
    kept = {name: value for name, value in step.args.items() if name != "amount"}
    return step.model_copy(
        update={"tool": "suggest_limit", "args": {**kept, "requested": step.args["amount"]}}
    )
