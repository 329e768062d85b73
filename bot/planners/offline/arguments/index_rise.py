"""A stress test's rise of the risk index: "risk index up 20 points", 行业风险指数上升20点."""

import re

from bot.language.slots.slot import Slot
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_POINTS = r"(?P<points>\d{1,3}(?:\.\d+)?)(?![\d.])(?P<share> ?%| ?per ?cent)?"
_INDEX = r"(?<![a-z])risk (?:index|indices|indexes)(?![a-z])"
_UP = r"(?:up|rises?|rising|rose|raised?|increases?|increased|jumps?|climbs?|goes up|went up|higher|worsens?)"
_AFTER = lazily(rf"{_INDEX}[a-z ]{{0,30}}?(?<![a-z]){_UP}(?: by)? {_POINTS}(?! days)", re.IGNORECASE)
_BEFORE = lazily(
    rf"(?<![\d.]){_POINTS}[ -](?:more )?points?(?: rise| increase| jump| higher)?"
    rf" (?:in|of|on|to) (?:the |every |all |each )?(?:[a-z]+ ){{0,2}}?{_INDEX}",
    re.IGNORECASE,
)
_CHINESE = lazily(
    r"风险指数[^\d%，。；]{0,10}?(?:上升|上涨|升高|上调|提高|增加|调高|往上[走涨升调]|走高|上浮|抬[高升]|拉高|[升涨加高])"
    r"(?:上去|出)?了? ?" + _POINTS + r"(?: ?个?(?:百分)?[点分])?"
)


def index_rise(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read by how many points the risk index of an industry, or of all, is taken to rise.

    A rise in per cent could be of the index or of the scale: Need asks for points.
    """
    found = _said(reading)
    if found is None:
        return {}
    if found["share"]:
        raise Need("index_rise")
    return {"index_rise": found["points"]}


def is_of_the_index(slot: Slot, reading: Reading) -> bool:
    """Say whether a figure is the one that the risk index rises by: 提高15个点 is no share then."""
    found = _said(reading)
    return found is not None and found.start() <= slot.start < found.end()


def _said(reading: Reading) -> re.Match[str] | None:
    matches = (pattern.search(reading.text) for pattern in (_AFTER, _BEFORE, _CHINESE))
    return next((found for found in matches if found), None)
