"""What all tests share: the sample company, opened once."""

from datetime import date

import pytest
from hypothesis import settings

from bot.composition import House, sample_house

# A law holds or not; how long a busy machine takes to see that is no part of it.
settings.register_profile("laws", deadline=None)
settings.load_profile("laws")


@pytest.fixture(scope="session")
def sample() -> House:
    """Open the sample company with its own policy."""
    return sample_house(date(2026, 7, 1))
