"""The replies to portfolio_kpis and stress_test, read by a machine in both languages on awkward data."""

import re
from collections.abc import Mapping
from datetime import date

import pytest

from bot.composition import House
from bot.wording.explaining import explain_reply
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from knowledge.people import Person
from prompts.wording import LANGUAGES
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tests.tools.desks import FX, a_customer_row, an_invoice_row
from tools.gateway import call

FINANCE = Person.model_validate({"email": None, "name": "an auditor", "role": "finance"})
EMPTY: Mapping[str, Rows] = dict.fromkeys(("payments", "orders", "events", "disputes"), ())
NOBODY: Mapping[str, Rows] = {"customers": [a_customer_row()], "fx": FX, **EMPTY}
ONE: Mapping[str, Rows] = {**NOBODY, "invoices": [an_invoice_row("I1", 500, "2026-03-01")]}
NO_TABLES: Mapping[str, Rows] = {"customers": [a_customer_row()], "invoices": ONE["invoices"]}
ASKED: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("portfolio_kpis", {}),
    ("portfolio_kpis", {"quarter": "2026Q1"}),
    ("portfolio_kpis", {"quarter": "2024Q1"}),
    ("portfolio_kpis", {"as_of": "2020-01-01"}),
    ("portfolio_kpis", {"currency": "JPY"}),
    ("stress_test", {}),
    ("stress_test", {"downgrade": 2, "late_days": 30, "lost_share": "0.8"}),
    ("stress_test", {"lost_share": "0.1"}),
    ("stress_test", {"as_of": "2020-01-01"}),
)
WRONG = {
    "a hole": r"[{}]|\bNone\b|\bNaN\b|NotAvailable|\bFraction\b|\d\.\d{7}",
    "doubled punctuation": r"[。，；：、！？][。，；：、！？]|[.,;:]{2}|[.,;:][。，；：]|[。，；：][.,;:]",
    "punctuation set apart": r"\S\s+[.,;:。，；：、](\s|$)",
    "one of several": r"\b1 (days|months|customers)\b",
}
WRONG_IN = {
    "zh": {"western punctuation": r"[一-鿿][,;:?!()]|[,;:?!()][一-鿿]", "apart": r"[一-鿿] [一-鿿]"},
    "en": {"Chinese": r"[，。：；（）、]"},
}


def read(desk: Desk, tool: str, given: Mapping[str, object]) -> None:
    made = call(desk, tool, given)
    assert made.ok, made.failure
    names = sorted((each.name for each in desk.ledger.customers()), key=len, reverse=True)
    for language in LANGUAGES:
        for reply in (tool_reply(made, language, desk), explain_reply(made, language)):
            lines = [reply.headline, *reply.why, *filter(None, (reply.next_step,))]
            for line in lines:
                assert line.endswith(("。", "：") if language == "zh" else (".", ":")), line
                for name in names:
                    line = line.replace(name, "N")
                for what, pattern in {**WRONG, **WRONG_IN[language]}.items():
                    assert not re.search(pattern, line), (what, line)
            assert reply.footer


@pytest.mark.parametrize(("tool", "given"), ASKED)
def test_the_sample_company_s_replies_read_well(
    sample: House, tool: str, given: Mapping[str, object]
) -> None:
    read(Desk(FINANCE, sample.ledger, sample.policy, date(2026, 6, 30)), tool, given)


@pytest.mark.parametrize("tables", [NOBODY, ONE, NO_TABLES], ids=["nothing owed", "one invoice", "no tables"])
@pytest.mark.parametrize("tool", ["portfolio_kpis", "stress_test"])
def test_replies_about_almost_nothing_read_well(tool: str, tables: Mapping[str, Rows]) -> None:
    read(Desk(FINANCE, a_ledger(tables), POLICY, date(2026, 3, 31)), tool, {})
