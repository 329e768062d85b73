"""Cantonese is read as standard Chinese of as many characters; standard Chinese of either script stays."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.cantonese import in_standard_chinese
from tests.bot.talking import Made, Talk

READ = {
    "嗰間公司而家爭我哋幾多錢": "那家公司现在欠我们多少錢",
    "邊啲客嘅額度過咗期": "哪些客的額度過了期",
    "佢哋係咪成日拖數": "他们是否整天拖欠",
    "系咪超咗额度": "是否超了额度",
    "想落多張單，五萬，得唔得": "想下多張單，五萬，行不行",
    "遲咗30日未找數": "遲了30天未付款",
    "呢間同嗰邊都係睇九月底": "这家同那边也是看九月底",
    "華偉啲過期數": "華偉的逾期款",
    "有啲客唔找數": "有些客不付款",
    "仲要計埋年息8厘": "还要加收年息8厘",
}
"""What is typed, and what it says in standard words."""


@pytest.mark.parametrize(("typed", "said"), READ.items())
def test_cantonese_is_read_as_standard_chinese_of_the_same_length(typed: str, said: str) -> None:
    assert in_standard_chinese(typed) == said
    assert len(said) == len(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "關係企業的額度是多少",
        "這家公司現在欠我們多少錢",
        "聯絡人係誰負責",  # nothing else of Cantonese: it stays
        "系统里发不了货",
        "仲景制药6月15日的余额",
        "爭取多放一點額度",
        "what about them",
    ],
)
def test_standard_chinese_stays_as_it_is(typed: str) -> None:
    assert in_standard_chinese(typed) == typed


def test_a_word_that_is_but_part_of_another_stays_beside_cantonese() -> None:
    assert in_standard_chinese("我哋嘅關係企業") == "我们的關係企業"


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        ("江南軸承而家仲有幾多額度？", "customer_limit", {"customer": "C001"}),
        ("嗰間日本公司爭我哋幾多錢呀", "overdue_status", {"customer": "C061"}),
        ("邊啲客嘅額度已經過咗有效期？", "limits_worklist", {"condition": "expired"}),
        ("幫我擬封催款信畀宏業減速機，用英文寫", "draft_reminder", {"customer": "C015", "language": "en"}),
        ("江南軸承話要攞十二萬八嘅貨，得唔得", "check_order", {"customer": "C001", "amount": "128000"}),
        (
            "如果張發票遲咗65日，用小企嗰套階梯，去到邊步",
            "collection_stage",
            {"days_past_due": 65, "ladder": "sme"},
        ),
    ],
)
def test_cantonese_asks_like_standard_chinese(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("finance").calls(question) == [Made(tool, args)]
