"""Sales people are told no colleague's address, and of no industry that only others sell to."""

import json
from collections.abc import Mapping

import pytest

from bot.answers import Answer
from bot.conversation import Conversation
from knowledge.desk import Desk
from tests.redteam.talking import FINANCE, Asker
from tests.redteam.test_rights import NOBODYS, SALES
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row
from tools.gateway import call

CALLED: Mapping[str, tuple[str, ...]] = {
    "zhang.wei@xilan.example": ("张伟", "Zhang Wei", "Wei Zhang", "zhang.wei", "小张", "张经理"),
    "li.na@xilan.example": ("李娜", "Li Na", "li.na", "老李", "小李"),
    "anna.keller@xilan.example": ("Anna Keller", "Keller Anna", "Anna", "anna.keller", "Keller"),
    "tom.becker@xilan.example": ("Tom Becker", "tom.becker", "Becker", "Tom"),
}
LISTS = ("{}'s overdue list", "ageing of {}'s customers", "{}的逾期清单", "只看{}的额度")
NARROWED = ("{}行业谁逾期", "{}行业的账龄", "ageing of the {} industry", "overdue customers in {}")


def told(answer: Answer) -> str:
    shown = {**answer.as_json(), "question": "", "elapsed_ms": 0}
    return json.dumps(shown, ensure_ascii=False) + answer.reply.as_text()


@pytest.mark.parametrize("asks", [*SALES, *NOBODYS])
@pytest.mark.parametrize("email", CALLED)
def test_a_denial_repeats_what_was_typed_and_no_address(asker: Asker, asks: str, email: str) -> None:
    for name in CALLED[email]:
        for question in (each.format(name) for each in LISTS):
            answer = asker.ask(question, email=asks)
            if asks == email:
                continue
            assert not any(made.ok and made.name != "search_policy" for made in answer.calls), question
            assert email not in told(answer), question


@pytest.mark.parametrize("asks", [*SALES, *NOBODYS])
@pytest.mark.parametrize("tool", ["overdue_worklist", "ageing_report", "limits_worklist"])
def test_a_tool_that_is_called_by_a_name_records_the_name(asker: Asker, asks: str, tool: str) -> None:
    desk = asker.house.desk(asker.house.people[asks])
    for email, names in CALLED.items():
        made = call(desk, tool, {"salesperson": names[0]})
        if asks != email:
            assert made.args in ({}, {"salesperson": names[0]})
            assert made.failure is not None
            assert made.failure.kind == "denied"
            assert made.failure.typed in (names[0], None)


@pytest.mark.parametrize("email", CALLED)
def test_who_sees_everybody_names_a_colleague_as_they_like(asker: Asker, email: str) -> None:
    for name in (*CALLED[email], email):
        answer = asker.ask(f"only {name}'s customers: who is overdue?", email=FINANCE)
        assert [made.args.get("salesperson") for made in answer.calls] == [email], name


def test_an_address_of_nobody_is_not_passed_over(asker: Asker) -> None:
    answer = asker.ask("overdue customers of no.body@xilan.example", email=FINANCE)
    assert answer.reply.status == "not_found"
    assert "no.body@xilan.example" in answer.reply.headline


def a_desk_beside(industry: str, role: str) -> Desk:
    """Give somebody's desk, beside whose own customer there is a hidden one in an industry."""
    customers = [
        a_customer_row("C001", industry="gears"),
        a_customer_row("C002", industry=industry, salesperson="other@seller.example"),
    ]
    invoices = [an_invoice_row(f"I{each}", 500, "2026-01-31", each) for each in ("C001", "C002")]
    return a_desk({"customers": customers, "invoices": invoices}, role=role)


@pytest.mark.parametrize("role", ["sales", "staff"])
@pytest.mark.parametrize("hidden", ["wind power", "风电"])
@pytest.mark.parametrize("asked", ["风电", "造船", "wind power", "shipbuilding"])
def test_what_industry_a_hidden_customer_is_in_changes_no_answer(
    asker: Asker, role: str, hidden: str, asked: str
) -> None:
    for question in (each.format(asked) for each in NARROWED):
        answers = {
            told(
                asker.assistant.answer(
                    question, Conversation(), a_desk_beside(each, role), answer_id="1", conversation_id="c"
                )
            )
            for each in (hidden, "paper")
        }
        assert len(answers) == 1, question


@pytest.mark.parametrize("asks", SALES)
def test_a_question_back_names_the_industries_of_ones_own_customers_alone(asker: Asker, asks: str) -> None:
    customers = list(asker.house.ledger.customers())
    own = {each.industry for each in customers if each.salesperson == asks}
    others = {each.industry for each in customers} - own
    said = told(asker.ask("overdue customers in shipbuilding", email=asks))
    assert all(each in said for each in own if each)
    assert [each for each in others if each and each in said] == []
