"""Clauses that say what not to show or count: "don't show me Castellani", "but not its overdue", 别算利息."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.named_together import JOINS
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

_LIST = "taken_out"
_NOT = r"(?:do not|don['’]?t|no need (?:to|for)|needn['’]?t|need not|never)"
_I = r"(?:(?:i|we|you)(?:['’]m| am|['’]re| are)? )?(?:(?:really|actually) )?"
_SKIP = r"skip(?! (?:straight |right |directly |over )?(?:to|ahead|forward)(?![a-z]))"
_BARE = r"(?:(?:but |and )?not|rather than)"
_COUNTS = (
    r"(?:if (?:we|you|i) (?:ignore|exclude|leave out|skip|drop|take out|leave aside|disregard)"
    r"|(?:do not|don['’]?t) (?:count|reckon|charge)|without|w/o|exclud(?:e|ing)|excl\.?|not counting"
    r"|not including|no(?= (?:late )?interest)|leave out|leaving out|minus|net of)"
)
_SMALL = (
    r"(?:(?:me|us|up|at|about|with|out|in|into|on|for|of|to|from|the|any|its|their|his|her|that|those|a"
    r"|anything|figures? of|numbers? of|customer|company|again|also|too|either)(?![a-z]) ?)*"
)
_LEAD = r"(?:(?:ok(?:ay)?|well|please|and|but|so|also|now|hi|hello|just)[, ]+)*"
_COUNT_ZH = r"(?:算上?|计算?|[含加带]|包括|包含|考虑)"
_NO_ZH = r"(?:不(?:用|必|要|想|需要?|是)?|[别甭勿]|无需)(?:再|去|给我|帮我|跟我)?"
_LEAD_ZH = r"(?:先|请|但|可|那|也|就|我|你|咱们?|麻烦|暂时)*"
_ENDS = lazily(
    r"(?P<what>.+?)(?: (?:is|are|isn['’]t|aren['’]t))?"
    r" (?:(?:not|of no) (?:needed|necessary|wanted|interest)"
    r"|(?P<counts>(?:not|un) ?(?:included|counted)|excluded|left out))"
)
_CUT = lazily(
    r"(?<!\d)[,.;:!?]+|[,.;:!?]+(?!\d)|[\uff0c。\uff1b\uff1a\uff01\uff1f—–]+| - "
    r"|(?=但不|但别|只[看要查]|仅[看要查]|单看|直接[看查])"
    rf"|(?<= )(?=(?:but|and) (?:not|don['’]?t|do not|skip|ignore|leave)(?![a-z]))"
    rf"|(?<= )(?={_COUNTS} )|(?<=\d )(?=but )"
    r"|(?<= )(?=(?:and|but) (?:then )?(?:give|show|tell|just|only|check|what|how|look)(?![a-z]))"
)
_AROUND = " \n"
_ASKS = ("吗", "吧", "么", "呢")
_NAMED = lazily(
    r"(?:['’]s?|的)? ?(?:aside|out|alone|for now|please|too|either|limits?|overdues?|figures?|额度|逾期|情况"
    r"|那家|这家|那边| )*",
    re.IGNORECASE,
)
"""What may stand behind a name that is taken out."""

_JOINED = lazily(rf"\s*{JOINS}\s*(?:of )?", re.IGNORECASE)


class TakenOut(NamedTuple):
    """A clause that takes something out: where it stands, where what it takes out does, and how it says so.

    `counts` is not to be counted in, which a figure can depend on; `bare` is but a "not".
    """

    start: int
    end: int
    what: tuple[int, int]
    counts: bool = False
    bare: bool = False


@cache
def _begins() -> re.Pattern[str]:
    """Give how an English clause begins that takes something out."""
    show, drops = any_word(_LIST, "shows"), any_word(_LIST, "drops")
    wants = rf"(?:(?:want|need|care)(?: to (?:{show}|see|hear|know|have))?|interested|have to {show})"
    shows = rf"(?:{_NOT}(?: even)? {show}|{_I}(?:{_NOT}|not)(?: really)? {wants}|no need for)"
    return lazily(
        rf"{_LEAD}(?:(?P<counts>{_COUNTS})|{shows}|{_SKIP}|{drops}|(?P<bare>{_BARE}))(?![a-z])"
        rf" {_SMALL}(?P<what>.+)"
    )


@cache
def _begins_zh() -> re.Pattern[str]:
    """Give how a Chinese clause begins that takes something out."""
    see = any_word(_LIST, "shows")
    return lazily(
        rf"{_LEAD_ZH}(?:(?P<counts>{_NO_ZH}{_COUNT_ZH}|剔除|扣除|除去)|{_NO_ZH}{see}|[跳略]过|忽略|[撇抛]开|不要|不是)"
        r"(?:我|一下|到|了|那家|什么|它的?|他们的?)*(?P<what>.+)"
    )


@cache
def _ends_zh() -> re.Pattern[str]:
    """Give how a Chinese clause ends that takes out what stands before."""
    see = any_word(_LIST, "shows")
    return lazily(
        rf"{_LEAD_ZH}(?P<what>.+?)(?:就|先|也|都|可以|暂时)*"
        rf"(?:(?:不[用必]|不需要?|[别甭])(?:再)?{see}?|不[要想]{see}|不[管看查提理]|[别甭]给我?|[跳略]过|忽略|算了)"
        r"(?:它|他们|一下|[了啦吧哈看])*"
    )


def taken_out(text: str, names: Sequence[tuple[int, int]]) -> Iterator[TakenOut]:
    """Yield the clauses of a text that say what not to show or count; no name is cut in two."""
    shown = simplified(text).casefold()
    if len(shown) != len(text):  # a letter that folds into two: no place can be told
        return
    for start, end in _clauses(shown, names):
        clause = shown[start:end]
        if clause.endswith(_ASKS):
            continue
        said = _begins().fullmatch(clause) or _begins_zh().fullmatch(clause)
        if said is not None:
            left, right = said.span("what")
            kind = said.groupdict()
            yield TakenOut(
                start, end, (start + left, start + right), bool(kind["counts"]), bool(kind.get("bare"))
            )
            continue
        said = _ends_zh().fullmatch(clause) or _ENDS.fullmatch(clause)
        if said is not None:
            left, right = said.span("what")
            counts = bool(said.groupdict().get("counts"))
            yield TakenOut(start, end, (start + left, start + right), counts)


def names_taken_out(clause: TakenOut, text: str, names: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the names that a clause takes out, where it takes out nothing else; `names` are in order."""
    start, end = clause.what
    inside = [span for span in names if start <= span[0] and span[1] <= end]
    if not inside or inside[0][0] != start:
        return []
    gaps = [text[one[1] : other[0]] for one, other in pairwise(inside)]
    alone = all(map(_JOINED.fullmatch, gaps)) and _NAMED.fullmatch(text[inside[-1][1] : end])
    return inside if alone else []


def _clauses(shown: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    begun = 0
    cuts = [each.span() for each in _CUT.finditer(shown)]
    cuts = [(start, end) for start, end in cuts if not any(a < end and start < b for a, b in names)]
    for start, end in (*cuts, (len(shown), len(shown))):
        left = begun + len(shown[begun:start]) - len(shown[begun:start].lstrip(_AROUND))
        right = begun + len(shown[begun:start].rstrip(_AROUND))
        if left < right:
            yield left, right
        begun = end


_TOPICS = (
    "owe",
    "late",
    "limit",
    "headroom",
    "ratios",
    "habit",
    "warning",
    "report",
    "interest",
    "insurance",
)
_TOPIC_SMALL = lazily(
    r"(?:(?<![a-z])(?:the|its|their|his|her|any|all|or|and|nor|of|about|credit|late|it|them|please|check|file"
    r"|aside|out|alone|part|bit|thing|stuff|for now|today|either|too|at all|whole|figures?|details?)(?![a-z])"
    r"|[了啦吧的和或与、]|情况|部分|那块|什么|它|他们)"
)


def topic(what: str) -> str | None:
    """Give the one topic of a customer that a stretch names and nothing else; else None."""
    said = find("actions", what, _TOPICS)
    names = {item.name for item in said} - ({"report"} if len({item.name for item in said}) > 1 else set())
    left = what
    for item in reversed(said):
        left = left[: item.start] + " " + left[item.end :]
    if len(names) != 1 or _TOPIC_SMALL.sub("", simplified(left).casefold()).strip(" ,.'’s"):
        return None
    return next(iter(names))


@lru_cache(64)  # a message is cut into the same pieces in several ways
def only_takes_out(text: str) -> bool:
    """Say whether a piece of a message but takes out a topic: 不算保险, "without the interest"."""
    said = next(taken_out(text, ()), None)
    if said is None or text[: said.start].strip() or text[said.end :].strip(" .?!\uff1f\uff01\u3002"):
        return False
    return topic(text[slice(*said.what)]) is not None
