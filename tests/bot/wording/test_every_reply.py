"""Every tool about every customer of the sample company, worded in both languages, read by a machine.

What a person would stumble over is looked for: holes in a text, doubled or foreign punctuation, the other
language, a figure in the headline that the result does not hold.
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

import pytest

from bot.composition import House
from bot.replies import Reply
from bot.wording.explaining import explain_reply
from bot.wording.tool_replies import tool_reply
from knowledge.records import NotAvailable
from prompts.wording import LANGUAGES, Language, texts
from tests.bot.talking import PEOPLE
from tools.facts import Amount, facts_of
from tools.gateway import ToolCall, call
from tools.results import to_json

ALWAYS = {"as_of", "data_as_of", "currency", "fx", "policy_version", "rules", "notes"}
FIELDS = {
    "customer_limit": """customer_id limit limit_in_force limit_valid_until exposure open_orders
        net_receivables bills_outstanding available usable_now utilisation overdue oldest_days hold grade
        terms_days group_exposure group_available written_off""",
    "overdue_status": """gross_receivables unapplied_credit unapplied overdue overdue_net not_due buckets
        over_180 over_365 disputed oldest_days invoices""",
    "check_order": "decision exposure_after available_before reasons to_release approver",
    "collection_stage": """ladder stage days_past_due action owner channel next_stage next_stage_on
        next_stage_in_days skipped_stages paused_until promise_status""",
    "check_ratios": "ratios period_end consequences",
    "early_warnings": "signals count",
    "payment_behaviour": """on_time_rate on_time_rate_by_amount average_days_late average_days_to_pay
        payment_drift lateness_drift late_count invoice_count open_count prepayment_share dispute_rate
        dispute_days""",
    "check_terms": "decision factors exposure_effect capital_tied_up carrying_cost approver",
    "credit_report": """profile score score_coverage grade score_lines limit behaviour ratios altman events
        covers recommendation""",
    "draft_reminder": "subject body stage invoices total",
    "insurance_cover": """insured_limit indemnity_rate covered claim above_limit own_retention own_loss
        valid_until notify_by security""",
    "late_interest": "interest annual_rate basis lines",
    "repayment_plan": "base schedule total_interest",
    "suggest_limit": """suggested grade treatment caps binding need need_at_actual_pace shortfall approver""",
}
ORDER = {"CNY": "200000", "JPY": "9000000"}
ASKED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("customer_limit", ()),
    ("overdue_status", ()),
    ("collection_stage", ()),
    ("check_ratios", ()),
    ("payment_behaviour", ()),
    ("early_warnings", ()),
    ("check_order", ("amount",)),
    ("suggest_limit", ()),
    ("insurance_cover", ()),
    ("check_terms", ()),
    ("draft_reminder", ()),
    ("credit_report", ()),
    ("suggest_limit", ("requested",)),
    ("late_interest", ()),
    ("repayment_plan", ()),
)
"""Each tool with the arguments that take an amount."""
BESIDES: Mapping[str, Mapping[str, object]] = {
    "repayment_plan": {"instalments": 6, "annual_rate": "0.06"},
    "check_terms": {"days": 75},
}


class Shown(NamedTuple):
    """A call with what it says in one language, and the words that are the ledger's own."""

    place: str
    made: ToolCall
    reply: Reply
    why: Reply
    language: Language
    own_words: tuple[str, ...]


@pytest.fixture(scope="module")
def calls(sample: House) -> list[ToolCall]:
    """Make every call as somebody who sees everything."""
    desk = sample.desk(sample.people[PEOPLE["finance"]])
    found = []
    for customer in desk.ledger.customers():
        amount = ORDER.get(customer.currency, "50000")
        for tool, names in ASKED:
            filled: dict[str, object] = {**dict.fromkeys(names, amount), **BESIDES.get(tool, {})}
            found.append(call(desk, tool, {"customer": customer.customer_id, **filled}))
    return found


@pytest.fixture(scope="module")
def shown(sample: House, calls: list[ToolCall]) -> list[Shown]:
    """Word every call in both languages, the answer and its reasons."""
    desk = sample.desk(sample.people[PEOPLE["finance"]])
    found = []
    for made in calls:
        customer = desk.ledger.customer(str(made.args["customer"]))
        own = tuple(word for word in (customer.name, customer.hold_reason, customer.industry) if word)
        for language in LANGUAGES:
            reply, why = tool_reply(made, language, desk), explain_reply(made, language)
            place = f"{made.name} {made.args} {language}"
            found.append(Shown(place, made, reply, why, language, own))
    return found


def said(item: Shown) -> Iterator[str]:
    """Give what is said in prose, line by line, with the ledger's own words blotted out."""
    for reply in (item.reply, item.why):
        text = "\n".join((reply.headline, *reply.why, reply.next_step or "", reply.footer or ""))
        for word in item.own_words:
            text = text.replace(word, "N")
        yield from text.splitlines()


def lines_with(pattern: str, shown: list[Shown], language: Language | None = None) -> list[str]:
    """Give the lines in which a pattern is found, each with where it was said."""
    sought = re.compile(pattern)
    return [
        f"{item.place}: {line}"
        for item in shown
        if language in (None, item.language)
        for line in said(item)
        if sought.search(line)
    ][:5]


def test_every_tool_answers_about_every_customer(calls: list[ToolCall]) -> None:
    assert [made.args for made in calls if not made.ok] == []


def test_results_are_json_with_the_fields_that_are_promised(calls: list[ToolCall]) -> None:
    for made in calls:
        assert made.result is not None
        written = json.loads(json.dumps(to_json(made.result)))
        assert ALWAYS | set(FIELDS[made.name].split()) <= written.keys(), made.name
        assert all(": " in note for note in written["notes"]), written["notes"]


def test_no_text_has_a_hole(shown: list[Shown]) -> None:
    assert lines_with(r"[{}]|\bNone\b|\bNaN\b|not_available|NotAvailable|\bFraction\b", shown) == []


def test_what_is_not_available_is_worded_not_dropped_into_a_sentence(shown: list[Shown]) -> None:
    holes = [
        item.place for item in shown for line in said(item) if re.search(r"not available (days|元)", line)
    ]
    assert holes == []


def test_punctuation_is_neither_doubled_nor_set_apart(shown: list[Shown]) -> None:
    assert (
        lines_with(r"[。，；：、！？][。，；：、！？]|[.,;:]{2}|[.,;:][。，；：]|[。，；：][.,;:]", shown)
        == []
    )
    assert lines_with(r"\S\s+[.,;:。，；：、](\s|$)", shown) == []


def test_sentences_end(shown: list[Shown]) -> None:
    """A name that ends with a full stop may end the sentence."""
    for item in shown:
        ends = ("。", "：") if item.language == "zh" else (".", ":")
        steps = (item.reply.next_step or "").splitlines()
        for line in (item.reply.headline, *item.reply.why, *steps):
            assert line.endswith(ends), f"{item.place}: {line}"


def test_chinese_replies_use_chinese_punctuation(shown: list[Shown]) -> None:
    assert lines_with(r"[一-鿿][,;:?!()]|[,;:?!()][一-鿿]", shown, "zh") == []


def test_chinese_characters_are_not_set_apart(shown: list[Shown]) -> None:
    assert lines_with(r"[一-鿿] [一-鿿]", shown, "zh") == []


def test_chinese_replies_hold_no_english_sentence(shown: list[Shown]) -> None:
    assert lines_with(r"[a-z]{2,}[ ,]+[a-z]{2,}", shown, "zh") == []


def test_english_replies_hold_no_chinese(shown: list[Shown]) -> None:
    assert lines_with(r"[一-鿿，。：；（）、]", shown, "en") == []


def test_one_of_a_thing_is_not_several(shown: list[Shown]) -> None:
    assert lines_with(r"(?<![.,\d])1 (days|months|invoices|rules|checks)\b", shown, "en") == []


def test_the_foot_of_every_reply_has_the_day(shown: list[Shown]) -> None:
    for item in shown:
        assert "2026-06-30" in (item.reply.footer or ""), item.place
        assert "2026-06-30" in (item.why.footer or ""), item.place


def test_every_amount_of_a_headline_is_a_figure_of_the_result(shown: list[Shown]) -> None:
    for item in shown:
        assert item.made.result is not None
        facts = facts_of(item.made.result, tool=item.made.name, entity=None, period="")
        known = {abs(fact.value.value) for fact in facts if isinstance(fact.value, Amount)}
        told = amounts(item.reply.headline, item.language)
        assert told <= known, f"{item.place}: {item.reply.headline}"
        unknown = isinstance(getattr(item.made.result, "suggested", None), NotAvailable)
        assert told or unknown or item.made.name not in ("check_order", "suggest_limit"), item.place


def amounts(text: str, language: Language) -> set[Decimal]:
    """Give the amounts of money in a text, without their signs."""
    names = [name for key, name in texts("zh", "units").items() if key.startswith("currency.")]
    pattern = (
        rf"([\d,]+(?:\.\d+)?) (?:{'|'.join(names)})" if language == "zh" else r"[A-Z]{3} -?([\d,]+(?:\.\d+)?)"
    )
    return {Decimal(found.replace(",", "")) for found in re.findall(pattern, text)}


def test_why_tells_more_than_the_answer_did(shown: list[Shown]) -> None:
    for item in shown:
        assert item.why.headline.startswith(item.reply.headline), item.place
        assert item.why.status == "answered"
        assert item.why.why or item.why.table, item.place


def test_nothing_is_said_twice_in_one_reply(shown: list[Shown]) -> None:
    for item in shown:
        for reply in (item.reply, item.why):
            assert len(set(reply.why)) == len(reply.why), f"{item.place}: {reply.why}"
