"""Lists over many customers tell a salesperson nothing of customers not theirs, and staff nothing at all."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args, get_origin

import pytest

from bot.composition import House
from bot.wording.explaining import explain_reply
from bot.wording.failures import failure_reply
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from prompts.wording import LANGUAGES
from tests.redteam.hidden_groups import HIDDEN, RATES, desk_of
from tests.redteam.test_rights import NOBODYS, SALES, customers, hidden_from
from tests.tools.calculations.framing import POLICY
from tools.calculations.signals.finding import RULES
from tools.gateway import ToolCall, call
from tools.portfolio_part import PortfolioArguments
from tools.registry import TOOLS

LISTS = sorted(name for name, tool in TOOLS.items() if issubclass(tool.arguments, PortfolioArguments))
GIVEN: Mapping[str, tuple[object, ...]] = {
    "as_of": ("2026-03-31",),
    "country": ("DE", "BR", "D"),
    "currency": ("EUR",),
    "downgrade": (1,),
    "index_rise": (25,),
    "industry": ("bearings", "wind power", "gear"),
    "late_days": (30,),
    "lost_share": ("0.2",),
    "max_days": (60,),
    "min_days": (1, 90),
    "quarter": ("2026Q1",),
    "rule": RULES,
    "salesperson": ("nobody", *SALES, "张伟", "Anna Keller"),
    "stage": ("reminder", "legal"),
    "top": (1, 300),
}
"""What an argument is given beside the choices that its type names; `customer` is another test's."""


def choices(annotation: object) -> tuple[object, ...]:
    """Give what an argument may be, where its type lists it."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(choice for part in get_args(annotation) for choice in choices(part))


def calls() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give every list with nothing more, and with each argument that it takes."""
    for tool in LISTS:
        yield tool, {}
        for name, field in TOOLS[tool].arguments.model_fields.items():
            yield from ((tool, {name: each}) for each in (*choices(field.annotation), *GIVEN.get(name, ())))


ASKED = tuple(calls())


def said(made: ToolCall, desk: Desk) -> Iterator[str]:
    yield json.dumps(made.as_json(), ensure_ascii=False)
    for language in LANGUAGES:
        if made.failure is not None:
            yield failure_reply(made.failure, language).model_dump_json()
        else:
            yield tool_reply(made, language, desk).model_dump_json()
            yield explain_reply(made, language).model_dump_json()


def standing(words: Iterable[str], told: str) -> set[str]:
    """Give the words that stand in what was told, whole: TRY is none of COUNTRY's."""
    wanted = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return set(re.findall(rf"(?<![A-Za-z0-9])(?:{wanted})(?![A-Za-z0-9])", told))


def telling(email: str) -> set[str]:
    """Give what tells of customers that are not a sales person's: ids, names and whose they are."""
    own = " ".join(name for each in customers() if each.salesperson == email for name in each.names)
    hidden = hidden_from(email)
    words = {word for each in hidden for word in (each.customer_id, *each.names, each.salesperson)}
    return {word for word in words if word and word not in own}


def test_every_argument_of_every_list_is_given() -> None:
    takes = {(tool, name) for tool in LISTS for name in TOOLS[tool].arguments.model_fields}
    given = {(tool, name) for tool, asked in ASKED for name in asked}
    assert takes - given == {("early_warnings", "customer")}
    assert len(LISTS) >= 6


def test_a_word_stands_only_where_it_is_whole() -> None:
    assert standing({"TRY", "C01", "张伟"}, "SIGNAL-COUNTRY of C012, (TRY 3) 由张伟负责") == {"TRY", "张伟"}


@pytest.mark.parametrize("email", SALES)
@pytest.mark.parametrize("tool", LISTS)
def test_no_list_names_a_customer_of_somebody_else(sample: House, tool: str, email: str) -> None:
    desk, words = sample.desk(sample.people[email]), telling(email)
    for given in (given for name, given in ASKED if name == tool):
        for told in said(call(desk, tool, given), desk):
            assert standing(words - {str(each) for each in given.values()}, told) == set(), (tool, given)


@pytest.mark.parametrize("email", NOBODYS)
def test_who_sees_no_customer_gets_no_list(sample: House, email: str) -> None:
    desk = sample.desk(sample.people[email])
    for tool, given in ASKED:
        made = call(desk, tool, given)
        assert made.failure is not None
        assert made.failure.kind == "denied"
        assert made.failure.near == ()


@pytest.mark.parametrize("rates", RATES)
@pytest.mark.parametrize("owes", [1, 100, 100_000])
def test_hidden_members_of_a_group_do_not_show(rates: str, owes: int) -> None:
    desk = desk_of(POLICY, rates, sister_owes=owes)
    for tool, given in ASKED:
        for told in said(call(desk, tool, {"currency": "EUR", **given}), desk):
            assert standing(HIDDEN - {str(each) for each in given.values()}, told) == set(), (tool, given)


def test_what_a_hidden_sister_owes_changes_no_figure_that_is_shown() -> None:
    """But for usable_now, which customer_limit too withholds where the hidden group decides."""
    answers = []
    for owes in (1, 100):
        desk = desk_of(POLICY, "every rate", sister_owes=owes)
        rows = call(desk, "limits_worklist", {"currency": "EUR"}).as_json()["result"]
        alone = call(desk, "customer_limit", {"customer": "K1", "currency": "EUR"}).as_json()["result"]
        assert isinstance(rows, dict)
        assert isinstance(alone, dict)
        listed = rows["rows"]
        assert isinstance(listed, list)
        row = listed[0]
        assert isinstance(row, dict)
        assert row["usable_now"] == alone["usable_now"]
        answers.append({**row, "usable_now": None})
    assert answers[0] == answers[1]
