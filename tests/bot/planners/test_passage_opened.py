"""Opening in a conversation what was quoted."""

from dataclasses import replace

import pytest

from bot.composition import House, assistant
from bot.planners.planner import Open
from knowledge.documents.document import Document
from knowledge.documents.shelf import Shelf
from tests.bot.talking import Talk

_YARD = (
    "# Yard\n\n## Forklifts\n\nForklifts are counted every evening.\n\n## Ramps\n\nRamps are swept at noon.\n"
)
_KEYS = "# Keys\n\nThe spare key of the forklift shed hangs behind the blue door.\n"


@pytest.fixture(scope="module")
def house(sample: House, tmp_path_factory: pytest.TempPathFactory) -> House:
    shelf = Shelf(tmp_path_factory.mktemp("home"))
    shelf.add(
        [
            Document(name="yard.md", markdown=True, text=_YARD),
            Document(name="keys.md", markdown=True, text=_KEYS, roles=("finance",)),
        ]
    )
    return replace(sample, shelf=shelf)


@pytest.mark.parametrize(
    "said",
    [
        "open it",
        "Show me the whole section, please",
        "read more",
        "看原文",
        "打开这一节看看",
        "the full text",
    ],
)
def test_what_was_quoted_is_opened_with_what_stands_around_it(house: House, said: str) -> None:
    talk = Talk(house, assistant())
    assert talk.say("how often are forklifts counted?").reply.citations
    answer = talk.say(said)
    assert answer.plan == (Open(document="yard.md", section="Yard › Forklifts"),)
    assert [cited.section for cited in answer.reply.citations] == ["Yard › Forklifts", "Yard › Ramps"]


def test_the_rule_of_the_policy_that_was_quoted_is_opened(house: House) -> None:
    talk = Talk(house, assistant())
    talk.say("when does an order go on hold because of overdue invoices?")
    (step,) = talk.say("show me that rule").plan
    assert isinstance(step, Open)
    assert step.document == "policy"


def test_nothing_is_opened_where_nothing_was_quoted(house: House) -> None:
    assert not any(isinstance(step, Open) for step in Talk(house, assistant()).say("open it").plan)
    talk = Talk(house, assistant())
    talk.say("how much is overdue of Jiangnan Bearing?")
    assert not any(isinstance(step, Open) for step in talk.say("open it").plan)


def test_what_a_role_may_not_read_is_never_opened(house: House) -> None:
    talk = Talk(house, assistant(), role="sales")
    talk.say("where does the spare key of the forklift shed hang?")
    assert "blue door" not in talk.say("open it").reply.as_text()
