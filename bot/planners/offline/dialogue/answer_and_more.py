"""An answer with a condition or question behind it: "the parent, but as of May", 地铁。另外有没有风险信号？

What waits is answered with the beginning of the message, and the rest is read as if it had been said next.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.conversation import Conversation, PastCall, Pending, Turn
from bot.language.slots.slot import Slot
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.named_with_the_wish import is_named_with_the_wish
from bot.planners.offline.dialogue.several_chosen import several_chosen
from bot.planners.offline.dialogue.small_talk_behind import is_small_talk
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.hints import denies_others, hinted
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_CUT = lazily(
    r"(?<!\d)[,\uff0c](?!\d)|(?<=\d), (?!\d)|[.;:!](?= )"
    r"|[。\uff1b\uff1a\uff01]|、| [-–—] | (?=(?:and|but|plus|also|as well as) )|[?\uff1f](?=.)",
    re.IGNORECASE,
)
_LEAD = lazily(
    r"[ ,.;:!?\uff0c。\uff1b\uff1a\uff01\uff1f、–—-]*(?:(?:but|though|however|plus|also)(?![a-z])[ ,]*)*",
    re.IGNORECASE,
)
_OTHER = lazily(r"(?<![a-z])the others?(?: one)?(?![a-z])|另外?[一那][家个]|其他|其余", re.IGNORECASE)
_COMMAS = ",\uff0c、-–—:\uff1a"
_GOES_ON = lazily(
    r"(?:and|also|plus|but|as well as|then|while|too)(?![a-z])|另外|顺便|还有|还|再|同时|并且?|也|以及|此外",
    re.IGNORECASE,
)
_CORRECTS = lazily(
    r"(?:(?:no|nope|oh|sorry|wait|oops|actually|hang on|hold on|i mean(?:t)?|rather|or rather|or better"
    r"|make that|scrap that"
    r"|not that one|not that)(?![a-z])[ ,.!:–—-]*)+|(?:不对|等等|说错了|错了|哦|应该是|我是说|还是"
    r"|改成)+[ ,\uff0c。]*",
    re.IGNORECASE,
)
"""How somebody begins who takes an answer back: "Foods. No wait, Engineering"."""

_ASKED_FOR = lazily(r"[ ,]+(?:please|pls|plz|then|thanks|thank you)$", re.IGNORECASE)
_HOW_KNOWN = lazily(
    r"(?:(?:as|because|since|so) )?(?:i|we)(?:['’]ve| have| just| already)*"
    r" (?:called|phoned|rang|asked|checked|spoke|talked|looked|confirmed|wrote|e-?mailed|met|verified)"
    r"(?: (?:to|with|it|them|him|her|up|back|in|there|just now|today|again|yesterday|this morning"
    r"|the customer|their (?:office|accountant|cfo|buyer)|about it|for that))*[ .!]*"
    r"|(?:sorry[ ,]*)?(?:it['’]?s |that['’]?s |just )?(?:the |an? |my |our |old )*"
    r"(?:european|american|british|english|german|us|uk|eu)"
    r" (?:habit|style|way|format|notation|order|convention)[ .!]*"
    r"|(?:抱歉|不好意思)?[,\uff0c ]*是?(?:欧洲|美国|美式|欧式|英式|国内)的?(?:习惯|写法|格式)[ 。\uff01!]*"
    r"|(?:我们?)?(?:刚刚?|刚才|已经)?(?:跟|和|给|向|找)?(?:他们?|对方|客户)?"
    r"(?:打过?电话|问|确认|核实|查|联系|核对)(?:过|了)*(?:他们?|对方|客户)?(?:了|的)?[ 。\uff01!]*",
    re.IGNORECASE,
)
"""How an answer came to be known, which asks nothing: "it's 8 July, I called them"."""

_LONGEST = 200

Planned = Callable[[str, Conversation], tuple[Step, ...]]


def answer_and_more(
    text: str, read: Callable[[str], Reading], conversation: Conversation, desk: Desk, planned: Planned
) -> tuple[Step, ...]:
    """Plan an answer and what is said behind it; nothing where a message is but one of both.

    `planned` plans a message in a talk.
    """
    pending = conversation.pending
    if pending is None or pending.tool not in FRAMES or len(text) > _LONGEST:
        return ()
    one = denies_others(text) and hinted(pending.choices, text, desk)
    if one or several_chosen(pending, text, desk):
        return ()
    whole = read(text)
    cuts = tuple(_cuts(text, whole.slots.found))
    corrected = _corrected(cuts, conversation, desk, planned)
    if corrected or not cuts or _is_all_of_an_answer(whole, pending):
        return corrected
    for head, rest in cuts:
        if _is_asked_of_a_name(text, head, rest, read):
            return ()
        answered = _answered(planned(head, conversation), pending, desk)
        if answered and (_HOW_KNOWN.fullmatch(simplified(rest)) or is_small_talk(read(rest))):
            return answered
        if answered:
            more = planned(rest, _after(head, answered, conversation, desk))
            both = _with_more(answered, more, read(rest), pending)
            if both:
                return both
    return ()


def _corrected(
    cuts: Sequence[tuple[str, str]], conversation: Conversation, desk: Desk, planned: Planned
) -> tuple[Step, ...]:
    """Plan the second answer alone where it takes the first one back: "Foods. No wait, Engineering"."""
    pending = conversation.pending
    for head, rest in cuts:
        corrects = _CORRECTS.match(rest)
        if pending and corrects and _answered(planned(head, conversation), pending, desk):
            instead = planned(rest[corrects.end() :], conversation)
            return instead if _answered(instead, pending, desk) else ()
    return ()


def _cuts(text: str, slots: Iterable[Slot]) -> Iterator[tuple[str, str]]:
    """Yield the two parts of a text at each of its cuts but those within a figure: "between 20 and 30k"."""
    for cut in _CUT.finditer(text):
        if any(slot.start < cut.start() and cut.end() < slot.end for slot in slots):
            continue
        head, lead = _ASKED_FOR.sub("", text[: cut.start()].strip()), _LEAD.match(text, cut.start())
        rest = text[lead.end() if lead else cut.end() :].strip()
        if any(each.isalnum() for each in head) and any(each.isalnum() for each in rest):
            yield head, rest


def _is_asked_of_a_name(text: str, head: str, rest: str, read: Callable[[str], Reading]) -> bool:
    """Say whether a question but begins with whom it is of: "Lakeshore Robotics, are they insured?"."""
    cut = text[len(head) :].lstrip()[:1]
    named = [each for each in read(head).mentions if each.linking.verdict == "one"]
    return cut in _COMMAS and bool(named) and not (only_tells(read(rest)) or _GOES_ON.match(rest))


def _is_all_of_an_answer(reading: Reading, pending: Pending) -> bool:
    bare = only_tells(reading) and is_bare(reading, pending.tool) and not _OTHER.search(reading.text)
    bare = bare and not any(each.text.islower() for each in reading.unknown)  # mere words, no name
    return bare or is_named_with_the_wish(pending, reading)


def _answered(steps: Sequence[Step], pending: Pending, desk: Desk) -> tuple[Call | AskBack, ...]:
    """Give the steps of an answer that completes what waits for one who may be shown, or leaves one need."""
    made = tuple(each for each in steps if isinstance(each, Call | AskBack))
    if not made or len(made) < len(steps) or pending.tool not in {each.tool for each in made}:
        return ()
    asked = [each for each in made if isinstance(each, AskBack)]
    if asked and (len(made) > 1 or asked[0].choices or asked[0].need in ("customer", pending.need)):
        return ()
    about = {str(each.args["customer"]) for each in made if "customer" in each.args}
    return made if len(about) <= 1 and all(map(desk.shows, about)) else ()


def _after(
    head: str, answered: Sequence[Call | AskBack], conversation: Conversation, desk: Desk
) -> Conversation:
    """Give the talk as it is once the answer was given."""
    after = Conversation.restored(conversation.memory())
    after.pending = None
    calls = tuple(
        PastCall(name=each.tool, args=each.args, ok=True, as_of=desk.as_of, among=each.among)
        for each in answered
        if isinstance(each, Call)
    )
    for each in answered:
        after.subject = str(each.args["customer"]) if "customer" in each.args else after.subject
        if isinstance(each, AskBack):
            after.pending = Pending(tool=each.tool, args=each.args, need=each.need, among=each.among)
    language = conversation.language or ("zh" if has_han(head) else "en")
    after.turns.append(Turn(question=head, language=language, calls=calls))
    return after


def _with_more(
    answered: tuple[Call | AskBack, ...], more: tuple[Step, ...], rest: Reading, pending: Pending
) -> tuple[Step, ...]:
    """Give both, the answer changed where the rest is but a condition of it; nothing where it fits none."""
    made = [each for each in more if isinstance(each, Call | AskBack)]
    if not made or len(made) < len(more):
        return ()
    whom = {each.args["customer"] for each in answered if "customer" in each.args}
    same = all(each.args.get("customer") in whom for each in made)
    offered = {each.customer_id for each in pending.choices}
    other = bool(_OTHER.search(rest.text)) and {each.args.get("customer") for each in made} <= offered
    if not same and not other and only_tells(rest) and not rest.mentions:
        return ()
    if any(isinstance(each, AskBack) and each.need in ("unused", "intent") for each in made):
        return ()
    tools = {each.tool for each in made} if same else set()
    kept = tuple(each for each in answered if each.tool not in tools)
    waiting = tuple(each for each in kept if isinstance(each, AskBack))
    return (*(each for each in kept if isinstance(each, Call)), *more, *waiting)
