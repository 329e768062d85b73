"""Lists by a country's people ("the Poles"), and by how many rows are wanted: "give me 5", "max 4 names"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

CALLS: dict[str, Made] = {
    "Brits that have gone through the roof of their limit?": Made(
        "limits_worklist", {"country": "GB", "condition": "over_limit"}
    ),
    "what are the Poles late with": Made("overdue_worklist", {"country": "PL"}),
    "who among the Italians is overdue more than 30 days": Made(
        "overdue_worklist", {"country": "IT", "min_days": 31}
    ),
    "overdue Spaniards only please": Made("overdue_worklist", {"country": "ES"}),
    "limits about to expire for the Americans": Made(
        "limits_worklist", {"country": "US", "condition": "expiring"}
    ),
    "老美那边谁逾期了": Made("overdue_worklist", {"country": "US"}),
    "warning-level signals, Li Na's customers, give me 5": Made(
        "early_warnings", {"level": "warning", "salesperson": "li.na@xilan.example", "top": 5}
    ),
    "overdue worklist, give me 8": Made("overdue_worklist", {"top": 8}),
    "who is late? 5 will do": Made("overdue_worklist", {"top": 5}),
    "limits that expire soon, show me 6": Made("limits_worklist", {"condition": "expiring", "top": 6}),
    "谁逾期了，列8个": Made("overdue_worklist", {"top": 8}),
    "超额度的客户给我5个": Made("limits_worklist", {"condition": "over_limit", "top": 5}),
    "hardware distribution lot: critical signals only, max 4 names": Made(
        "early_warnings", {"industry": "hardware distribution", "level": "critical", "top": 4}
    ),
    "most overdue customers, at most 5 names please": Made("overdue_worklist", {"top": 5}),
    "overdue over 60 days, no more than 3 names": Made("overdue_worklist", {"min_days": 61, "top": 3}),
    "limits that expire soon, up to 6 accounts": Made("limits_worklist", {"condition": "expiring", "top": 6}),
    "expired limits max 4": Made("limits_worklist", {"condition": "expired", "top": 4}),
    "逾期清单，名字不超过3个": Made("overdue_worklist", {"top": 3}),
    "催收清单，最多8条": Made("overdue_worklist", {"top": 8}),
    "overdue customers, max 30 days": Made("overdue_worklist", {"max_days": 30}),
    "overdue accounts, no more than 30": Made("overdue_worklist", {"max_days": 30}),
    "账龄拉一张，一家客户一行": Made("ageing_report", {"by": "customer"}),
    "账龄表，每户一条": Made("ageing_report", {"by": "customer"}),
    "ageing please, one customer per line": Made("ageing_report", {"by": "customer"}),
    "ageing, one rep per line": Made("ageing_report", {"by": "salesperson"}),
    "账龄，一个行业一行": Made("ageing_report", {"by": "industry"}),
    "ageing, one line please": Made("ageing_report", {}),
    "give me 30 day overdue list": Made("overdue_worklist", {"min_days": 30}),
    "show me 60 days late": Made("overdue_worklist", {"min_days": 60}),
    "can Çelikhan take poles for 20k": Made("check_order", {"customer": "C045", "amount": "20000"}),
}


@pytest.mark.parametrize(("question", "call"), CALLS.items())
def test_a_list_is_narrowed_as_it_is_said(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk("credit_manager").calls(question) == [call]
