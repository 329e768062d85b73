"""What looks like a company that nobody here is, and is none: a team, a project, a verb, a grade."""

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.limit_states import is_but_held
from knowledge.customers import UnknownName
from knowledge.lazy_pattern import lazily

_ME_AND_A_VERB = lazily(r"[我咱俺][\u4e00-\u9fff]{1,2}")
_FOR_ME = ("给", "帮", "替", "为")
"""What stands before 我捞, 我扒拉: somebody is to do something for the asker."""

_ONCE = lazily(r".{1,3}(?:一下子?|一把|一遍|一眼)")
"""A verb and that it is done once, 扒拉一下: no name."""

_A_GRADE = lazily(r"[A-Ea-e](?:级|档|类|等)?(?:算|归|属于?|是不是|到底|还是|应该).*")
"""A grade and what is said of it, B算优质: no name."""

_THEM_AND_A_VERB = lazily(r"(?:[他她它我你您咱]们|[他她]俩|人家).{0,2}")
_THERE_AND_A_VERB = lazily(r"[边儿](?:做|搞|卖|管|负责|的).*")
_PARTS_OF_A_RATE = lazily(r"[息利率][为是按:： ]*[\d.一二三四五六七八九十两]+ ?$")
"""What stands before 厘计, which tells a rate and nobody: 年息12厘计."""

_DOES = lazily(
    r"(?<![a-z])(?:is|are|was|were|be|been|am|keeps?|kept|starts?|started|stops?|stopped|not|always|still|just"
    r"|['\u2019](?:s|re|m)) $"
)
"""What stands before a verb that goes on: "their guy is copying me"."""

_NEAR = 12


def is_no_company(name: UnknownName, text: str) -> bool:
    """Say whether a name is a team's or a project's, "the Falcon team", Falcon项目, a grade's or a verb's.

    So is what tells warning signs: 法律类预警.
    """
    if any(words.fullmatch(name.text) for words in (_THEM_AND_A_VERB, _ONCE, _A_GRADE)):
        return True
    if _ME_AND_A_VERB.fullmatch(name.text) and text[: name.start].endswith(_FOR_ME):
        return True
    if _THERE_AND_A_VERB.fullmatch(name.text) and text[: name.start].endswith(("那", "这")):
        return True  # 朴成哲那边做涂料的
    if name.text.islower() and name.text.endswith("ing") and _DOES.search(text[: name.start].casefold()):
        return True
    if name.text[0] in "厘分" and _PARTS_OF_A_RATE.search(text[: name.start]):
        return True
    if not name.text.isascii() and is_but_held(name.text):
        return True  # 货给停掉冻住的客户
    if any(item.start <= name.start and name.end <= item.end for item in find("signals", text)):
        return True
    before, after = text[: name.start].rstrip(), text[name.end :].lstrip()
    kinds = (
        find("writings", after[:_NEAR], ("no_company",)),
        find("writings", before[-_NEAR:], ("no_company",)),
    )
    return any(item.start == 0 for item in kinds[0]) or any(
        item.end == len(before[-_NEAR:]) for item in kinds[1]
    )
