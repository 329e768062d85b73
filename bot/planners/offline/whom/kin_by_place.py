"""A company of the same group by its place or a word of its name: "their Suzhou company", 它苏州那家公司."""

import re

from bot.conversation import Conversation
from bot.planners.offline.question.places import places
from bot.planners.offline.whom.fitting import Fits, told_among
from bot.planners.offline.whom.kin_words import OF_ANOTHER
from knowledge.customers.question_text import QuestionText
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_SAID = lazily(
    r"(?<![A-Za-z])(?:(?P<whose>(?i:its|their|his|her))|(?i:the))"
    r" (?P<words>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*)"
    r" (?:(?P<parent>parent|holding|mother)(?: company)?"
    r"|subsidiary|arm|unit|branch|affiliate|(?:sister|daughter|group) company"
    r"|(?(whose)(?:company|firm|entity|business|operations?|plant|office|one)))(?:['’]s)?(?![a-z])"
    r"|(?P<own>[它他她其](?:们|家)?|集团|旗下|底下|下面|下属)(?:里头?|里面|内|中)?(?:在|的)*(?P<han>[㐀-鿿]{2,4}?)"
    r"的?(?:[那这]一?[家个边户])?的?(?:子公司|分公司|公司|工厂|厂|(?<=[那这][家个户]))(?:那边)?"
    r"|(?:那么?|[再在和跟]|还有|查|看|问|换成?)*(?P<place>[㐀-鿿]{2,4}?)"
    r"(?:[那这]一?[家个边户]的?|的(?:[那这]一?[家个户])?)?(?:子公司|分公司|附属公司|下属公司)(?:那边)?"
)
_KIND_ALONE = lazily("兄弟$|姐妹$|姊妹$|关联$|控股$|上级$|[母总]$|^其[他它]")


def company_of_the_group(
    text: str, conversation: Conversation, desk: Desk
) -> tuple[tuple[int, int], Fits] | None:
    """Give where a text speaks of such a company and whom it fits: of the group of the one spoken of.

    None where no place or name is said, or "the German branch" fits nobody of that group.
    """
    said, subject = _SAID.search(text), conversation.subject
    if said is None or subject is None or not desk.shows(subject):
        return None
    if any(each.linking.verdict == "one" for each in desk.ledger.names.mentions(text)):
        return None  # somebody is named in full
    if OF_ANOTHER.match(text, said.end()) and not said["whose"]:
        return None  # "the Italian subsidiary of Siemens"
    if _KIND_ALONE.search(said["han"] or said["place"] or ""):
        return None  # 它的兄弟公司 is told by no place
    words = said["words"] or said["han"] or said["place"]
    fits = told_among(words, _members(subject, said, desk), desk)
    told = fits.seen or said["whose"] or _says_which(words, desk)
    return (said.span(), fits) if told else None


def _says_which(words: str, desk: Desk) -> bool:
    """Say whether Chinese words tell one subsidiary from another, by a place that nobody may be at: 苏州."""
    if not has_han(words):
        return False
    return any(each.kind != "person" for each in places(words, desk)) or not any(
        QuestionText(words, ()).is_vocabulary
    )


def _members(subject: str, said: re.Match[str], desk: Desk) -> list[str]:
    parent = desk.ledger.customer(subject).parent_id or subject
    if said["parent"]:
        return [parent] if desk.ledger.has_customer(parent) else []
    return [each for each in desk.ledger.group_of(subject) if each != subject]
