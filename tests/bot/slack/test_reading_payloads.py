"""What a payload asks, and who a user is: pure functions, tables of cases."""

import re
from pathlib import Path
from typing import Any

import pytest

from bot.slack.asked import Workspace, asked_by_button, asked_in_command, asked_in_event, question_text
from bot.slack.identity import is_colleague, person_of
from bot.slack.places import Target, place_of
from knowledge.people import Person

ROOT = Path(__file__).resolve().parents[3]
HOME = Workspace(team="T1", bot_user="U0BOT", bot_id="B0BOT", enterprise="E1")
DIRECT = {
    "type": "message",
    "channel_type": "im",
    "channel": "D1",
    "user": "U1",
    "ts": "1.1",
    "text": "hello",
}
CHANNEL = {**DIRECT, "channel_type": "channel", "channel": "C1"}
KNOWN = Person(email="a@x.example", name="A", role="finance")
NOTED = Person(email="b@x.example", name="B", role="sales", slack_user_id="U7")
GONE = Person(email="c@x.example", name="C", role="finance", active=False)
PEOPLE = {str(person.email): person for person in (KNOWN, NOTED, GONE)}


def event(*, outer: dict[str, Any] | None = None, **parts: object) -> dict[str, Any]:
    return {"team_id": "T1", "event": {**DIRECT, **parts}, **(outer or {})}


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("<@U0BOT> how much?", "how much?"),
        ("how much, <@U0BOT|desk>", "how much,"),
        ("<@U0BOT> ask <@U2> about it", "ask   about it"),
        ("A &amp; B &lt;Holding&gt;", "A & B <Holding>"),
        ("&amp;lt;", "&lt;"),
        ("see <https://x.example/a|x.example>", "see x.example"),
        ("mail <mailto:a@x.example|a@x.example>", "mail a@x.example"),
        ("<https://x.example/a>", "https://x.example/a"),
        ("<#C1|credit> limits", "credit limits"),
        ("<!here> hello <!subteam^S1|@all>", "hello"),
        ("*江南轴承还有多少额度？*", "江南轴承还有多少额度？"),
        ("", ""),
    ],
)
def test_a_question_is_read_as_it_was_typed(said: str, question: str) -> None:
    assert question_text(said, "U0BOT") == question


@pytest.mark.parametrize(
    "body",
    [
        event(bot_id="B1"),
        event(bot_profile={"id": "B1"}),
        event(subtype="message_changed"),
        event(subtype="message_deleted"),
        event(subtype="bot_message"),
        event(subtype="channel_join"),
        event(hidden=True),
        event(user="U0BOT"),
        event(user="USLACKBOT"),
        event(user=None),
        event(team="T2"),
        event(user_team="T2"),
        event(source_team="T2"),
        event(outer={"team_id": "T2"}),
        event(type="reaction_added"),
        {"team_id": "T1"},
        {},
    ],
)
def test_what_no_person_here_has_just_written_is_nothing_of_ours(body: dict[str, Any]) -> None:
    assert asked_in_event(body, HOME) is None


@pytest.mark.parametrize("subtype", [None, "file_share", "thread_broadcast"])
def test_what_a_person_writes_is_a_question(subtype: str | None) -> None:
    found = asked_in_event(event(subtype=subtype), HOME)
    assert found is not None
    assert (found.kind, found.private_place, found.thread_ts) == ("message", True, "1.1")


def test_in_a_channel_a_mention_is_a_question_and_other_talk_is_not() -> None:
    kinds = [
        (
            found.kind
            if (found := asked_in_event({"team_id": "T1", "event": {**CHANNEL, **parts}}, HOME))
            else None
        )
        for parts in (
            {"text": "hello"},
            {"text": "<@U0BOT> hello"},
            {"text": "<@U2> hello", "thread_ts": "1.0"},
            {"text": "hello", "thread_ts": "1.0"},
            {"type": "app_mention", "text": "<@U0BOT> hello"},
        )
    ]
    assert kinds == [None, "mention", None, "thread", "mention"]


@pytest.mark.parametrize("missing", ["team_id", "channel_id", "user_id", "trigger_id", "response_url"])
def test_a_command_without_its_parts_is_nothing(missing: str) -> None:
    whole = {
        "team_id": "T1",
        "channel_id": "C1",
        "user_id": "U1",
        "trigger_id": "9",
        "response_url": "http://r",
    }
    assert asked_in_command({**whole, "text": "hello"}, HOME) is not None
    assert asked_in_command({name: value for name, value in whole.items() if name != missing}, HOME) is None
    assert asked_in_command({**whole, "team_id": "T2"}, HOME) is None


def test_a_press_by_somebody_of_another_workspace_is_nothing() -> None:
    action = {"action_id": "desk_why", "value": "a", "action_ts": "2.2"}
    body = {"team": {"id": "T1"}, "user": {"id": "U1"}, "channel": {"id": "C1"}, "actions": [action]}
    assert asked_by_button(body, HOME) is not None
    assert asked_by_button({**body, "user": {"id": "U1", "team_id": "T2"}}, HOME) is None
    assert asked_by_button({**body, "team": {"id": "T2"}}, HOME) is None
    assert asked_by_button({**body, "actions": []}, HOME) is None


@pytest.mark.parametrize(
    ("marks", "colleague"),
    [
        ({}, True),
        ({"team_id": "T2"}, False),
        ({"team_id": "T2", "enterprise_user": {"enterprise_id": "E1", "teams": ["T1"]}}, True),
        ({"team_id": "T2", "enterprise_user": {"enterprise_id": "E1", "teams": ["T3"]}}, False),
        ({"team_id": "T2", "enterprise_user": {"enterprise_id": "E2", "teams": ["T1"]}}, False),
        ({"is_restricted": True}, False),
        ({"is_ultra_restricted": True}, False),
        ({"is_stranger": True}, False),
        ({"is_bot": True}, False),
        ({"is_workflow_bot": True}, False),
        ({"deleted": True}, False),
        ({"id": "USLACKBOT"}, False),
    ],
)
def test_only_full_members_of_this_workspace_are_colleagues(marks: dict[str, Any], colleague: bool) -> None:
    assert is_colleague({"id": "U1", "team_id": "T1", **marks}, HOME) is colleague


@pytest.mark.parametrize(
    ("user_id", "email", "confirmed", "role", "active"),
    [
        ("U1", "a@x.example", True, "finance", True),
        ("U1", " A@X.Example ", True, "finance", True),
        ("U1", "a@x.example", False, "staff", True),
        ("U1", "nobody@x.example", True, "staff", True),
        ("U1", "", True, "staff", True),
        ("U7", "b@x.example", True, "sales", True),
        ("U8", "b@x.example", True, "staff", True),
        ("U7", "a@x.example", True, "finance", True),
        ("U7", "nobody@x.example", True, "staff", True),
        ("U1", "c@x.example", True, "finance", False),
        ("U1", "c@x.example", False, "staff", True),
    ],
)
def test_a_person_is_known_by_the_confirmed_email_and_the_noted_slack_user(
    user_id: str, email: str, confirmed: bool, role: str, active: bool
) -> None:
    user = {"id": user_id, "profile": {"email": email}, "is_email_confirmed": confirmed}
    found = person_of(user, PEOPLE)
    assert (found.role, found.active) == (role, active)


def test_a_private_answer_goes_into_a_thread_only_where_one_has_begun() -> None:
    mention = {**CHANNEL, "type": "app_mention", "text": "<@U0BOT> x"}
    root = asked_in_event({"team_id": "T1", "event": mention}, HOME)
    reply = asked_in_event({"team_id": "T1", "event": {**mention, "thread_ts": "1.0"}}, HOME)
    assert root is not None
    assert reply is not None
    assert place_of(root, public=False) == Target("C1", None, only_for="U1")
    assert place_of(reply, public=False) == Target("C1", "1.0", only_for="U1")
    assert place_of(root, public=True) == Target("C1", "1.1")


def test_only_the_slack_package_knows_of_slack() -> None:
    parts = ("bot", "evals", "knowledge", "prompts", "tools")
    files = [file for part in parts for file in (ROOT / part).rglob("*.py")]
    others = [file for file in files if (ROOT / "bot" / "slack") not in file.parents]
    theirs = re.compile(r"(?m)^\s*(import|from) slack_")
    assert [str(file) for file in others if theirs.search(file.read_text("utf-8"))] == []
