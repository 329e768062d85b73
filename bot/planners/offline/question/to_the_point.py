"""What somebody tells before coming to the point: "gate 14, kid turned nine, um where was I, yes, Ipanema …".

Words that say so end the story, and what was told before them is no part of the question.
"""

from collections.abc import Iterable

from knowledge.lazy_pattern import lazily

_PAUSE = r"(?:[\s,.;:!…—–\-\uff0c。\uff1b\uff1a\uff01、]|\.\.\.)"
_TO_THE_POINT = lazily(
    r"(?i)(?:^|[,.;:!…—–\-\uff0c。\uff1b\uff01])\s*(?:(?:so|and|um+|uh+|er+m*|ok(?:ay)?|right|well|now"
    r"|sorry|ah)[ ,.]+)*"
    r"(?:(?:now )?where was i|what was i (?:saying|asking|going to (?:say|ask))|back to (?:business|work"
    r"|the point"
    r"|my question)|long story short|to cut a long story short|to get to the point|the point is|point is"
    r"|(?:but |so )?anyways?|any ?how|what i (?:actually |really )?(?:wanted|want|need|was going) to (?:ask"
    r"|know)"
    r"(?: is| was)?|my (?:actual |real )?question(?: is| was)?|the question(?: is| was)|enough of that"
    r"|that['’]?s not why i(?:['’]m| am) (?:writing|asking|calling))"
    rf"(?:{_PAUSE}|(?:yes|yeah|right|ah|oh|ok(?:ay)?|so|that)(?![a-z]))+"
    r"|[\s,.;:!\uff0c。\uff1b\uff1a\uff01、…—]+(?:那个|好|嗯|对了?|哦|啊|[\s,\uff0c])*"
    r"(?:言归正传|书归正传|闲话少说|说正[事题经]的?|回到正[事题]|扯远了|跑题了|不扯了|不说(?:这些|这个"
    r"|那些)了|废话不多说"
    r"|说重点|重点是|反正就是|总之就是|总而言之|长话短说|我(?:其实|就)?是?想(?:问|知道|查)的?(?:就)?是"
    r"|我的?问题是|其实就是想问)"
    r"(?:[\s,.;:!\uff0c。\uff1b\uff1a\uff01、…—]|的是|一下|啊|呢|哈)*"
)
_ASIDE = lazily(
    r"(?i)^(?=[^?.!;]*?(?<![a-z])(?:contract|page|para|paragraph|clause|section|chapter|appendix|annex|line)"
    r"(?![a-z]))[^?.!;]{3,60}? aside[,:;]+ (?=\S)"
)
"""What of a paper is put aside in so many words before the question: "page 12, para 30 aside: …"."""


def to_the_point(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message from where it comes to the point; whole where names or questions stand before that."""
    spans = tuple(names)
    found = list(_TO_THE_POINT.finditer(text))
    for said in reversed(found):
        told, rest = text[: said.start()], text[said.end() :]
        asked = "?" in told or "\uff1f" in told
        named = any(start < said.start() for start, _ in spans) and not any(
            start >= said.end() for start, _ in spans
        )
        if not (asked or named) and any(map(str.isalnum, rest)):
            return rest
    aside = _ASIDE.match(text)
    return text[aside.end() :] if aside and all(aside.end() <= start for start, _ in spans) else text
