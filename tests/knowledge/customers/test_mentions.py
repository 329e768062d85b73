import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.customers import NameEntry, NameIndex, find_unknown_names


def mentioned(index: NameIndex, question: str) -> list[tuple[str, str, str]]:
    """(text, verdict, best customer) of each mention."""
    return [
        (each.text, each.linking.verdict, each.linking.candidates[0].customer_id)
        for each in index.mentions(question)
    ]


@pytest.mark.parametrize(
    ("question", "text", "customer_id"),
    [
        ("江南轴承还有多少额度", "江南轴承", "C001"),
        ("江南轴承销售还有多少额度", "江南轴承销售", "C002"),
        ("那江南轴承呢?", "江南轴承", "C001"),
        ("帮我看看华伟那边欠多少", "华伟", "C004"),
        ("给江楠轴承发货85万行吗", "江楠轴承", "C001"),
        ("瞅瞅江楠轴承欠我们多少", "江楠轴承", "C001"),
        ("jiangnan zhoucheng 额度", "jiangnan zhoucheng", "C001"),
        ("jiang nan zhou cheng 逾期多少", "jiang nan zhou cheng", "C001"),
        ("華為科技的賬期是多久", "華為科技", "C005"),
        ("can i ship 42k to oakfield foods?", "oakfield foods", "C013"),
        ("what does oakfeild foods owe", "oakfeild foods", "C013"),
        ("O'Brien's balance", "O'Brien", "C008"),
        ("is obrien & sons on hold", "obrien & sons", "C008"),
        ("C001 overdue?", "C001", "C001"),
        ("what's c-013's limit", "c-013", "C013"),
        ("slask owes us?", "slask", "C010"),
        ("give me l'oreal overdue", "l'oreal", "C009"),
        ("the ratio for nandu sa in 2026Q2", "nandu sa", "C011"),
        ("what is the limit of the bakery co", "the bakery co", "C012"),
        ("how much does limit ltd owe", "limit ltd", "C016"),
        ("what will Limit owe us", "Limit", "C016"),
        ("how much does Target owe us", "Target", "C019"),
        ("「limit」 还欠多少", "limit", "C016"),
        ("Müller还能发货吗", "Müller", "C006"),
        ("重庆长成机电有没有逾期", "重庆长成机电", "C018"),
        ("Can I Ship 42k To Oakfield Foods Today", "Oakfield Foods", "C013"),
        ("江南轴承有限公司（江苏）还欠多少", "江南轴承有限公司", "C001"),
    ],
)
def test_a_question_mentions_one_customer(
    lookalikes: NameIndex, question: str, text: str, customer_id: str
) -> None:
    assert mentioned(lookalikes, question) == [(text, "one", customer_id)]
    mention = lookalikes.mentions(question)[0]
    assert question[mention.start : mention.end] == text


@pytest.mark.parametrize(
    "question",
    [
        "is the customer overdue?",
        "what is my limit policy",
        "客户的额度怎么看",
        "谁逾期最多",
        "will the bank pay in may?",
        "how is the weather",
        "current ratio 0.97 last quarter and 0.99 this, what triggers?",
        "保单90%赔付,限额50万,欠63万能赔多少",
        "hit the target this quarter?",
        "",
        "???",
        "1001",
    ],
)
def test_ordinary_words_mention_nobody(lookalikes: NameIndex, question: str) -> None:
    assert mentioned(lookalikes, question) == []
    assert find_unknown_names(question) == []


@pytest.mark.parametrize(
    "question",
    [
        "Oakfield limit",
        "oakfeild overdue?",
        "江南还欠多少",
        "华伟达还有多少额度",
        "上海华伟欠多少",
        "新加坡江南轴承欠多少",
        "what about antriebe",
        "oakfield foods bank limit",
        "müller airlines overdue",
    ],
)
def test_a_mention_that_may_be_wrong_is_asked_about(lookalikes: NameIndex, question: str) -> None:
    assert [verdict for _, verdict, _ in mentioned(lookalikes, question)] == ["several"]


@pytest.mark.parametrize(
    "question",
    [
        "oakfield foods bank guarantee",
        "oakfield foods bank details",
        "C001 bank limit",
        "oakfield foods, bank?",
    ],
)
def test_what_is_said_of_a_customers_bank_makes_no_other_name(lookalikes: NameIndex, question: str) -> None:
    assert [verdict for _, verdict, _ in mentioned(lookalikes, question)] == ["one"]


def test_two_customers_in_one_question_are_both_found(lookalikes: NameIndex) -> None:
    assert [found[2] for found in mentioned(lookalikes, "江南轴承有限公司和华为科技比较")] == ["C001", "C005"]
    assert [found[2] for found in mentioned(lookalikes, "Müller vs mueller anlagen")] == ["C006", "C007"]
    assert [found[2] for found in mentioned(lookalikes, "compare slask, nandu")] == ["C010", "C011"]


def test_what_is_taken_is_not_read_again(lookalikes: NameIndex) -> None:
    question = "C001 and oakfield foods"
    assert mentioned(lookalikes, question)[0][2] == "C001"
    assert [each.text for each in lookalikes.mentions(question, taken=[(0, 4)])] == ["oakfield foods"]


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Oakfield Metals limit?", "Oakfield Metals"),
        ("江南电机还有多少额度", "江南电机"),
        ("给星辰光电发货10万可以吗", "星辰光电"),
        ("can I ship to Zenith Corp", "Zenith Corp"),
        ("what does zenith owe", "zenith"),
        ("天工集团欠多少", "天工集团"),
        ("给比亚迪发货50万行不行", "比亚迪"),
        ("西门子欠我们多少", "西门子"),
        ("How is Blackwater Logistics doing", "Blackwater Logistics"),
    ],
)
def test_a_name_that_nobody_has_is_noticed(lookalikes: NameIndex, question: str, unknown: str) -> None:
    mentions = lookalikes.mentions(question)
    assert mentions == []
    found = find_unknown_names(question, [(each.start, each.end) for each in mentions])
    assert [each.text for each in found] == [unknown]
    assert question[found[0].start : found[0].end] == unknown


def test_a_very_long_question_is_read_in_bounded_time(lookalikes: NameIndex) -> None:
    question = "江南轴承欠多少 " + "oakfield 华卫轴 " * 8000
    assert mentioned(lookalikes, question)[0][2] == "C001"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="江南轴承华伟欠多少 Oakfield's Ltd.，,?C001", max_size=40))
def test_mentions_lie_in_the_question_and_never_overlap(question: str) -> None:
    index = _ONE
    end = 0
    for each in index.mentions(question):
        assert end <= each.start < each.end <= len(question)
        assert each.text == question[each.start : each.end]
        assert each.linking.candidates
        end = each.end


_ONE = NameIndex.build(
    [
        NameEntry(customer_id="C001", name="江南轴承有限公司"),
        NameEntry(customer_id="C002", name="Oakfield Ltd"),
        NameEntry(customer_id="C003", name="华伟实业有限公司"),
    ]
)


def test_pinyin_is_not_loaded_for_a_name_that_matches_by_its_spelling() -> None:
    """A cold start pays for pypinyin only when a typed character is unknown to the ledger."""
    script = (
        "import sys\n"
        "from knowledge.customers import NameEntry, NameIndex\n"
        "columns = NameIndex.build([NameEntry(customer_id='C1', name='江南轴承有限公司')]).to_columns()\n"
        "loaded = {name for name in sys.modules if name.split('.')[0] in ('pypinyin', 'rapidfuzz')}\n"
        "for name in loaded:\n"
        "    del sys.modules[name]\n"
        "index = NameIndex.from_columns(columns)\n"
        "assert index.link('江南轴承').verdict == 'one'\n"
        "assert index.mentions('江南轴承还有多少额度')[0].linking.verdict == 'one'\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'pypinyin', 'rapidfuzz', 'pandas'}))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("八里集团2025年三季度的财务比率合格吗", [("八里集团", "one", "T1")]),
        ("八里集团欠多少", [("八里集团", "one", "T1")]),
        ("三元还剩多少额度", [("三元", "one", "T2")]),
        ("一下子给我三家最大的", []),
        ("逾期三十天的有几家", []),
    ],
)
def test_a_name_that_begins_with_a_numeral_is_a_name(
    question: str, found: list[tuple[str, str, str]]
) -> None:
    index = NameIndex.build(
        (
            NameEntry(customer_id="T1", name="八里商贸集团有限公司", aliases=("八里集团",)),
            NameEntry(customer_id="T2", name="三元精机有限公司"),
            NameEntry(customer_id="T3", name="大东设备有限公司"),
        )
    )
    assert mentioned(index, question) == found
