"""Traditional script and Taiwan's words of business are read like ours, and names shown as typed."""

from collections.abc import Callable

import pytest

from prompts.lexicon import lexicon
from tests.bot.talking import Made, Talk

LIKE_OURS = [
    ("陳經理的客戶誰逾期", "陈经理的客户谁逾期"),
    ("王芳讓我查：張偉名下額度快到期的", "王芳让我查：张伟名下额度快到期的"),
    (
        "保額 80 萬賠九成，免賠額 5 萬，客戶欠了 100 萬，能領回多少",
        "保额 80 万赔九成，免赔额 5 万，客户欠了 100 万，能领回多少",
    ),
    (
        "給穆勒傳動寫催款信，要中文的，按 reminder 那一檔的口氣",
        "给穆勒传动写催款信，要中文的，按 reminder 那一档的口气",
    ),
    ("米德蘭齒輪額度還有多少、有沒有預警", "米德兰齿轮额度还有多少、有没有预警"),
    ("聯鋒精密這個月逾期多少", "联锋精密这个月逾期多少"),
    ("機床產業的逾期名單", "机床行业的逾期名单"),
    ("軸承這個產業逾期超過30天的有誰", "轴承这个行业逾期超过30天的有谁"),
    ("如果軸承產業的客戶調降兩個等級會怎樣", "如果轴承行业的客户调降两个等级会怎样"),
    ("各產業的帳齡表", "各行业的账龄表"),
    ("依產業別列出帳齡", "按行业列出账龄"),
    ("帳齡依幣別分", "账龄按币种分"),
]


@pytest.mark.parametrize(("traditional", "simplified"), LIKE_OURS)
def test_both_scripts_are_answered_alike(
    talk: Callable[..., Talk], traditional: str, simplified: str
) -> None:
    one, other = talk().say(traditional), talk().say(simplified)
    assert one.reply.status == other.reply.status
    assert [(call.name, call.args) for call in one.calls] == [(call.name, call.args) for call in other.calls]


@pytest.mark.parametrize("question", ["超過額度的訂單要誰核准", "超額的單要誰簽核"])
def test_who_approves_is_for_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk().say(question).calls] == ["search_policy"]


def test_who_approves_goes_on_from_a_rule(talk: Callable[..., Talk]) -> None:
    speaker = talk("staff")
    speaker.say("買方想把帳期拉長，規定怎麼說？")
    answer = speaker.say("那要誰核准？")
    assert (answer.reply.status, [call.name for call in answer.calls]) == ("answered", ["search_policy"])


@pytest.mark.parametrize("name", ["遠嶺齒輪", "遠嶺產業"])
def test_a_name_of_nobody_is_shown_as_it_was_typed(talk: Callable[..., Talk], name: str) -> None:
    answer = talk().say(f"{name}逾期多少")
    assert answer.reply.status == "not_found"
    assert name[:2] in answer.reply.headline


def test_a_customer_is_found_in_either_script(talk: Callable[..., Talk]) -> None:
    assert talk().calls("聯鋒精密的額度") == [Made("customer_limit", {"customer": "C025"})]
    assert talk().calls("联锋精密的额度") == [Made("customer_limit", {"customer": "C025"})]


def test_words_that_mean_the_same_are_as_long_as_one_another() -> None:
    assert all(len({len(word) for word in words}) == 1 for words in lexicon("same_words").values())
