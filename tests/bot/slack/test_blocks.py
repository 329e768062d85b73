"""Blocks: pure functions from a reply, whatever it holds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.replies import Citation, Reply, Table
from bot.slack.blocks import messages, weight
from bot.slack.buttons import Offer, pressed
from bot.slack.message import Message
from bot.slack.mrkdwn import bold, escaped, escaped_pieces, escaped_short, plain, size, unescaped
from knowledge.desk import Choice
from tests.bot.slack.loopback_limits import faults_of

OFFER = Offer("0123456789abcdef", why=True, invoices=True, feedback=True)
NAMES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        "<!channel> <@U012AB3CD> <!subteam^S1|all> &lt;!here&gt; <https://x.example|click> *b* @channel "
        "`code` 江南<!everyone> \u202eevil a\x00b #general < > & <<!here>> &amp;lt;!channel".split(" ")
    ),
    st.sampled_from(["> quote", "A & B <Holding>", "a\n<!channel>"]),
)


def built(unnamed: bool = False, offer: Offer = OFFER, **parts: object) -> tuple[Message, ...]:
    reply = Reply.model_validate({"language": "en", "status": "answered", "headline": "Owes 5.", **parts})
    return messages(reply, offer, unnamed=unnamed)


def refused(message: Message) -> list[str]:
    shown = {"text": message.text, "blocks": list(message.blocks)}
    return [*faults_of(shown), *faults_of({**shown, "blocks": list(message.plain_blocks)})]


def text_of(message: Message) -> str:
    parts = [block.get("text", {}).get("text", "") for block in message.blocks]
    parts += [
        e["text"] for b in message.blocks for e in b.get("elements", []) if isinstance(e.get("text"), str)
    ]
    return "\n".join(parts)


def live_marks(message: Message) -> list[str]:
    """Find what Slack would read as a mention, a link or a command: anything in angle brackets."""
    said = [message.text, text_of(message)]
    return [found for text in said for found in re.findall(r"<[^>]*>|<", text)]


@given(name=NAMES, other=NAMES)
@settings(max_examples=200, deadline=None)
def test_no_name_becomes_a_mention_a_link_or_a_command(name: str, other: str) -> None:
    table = Table(columns=("who", "what"), rows=((name, other),))
    cited = (Citation(document=name, section=other, quote=f"{name}\n{other}", place=name),)
    choices = (Choice(customer_id=other[:20], name=name),)
    for message in built(
        headline=f"{name} owes {other}.",
        why=(name, other),
        copyable=f"{name}\n{other}",
        table=table,
        citations=cited,
        choices=choices,
        next_step=name,
        footer=other,
    ):
        assert live_marks(message) == []
        assert refused(message) == []
        for block in message.blocks:
            if "text" in block:
                assert block["text"]["verbatim"] is True


@given(text=st.text(max_size=300))
def test_escaped_text_reads_as_it_was_typed(text: str) -> None:
    assert unescaped(escaped(text)) == plain(text)


@given(text=st.text(alphabet="<>& ab\n😀汉", max_size=400), most=st.integers(8, 60))
def test_pieces_are_short_enough_cut_no_entity_and_lose_nothing(text: str, most: int) -> None:
    pieces = list(escaped_pieces(text, most))
    assert all(size(piece) <= most for piece in pieces)
    assert not any(re.search(r"&(?!(amp|lt|gt);)", piece) for piece in pieces)
    kept = "".join(unescaped(piece) for piece in pieces)
    assert kept.replace("\n", "").replace(" ", "") == plain(text).replace("\n", "").replace(" ", "")


@given(text=st.text(max_size=200), most=st.integers(6, 50))
def test_a_shortened_text_fits(text: str, most: int) -> None:
    assert size(escaped_short(text, most)) <= most


@given(
    why=st.lists(st.text(min_size=1, max_size=900), max_size=25),
    rows=st.lists(st.tuples(st.text(max_size=200), st.text(max_size=200)), max_size=260),
    choices=st.integers(0, 130),
    quote=st.text(max_size=4000),
)
@settings(max_examples=25, deadline=None)
def test_whatever_a_reply_holds_slack_takes_its_messages(
    why: list[str], rows: list[tuple[str, str]], choices: int, quote: str
) -> None:
    table = Table(columns=("a", "b"), rows=tuple(rows)) if rows else None
    cited = (Citation(document="handbook", section="1", quote=quote, place="handbook · 1"),)
    picks = tuple(Choice(customer_id=f"C{n:03d}", name="N" * n) for n in range(choices))
    for message in built(why=tuple(why), table=table, citations=cited, choices=picks):
        assert refused(message) == []
        assert sum(map(weight, message.blocks)) <= 13_000


def test_a_long_table_goes_on_in_further_messages_each_with_its_header() -> None:
    rows = tuple((f"INV-{n}", "1,000.00") for n in range(250))
    found = [b for m in built(table=Table(columns=("invoice", "open"), rows=rows)) for b in m.blocks]
    tables = [block for block in found if block["type"] == "table"]
    assert [len(table["rows"]) for table in tables] == [100, 100, 53]
    assert {table["rows"][0][0]["text"] for table in tables} == {"invoice"}
    assert [row[0]["text"] for table in tables for row in table["rows"][1:]] == [row[0] for row in rows]


@pytest.mark.parametrize(("rows", "messages_expected"), [(98, 1), (99, 1), (100, 2)])
def test_a_table_of_99_rows_and_a_header_is_the_most_that_one_message_takes(
    rows: int, messages_expected: int
) -> None:
    table = Table(columns=("invoice",), rows=tuple((str(n),) for n in range(rows)))
    assert len(built(table=table)) == messages_expected


@pytest.mark.parametrize(("columns", "kind"), [(19, "table"), (20, "table"), (21, "section")])
def test_a_table_of_more_than_20_columns_is_written_as_text(columns: int, kind: str) -> None:
    names = tuple(f"c{n}" for n in range(columns))
    kinds = [block["type"] for block in built(table=Table(columns=names, rows=(names,)))[0].blocks]
    assert kinds[1] == kind


def test_figures_stand_on_the_right_and_words_and_days_on_the_left() -> None:
    rows = (
        ("INV-1", "2026-06-24", "6", "46,800.00 元", "–", "GBP 7,988.40", "46%"),
        ("INV-2", "2026-07-19", "–", "82,259.65 元", "–", "GBP -1.00", "–"),
    )
    table = Table(columns=tuple("abcdefg"), rows=rows)
    settings_ = next(b for b in built(table=table)[0].blocks if b["type"] == "table")["column_settings"]
    assert [one["align"] for one in settings_] == ["left", "left", "right", "right", "left", "right", "right"]


def test_a_notification_that_must_name_nobody_names_nobody() -> None:
    (message,) = built(unnamed=True, headline="Oakfield owes 5.")
    assert "Oakfield" not in message.text
    assert "Oakfield" in text_of(message)


def test_buttons_come_last_and_their_values_hold_an_id_and_a_number_alone() -> None:
    choices = tuple(Choice(customer_id=f"C{n}", name=f"Customer {n}") for n in range(3))
    *_, last = built(choices=choices, why=tuple("x" * 800 for _ in range(40)))
    kinds = [block["type"] for block in last.blocks]
    assert kinds[-3:] == ["actions", "actions", "context_actions"]
    values = [e["value"] for b in last.blocks for e in b.get("elements", []) if "value" in e]
    assert values[:3] == [f"{OFFER.answer_id}:{n}" for n in range(3)]
    assert set(values[3:]) == {OFFER.answer_id}


@pytest.mark.parametrize(
    ("count", "kind"), [(1, "button"), (5, "button"), (6, "static_select"), (120, "static_select")]
)
def test_few_choices_are_buttons_and_many_a_menu(count: int, kind: str) -> None:
    choices = tuple(Choice(customer_id=f"C{n}", name=f"Customer {n}") for n in range(count))
    actions = built(choices=choices, offer=Offer("a"))[0].blocks[-1]
    assert actions["elements"][0]["type"] == kind
    shown = actions["elements"] if kind == "button" else actions["elements"][0]["options"]
    assert len(shown) == min(count, 100)


def test_two_long_names_can_be_told_apart_by_their_ids() -> None:
    choices = tuple(
        Choice(customer_id=f"C{n}", name="The very same long name of a company " * 3) for n in (1, 2)
    )
    labels = [e["text"]["text"] for e in built(choices=choices)[0].blocks[1]["elements"]]
    assert [label[-4:] for label in labels] == ["(C1)", "(C2)"]


@pytest.mark.parametrize("said", ["5 * 6", "two\nlines", " ", ""])
def test_what_cannot_be_bold_is_left_as_it_is(said: str) -> None:
    assert bold(said) == said


@pytest.mark.parametrize(
    ("action", "value", "kept"),
    [
        ("desk_why", "abc", ("why", "abc", "")),
        ("desk_pick:3", "abc:3", ("pick", "abc", "3")),
        ("desk_pick", "abc:12", ("pick", "abc", "12")),
        ("desk_feedback", "abc:good", ("feedback", "abc", "good")),
        ("desk_feedback", "abc:great", None),
        ("desk_pick", "abc", None),
        ("desk_pick", "abc:①", None),
        ("desk_pick", "abc:1000", None),
        ("desk_drop", "abc", None),
        ("why", "abc", None),
        ("desk_why", "", None),
        ("desk_why", "a b", None),
        ("desk_why", "x" * 65, None),
    ],
)
def test_a_button_that_comes_back_is_read_or_refused(
    action: str, value: str, kept: tuple[str, str, str] | None
) -> None:
    found = pressed(action, value)
    assert (tuple(found) if found else None) == kept


def test_the_parts_of_an_answer_each_have_their_own_table_and_the_notice_says_the_first() -> None:
    table = Table(columns=("invoice", "open"), rows=(("INV-1", "5.00"),))
    parts = tuple(
        Reply(language="en", status="answered", headline=f"{name} owes 5.", table=table, footer="As of today")
        for name in ("Oakfield", "Brandt")
    )
    whole = Reply(
        language="en", status="answered", headline="\n\n".join(p.as_text() for p in parts), parts=parts
    )
    found = messages(whole, OFFER, unnamed=False)
    assert found[0].text == "Oakfield owes 5."
    kinds = [[block["type"] for block in message.blocks] for message in found]
    assert kinds == [
        ["section", "table", "context"],
        ["section", "table", "context", "actions", "context_actions"],
    ]
    assert all(refused(message) == [] for message in found)


def wrapped(columns: tuple[str, ...], *rows: tuple[str, ...]) -> list[bool]:
    (message,) = built(table=Table(columns=columns, rows=rows))
    (table,) = (block for block in message.blocks if block["type"] == "table")
    return [column["is_wrapped"] for column in table["column_settings"]]


def test_a_date_an_invoices_number_and_a_short_word_are_not_broken_over_lines() -> None:
    columns = ("Invoice", "Due", "Level", "Owed", "Customer", "Why")
    first = ("INV-2026-0447", "2026-06-14", "严重", "CNY 5.00", "Oakfield Foods Ltd", "broke its promise")
    second = ("INV-2026-0476", "–", "预警", "CNY 6.00", "江南轴承有限公司", "16 days late")
    assert wrapped(columns, first, second) == [False, False, False, False, True, True]


@pytest.mark.parametrize(("length", "breaks"), [(15, False), (16, False), (17, True)])
def test_what_is_longer_than_a_date_may_break(length: int, breaks: bool) -> None:
    assert wrapped(("what",), ("限" * length,)) == [breaks]
