"""The tools that there are: a further one is a line here."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from tools.tool import Tool

_NAMES = (
    "ageing_report",
    "check_order",
    "check_ratios",
    "check_terms",
    "collection_stage",
    "credit_report",
    "customer_limit",
    "draft_reminder",
    "early_warnings",
    "insurance_cover",
    "late_interest",
    "limits_worklist",
    "overdue_status",
    "overdue_worklist",
    "payment_behaviour",
    "portfolio_kpis",
    "repayment_plan",
    "search_policy",
    "stress_test",
    "suggest_limit",
)


class _Tools(Mapping[str, Tool[Any, Any]]):
    """The tools by name; a tool's module, which bears its name, is loaded when the tool is first taken."""

    def __getitem__(self, name: str) -> Tool[Any, Any]:
        if name not in _NAMES:
            raise KeyError(name)
        tool: Tool[Any, Any] = import_module(f"tools.{name}").TOOL
        return tool

    def __contains__(self, name: object) -> bool:
        return name in _NAMES

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


TOOLS: Mapping[str, Tool[Any, Any]] = _Tools()
