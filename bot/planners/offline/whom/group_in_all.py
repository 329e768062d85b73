"""A group in all: "exposure of Nordvik incl. its subsidiaries", 锡北集团连子公司一共占用多少额度."""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.counted_places import number_of
from bot.planners.offline.whom.relatives import parent_of
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_TOGETHER = lazily(
    r",? ?\(?(?:(?:incl(?:uding|usive of|\.)?|with all|counting|together with all)(?: all)?(?: of)?"
    r"(?: (?:the|its|their))? (?:subsidiar(?:y|ies)|subs|daughters|affiliates|group companies))(?![a-z])\)?"
    r"|[,\uff0c\uff08(]?(?:包括|包含|连同|连着|连带|加上|算上|含|连|包)(?:其|它的?|他们的?)?(?:所有|全部|全体)?的?"
    r"(?:下属|旗下)?的?(?:子公司|下属公司|关联公司)(?:在内|一起|都|也)*[)\uff09]?"
)
"""What counts the companies below somebody in, behind its name."""

_SO_MANY = lazily(
    r"(?:集团|系)?(?:旗下|名下|这|那|的)*(?P<zh>[两二三四五2-5])家(?:公司|企业)?(?:的|都|加起来|一共|合计)?"
    r"|(?:['\u2019]s?)?(?: group(?:['\u2019]s)?)?,? (?:all )?"
    r"(?P<en>two|three|four|five|[2-5]) (?:companies|entities|firms)(?![a-z])"
)
"""How a group's companies are counted behind its name."""

_OF_GROUPS = ("customer_limit",)
_USED = lazily(r"占用|用了|用掉|用到|(?<![a-z])(?:used|utilised|utilized|drawn)(?![a-z])")


def of_the_group_in_all(text: str, desk: Desk) -> str:
    """Give a text without what counts subsidiaries in, where a limit's figures tell of the group anyway.

    Of other figures they are told apart: "overdue of Nordvik and its subsidiaries".
    """
    text = _counted(text, desk)
    shown = simplified(text)
    if len(shown) != len(text) or not _TOGETHER.search(shown):
        return text
    for mention in desk.ledger.names.mentions(text):
        said = _TOGETHER.match(shown, _end(mention, text))
        if said is None:
            continue
        before, behind = text[: said.start()], text[said.end() :]
        if _heads_a_group(mention, desk) and (find("told_figures", shown, _OF_GROUPS) or _USED.search(shown)):
            return f"{before}{behind}"
        return (
            f"{before} and all its subsidiaries{behind}"
            if text.isascii()
            else f"{before}和它的所有子公司{behind}"
        )
    return text


def _counted(text: str, desk: Desk) -> str:
    """Put every company of a group in the place of its name and their number: Castellani集团三家."""
    if not _SO_MANY.search(text):
        return text
    for mention in desk.ledger.names.mentions(text):
        said = _SO_MANY.match(text, mention.end)
        group = _group(mention, desk)
        if said and len(group) == number_of(said["zh"] or said["en"]):
            return with_ids(text, (mention.start, said.end()), group)
    return text


def _group(mention: Mention, desk: Desk) -> tuple[str, ...]:
    """Give the companies of the group of somebody named that may be shown, the one named first."""
    ids = [each.customer_id for each in mention.linking.candidates]
    whose = ids[0] if ids and mention.linking.verdict == "one" else None
    if whose is None or not desk.shows(whose):
        return ()
    others = (each for each in sorted(desk.ledger.group_of(whose)) if each != whose)
    return (whose, *(each for each in others if desk.shows(each)))


def _end(mention: Mention, text: str) -> int:
    """Give where a name ends, without an "incl." that was taken for its "Inc."."""
    taken = text[mention.start : mention.end].casefold().rfind(" incl")
    return mention.start + taken if taken > 0 else mention.end


def _heads_a_group(mention: Mention, desk: Desk) -> bool:
    """Say whether somebody named has companies below it."""
    whose = {each.customer_id for each in mention.linking.candidates}
    return mention.linking.verdict == "one" and any(
        parent_of(each, desk) in whose for one in whose for each in desk.ledger.group_of(one)
    )
