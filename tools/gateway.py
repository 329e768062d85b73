"""The one way to a tool: validate the arguments, resolve the customer, enforce rights, record the call."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import ValidationError

from knowledge.desk import Choice, CustomerAmbiguousError, CustomerNotFoundError, DeniedError, Desk
from knowledge.errors import CreditDeskError
from knowledge.money import CURRENCIES, MissingRateError
from knowledge.records import Record
from knowledge.rights import sees_every_customer
from tools.calculations.portfolio.view import view_of
from tools.facts import Note, Phrase
from tools.kept_results import result_of
from tools.registry import TOOLS
from tools.results import Json, Result, to_json
from tools.salespeople import email_of
from tools.tool import Arguments, MissingArgumentError, NotFoundError, Tool, WrongArgumentError

_UNCOUNTABLE = Decimal(10) ** 15
_PARTS = ("industry", "country")
FailureKind = Literal["missing", "ambiguous", "not_found", "denied", "wrong", "error"]


class Failure(Record):
    """Why a call gave no result; `choices` are customers that the asker may see, `near` other names."""

    kind: FailureKind
    argument: str | None = None
    typed: str | None = None
    choices: tuple[Choice, ...] = ()
    near: tuple[str, ...] = ()
    sentence: str


class ToolCall(Record):
    """A recorded call: the resolved arguments as JSON, and the result or the failure."""

    name: str
    args: Mapping[str, Json]
    result: Result | None = None
    failure: Failure | None = None

    @property
    def ok(self) -> bool:
        """Say whether the call gave a result."""
        return self.result is not None

    def as_json(self) -> dict[str, Json]:
        """Write the call as the command line and the audit show it."""
        return {
            "name": self.name,
            "args": dict(self.args),
            "ok": self.ok,
            "result": to_json(self.result) if self.result is not None else None,
        }


def call(desk: Desk, name: str, given: Mapping[str, Any]) -> ToolCall:
    """Run one tool for the desk's person; every expected failure comes back as a Failure, never raised."""
    tool = TOOLS.get(name)
    if tool is None:
        return ToolCall(
            name=name, args={}, failure=Failure(kind="wrong", sentence=f"There is no tool {name!r}.")
        )
    recorded: dict[str, Json] = {}
    try:
        desk.require_policy()
        arguments = _validated(tool, given)
        recorded = _recorded(arguments)
        placed = desk.at(arguments.as_of) if arguments.as_of else desk
        arguments = _resolved(placed, tool, arguments)
        arguments = _with_part(placed, _with_salesperson(placed, arguments))
        recorded = _recorded(arguments, hidden=_typed_subjects(given))
        return ToolCall(name=name, args=recorded, result=_noted(result_of(placed, tool, arguments), placed))
    except CreditDeskError as problem:
        return ToolCall(name=name, args=recorded, failure=failure_of(problem))


def failure_of(problem: CreditDeskError) -> Failure:
    """Say what kind of failure an expected error is."""
    return Failure.model_validate({"sentence": str(problem), **_what_failed(problem)})


def _what_failed(problem: CreditDeskError) -> Mapping[str, object]:
    """Name the kind of a failure, the argument that it is about and what was typed for that."""
    match problem:
        case DeniedError():
            return {"kind": "denied", "typed": problem.typed}
        case CustomerAmbiguousError():
            return {"kind": "ambiguous", **_about_customer(problem.typed, problem.choices)}
        case CustomerNotFoundError():
            return {"kind": "not_found", **_about_customer(problem.typed, problem.near)}
        case NotFoundError():
            about = {"argument": problem.argument, "typed": problem.typed}
            return {"kind": "not_found", **about, "near": problem.near}
        case MissingArgumentError():
            return {"kind": "missing", "argument": problem.argument}
        case WrongArgumentError():
            return {"kind": "wrong", "argument": problem.argument}
        case MissingRateError():
            return {"kind": "error", "argument": "rate", "typed": problem.currency}
    return {"kind": "error"}


def _about_customer(typed: str, choices: tuple[Choice, ...]) -> Mapping[str, object]:
    return {"argument": "customer", "typed": typed, "choices": choices}


def _validated(tool: Tool[Any, Any], given: Mapping[str, Any]) -> Arguments:
    try:
        arguments: Arguments = tool.arguments.model_validate(dict(given))
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "arguments"
        raise WrongArgumentError(
            place, f"{place} cannot be used as given: {first['msg'].lower()}."
        ) from problem
    for name in type(arguments).model_fields:
        _require_countable(name, getattr(arguments, name))
    if arguments.currency is not None and arguments.currency not in CURRENCIES:
        raise WrongArgumentError("currency", f"{arguments.currency!r} is not a currency code.")
    return arguments


def _noted(result: Result, desk: Desk) -> Result:
    """Say of a day before the ledger begins that nothing is known then, which is not nothing owed."""
    begins_on = desk.ledger.begins_on
    if begins_on is None or desk.as_of >= begins_on:
        return result
    said = Note(field="as_of", phrase=Phrase(key="reasons.before_the_ledger", values={"day": begins_on}))
    return result.model_copy(update={"notes": (said, *result.notes)})


def _require_countable(name: str, value: object) -> None:
    """Refuse a figure that no books could hold: nobody means it, and it could not be shown to the cent."""
    figures = value.values() if isinstance(value, Mapping) else (value,)
    if any(isinstance(figure, Decimal) and not abs(figure) < _UNCOUNTABLE for figure in figures):
        raise WrongArgumentError(name, f"{name} has more than fifteen digits.")


def _resolved(desk: Desk, tool: Tool[Any, Any], arguments: Arguments) -> Arguments:
    """Put the customer's id in place of what was typed, from the customer, the order or the invoice."""
    typed = {name: getattr(arguments, name, None) for name in ("customer", "order", "invoice")}
    if tool.sees == "portfolio" or any(typed.values()):
        desk.require_customers()
    owners = {name: _owner(desk, name, text) for name, text in typed.items() if text}
    if len(set(owners.values())) > 1:
        raise WrongArgumentError("customer", "The order or invoice belongs to another customer.")
    for customer_id in owners.values():
        update = {"customer": customer_id} if "customer" in type(arguments).model_fields else {}
        return arguments.model_copy(update=update)
    return arguments


def _with_salesperson(desk: Desk, arguments: Arguments) -> Arguments:
    """Put a colleague's e-mail in place of the name that was typed.

    Who may not see a colleague's customers is denied in the words that they typed themselves.
    """
    typed = getattr(arguments, "salesperson", None)
    if not isinstance(typed, str):
        return arguments
    email = email_of(desk, typed)
    if not sees_every_customer(desk.person) and email != desk.person.email:
        return arguments
    return arguments.model_copy(update={"salesperson": email})


def _with_part(desk: Desk, arguments: Arguments) -> Arguments:
    """Put the ledger's own writing in place of an industry or country; may raise NotFoundError."""
    named = {name: value for name in _PARTS if (value := getattr(arguments, name, None))}
    if not named:
        return arguments
    part = view_of(desk, **named).part
    return arguments.model_copy(update={name: getattr(part, name) for name in named})


def _owner(desk: Desk, argument: str, typed: str) -> str:
    if argument == "customer":
        return desk.resolve(typed)
    find = desk.ledger.find_order if argument == "order" else desk.ledger.find_invoice
    found = find(typed)
    if found is None:
        raise NotFoundError(argument, typed)
    customer_id = found[0]
    if not desk.may_see(customer_id):
        raise DeniedError(typed)
    return customer_id


def _typed_subjects(given: Mapping[str, Any]) -> frozenset[str]:
    """Name `customer` where only an order or invoice was given: what was not stated is not recorded."""
    return frozenset() if given.get("customer") else frozenset({"customer"})


def _recorded(arguments: Arguments, hidden: frozenset[str] = frozenset()) -> dict[str, Json]:
    stated = arguments.model_dump(exclude_unset=True, exclude_none=True)
    return {name: _json(value) for name, value in stated.items() if name not in hidden}


def _json(value: Any) -> Json:  # noqa: ANN401 - arguments are of every kind
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _json(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return [_json(item) for item in value]
    return value if isinstance(value, bool | int | str) or value is None else str(value)
