"""The company as it is now: an import, a new policy or other people count from the next question on."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.composition import House, open_house
from bot.settings import Settings
from knowledge.home import Home
from knowledge.people import Person, read_people
from knowledge.sample_company import SAMPLE_PEOPLE

Stamp = tuple[int, int, int] | None


class LiveHouse:
    """Opens the house again where its files have changed; safe to share between threads."""

    def __init__(self, home: Path, today: Callable[[], date], settings: Settings | None = None) -> None:
        self._home = Home(home)
        self._today = today
        self._settings = settings
        self._lock = threading.Lock()
        self._opened: House | None = None
        self._seen: tuple[Path | None, Stamp] | None = None
        self._people: Mapping[str, Person] = {}
        self._people_seen: Stamp = None

    def now(self) -> House:
        """Give the house of today with the people as their file has them; raises what opening raises."""
        with self._lock:
            seen = (self._home.current_ledger(), _stamp(self._home.folder / "policy.toml"))
            if self._opened is None or seen != self._seen:
                self._opened = open_house(self._home.folder, self._today(), self._settings)
                self._seen = seen
                self._people_seen = None
            return replace(self._opened, today=self._today(), people=self._people_of(self._opened))

    def _people_of(self, house: House) -> Mapping[str, Person]:
        place = Path(str(SAMPLE_PEOPLE)) if house.is_sample else self._home.people
        stamp = _stamp(place)
        if stamp is None or stamp != self._people_seen:
            self._people = read_people(place)
            self._people_seen = stamp
        return self._people


def _stamp(place: Path) -> Stamp:
    """Give what changes when a file is written again, None where there is none."""
    try:
        found = place.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
