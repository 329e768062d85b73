"""Filling a tool's frame from a question."""

from bot.planners.offline.arguments import Setting
from bot.planners.offline.frames import FRAMES
from bot.planners.offline.reading import Reading
from tools.results import Json


def fill_frame(tool: str, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give the arguments that the question states for a tool; raises Need where one has to be asked."""
    found: dict[str, Json] = {}
    for reader in FRAMES[tool].readers:
        for name, value in reader(reading, setting).items():
            found.setdefault(name, value)
    return found
