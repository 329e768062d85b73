"""The guided start in a conversation: one thing at a time, a quiz, and back to it after other questions."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.answers import Answer
from bot.command_line.main import creditdesk
from bot.composition import House
from bot.conversation import Conversation, Memory
from bot.guiding import step_of
from bot.planners.planner import Onboard, Open
from bot.state.audit import Where, audit_entry
from bot.state.replay import replay
from tests.bot.talking import PEOPLE, Talk

Begin = Callable[..., Talk]


def headline(answer: Answer) -> str:
    return answer.reply.headline


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("I am new here", "1 of 10"),
        ("teach me how to use this", "1 of 10"),
        ("我是新来的，不知道怎么开始", "第 1 条，共 10 条"),
        ("I'm a new joiner, what should I learn first?", "1 of 10"),
        ("Just started in the finance team - show me the ropes", "1 of 10"),
        ("It's my first day. Where do I start?", "1 of 10"),
        ("start", "1 of 10"),
        ("/start", "1 of 10"),
        ("Onboarding, please!", "1 of 10"),
        ("新来的，先教我什么", "第 1 条，共 10 条"),
        ("我刚入职，从哪儿开始学？", "第 1 条，共 10 条"),
        ("我是新人，带带我吧", "第 1 条，共 10 条"),
        ("我剛入職，先學什麼", "第 1 条，共 10 条"),
        ("新员工培训", "第 1 条，共 10 条"),
        ("开始", "第 1 条，共 10 条"),
        ("quiz me", "Question 1 of 8"),
        ("考考我", "第 1 题，共 8 题"),
    ],
)
def test_somebody_new_is_shown_around(talk: Begin, said: str, begins: str) -> None:
    answer = talk("staff").say(said)
    assert headline(answer).startswith(begins)
    assert answer.reply.status == "answered"


@pytest.mark.parametrize(
    "said",
    [
        "I'm new, what is DSO?",
        "年终奖怎么算，教教我",
        "空调怎么开，教教我",
        "班车在哪坐？我新来的",
        "工资怎么发，我刚入职",
        "teach me how to file my expenses",
        "teach me to cook",
        "我是新来的，江南轴承欠多少？",
        "要英文的，他们新来的财务总监是老外",
        "新来的财务总监是老外",
        "What is the limit for a new customer?",
        "新来的客户怎么给额度？",
        "how does onboarding a new customer work?",
        "start chasing ABC Ltd",
        "先催哪家？",
        "新订单能不能发？",
        "next",
        "下一条",
        "继续",
        "B",
    ],
)
def test_a_question_of_work_does_not_begin_the_guide(talk: Begin, said: str) -> None:
    assert not any(isinstance(step, Onboard) for step in talk("finance").say(said).plan)


def test_the_things_come_one_at_a_time_with_their_source(talk: Begin) -> None:
    somebody = talk("staff")
    seen = [somebody.say("start")]
    seen += [somebody.say("next") for _ in range(9)]
    assert [headline(each).split(":")[0] for each in seen] == [f"{number} of 10" for number in range(1, 11)]
    for each in seen:
        assert each.reply.citations
        assert all(cited.quote for cited in each.reply.citations)
        assert each.calls == ()
    assert headline(somebody.say("back")).startswith("9 of 10")
    assert headline(somebody.say("next")).startswith("10 of 10")
    assert headline(somebody.say("next")).startswith("Question 1 of 8")
    assert headline(somebody.say("back")).startswith("10 of 10")


def test_a_question_in_between_is_answered_and_the_guide_goes_on(talk: Begin) -> None:
    somebody = talk("finance")
    somebody.say("新来的，先教我什么")
    somebody.say("下一条")
    assert "3,000,000.00" in somebody.say("江南轴承还有多少额度？").reply.as_text()
    assert headline(somebody.say("继续")).startswith("第 2 条")
    assert headline(somebody.say("好的")).startswith("第 3 条")
    assert "580,400.00" in somebody.say("它逾期多少？").reply.as_text()
    assert headline(somebody.say("下一条")).startswith("第 4 条")


def test_a_question_asked_back_in_between_is_answered_first(talk: Begin) -> None:
    somebody = talk("finance")
    somebody.say("quiz")
    asked = somebody.say("limit of Lakeshore")
    assert len(asked.reply.choices) > 1
    assert somebody.say("2").calls[0].name == "customer_limit"
    assert headline(somebody.say("continue")).startswith("Question 1 of 8")


def test_why_opens_the_section_behind_what_was_told(talk: Begin) -> None:
    somebody = talk("staff")
    somebody.say("新来的，先教我什么")
    opened = somebody.say("为什么？")
    assert "还有不超过30天就到期的额度列为即将到期" in opened.reply.as_text()
    assert headline(somebody.say("下一条")).startswith("第 2 条")
    somebody.say("quiz")
    assert not somebody.say("why?").reply.citations  # before the answer it would give it away
    somebody.say("continue")
    somebody.say("B")
    assert [cited.section for cited in somebody.say("why?").reply.citations] == [
        "ORDER-OVERDUE",
        "ORDER-LIMIT",
        "ORDER-EXPIRED",
    ]


def test_the_same_messages_give_the_same_words(talk: Begin) -> None:
    said = ["start", "next", "quiz", "B", "next", "C", "next", "skip", "back", "继续"]
    runs = [[answer.reply.as_text() for answer in map(talk("staff").say, said)] for _ in range(2)]
    assert runs[0] == runs[1]


@pytest.mark.parametrize("said", ["show me the source", "open it", "看原文", "show me the whole section"])
def test_what_was_told_is_opened_in_other_words_too(talk: Begin, said: str) -> None:
    somebody = talk("staff")
    somebody.say("start")
    (step,) = somebody.say(said).plan
    assert isinstance(step, Open)
    assert step.section.startswith("22 ")
    assert headline(somebody.say("next")).startswith(("2 of 10", "第 2 条"))


@pytest.mark.parametrize("said", ["stop", "quit", "退出", "不做了"])
def test_the_guide_is_left_and_resumed_from_the_start(talk: Begin, said: str) -> None:
    somebody = talk("staff")
    somebody.say("start")
    left = headline(somebody.say(said))
    assert left.startswith(("All right, we stop here.", "好"))
    assert somebody.memory.guide is None


def test_a_conversation_restored_after_a_restart_goes_on_where_it_was(talk: Begin) -> None:
    somebody = talk("staff")
    for said in ("quiz", "B", "next"):
        somebody.say(said)
    kept = Memory.model_validate_json(somebody.memory.memory().model_dump_json())
    later = talk("staff")
    later.memory = Conversation.restored(kept)
    assert headline(later.say("B")) == "Correct: B. 30 days."
    assert later.memory.guide is not None
    assert later.memory.guide.answers == {"outcome": True, "terms": True}


def test_a_memory_from_before_there_was_a_guide_is_read() -> None:
    assert Memory.model_validate_json('{"turns": [], "pending": null, "subject": null}').guide is None


def test_a_kept_conversation_goes_on_in_another_run(tmp_path: Path) -> None:
    def run(said: str) -> str:
        words = ["--home", str(tmp_path), "chat", "--conversation", "first-week"]
        return CliRunner().invoke(creditdesk, words, input=said, standalone_mode=False).stdout

    assert "1 of 10" in run("start\n")
    assert "2 of 10" in run("next\n")
    assert "第 3 条" in run("继续\n")


def test_a_step_of_the_guide_is_replayed_to_the_byte(sample: House, talk: Begin) -> None:
    somebody = talk("staff")
    somebody.say("quiz")
    desk = sample.desk(sample.people[PEOPLE["staff"]])
    before = somebody.memory.memory()
    answer = somebody.say("B")
    entry = audit_entry(
        answer,
        desk,
        before,
        entry_id="1",
        where=Where(surface="console"),
        at=datetime(2026, 7, 1, tzinfo=UTC),
    )
    assert replay(entry, sample, somebody._assistant).same
    pressed = entry.model_copy(update={"model": "button"})
    assert replay(pressed, sample, somebody._assistant).same


@pytest.mark.parametrize("move", ["", "thing", "thing-x", "thing-1-2-3", "boss-1", "thing--1", "thing-100"])
def test_a_button_that_we_never_sent_leads_nowhere(move: str) -> None:
    assert step_of(move) is None


def test_greeting_and_help_mention_the_guide(talk: Begin) -> None:
    for role in ("sales", "finance", "credit_manager", "staff"):
        for said, mention in (
            ("hello", "“start”"),
            ("what can you do?", "“start”"),
            ("你好", "“开始”"),
            ("你能做什么", "“开始”"),
        ):
            assert mention in headline(talk(role).say(said)), (role, said)
