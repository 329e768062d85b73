"""Whether a share in a bad scenario is what is lost of what defaults, or of something else."""

import re
from typing import NamedTuple

from bot.language.slots.slot import Share
from bot.language.words import simplified
from bot.planners.offline.arguments.share_roles import is_got_back
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

HALF = lazily(r"(?<![a-z])half(?![a-z- ]*(?:year|month|a ))|一半|对半", re.IGNORECASE)
_SMALL = (
    r"(?: ?(?:of|is|at|only|just|about|around|by|with|to|up to|say|maybe|a|an|the|another|rate|share"
    r"|assume[ds]?"
    r"|assumed at|set (?:to|at)|was|were|equals?|=|:|,|\uff1a))*"
)
_LOSS_BEFORE = lazily(
    r"(?:(?<![a-z])(?<!expected )(?:lose[sn]?|losing|lost|lgd|haircut|writ(?:e|ing)[ -]offs?|written off"
    r"|loss(?:es)?(?: (?:given default|severity|share|rate|ratio))?|[收追要拿][不唔](?:返|回|到|回来)"
    r"|无法收回)(?:用|取|按|为|是)?"
    rf"(?: (?:us|it|them|everything))?{_SMALL}"
    r"|(?:(?<!预期)(?<!预计)[损損]失|亏损|亏|赔|丢|坏账|坏掉|烂掉|烂|少收)(?:率|比例|掉|了)*"
    r"(?:的是|的|会|要|是|为|按|取|用|约|到|达到?|改[成为]|换[成为]|大概|上|有|算|:|\uff1a|,|\uff0c)*) ?$",
    re.IGNORECASE,
)
_OWED = (
    r"(?: (?:of|from|in) [a-z0-9 _'\u2019-]{0,40}?)?"
    r"(?: (?:that|which))?(?: (?:is|are|was|were|gets?|will|would|be|being|been|can|could|cannot|has"
    r"|have|all))*"
)
_LOSS_AFTER = lazily(
    rf"{_OWED} ?(?:loss(?![a-z])(?! of (?:sales|turnover|customers))|lost|gone|written off|unrecoverable"
    r"|irrecoverable|unrecovered|not (?:be )?recover(?:ed|able)|never (?:be )?(?:recovered|seen"
    r"|com(?:es|ing) back"
    r"|com(?:es?|ing)|shows?(?: up)?|turns? up)|bad debts?|write[- ]offs?|haircut|lgd)(?![a-z])"
    r"|的?[^,.;\uff0c。\uff1b%]{0,14}?(?:[收追要拿讨捞回][不唔]回|[收追要拿][不唔](?:返|到|回来)|无法[收追]回"
    r"|不能[收追]回|没法[收追]回|损失(?!多少|多大|几)|亏掉|亏了|赔掉|坏掉|烂掉|烂了|坏了|打水漂|坏账|没了|回不来|泡汤|血本无归|的损失)",
    re.IGNORECASE,
)
_SOMETHING_ELSE = lazily(
    r" (?:of )?(?:(?:all|our|the|my|their|those|these|any|wind|power|[a-z]+) ){0,3}?(?:customers"
    r"|clients|accounts"
    r"|buyers|debtors|names|companies|sales|turnover|revenues?|orders|business|volumes?|demand|staff"
    r"|suppliers|margins?|profits?|prices?)(?![a-z])(?! owe)"
    r"|的?(?:[^,.;\uff0c。\uff1b%]{0,8}?)(?:客户|公司|企业|厂家|户|家|销售额?|营业?收入?|营收|订单|利润|毛利|需求|价格)"
    r"(?!的?(?:钱|账|帐|款|欠款|货款|应收|余额|敞口|违约)|欠)",
    re.IGNORECASE,
)

_TURNS = lazily(
    r"[按算用取为是到成]|的话|要是|(?<![a-z])(?:use|take|try|say|assume|lets?)(?![a-z])", re.IGNORECASE
)
_UNMARKED = r"[^,.;:?!\uff0c。\uff1b\uff1a\uff1f\n]"
_ASKING = lazily(
    rf"^(?:(?:and |but )?(?:what if|what happens if|{IF_EN}|say|stress test|with)|{IF_ZH}|压力测试) ?",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """Where a share stands, and the slot that it was read from, if one was."""

    start: int
    end: int
    share: Share | None

    def clause(self, text: str) -> str:
        """Give the share with what stands around it, up to the marks on either side."""
        before = re.search(rf"{_UNMARKED}{{0,30}}$", text[: self.start])
        after = re.match(rf"{_UNMARKED}{{0,40}}", text[self.end :])
        start = self.start - len(before.group()) if before else self.start
        return _ASKING.sub("", text[start : self.end + (after.end() if after else 0)].strip())


def is_lost(part: Part, reading: Reading) -> bool:
    """Say whether a share is lost, or comes back, of what defaults: not one of customers, sales or prices."""
    before, after = reading.text[: part.start], reading.text[part.end :]
    if reading.text[: part.end].endswith(" "):
        after = f" {after}"
    if is_got_back(part, reading):
        return True
    if _SOMETHING_ELSE.match(after):
        return False
    if _LOSS_BEFORE.search(before) or _LOSS_AFTER.match(after):
        return True
    return _is_bare(f"{before} {after}")


def _is_bare(beside: str) -> bool:
    """Say whether only small words stand beside a share: an answer, or a change of the last question."""
    left = without("cues", _TURNS.sub(" ", simplified(beside)), ("small", "continues"))
    return not any(letter.isalnum() for letter in left)
