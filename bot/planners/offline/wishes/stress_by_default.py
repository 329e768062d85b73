"""A stress test that is to be run as the policy has it: 压力测试按默认的来, "standard assumptions"."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_TEST = r"(?:stress[- ]?test(?:ing)?(?: scenario)?|stress scenario|压力测试|压测)"
_RUN = lazily(
    r"(?<![a-z])(?:run|do|perform|start|launch|make|give|show|try|need|want|have|please|execute|kick off)"
    rf"(?![a-z])[^.?!]{{0,24}}{_TEST}|(?:跑|做|来|搞|测|执行|出|算|试|看)[^,\uff0c。?]{{0,6}}{_TEST}"
    rf"|{_TEST}[^,\uff0c。?]{{0,6}}(?:跑|做|来|测|算|试|走)一?[下次遍个轮]"
)
_DEFAULT = lazily(
    r"(?<![a-z])(?:default|standard|usual|normal|regular|as (?:it )?is|out of the box|no changes|unchanged)"
    r"(?![a-z])|默认|标准|缺省|常规|照旧|不用改|不改|原来的|现成的|老样子"
)
_OF_RULES = lazily(
    r"(?<![a-z])(?:what (?:is|are|does|do)|how often|how do|who|why|when|which|explain|mean|must|should"
    r"|rules?)(?![a-z])|是什么|有哪些|谁|多久|什么时候|怎么[做定规]|为什么|什么意思|规定|要求|多长时间|必须|应该"
)


def is_a_stress_test_by_default(reading: Reading) -> bool:
    """Say whether a stress test is to be run as it is, and no rule about it is asked for."""
    shown = simplified(reading.text)
    if not re.search(_TEST, shown) or reading.mentions or find("cues", reading.text, ("policy",)):
        return False
    if _OF_RULES.search(shown):
        return False
    return bool(_RUN.search(shown) or _DEFAULT.search(shown))
