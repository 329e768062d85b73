"""Every phrase that a result of the sample company carries is worded in both languages."""

from collections.abc import Iterator, Mapping, Sequence

import pytest

from bot.composition import House, local_person
from knowledge.records import NotAvailable, Record
from prompts.wording import LANGUAGES, texts
from tools.facts import Phrase
from tools.gateway import call
from tools.portfolio_part import PortfolioArguments
from tools.registry import TOOLS
from tools.rendering import render
from tools.results import Result

MORE: Mapping[str, Sequence[Mapping[str, object]]] = {
    "check_order": [{"amount": "50000", **more} for more in ({}, {"terms": "120"}, {"terms": "lc"})],
    "check_terms": [{"days": 75}],
    "repayment_plan": [{"instalments": 4}],
    "suggest_limit": [{}, {"requested": "400000"}],
    "ageing_report": [{}, *({"by": by} for by in ("customer", "salesperson", "industry", "currency"))],
    "limits_worklist": [{"condition": each} for each in ("all", "over_limit", "expiring", "no_limit")],
    "stress_test": [{}, {"late_days": 30}, {"downgrade": 1}, {"lost_share": "0.2"}, {"index_rise": 25}],
    "portfolio_kpis": [{}, {"quarter": "2026Q1"}],
}
"""What a tool is asked beside a customer; one that is not here is asked with nothing more."""
WORDLESS = frozenset({"search_policy"})
"""Its results are passages: what they say is quoted."""
ASKED = [(tool, given) for tool in sorted(TOOLS.keys() - WORDLESS) for given in MORE.get(tool, [{}])]


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


def results_of(sample: House, tool: str, given: Mapping[str, object]) -> Iterator[Result]:
    """Give what a tool answers: about every customer where it is a tool for one, and about all together."""
    desk = sample.desk(local_person(sample, None))
    takes = "customer" in TOOLS[tool].arguments.model_fields
    about: list[Mapping[str, object]] = [{"customer": each} for each in sample.ledger.customer_ids]
    together = issubclass(TOOLS[tool].arguments, PortfolioArguments)
    for each in (*(about if takes else ()), *([{}] if together else ())):
        made = call(desk, tool, {**each, **given})
        assert made.result is not None, made.failure
        yield made.result


@pytest.mark.parametrize(("tool", "given"), ASKED)
def test_every_answer_about_the_sample_company_can_be_worded(
    sample: House, tool: str, given: Mapping[str, object]
) -> None:
    answers = list(results_of(sample, tool, given))
    assert answers
    for phrase in (phrase for answer in answers for phrase in phrases(answer)):
        for language in LANGUAGES:
            assert "{" not in render(phrase, language)


def test_every_tool_has_a_reply_of_its_own() -> None:
    assert all(texts(language, f"reply_{tool}") for language in LANGUAGES for tool in TOOLS)
