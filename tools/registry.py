"""The tools that there are: a further one is a line here."""

from collections.abc import Mapping
from typing import Any

from tools import (
    ageing_report,
    check_order,
    check_ratios,
    check_terms,
    collection_stage,
    credit_report,
    customer_limit,
    draft_reminder,
    early_warnings,
    insurance_cover,
    late_interest,
    limits_worklist,
    overdue_status,
    overdue_worklist,
    payment_behaviour,
    portfolio_kpis,
    repayment_plan,
    search_policy,
    stress_test,
    suggest_limit,
)
from tools.tool import Tool

_ALL: tuple[Tool[Any, Any], ...] = (
    ageing_report.TOOL,
    check_order.TOOL,
    check_ratios.TOOL,
    check_terms.TOOL,
    collection_stage.TOOL,
    credit_report.TOOL,
    customer_limit.TOOL,
    draft_reminder.TOOL,
    early_warnings.TOOL,
    insurance_cover.TOOL,
    late_interest.TOOL,
    limits_worklist.TOOL,
    overdue_status.TOOL,
    overdue_worklist.TOOL,
    payment_behaviour.TOOL,
    portfolio_kpis.TOOL,
    repayment_plan.TOOL,
    search_policy.TOOL,
    stress_test.TOOL,
    suggest_limit.TOOL,
)
TOOLS: Mapping[str, Tool[Any, Any]] = {tool.name: tool for tool in _ALL}
