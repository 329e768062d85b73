"""What all tests share: the sample company, opened once."""

from datetime import date

import pytest

from bot.composition import House, sample_house


@pytest.fixture(scope="session")
def sample() -> House:
    """Open the sample company with its own policy."""
    return sample_house(date(2026, 7, 1))
