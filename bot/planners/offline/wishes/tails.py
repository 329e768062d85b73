"""Sentences that only ask whether what was said before them is all right: "… Possible?", 行吗, "good to go?".

They have no content of their own, so they belong to the sentence before and never are a question beside it.
"""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.measure_names import measures_named
from bot.planners.offline.question.quoted import QUOTED
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import leaves_nothing
from knowledge.lazy_pattern import lazily

_OF_NO_CONTENT = ("verdict", "rules_meant", "asking", "policy", "trims")
_OF_AN_OUTCOME = ("outcome", "elliptic", "asking")
_MARKS = " ,.?!\uff0c\uff1f\uff01\u3002\u3001"
_MOST_WORDS = 40
"""Characters of a sentence that can be a tail."""

_ASKS_LEAVE = lazily(
    r"(?:我们?|咱们?|你|您|这边|看|说|觉得|到底|究竟|那|这|就|再)*"
    r"(?:(?:该不该|应不应该|要不要|能不能|可不可以|可否|能否|是否|该|应该|可以|能|敢|敢不敢)+"
    r"(?:答应|同意|批准?|给|松口|点头|应下来?|接受|准|应承|允许?)|答不答应|同不同意|批不批准?|给不给|准不准|应不应|答应|同意)"
    r"(?:[他它她]们?|人家|对方|下来|吧|一下)*(?:吗|么|嘛|不|呢|啊|呀|吧)*"
    r"|(?:(?:so|and|then|but|now|ok)[ ,]+)*(?:should|shall|can|could|may|might|do|would|must) (?:we|i)"
    r"(?: just| simply| really)?"
    r"(?: (?:agree|accept|say (?:yes|ok|okay)|grant|allow|permit|approve|do|give|let)(?: (?:to|along|in))*"
    r"(?: (?:it|that|this|them|him|so))?(?: to)?(?: (?:it|that|this|them))?)?(?: or (?:not|no))?"
    r"|(?:(?:so|and|then|but)[ ,]+)*(?:what (?:do|should|can|shall) (?:i|we)"
    r" (?:tell|say(?: to)?|answer|reply)"
    r"(?: (?:them|him|her))?|(?:is|would) (?:that|it) (?:be )?(?:ok|okay|fine|all right) (?:by|with|for) us)",
    re.IGNORECASE,
)
"""Asks for leave, or what to answer, and names nothing: 我该不该答应, "can I say yes?"."""

_ITS_LINE = lazily(
    r"(?:这个?|那|它|都|有没有|有无|是否|是不是|算不算|会不会|到底|现在|究竟)*"
    r"(?:[超过越破踩碰压](?:没[超过越破踩碰压])?(?:了)?(?:红|警戒|警示)?线|[超达](?:没[超达])?标|合格|正常|偏高|偏低|过关|太高|太低)"
    r"(?:了|没有?|吗|么|嘛|呢|啊|呀|不|否)*"
    r"|(?:(?:and|so|or) )*(?:(?:is|are|was|has|does|do) )?(?:it|that|this|they|those)?(?:['’]s)? ?"
    r"(?:still |already |now )?(?:(?:over|above|below|under|past|across|within|inside|beyond"
    r"|cross(?:ed|ing)?)"
    r" (?:the |its |our |that )?(?:line|red line|threshold|mark|ceiling|floor|bounds|range|norm)"
    r"|too (?:high|low)"
    r"|in breach|breached|out of (?:range|bounds))(?: or (?:not|no|what))?",
    re.IGNORECASE,
)

_ITS_TOTAL = lazily(
    r"(?:(?:and|so|or|plus|also) )*"
    r"(?:how much (?:(?:is|are|do|does) (?:it|that|they|this|all that)(?: owe)?)?"
    r" ?(?:in total|in all|altogether|all in all|all told|overall)"
    r"|(?:what['\u2019]?s |what is |give me |with )?the (?:grand |overall )?(?:total|sum)"
    r"(?: of (?:it|that|them|those))?"
    r"|in total how much)"
    r"|(?:还有|再|另外)?(?:一共|总共|合计|总计|加起来)(?:是|有)?多少(?:钱|金额)?"
)


def belongs_to_the_one_before(
    reading: Reading, before: Reading | None, *, of_many: bool, given: bool
) -> bool:
    """Say whether a piece but asks for what the question before it tells anyway, or for its verdict.

    `of_many`: nobody was named before it; `given`: figures to reckon with were.
    """
    if asks_of_its_line(reading, before) or is_tail(reading):
        return True
    return (of_many and asks_of_its_total(reading)) or (given and asks_for_the_outcome(reading))


def asks_of_its_total(reading: Reading) -> bool:
    """Say whether a piece only asks for the total of the list before it, which that list says."""
    if reading.mentions or reading.slots.found or reading.places:
        return False
    return _ITS_TOTAL.fullmatch(simplified(reading.text).strip(_MARKS)) is not None


def is_tail(reading: Reading) -> bool:
    """Say whether a sentence adds nothing to the one before but a verdict that it asks for, or a figure.

    One that names rules alone ("what does the policy say?") is a question for the rules.
    """
    if reading.mentions or reading.unknown or reading.places or len(reading.text) > _MOST_WORDS:
        return False
    if _ASKS_LEAVE.fullmatch(simplified(reading.text).strip(_MARKS)):
        return True
    judged = find("cues", reading.text, ("verdict",))
    trimmed = reading.slots.numbers and find("cues", reading.text, ("trims",))
    return bool(judged or trimmed) and leaves_nothing(reading, _OF_NO_CONTENT)


def asks_of_its_line(reading: Reading, before: Reading | None) -> bool:
    """Say whether a sentence only asks if the measure named before it is past its line: 超线没有?"""
    if before is None or reading.slots.found or reading.mentions or not measures_named(before.text):
        return False
    return _ITS_LINE.fullmatch(simplified(reading.text).strip(_MARKS)) is not None


def asks_for_the_outcome(reading: Reading) -> bool:
    """Say whether a sentence only asks what comes of figures told before it: "What do we get?", 到手多少."""
    if reading.mentions or reading.slots.found or reading.places or len(reading.text) > _MOST_WORDS:
        return False
    return bool(find("cues", reading.text, ("outcome",))) and leaves_nothing(reading, _OF_AN_OUTCOME)


def only_quotes(reading: Reading) -> bool:
    """Say whether a sentence only tells what somebody said in quotation marks."""
    asks = reading.text.endswith("?") or find("cues", QUOTED.sub(" ", reading.text), ("asking",))
    return bool(QUOTED.search(reading.text)) and not (asks or reading.mentions or reading.slots.found)


def only_quotes_figures(reading: Reading) -> bool:
    """Say whether a sentence tells what somebody said in quotation marks, with figures and no customer."""
    quotes = [said.span() for said in QUOTED.finditer(reading.text)]
    inside = all(any(start < each.start < end for start, end in quotes) for each in reading.slots.found)
    asks = reading.text.endswith("?") or find("cues", QUOTED.sub("", reading.text), ("asking",))
    return bool(quotes) and inside and not (asks or reading.mentions or reading.unknown)


def without_tails(sentences: list[Reading], *, quoted: bool = False) -> str | None:
    """Give a message without quotations and tails without figures, or None where all or nothing is left.

    `quoted` leaves out quotations with figures, too.
    """
    kept = [
        each
        for place, each in enumerate(sentences)
        if not (
            only_quotes(each)
            or (quoted and only_quotes_figures(each))
            or (place and is_tail(each) and not each.slots.found)
        )
    ]
    whole = 0 < len(kept) < len(sentences)
    return " ".join(_ended(each.text) for each in kept) if whole else None


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."
