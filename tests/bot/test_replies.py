"""A reply on the console, and several replies in one message."""

import pytest

from bot.replies import Citation, Reply, Status, Table
from bot.wording.joining import joined
from knowledge.desk import Choice


def a_reply(status: Status = "answered", headline: str = "Yes.", **more: object) -> Reply:
    return Reply.model_validate({"language": "en", "status": status, "headline": headline, **more})


def test_a_reply_stands_in_its_order() -> None:
    reply = a_reply(
        why=("because",),
        table=Table(columns=("Invoice", "额度"), rows=(("INV-1", "3 元"), ("I", "12,000 元"))),
        citations=(
            Citation(
                document="policy", section="ORDER-LIMIT", quote="No more.", place="policy · ORDER-LIMIT"
            ),
        ),
        choices=(Choice(customer_id="C1", name="Alpha"),),
        next_step="Ask.",
        footer="As of today",
    )
    assert reply.as_text().splitlines() == [
        "Yes.",
        "- because",
        "Invoice  额度",
        "-------  ---------",
        "INV-1    3 元",
        "I        12,000 元",
        "> No more.",
        "  — policy · ORDER-LIMIT",
        "1. Alpha (C1)",
        "Ask.",
        "As of today",
    ]


def test_a_bare_reply_is_its_headline() -> None:
    assert a_reply().as_text() == "Yes."


def test_a_single_part_is_the_reply_itself() -> None:
    reply = a_reply("not_found")
    assert joined([reply]) is reply


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        (("answered", "answered"), "answered"),
        (("answered", "denied"), "denied"),
        (("not_found", "denied"), "not_found"),
        (("answered", "clarify", "error"), "clarify"),
        (("out_of_scope", "answered"), "out_of_scope"),
    ],
)
def test_the_first_part_that_was_not_answered_gives_the_status(
    parts: tuple[Status, ...], status: Status
) -> None:
    assert joined([a_reply(part) for part in parts]).status == status


def test_all_parts_are_shown_one_after_another_with_what_they_cite_and_offer() -> None:
    cited = Citation(document="policy", section="X", quote="q", place="policy · X")
    offered = Choice(customer_id="C1", name="Alpha")
    reply = joined(
        [a_reply(headline="One.", citations=(cited,)), a_reply("clarify", "Two?", choices=(offered,))]
    )
    assert reply.headline.startswith("One.")
    assert "Two?" in reply.headline
    assert reply.citations == (cited,)
    assert reply.choices == (offered,)
    shown = reply.as_text()
    assert shown.count("Alpha") == 1
    assert shown.count("> q") == 1
