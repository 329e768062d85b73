"""One of those offered told by what the ledger says of it: "the smaller outfit", 张伟负责的那家."""

from collections.abc import Iterable

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.places import places
from bot.planners.offline.whom.record_fields import has_field
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_LIST = "told_fields"
_AROUND = lazily(
    r"(?<![a-z])(?:the|that|this|one|ones|of|them|those|these|two|both|i|mean|meant|yes|no|please|pls|it['’]s"
    r"|is|a|an|customer|company|account|firm|outfit|people|guys|ppl|folks|from|in|with|which|who|belongs?|to"
    r"|looked|after|by|handled|covered|accounts?)(?:['’]s)?(?![a-z])"
    r"|[那这]一?[家个户位]|[的是我说要指一家个户位吧呀啊呢嘛咯哈跟管]|负责|手上|手里|名下|客户|公司|企业|规模|那边"
)
"""What may stand around the words of a field in an answer that says nothing else."""


def told_by_field(text: str, ids: Iterable[str], desk: Desk) -> set[str]:
    """Give those of some customers whom all fit that a short answer tells; nobody where it tells none."""
    found = find(_LIST, text)
    named = [each for each in places(text, desk) if each.kind == "person"]
    spans = [(each.start, each.end) for each in found] + [(each.start, each.end) for each in named]
    if not spans or any(each.isalnum() for each in _AROUND.sub(" ", _without(simplified(text), spans))):
        return set()  # "how big is it?" tells nobody apart
    told, people = {each.name for each in found}, {value for each in named for value in each.values}
    known = ((each, desk.ledger.customer(each)) for each in ids)
    return {
        each
        for each, record in known
        if all(has_field(field, record) for field in told) and (not people or record.salesperson in people)
    }


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)
