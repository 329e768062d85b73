"""Whole questions: what wins where readings overlap, references, terms, masks, protected names."""

from datetime import date
from itertools import pairwise

import pytest

from bot.language.slots import Slots, mask, parse_slots


def parse(question: str, **options: object) -> Slots:
    protected = options.get("protected", ())
    assert isinstance(protected, tuple)
    return parse_slots(question, today=date(2026, 3, 31), base_currency="CNY", protected=protected)


@pytest.mark.parametrize(
    ("question", "masked"),
    [
        ("能给江南发85万的货吗，账期60天", "能给江南发⟨money⟩的货吗，账期⟨days⟩"),
        ("江南轴承逾期60天以上的有多少", "江南轴承逾期⟨days⟩的有多少"),
        ("截至2月底还欠多少", "⟨date⟩还欠多少"),
        ("二季度坏账率", "⟨period⟩坏账率"),
        ("May I ship USD 300k to Acme on net 45?", "May I ship ⟨money⟩ to Acme on ⟨days⟩?"),
        ("How did they pay over the last 12 months", "How did they pay over ⟨period⟩"),
        ("赔付比例90%，限额200万，欠了260万", "赔付比例⟨share⟩，限额⟨money⟩，欠了⟨money⟩"),
        ("发票INV-2026-0412和订单SO-20331", "发票⟨id⟩和订单⟨id⟩"),
        ("款到发货行不行", "⟨terms⟩行不行"),
        ("show it in euros", "show it in ⟨currency⟩"),
        ("top 10 overdue over 50k", "top ⟨number⟩ overdue ⟨money⟩"),
        ("三一重工还欠我们多少钱", "三一重工还欠我们多少钱"),
        ("万一他们不付怎么办", "万一他们不付怎么办"),
        ("恰好逾期60天的那一家", "恰好逾期⟨days⟩的那一家"),
        ("双十一商贸和七天酒店", "双十一商贸和⟨days⟩酒店"),
        ("Dollar General and Monday Motors", "Dollar General and Monday Motors"),
        ("你好", "你好"),
        ("", ""),
    ],
)
def test_a_mask_leaves_the_words_and_hides_the_values(question: str, masked: str) -> None:
    assert mask(question, parse(question)) == masked


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("SO-20331", ["SO-20331"]),
        ("INV-2026-0412 and C001", ["INV-2026-0412", "C001"]),
        ("订单号：88231", ["88231"]),
        ("invoice 4711", ["4711"]),
        ("invoice no. 4711", ["4711"]),
        ("#20331", ["20331"]),
        ("anna.li@example.com", ["anna.li@example.com"]),
        ("https://example.com/?amount=50%", ["https://example.com/?amount=50%"]),
        ("HT-2025-118", ["HT-2025-118"]),
        ("91310000MA1K35XY2B", ["91310000MA1K35XY2B"]),
    ],
)
def test_a_reference_is_never_a_figure(question: str, names: list[str]) -> None:
    slots = parse(question)
    assert [reference.name for reference in slots.identifiers] == names
    assert len(slots.found) == len(names)


@pytest.mark.parametrize(
    "question", ["50k", "2026Q2", "FY2025", "USD300k", "net30", "30d", "1.15x", "L/C", "31Mar2026"]
)
def test_what_another_grammar_reads_is_no_reference(question: str) -> None:
    assert parse(question).identifiers == ()


def test_a_bare_number_after_order_is_a_reference_or_an_amount() -> None:
    (ambiguity,) = parse("order 20331").ambiguities
    assert [reading.kind for reading in ambiguity.readings] == ["number", "id"]


def test_a_figure_with_a_capital_letter_may_be_a_name() -> None:
    (ambiguity,) = parse("3M欠多少").ambiguities
    assert [reading.kind for reading in ambiguity.readings] == ["money", "id"]


def test_no_slot_touches_a_protected_name() -> None:
    question = "58同城还欠多少，超过30天"
    slots = parse(question, protected=((0, 4),))
    assert [slot.text for slot in slots.found] == ["超过30天"]


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("预付", "prepaid"),
        ("款到发货", "prepaid"),
        ("cash in advance", "prepaid"),
        ("on prepayment", "prepaid"),
        ("信用证", "lc"),
        ("by L/C", "lc"),
        ("letter of credit", "lc"),
        ("货到付款", "cash_on_delivery"),
    ],
)
def test_terms_that_are_words(question: str, word: str) -> None:
    (terms,) = parse(question).terms
    assert terms.word == word


@pytest.mark.parametrize(
    ("question", "code"),
    [("用欧元看", "EUR"), ("in euros", "EUR"), ("折成美元", "USD"), ("in USD", "USD"), ("in pounds", "GBP")],
)
def test_a_currency_without_an_amount(question: str, code: str) -> None:
    (currency,) = parse(question).currencies
    assert currency.code == code


def test_slots_come_in_order_and_do_not_overlap() -> None:
    slots = parse("C001 逾期超过60天，截至3月31日欠85万元，利率6%，二季度再发30万").found
    assert [slot.kind for slot in slots] == ["id", "days", "date", "money", "share", "period", "money"]
    assert all(first.end <= second.start for first, second in pairwise(slots))


def test_the_same_question_gives_the_same_slots() -> None:
    question = "USD 300k on net 45 as of 31 March, 05/06 and 周五"
    assert parse(question) == parse(question)
