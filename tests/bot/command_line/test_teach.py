"""`creditdesk teach`: a company's own phrases, each with its tool."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.context import Context
from bot.command_line.doctor import doctor_command
from bot.command_line.teach import teach_command
from bot.composition import assistant, local_person, sample_house
from bot.conversation import Conversation
from bot.language.intents.model import load
from bot.language.intents.taught import FOLDER, Taught, TaughtDamagedError, model_of, taught
from bot.language.intents.teaching import learn
from bot.language.intents.training import as_asked
from bot.settings import Settings
from prompts.phrases import phrases

TODAY = date(2026, 7, 1)


def teach(home: Path, *arguments: str) -> Result:
    context = Context(home=home, today=TODAY, debug=False, settings=Settings())
    return CliRunner().invoke(teach_command, arguments, obj=context)


def asked(home: Path, question: str) -> list[str]:
    """Ask the sample company with what the home was taught; give the names of the calls."""
    house = sample_house(TODAY)
    desk = house.desk(local_person(house, None))
    answer = assistant(home).answer(question, Conversation(), desk, answer_id="1", conversation_id="c")
    return [call.name for call in answer.calls]


@pytest.mark.parametrize(
    ("phrase", "tool", "others"),
    [
        (
            "{customer}的池子还剩多少",
            "customer_limit",
            ("江南轴承池子怎么样", "看看北辰风电的池子", "东岳泵业池子多少"),
        ),
        (
            "run the sniff test on {customer}",
            "early_warnings",
            ("sniff test Castellani", "what is the sniff test of Oakfield Foods?"),
        ),
        ("{customer}好不好收", "payment_behaviour", ("东岳泵业好不好收？", "湖滨五金好不好收啊")),
    ],
)
def test_a_taught_phrase_is_understood_and_so_are_its_own_words_in_other_sentences(
    tmp_path: Path, phrase: str, tool: str, others: tuple[str, ...]
) -> None:
    assert any(asked(tmp_path, other) != [tool] for other in others)
    done = teach(tmp_path, phrase, tool)
    assert done.exit_code == 0, done.output
    for other in others:
        assert asked(tmp_path, other) == [tool], other


def test_what_the_phrase_book_says_stays_as_it_was(tmp_path: Path) -> None:
    teach(tmp_path, "{customer}的池子还剩多少", "customer_limit")
    before, after = load(), model_of(tmp_path)
    book = [phrase for place, phrase in enumerate(phrases()) if place % 10 == 0]
    otherwise = [
        phrase.text
        for phrase in book
        if before.rank(as_asked(phrase))[0].name != after.rank(as_asked(phrase))[0].name
    ]
    assert len(otherwise) <= len(book) / 500, otherwise


def test_a_customers_name_is_put_into_braces(tmp_path: Path) -> None:
    done = teach(tmp_path, "北辰风电的池子还剩多少", "customer_limit")
    assert "customer_limit: {customer}的池子还剩多少" in done.output
    assert taught(tmp_path) == (Taught(text="{customer}的池子还剩多少", tool="customer_limit"),)


def test_a_phrase_of_the_book_with_another_meaning_is_a_conflict(tmp_path: Path) -> None:
    done = teach(tmp_path, "{customer} 逾期多少？", "customer_limit")
    assert done.exit_code == 2
    assert "means overdue_status already (phrase book" in done.output
    assert taught(tmp_path) == ()


def test_a_conflict_may_be_meant(tmp_path: Path) -> None:
    done = teach(tmp_path, "{customer} 逾期多少？", "customer_limit", "--anyway")
    assert done.exit_code == 0
    assert asked(tmp_path, "江南轴承逾期多少？") == ["customer_limit"]
    assert asked(tmp_path, "江南轴承逾期了几天") == ["overdue_status"]


def test_a_phrase_taught_with_another_tool_is_a_conflict(tmp_path: Path) -> None:
    teach(tmp_path, "{customer}的池子还剩多少", "customer_limit")
    done = teach(tmp_path, "{customer}的池子还剩多少?", "credit_report")
    assert done.exit_code == 2
    assert "means customer_limit already (taught" in done.output
    assert [each.tool for each in taught(tmp_path)] == ["customer_limit"]


@pytest.mark.parametrize(
    ("phrase", "tool", "said"),
    [
        ("{customer}的池子", "pool", "There is no tool 'pool'"),
        ("{kunde} Topf", "customer_limit", "{kunde} is no placeholder"),
        ("{customer} {money}", "check_order", "no words beside its placeholders"),
        ("{customer", "customer_limit", "a brace is not closed"),
        ("\x07bell of {customer}", "customer_limit", "printable characters"),
        ("x" * 301, "customer_limit", "at most 300"),
    ],
)
def test_what_is_no_phrase_is_refused_with_the_reason(
    tmp_path: Path, phrase: str, tool: str, said: str
) -> None:
    done = teach(tmp_path, phrase, tool)
    assert done.exit_code == 2
    assert said in done.output
    assert not (tmp_path / FOLDER).exists()


@pytest.mark.parametrize(
    "arguments", [(), ("only a phrase",), ("a phrase", "customer_limit", "--list"), ("--remove", "unknown")]
)
def test_a_command_that_says_nothing_clear_is_refused(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert teach(tmp_path, *arguments).exit_code == 2


def test_a_file_is_taught_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "phrases.jsonl"
    rows = [
        {"text": "{customer}的池子还剩多少", "tool": "customer_limit"},
        {"text": "sniff test on {customer}", "tool": "early_warnings"},
    ]
    file.write_text("\n".join(map(json.dumps, rows)) + "\n{broken", encoding="utf-8")
    done = teach(tmp_path, "--file", str(file))
    assert (done.exit_code, taught(tmp_path)) == (2, ())
    assert "line 3" in done.output
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert teach(tmp_path, "--file", str(file)).exit_code == 0
    listed = teach(tmp_path, "--list").output
    assert "customer_limit: {customer}的池子还剩多少" in listed
    assert "early_warnings: sniff test on {customer}" in listed


def test_a_file_that_contradicts_itself_teaches_nothing(tmp_path: Path) -> None:
    file = tmp_path / "phrases.jsonl"
    rows = [{"text": "池子{customer}", "tool": tool} for tool in ("customer_limit", "credit_report")]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = teach(tmp_path, "--file", str(file))
    assert (done.exit_code, taught(tmp_path)) == (2, ())


def test_what_is_removed_is_forgotten(tmp_path: Path) -> None:
    before = asked(tmp_path, "看看北辰风电的池子")
    teach(tmp_path, "{customer}的池子还剩多少", "customer_limit")
    assert asked(tmp_path, "看看北辰风电的池子") == ["customer_limit"]
    assert teach(tmp_path, "--remove", "{customer} 的池子还剩多少？").exit_code == 0
    assert asked(tmp_path, "看看北辰风电的池子") == before
    assert "Nothing was taught" in teach(tmp_path, "--list").output


def test_the_same_phrases_give_the_same_bytes() -> None:
    known = (Taught(text="{customer}的池子还剩多少", tool="customer_limit"),)
    assert learn(known).stored == learn(known).stored


@pytest.mark.parametrize("kept_bytes", [None, 0, 10, 5000])
def test_what_was_learnt_is_learnt_again_where_it_is_lost(tmp_path: Path, kept_bytes: int | None) -> None:
    teach(tmp_path, "{customer}的池子还剩多少", "customer_limit")
    (kept,) = (tmp_path / FOLDER).glob("*.npz")
    kept.unlink() if kept_bytes is None else kept.write_bytes(kept.read_bytes()[:kept_bytes])
    assert asked(tmp_path, "看看北辰风电的池子") == ["customer_limit"]


@pytest.mark.parametrize("text", ["{broken", '{"text": "the pool of {customer}", "tool": "gone"}'])
def test_taught_phrases_that_cannot_be_read_are_said(tmp_path: Path, text: str) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "phrases.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(TaughtDamagedError):
        assistant(tmp_path)
    context = Context(home=tmp_path, today=TODAY, debug=False, settings=Settings())
    assert "cannot be read" in CliRunner().invoke(doctor_command, [], obj=context).output


def test_doctor_counts_what_was_taught(tmp_path: Path) -> None:
    teach(tmp_path, "{customer}的池子还剩多少", "customer_limit")
    context = Context(home=tmp_path, today=TODAY, debug=False, settings=Settings())
    assert "1 phrases taught" in CliRunner().invoke(doctor_command, [], obj=context).output
