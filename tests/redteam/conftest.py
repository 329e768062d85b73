"""What the attacks share."""

import pytest

from bot.composition import House
from tests.redteam.talking import Asker


@pytest.fixture(scope="session")
def asker(sample: House) -> Asker:
    """Give somebody who asks the sample company."""
    return Asker(sample)
