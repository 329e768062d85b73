"""What the tests of the desk's state share: a home folder that does not exist yet."""

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"
