"""A company of the same group by its place or a word of its name: "their Suzhou company", 它苏州那家公司."""

import re

from bot.conversation import Conversation
from bot.planners.offline.whom.fitting import Fits, told_among
from knowledge.desk import Desk

_SAID = re.compile(
    r"(?<![A-Za-z])(?:(?P<whose>(?i:its|their|his|her))|(?i:the))"
    r" (?P<words>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*)"
    r" (?:(?P<parent>parent|holding|mother)(?: company)?"
    r"|subsidiary|arm|unit|branch|affiliate|(?:sister|daughter|group) company"
    r"|(?(whose)(?:company|firm|entity|business|operations?|plant|office|one)))(?:['’]s)?(?![a-z])"
    r"|[它他她其](?:们|家)?(?:在|的)*(?P<han>[㐀-鿿]{2,4}?)的?(?:那[家个边])?(?:子公司|分公司|公司|工厂|厂)(?:那边)?"
)


def company_of_the_group(
    text: str, conversation: Conversation, desk: Desk
) -> tuple[tuple[int, int], Fits] | None:
    """Give where a text speaks of such a company and whom it fits: of the group of the one spoken of.

    None where no place or name is said, or "the German branch" fits nobody of that group.
    """
    said, subject = _SAID.search(text), conversation.subject
    if said is None or subject is None or not desk.ledger.has_customer(subject) or not desk.may_see(subject):
        return None
    if any(each.linking.verdict == "one" for each in desk.ledger.names.mentions(text)):
        return None  # somebody is named in full
    fits = told_among(said["words"] or said["han"], _members(subject, said, desk), desk)
    return (said.span(), fits) if fits.seen or fits.hidden or said["whose"] else None


def _members(subject: str, said: re.Match[str], desk: Desk) -> list[str]:
    parent = desk.ledger.customer(subject).parent_id or subject
    if said["parent"]:
        return [parent] if desk.ledger.has_customer(parent) else []
    return [each for each in desk.ledger.group_of(subject) if each != subject]
