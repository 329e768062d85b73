"""The reference page is complete, is what the code says, and names only what exists."""

import json
from collections.abc import Mapping
from importlib import resources

import pytest

from bot.composition import House, local_person
from knowledge.policy.reading import load_policy
from knowledge.records import NotAvailable
from prompts.tools import SHARED, own_texts, tool_text
from tests.tools.test_every_parameter_decides import calls
from tools.describing import argument_schema, described_arguments, described_fields, kind_of
from tools.facts import Amount, Days, Share
from tools.gateway import call
from tools.reference import PAGE, page
from tools.registry import TOOLS

NAMES = sorted(TOOLS)


def test_the_page_is_what_the_code_and_the_texts_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tools.reference"


@pytest.mark.parametrize("name", NAMES)
def test_every_argument_and_every_field_of_a_tool_is_described(name: str) -> None:
    tool = TOOLS[name]
    described = (*described_arguments(tool), *described_fields(tool))
    assert [each.path for each in described if not each.meaning] == [], f"prompts/tools/{name}.toml"


@pytest.mark.parametrize("name", NAMES)
def test_every_tool_says_what_it_answers_with_two_questions_in_each_language(name: str) -> None:
    texts = tool_text(name)
    assert texts.answers.endswith(".")
    assert {language: len(asked) for language, asked in texts.examples.items()} == {"en": 2, "zh": 2}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_described_that_does_not_exist(name: str) -> None:
    tool, own = TOOLS[name], own_texts(name)
    paths = {each.path for each in described_fields(tool)}
    parts: Mapping[str, Mapping[str, str]] = own.get("parts", {})
    assert set(own.get("arguments", {})) <= {each.path for each in described_arguments(tool)}
    assert set(own.get("fields", {})) <= paths
    assert {f"{part}.{field}" for part, texts in parts.items() for field in texts} <= paths
    assert set(tool_text(name).rules) <= load_policy().rules.keys()


def test_every_file_of_texts_is_about_a_tool() -> None:
    files = {file.name.removesuffix(".toml") for file in resources.files("prompts.tools").iterdir()}
    assert {name for name in files if not name.startswith("__")} == {SHARED, *TOOLS}


def test_a_tool_cites_only_the_rules_that_the_page_lists(sample: House) -> None:
    desk = sample.desk(local_person(sample, None))
    unlisted = set()
    for name, given in calls(sorted(sample.ledger.customer_ids)[::4]):
        result = call(desk, name, given).result
        cited = result.rules if result is not None else ()
        unlisted |= {(name, rule) for rule in cited if rule not in tool_text(name).rules}
    assert unlisted == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_model_is_told_what_each_argument_means(name: str) -> None:
    schema = argument_schema(TOOLS[name])
    assert json.dumps(schema)
    assert schema["description"] == tool_text(name).answers
    assert set(schema["properties"]) == set(TOOLS[name].arguments.model_fields)
    assert all(told["description"] for told in schema["properties"].values())


@pytest.mark.parametrize(
    ("hint", "said"),
    [
        (Amount, "money"),
        (Days | None, "days, may be empty"),
        (Share | NotAvailable, "share, may be not available"),
        (tuple[str, ...], "list of texts"),
        (Mapping[str, Amount], "money by name"),
    ],
)
def test_a_type_is_named_in_plain_words(hint: object, said: str) -> None:
    assert kind_of(hint) == said
