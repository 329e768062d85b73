"""The words for a customer's relatives: "its Italian subsidiary", "sister company of", 最终母公司."""

import re
from typing import NamedTuple

from bot.language.country_names import countries
from bot.planners.offline.whom.relatives import Kind
from knowledge.lazy_pattern import lazily

_COMPANY = r"(?: (?:company|firm|entity))?"
_COMPANIES = r"(?: (?:compan(?:y|ies)|firms?|entit(?:y|ies)))?"
_NOUNS: tuple[tuple[Kind, str, str], ...] = (
    (
        "top",
        rf"(?:ultimate|top|topmost|group)[ -](?:parent|owner|holding|mother){_COMPANY}"
        r"|top company|group head",
        r"最终(?:的)?(?:母公司|控股公司|控股股东|控制人)|顶层(?:母公司|公司)|集团(?:的)?(?:总部|母公司|总公司)",
    ),
    (
        "grandparent",
        rf"(?:grand-?(?:parent|mother)|parent{_COMPANY}['’]s parent){_COMPANY}",
        r"祖母公司|母公司的(?:上级)?母公司|爷爷公司",
    ),
    (
        "granddaughter",
        rf"(?:grand-?(?:daughter|child)|sub-?subsidiar(?:y|ies)){_COMPANIES}s?",
        r"孙公司|子公司的子公司",
    ),
    (
        "parent",
        rf"(?:immediate |direct )?(?:parent|holding|mother){_COMPANIES}s?",
        r"(?:直接|上级)?(?:母公司|控股公司|控股股东)|上级公司|总公司",
    ),
    (
        "subsidiary",
        rf"(?:subsidiar(?:y|ies)|subs?(?!-)|(?:daughter|child){_COMPANIES}|daughters|offshoots?)",
        r"子公司|下属(?:公司|企业)|附属公司|(?:旗下|下面|底下|名下|手下|麾下)的?(?:[那这]一?[家个])?的?(?:公司|企业)",
    ),
    ("sibling", rf"(?:sister|sibling){_COMPANIES}|sisters|siblings", r"(?:兄弟|姐妹|姊妹)(?:公司|企业)"),
    (
        "group",
        r"(?:other )?(?:group (?:members?|compan(?:y|ies)|firms|entit(?:y|ies))"
        r"|affiliates?|(?:related|affiliated) (?:compan(?:y|ies)|firms?|entit(?:y|ies)|parties))",
        r"(?:同)?集团内?的?(?:其他|其它)?的?(?:成员(?:公司|企业)?|公司|企业)|关联(?:公司|企业|方)",
    ),
)
NO_ADJECTIVE = (
    r"(?!(?:and|or|of|the|an?|in|on|for|from|by|with|to|at|is|are|was|were|has|have|had|does|do|did|limits?|than"
    r"|overdue|exposure|grade|terms|rating|report|its|their|guarantees?|guaranteed|credit|we|they|it|that|which"
    r"|payments?|orders?|debts?|says?|asks?|wants?|own|owns|incl|including|inclusive|counting)(?![a-z]))"
)
_ADJECTIVES = rf"(?P<words>(?:{NO_ADJECTIVE}[\w'’&-]+ ){{0,2}}?)"
_ZH_ADJECTIVES = (
    r"(?:旗下|下面|底下|名下|手下|麾下)?的?(?P<all>所有|全部|各家?|几家|两家|三家|这些|那些)?的?(?:(?:那|这)一?[家个])?"
    r"(?:(?:做|搞|生产|卖|经营|从事|负责)(?=[㐀-鿿]{2}))?(?P<han>(?:(?![和与跟及它他她其的])[㐀-鿿]){2,4}?)??的?(?:(?:那|这)一?家)?(?:其他|另一家|唯一)?的?"
)
_KINDS = "|".join(f"(?P<{kind}>{english})" for kind, english, _ in _NOUNS)
COMPANY_PART = (
    r"(?:arms?|units?|branch(?:es)?|divisions?|plants?|factor(?:y|ies)|offices?|compan(?:y|ies)|firms?"
    r"|entit(?:y|ies)|business(?:es)?|operations?|outfits?|mills?|joint ventures?)"
)
COMPANY_PART_ZH = (
    r"(?:(?:全资|控股|合资)?(?:子公司|分公司|公司|企业)|工厂|分厂|厂|分部|分支机构|分支"
    r"|办事处|分店|门店|基地)"
)
"""Words for a company or a part of one that are a relative's where a place or name tells which."""
SOME_COMPANY_ZH = "(?:" + "|".join((*(chinese for _, _, chinese in _NOUNS), COMPANY_PART_ZH)) + ")"
SOME_COMPANY = "(?:" + "|".join((*(english for _, english, _ in _NOUNS), COMPANY_PART)) + ")"
_ZH_KINDS = "|".join(f"(?P<{kind}>{chinese})" for kind, _, chinese in _NOUNS)
_NOT_SECURITY = r"(?! (?:company )?(?:guarantees?|backing|support|comfort|security|letters?)(?![a-z]))"
EN_RELATIVE = rf"(?:all (?:of )?)?{_ADJECTIVES}(?:{_KINDS})(?:['’]s?)?(?![a-z]){_NOT_SECURITY}"
ZH_RELATIVE = rf"{_ZH_ADJECTIVES}(?:{_ZH_KINDS})(?:们)?(?!.{{0,4}}(?:担保|保证|背书))"
ANY_RELATIVE = lazily(
    "|".join(rf"(?<![a-z])(?:{english})(?![a-z])|{chinese}" for _, english, chinese in _NOUNS), re.IGNORECASE
)
WHOSE_EN = r"(?P<whose>its|their|his|her|whose)"
WHOSE_ZH = r"(?P<whose>[它他她其]们?|这家(?:公司|客户)?|那家(?:公司|客户)?|该(?:公司|客户|企业)|对方)"
BEHIND_A_NAME = (
    lazily(
        rf"\.?(?:['’]s?(?:['’]s?)?)? (?P<has>(?:have|has|got) (?:any |an? )?)?{EN_RELATIVE}", re.IGNORECASE
    ),
    lazily(
        rf"\.? ?的?(?:它|其|他|她)?的?(?P<has>有(?:没有|哪些|哪几家|几家|什么|多少)?家?)?{ZH_RELATIVE}"
        r"(?P<which>有哪些|有几家|是哪[家些])?"
    ),
)
BEFORE_A_NAME = lazily(rf"(?<![a-z])(?:(?:the|an?|all) )?{EN_RELATIVE} of (?:the )?$", re.IGNORECASE)
BY_PRONOUN = (
    lazily(rf"(?<![a-z])(?:all (?:of )?)?{WHOSE_EN} {EN_RELATIVE}", re.IGNORECASE),
    lazily(rf"{WHOSE_ZH}的?{ZH_RELATIVE}"),
)
BARE = (
    lazily(rf"(?<![a-z])(?:all )?the {EN_RELATIVE}", re.IGNORECASE),
    lazily(rf"(?<!的){ZH_RELATIVE}"),
)
ITSELF = lazily(
    r"(?:(?<![a-z])(?:it|them|they|this one|that one)|[它他她]们?|这家|那家)(?=(?: and| &|和|与|跟|及) ?$)",
    re.IGNORECASE,
)
JOINS = lazily(
    r"(?:,? and| &| plus|,? as well as|,? together with|和|与|跟|及|以及|加上?|连同) ?(?:all )?(?:of )?$",
    re.IGNORECASE,
)
OF_ANOTHER = lazily(
    r"(?:['’]s?)? (?:of|behind|above|belonging to|owned by|owning) "
    r"(?!(?:it|them|this|that|these|those|him|her|ours|theirs|hers"
    r"|the (?:same|group|customer|client|company|one))(?![a-z]))",
    re.IGNORECASE,
)
"""What says behind a bare "the parent company" that it is somebody else's than the one's spoken of."""
_PLURAL = lazily(
    r"(?:ies|sisters|siblings|daughters|children|affiliates|offshoots|parents|members|firms)(?:['’]s?)?$",
    re.IGNORECASE,
)
_ALL_ZH = lazily(r"(?:们|旗下的?(?:公司|企业)|下属(?:公司|企业)|下面的公司)$")
_TELLS_NOTHING = frozenset(
    "only sole own other direct immediate local foreign all two three four various many several whole main"
    " biggest largest smallest overseas domestic listed new old another remaining".split()
)


class Relation(NamedTuple):
    """What words for a relative say: which kind, told by what place or name, whether all are meant.

    Other adjectives tell nobody apart: "its struggling subsidiary". `named`: it is asked who they are.
    """

    kind: Kind
    words: str
    every: bool
    named: bool = False


def relation(said: re.Match[str]) -> Relation:
    """Give what was said of a relative."""
    groups = said.groupdict()
    kind = next(kind for kind, _, _ in _NOUNS if groups[kind])
    words = " ".join(
        word for word in (groups.get("words") or "").split() if word.lower() not in _TELLS_NOTHING
    )
    every = (
        _PLURAL.search(said[0].strip()) is not None
        or bool(groups.get("all"))
        or _ALL_ZH.search(said[0]) is not None
    )
    told = words if any(word[0].isupper() for word in words.split()) or any(countries(words)) else ""
    named = bool(groups.get("has") or groups.get("which"))
    return Relation(kind, told or groups.get("han") or "", every or named, named)
