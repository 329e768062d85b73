"""The assistant when something goes wrong, and what an answer holds."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.assistant import LONGEST_QUESTION, Assistant
from bot.composition import House
from bot.conversation import Conversation
from bot.incidents import FILE, LOGGER, keep_incidents
from bot.planners.planner import Call, Plan, Say
from knowledge.desk import Desk
from knowledge.errors import CreditDeskError
from knowledge.money import MissingRateError
from tests.bot.talking import Talk
from tools.results import Json


@dataclass(frozen=True)
class Raising:
    """A planner that raises what it was given."""

    problem: Exception
    name: str = "raising"

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        raise self.problem


@dataclass(frozen=True)
class Planned:
    """A planner that always plans the same call."""

    tool: str
    args: dict[str, Json]
    name: str = "planned"

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        return Plan(language="en", steps=(Call(tool=self.tool, args=self.args),))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Keep incidents in a folder of the test's own."""
    logger = logging.getLogger(LOGGER)
    before, propagated = logger.handlers, logger.propagate
    keep_incidents(tmp_path / "home")
    yield tmp_path / "home"
    for handler in logger.handlers:
        handler.close()
    logger.handlers, logger.propagate = before, propagated


def test_an_unexpected_failure_is_an_incident_with_an_id_and_no_traceback_on_the_screen(
    sample: House, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    speaker = Talk(sample, Assistant(Raising(ZeroDivisionError("secret balance 42"))))
    answer = speaker.say("limit of C001?", may_fail=True)
    assert answer.reply.status == "error"
    incident = answer.reply.headline.split("incident ")[1].split(";")[0]
    kept = (home / FILE).read_text(encoding="utf-8")
    assert f"incident {incident}" in kept
    assert "ZeroDivisionError: secret balance 42" in kept
    assert "Traceback" in kept
    printed = capfd.readouterr()
    assert (printed.out, printed.err) == ("", "")
    assert "secret" not in json.dumps(answer.as_json())


def test_the_incident_is_told_in_the_language_of_the_question(sample: House, home: Path) -> None:
    answer = Talk(sample, Assistant(Raising(KeyError("x")))).say("江南轴承的额度？", may_fail=True)
    assert answer.reply.language == "zh"
    assert "事故" in answer.reply.headline


def test_every_incident_has_its_own_id_and_all_are_kept(sample: House, home: Path) -> None:
    speaker = Talk(sample, Assistant(Raising(RuntimeError("x"))))
    told = {speaker.say("hello", may_fail=True).reply.headline for _ in range(3)}
    assert len(told) == 3
    assert (home / FILE).read_text(encoding="utf-8").count("Traceback") == 3


def test_a_failure_inside_a_tool_is_an_incident_too(
    sample: House, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise AttributeError

    monkeypatch.setattr("bot.assistant.call", broken)
    answer = Talk(sample, Assistant(Planned("customer_limit", {"customer": "C001"}))).say("x", may_fail=True)
    assert answer.reply.status == "error"
    assert (home / FILE).is_file()


def test_a_home_that_cannot_be_written_keeps_the_desk_running(
    sample: House, tmp_path: Path, capfd: pytest.CaptureFixture[str], home: Path
) -> None:
    (tmp_path / "a file").write_text("")
    keep_incidents(tmp_path / "a file" / "home")
    answer = Talk(sample, Assistant(Raising(ZeroDivisionError("secret balance 42")))).say(
        "hello", may_fail=True
    )
    assert answer.reply.status == "error"
    printed = capfd.readouterr()
    assert "could not be logged to a file" in printed.err
    assert "secret" not in printed.err
    assert "Traceback" not in printed.err


class OddError(CreditDeskError):
    """An expected failure."""

    def __init__(self) -> None:
        super().__init__("The moon is full.", "Wait a day.")


@pytest.mark.parametrize("problem", [OddError(), MissingRateError("SEK", date(2026, 1, 1))])
def test_an_expected_failure_gives_its_sentence_and_no_incident(
    sample: House, home: Path, problem: CreditDeskError
) -> None:
    answer = Talk(sample, Assistant(Raising(problem))).say("hello", may_fail=True)
    assert answer.reply.status == "error"
    assert "incident" not in answer.reply.headline
    expected = "SEK" if isinstance(problem, MissingRateError) else "The moon is full. Wait a day."
    assert expected in answer.reply.headline
    assert not (home / FILE).exists()


def test_an_inactive_person_is_denied_before_anything_is_planned(sample: House) -> None:
    answer = Talk(sample, Assistant(Raising(ZeroDivisionError())), "inactive").say("hello")
    assert answer.reply.status == "denied"


@pytest.mark.parametrize(
    ("length", "status"), [(LONGEST_QUESTION, "answered"), (LONGEST_QUESTION + 1, "clarify")]
)
def test_a_question_may_be_so_long_and_no_longer(sample: House, length: int, status: str) -> None:
    planner = Planned("customer_limit", {"customer": "C001"})
    assert Talk(sample, Assistant(planner)).say("x" * length).reply.status == status


def test_a_tool_that_does_not_exist_is_not_called(sample: House) -> None:
    answer = Talk(sample, Assistant(Planned("transfer_money", {}))).say("x")
    assert answer.reply.status == "clarify"
    assert [call.ok for call in answer.calls] == [False]


def test_an_answer_names_its_planner_policy_and_question(sample: House) -> None:
    written = Talk(sample, Assistant(Planned("customer_limit", {"customer": "C001"}))).say("x?").as_json()
    assert written["model"] == "planned"
    assert written["question"] == "x?"
    assert written["policy_version"] == sample.policy.version
    assert isinstance(written["elapsed_ms"], int)
    calls = written["tool_calls"]
    assert isinstance(calls, list)
    assert json.loads(json.dumps(calls))[0].keys() == {"name", "args", "ok", "result"}


def test_a_failed_call_shows_no_result(sample: House) -> None:
    speaker = Talk(sample, Assistant(Planned("customer_limit", {"customer": "C003"})), "sales")
    written = json.loads(json.dumps(speaker.say("x").as_json()))
    assert written["status"] == "denied"
    assert written["tool_calls"] == [
        {"name": "customer_limit", "args": {"customer": "C003"}, "ok": False, "result": None}
    ]


def test_the_planner_may_say_something_without_a_tool(sample: House) -> None:
    @dataclass(frozen=True)
    class Polite:
        name: str = "polite"

        def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
            return Plan(language="zh", steps=(Say(status="answered", text="thanks"),))

    answer = Talk(sample, Assistant(Polite())).say("x")
    assert answer.reply.as_text() == "不客气。"
