"""search_policy through the gateway, and how its answer reads."""

import pytest

from bot.composition import House
from bot.replies import Reply
from bot.wording.tool_replies import tool_reply
from prompts.wording import Language
from tools.gateway import ToolCall, call
from tools.search_policy import SearchPolicy


def asked(sample: House, question: str) -> ToolCall:
    person = sample.person("liu.yang@xilan.example")  # staff: policy is for everybody
    assert person is not None
    return call(sample.desk(person), "search_policy", {"question": question})


def replied(sample: House, question: str, language: Language) -> Reply:
    person = sample.person("liu.yang@xilan.example")
    assert person is not None
    return tool_reply(asked(sample, question), language, sample.desk(person))


def test_an_answer_names_its_rule_and_quotes_it_verbatim(sample: House) -> None:
    result = asked(sample, "When do we hand a case over to a collection agency?").result
    assert isinstance(result, SearchPolicy)
    assert "LADDER-STANDARD" in result.rules
    assert result.looked_at == ()
    assert any("90 days" in passage.text for passage in result.passages)


def test_as_json_a_passage_has_document_section_text_and_score(sample: House) -> None:
    made = asked(sample, "利息保障倍数低于多少要预警?").as_json()
    assert made["args"] == {"question": "利息保障倍数低于多少要预警?"}
    result = made["result"]
    assert isinstance(result, dict)
    passages = result["passages"]
    assert isinstance(passages, list)
    first = passages[0]
    assert isinstance(first, dict)
    assert (first["document"], first["section"]) == ("policy", "RATIO-COVER")
    assert "低于3" in str(first["text"])
    assert 0 < float(str(first["score"])) < 1


def test_where_the_policy_is_silent_nothing_is_offered_as_an_answer(sample: House) -> None:
    result = asked(sample, "公司食堂几点开门").result
    assert isinstance(result, SearchPolicy)
    assert (result.passages, result.rules) == ((), ())
    reply = replied(sample, "公司食堂几点开门", "zh")
    assert reply.status == "not_found"
    assert reply.headline == "政策里没有规定。"


def test_a_conflict_is_shown_beside_the_rule_that_it_is_about(sample: House) -> None:
    reply = replied(sample, "逾期几天交给法务", "zh")
    assert [cited.section for cited in reply.citations] == ["LADDER-STANDARD", "CONFLICT-HANDOVER"]
    assert "现行的是标准阶梯" in reply.citations[1].quote


def test_an_answer_in_english_cites_its_section(sample: House) -> None:
    text = replied(sample, "What interest cover triggers a warning?", "en").as_text()
    assert "below 3" in text
    assert "policy · RATIO-COVER" in text


@pytest.mark.parametrize("question", ["", "   "])
def test_an_empty_question_asks_for_one(sample: House, question: str) -> None:
    failure = asked(sample, question).failure
    assert failure is not None
    assert (failure.kind, failure.argument) == ("missing", "question")


def test_a_figure_in_the_question_is_checked_beside_the_rule(sample: House) -> None:
    person = sample.person("liu.yang@xilan.example")
    assert person is not None
    desk = sample.desk(person)
    made = call(desk, "search_policy", {"question": "is 45 days overdue ok for a new order?"})
    reply = tool_reply(made, "en", desk)
    assert "45 days is more than 30 days: yes (ORDER-OVERDUE.hold_days)." in reply.why
    again = call(desk, "search_policy", {"question": "逾期二十天还能发货吗？"})
    assert "20天：不符合“超过30天”（ORDER-OVERDUE.hold_days）。" in tool_reply(again, "zh", desk).why
    plain = call(desk, "search_policy", {"question": "when is an order held for overdue invoices?"})
    assert isinstance(plain.result, SearchPolicy)
    assert plain.result.checks == ()
