"""The planner's protocol, and what a plan is made of."""

from collections.abc import Mapping
from typing import Literal, Protocol

from bot.conversation import Conversation
from knowledge.desk import Choice, Desk
from knowledge.records import Record
from prompts.wording import Language
from tools.facts import Value
from tools.results import Json

RULE_BY_RULE = "rules"
"""Stands in `leading` where an answer is to be told rule by rule."""


class Call(Record):
    """A call to make: the tool's name and its arguments as the question states them.

    `leading` names the figures of its result that the question asks for, which the reply opens with, and
    `among` the customers listed before that a list is asked of ("which of them"); both are no arguments.
    """

    tool: str
    args: Mapping[str, Json]
    leading: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


class AskBack(Record):
    """A question back: what is needed for which call, with choices where they are known.

    `among` are the customers listed before that the call is asked of. `status`: whom the question described
    is nobody, or nobody that may be shown, and another may be named instead.
    """

    tool: str
    args: Mapping[str, Json]
    need: str
    choices: tuple[Choice, ...] = ()
    values: Mapping[str, Value] = {}
    among: tuple[str, ...] = ()
    status: Literal["clarify", "not_found", "denied"] = "clarify"


class Say(Record):
    """Words without a tool: a text of prompts/wording/*/talk.toml."""

    status: Literal["answered", "out_of_scope", "not_found", "denied", "clarify"]
    text: str
    values: Mapping[str, Value] = {}


class Explain(Record):
    """Explain the conversation's last answer from its rules and inputs."""


class Onboard(Record):
    """A step of the guided start for new staff: what to show, or which option of a question was chosen.

    `number` counts things and questions from 1, `option` from 0; "quiz" begins it anew.
    """

    do: Literal["thing", "quiz", "question", "answer", "result", "leave"]
    number: int = 1
    option: int | None = None


class Open(Record):
    """Show a cited passage whole, with what stands around it."""

    document: str
    section: str
    page: int | None = None


Step = Call | AskBack | Say | Explain | Onboard | Open


class Plan(Record):
    """What to do about a message, a step a part of it, in order.

    `named` are the customers that the message names, an id of each that is certain and may be seen, else what
    was typed: whom "it" means after a message that nothing was called for.
    """

    language: Language
    steps: tuple[Step, ...]
    named: tuple[str, ...] = ()


class Planner(Protocol):
    """Turns a question into a plan; `name` says which one answered."""

    @property
    def name(self) -> str:
        """Name the planner, as answers show it."""
        ...

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        """Plan one message; never raises for what a person may type."""
        ...
