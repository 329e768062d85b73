"""Settings: the one place that reads the environment."""

import os
from collections.abc import Mapping
from pathlib import Path

from knowledge.records import Record


class Settings(Record):
    """What can be set from outside; every value has a working default."""

    home: Path | None = None
    user: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Read the settings; an empty variable counts as not set."""
        source = os.environ if environment is None else environment
        home, user = source.get("CREDITDESK_HOME"), source.get("CREDITDESK_USER")
        return cls(home=Path(home).expanduser() if home else None, user=user or None)


def default_home() -> Path:
    """Give the platform's folder for user data."""
    from platformdirs import user_data_path  # only needed where no home was named

    return user_data_path("creditdesk", appauthor=False)
