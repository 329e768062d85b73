"""What every subcommand is given."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from knowledge.documents.shelf import Shelf


@dataclass(frozen=True)
class Context:
    """The home folder, the day, whether to show tracebacks, and the settings; click's `obj`."""

    home: Path
    today: date
    debug: bool
    settings: Settings

    def shelf(self) -> "Shelf":
        """Give the home's own documents, as the settings say."""
        from bot.composition import shelf  # only for those who need documents

        return shelf(self.home, self.settings)
