"""Results about many customers, kept for whoever asks the same again: neither ledger nor policy ever changes.

A list over a million invoices takes up to half a second, and finance asks for the same ones all morning. The
person is part of what a result is kept under, with role and all, so that nobody is given another's view.
"""

from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.kept import Identity
from tools.results import Result
from tools.tool import Arguments, Tool

_KIND = "results"
_OF_ONE = ("customer", "invoice", "order")


def result_of(desk: Desk, tool: Tool[Any, Any], arguments: Arguments) -> Result:
    """Run a tool, or give what it gave before: for a portfolio's tool asked of the very same.

    Raises what the tool raises; a failure is not kept.
    """
    if tool.sees != "portfolio" or any(getattr(arguments, name, None) for name in _OF_ONE):
        found: Result = tool.run(desk, arguments)
        return found
    asked = arguments.model_dump_json(exclude_unset=True)
    key = (tool.name, asked, desk.person, desk.as_of, Identity(desk.policy), desk.colleagues)
    kept: Result = desk.ledger.kept_results.get(_KIND, key, lambda: tool.run(desk, arguments))
    return kept
