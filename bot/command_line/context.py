"""What every subcommand is given."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.settings import Settings


@dataclass(frozen=True)
class Context:
    """The home folder, the day, whether to show tracebacks, and the settings; click's `obj`."""

    home: Path
    today: date
    debug: bool
    settings: Settings
