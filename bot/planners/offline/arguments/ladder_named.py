"""The dunning ladder that a question names, by what it is called or by its stages in their order."""

import re
from collections.abc import Mapping

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from tools.results import Json

_THEN = (
    r"(?:[\s\u2010-\u2015~>\u2192,\uff0c、/&|-]|(?:再|然后)?到|再|然后|和|及|与"
    r"|(?<![a-z])(?:and|then|to)(?![a-z]))*"
)
_STAGES: Mapping[str, tuple[str, ...]] = {
    "owner": (r"(?:销售|业务|sales)", r"(?:财务|finance)", r"(?:法务|法律|legal)"),
    "standard": (
        r"(?:提醒|reminder)",
        r"(?:正式)?(?:催[告款收]|formal demand|demand)",
        r"(?:移交|hand[- ]?over)",
    ),
    "sme": (r"(?:第?一[级次]|first)", r"(?:第?二[级次]|second)", r"(?:第?三[级次]|third)"),
}
"""What tells the ladders apart: all stages that a step is taken at, one after another."""


def ladder(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the dunning ladder that is named: 责任人阶梯, “销售—财务—法务”那套."""
    for found in find("ladders", reading.text):
        return {"ladder": found.name}
    shown = simplified(reading.text)
    for name, stages in _STAGES.items():
        if re.search(_THEN.join(stages), shown):
            return {"ladder": name}
    return {}
