"""Every phrase that a result of the sample company carries is worded in both languages."""

from collections.abc import Iterator, Mapping
from string import Formatter

import pytest

from bot.composition import House, local_person
from knowledge.records import NotAvailable, Record
from prompts.wording import LANGUAGES, texts
from tools.facts import Phrase
from tools.gateway import call
from tools.rendering import render
from tools.results import Result

SUBJECTS = (
    "check_order",
    "collection_stage",
    "customer_limit",
    "late_interest",
    "overdue_status",
    "early_warnings",
    "payment_behaviour",
    "repayment_plan",
    "reply_late_interest",
    "reply_repayment_plan",
    "reasons",
    "insurance_cover",
    "check_terms",
    "reply_insurance_cover",
    "reply_check_terms",
    "draft_reminder",
    "reply_draft_reminder",
    "credit_report",
    "reply_credit_report",
    "portfolio",
    "overdue_worklist",
    "limits_worklist",
    "reply_portfolio",
    "reply_ageing_report",
    "reply_overdue_worklist",
    "reply_limits_worklist",
)
ASKED = [
    ("check_order", {"amount": "50000"}),
    ("check_order", {"amount": "50000", "terms": "120"}),
    ("check_order", {"amount": "50000", "terms": "lc"}),
    ("check_terms", {"days": 75}),
    ("collection_stage", {}),
    ("credit_report", {}),
    ("customer_limit", {}),
    ("draft_reminder", {}),
    ("insurance_cover", {}),
    ("late_interest", {}),
    ("overdue_status", {}),
    ("payment_behaviour", {}),
    ("early_warnings", {}),
    ("repayment_plan", {"instalments": 4}),
]


def phrases(node: object) -> Iterator[Phrase]:
    if isinstance(node, Phrase):
        yield node
    elif isinstance(node, NotAvailable):
        yield Phrase(key=f"reasons.{node.reason}", values=node.values)
    elif isinstance(node, Record):
        for name in type(node).model_fields:
            yield from phrases(getattr(node, name))
    elif isinstance(node, Mapping):
        for each in node.values():
            yield from phrases(each)
    elif isinstance(node, tuple):
        for each in node:
            yield from phrases(each)


def result_of(sample: House, tool: str, customer_id: str, given: Mapping[str, object]) -> Result:
    desk = sample.desk(local_person(sample, None))
    made = call(desk, tool, {"customer": customer_id, **given})
    assert made.result is not None, made.failure
    return made.result


@pytest.mark.parametrize(("tool", "given"), ASKED)
def test_every_answer_about_the_sample_company_can_be_worded(
    sample: House, tool: str, given: Mapping[str, object]
) -> None:
    for customer_id in sample.ledger.customer_ids:
        for phrase in phrases(result_of(sample, tool, customer_id, given)):
            for language in LANGUAGES:
                assert "{" not in render(phrase, language)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_say_the_same_with_the_same_figures(subject: str) -> None:
    english, chinese = texts("en", subject), texts("zh", subject)
    assert english.keys() == chinese.keys()
    assert {key: _figures(text) for key, text in english.items()} == {
        key: _figures(text) for key, text in chinese.items()
    }


def _figures(text: str) -> set[str]:
    """The figures that a text names; how each is written is the language's own."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
