"""What the tests of the conversational layer share: the assistant that people use, loaded once."""

from collections.abc import Callable

import pytest

from bot.assistant import Assistant
from bot.composition import House, assistant
from tests.bot.talking import Talk


@pytest.fixture(scope="session")
def desk_assistant() -> Assistant:
    """Load the assistant with the offline planner."""
    return assistant()


@pytest.fixture
def talk(sample: House, desk_assistant: Assistant) -> Callable[..., Talk]:
    """Begin a conversation as somebody of a role."""

    def begin(role: str = "finance") -> Talk:
        return Talk(sample, desk_assistant, role)

    return begin
