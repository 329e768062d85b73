"""What a button stands for: the step that it plans, and the words that stand in its place as a question."""

from collections.abc import Iterator, Mapping

from bot.guiding import step_of
from bot.planners.planner import AskBack, Call, Step
from bot.state.audit import AuditEntry
from bot.wording.guide import LETTERS
from knowledge.desk import Choice
from prompts.wording import Language, text
from tools.registry import TOOLS
from tools.results import Json

INVOICES = "overdue_status"


class GoneError(Exception):
    """An answer that a button belongs to and that cannot be used; `key` names the sentence to say."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def invoices(entry: AuditEntry) -> Step:
    """Plan the open items of the customer that an answer was about."""
    args = made_args(entry)
    if subject(args) is None:
        raise GoneError("slack.gone")
    kept = {name: value for name, value in args.items() if name in ("customer", "as_of")}
    return Call(tool=INVOICES, args=kept)


def made_args(entry: AuditEntry) -> Mapping[str, Json]:
    """Give the arguments of an answer's last call that gave a result."""
    return next((made.args for made in reversed(entry.calls) if made.ok), {})


def subject(args: Mapping[str, Json]) -> str | None:
    """Give the customer, or the order or invoice that names one, of recorded arguments."""
    customer = args.get("customer")
    return customer if isinstance(customer, str) else None


def moved(move: str, language: Language) -> tuple[Step, str]:
    """Plan where a button of the guided start leads, with what it says."""
    step = step_of(move)
    if step is None:
        raise GoneError("slack.gone")
    labels = {"thing": "next", "quiz": "quiz", "question": "next_question", "result": "score"}
    if step.do == "answer":
        return step, LETTERS[step.option or 0 : (step.option or 0) + 1]
    return step, text(f"guide.button.{labels.get(step.do, 'next')}", language)


def picked(entry: AuditEntry, number: int) -> tuple[Step, str]:
    """Plan what was asked, about the choice that was picked."""
    for tool, args, choices in _asked_back(entry):
        if tool in TOOLS and number < len(choices):
            chosen = choices[number]
            return Call(tool=tool, args={**args, "customer": chosen.customer_id}), chosen.name
    raise GoneError("slack.gone")


def _asked_back(entry: AuditEntry) -> Iterator[tuple[str, Mapping[str, Json], tuple[Choice, ...]]]:
    """Give what an answer offered choices for: calls that failed for it, and questions of the plan."""
    for made in entry.calls:
        if made.failure is not None and made.failure.choices:
            yield made.name, made.args, made.failure.choices
    for step in entry.plan:
        if step.get("step") == AskBack.__name__:
            asked = AskBack.model_validate({name: value for name, value in step.items() if name != "step"})
            yield asked.tool, asked.args, asked.choices
