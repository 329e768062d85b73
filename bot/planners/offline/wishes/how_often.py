"""Questions for how often something is looked at, which the rules say: "how often is the DSO reviewed?"."""

import re

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_HOW_OFTEN = lazily(
    r"(?<![a-z])(?:how (?:often|frequently|regularly|many times an? (?:year|month|quarter|week))"
    r"|(?:at|in) what intervals?"
    r"|what(?:['\u2019]s| is) the (?:frequency|rhythm|cycle|cadence) (?:of|for))(?![a-z])"
    r"|(?:隔|每隔)?(?:多久|多长时间|几天|几个?(?:月|星期|礼拜)|几周)(?:[^,\uff0c。?\uff1f]{0,6}?)(?:一次|一回|一遍|一轮)"
    r"|(?:频率|频次|周期)(?:是|有?多|怎么)",
    re.IGNORECASE,
)
_LOOKED_AT = lazily(
    r"(?<![a-z])(?:check|look|review|watch|monitor|go(?:ne)? (?:through|over)|update|calculat|measur|comput"
    r"|report|refresh|run|examin|work|discuss|track|assess|control|test|inspect|revis)"
    r"|看|查|检查|算|更新|跑|核对|复核|复查|评估|监控|监测|统计|报|出|盘点|过|审|回顾|刷新|分析|测",
    re.IGNORECASE,
)
"""What is done with a figure or a list, and by no customer, unlike "how often do they pay late?"."""


def asks_how_often(intent: str | None, reading: Reading) -> bool:
    """Say whether it is asked how often the figures or lists of all are looked at."""
    frame = FRAMES.get(intent or "")
    if frame is None or frame.subject == "customer" or intent == "search_policy":
        return False
    if reading.mentions or reading.unknown or reading.points_back:
        return False
    often = _HOW_OFTEN.search(reading.text)
    return often is not None and _LOOKED_AT.search(reading.text) is not None
