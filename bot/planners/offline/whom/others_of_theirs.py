"""Somebody that a customer has and no record tells: "Müller's supplier", 锡北铸造的股东."""

import re
from collections.abc import Iterable

from knowledge.customers import Mention
from knowledge.lazy_pattern import lazily

_EN = (
    r"(?:owners?|shareholders?|investors?|suppliers?|vendors?|distributors?|dealers?|resellers?|agents?"
    r"|importers?|competitors?|rivals?|landlords?|partners?|joint ventures?|jvs?|branch(?:es)?|divisions?"
    r"|other (?:compan(?:y|ies)|firms?|entit(?:y|ies))|customers|clients"
    r"|predecessors?|successors?|franchisees?|licensees?|subcontractors?|contractors?)"
)
_ZH = (
    r"(?:股东|投资人|投资方|供应商|供货商|经销商|代理商|分销商|竞争对手|合作伙伴|合作方|合资公司|合资企业"
    r"|(?:其他|其它|别的|另外的?)(?:公司|企业)|分公司|门店|办事处|承包商|分包商|加盟商|下游客户|客户(?=的|们|欠|逾期))"
)
_ENDS = (
    r"(?=['’]s?(?![a-z])|[ ]*[:,.?!;]|$| (?:owes?|has|have|had|pays?|paid|is|are|do|does|can|get|gets"
    r"|takes?|for|in|on|at|by|an?|please|now|today|too)(?![a-z]))"
)
_BEHIND = lazily(
    rf"\.?['’]s? (?:[\w-]+ )?{_EN}{_ENDS}|的{_ZH}(?=的|们|欠|逾期|有|能|还|付|[,\uff0c。?\uff1f:\uff1a ]|$)",
    re.IGNORECASE,
)
_BY_PRONOUN = lazily(
    rf"(?<![a-z])(?:its|their|his|her) (?:[\w-]+ )?{_EN}{_ENDS}"
    rf"|(?:[它他她]们?|[这那]家(?=的))的?{_ZH}(?=的|们|欠|逾期|有|能|还|付|[,\uff0c。?\uff1f:\uff1a ]|$)",
    re.IGNORECASE,
)
_JOINS = lazily(r"(?:(?<![a-z])(?:and|plus|or|with)|&|[和与跟及]) ?(?:of )?$", re.IGNORECASE)
_BEFORE = lazily(rf"(?<![a-z])(?:the|an?|its) (?:[\w-]+ )?{_EN} (?:of|for|at) (?:the )?$", re.IGNORECASE)


def somebody_of_theirs(text: str, named: Iterable[Mention]) -> bool:
    """Say whether a text speaks of somebody that a customer has who is named in it, or was spoken of."""
    known = tuple(named)
    own = _BY_PRONOUN.search(text)
    if own and (not known or _JOINS.search(text[: own.start()])):
        return True
    return any(
        _BEHIND.match(text, each.end) or _BEFORE.search(text[: each.start])
        for each in known
        if each.linking.verdict == "one"
    )
