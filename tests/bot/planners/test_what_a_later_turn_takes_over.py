"""A later turn takes from the talk before it the day, the wish and whom it speaks of, and nothing more."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIMIT, ORDER, OWED, KPIS = "customer_limit", "check_order", "overdue_status", "portfolio_kpis"
_PENALVER = "How exposed were we to Peñalver on 31 March?"
_STRANGER = "Can we ship 60,000 to Brightwater Pipeline Services?"

DAYS = [
    ("and one month on, 30 April", "2026-04-30"),
    ("two months after that, so 31 May", "2026-05-31"),
    ("a week later - 7 April?", "2026-04-07"),
    ("fast forward three weeks", "2026-04-21"),
    ("a week before that?", "2026-03-24"),
    ("what was it a month earlier?", "2026-02-28"),
    ("the day before?", "2026-03-30"),
    ("wind it back by two weeks", "2026-03-17"),
    ("再过一个月呢", "2026-04-30"),
    ("再早一周", "2026-03-24"),
    ("那两个月之后的敞口呢", "2026-05-31"),
]


@pytest.mark.parametrize(("later", "day"), DAYS)
def test_a_length_counts_from_the_day_of_the_last_answer(
    talk: Callable[[], Talk], later: str, day: str
) -> None:
    """As is said in so many words; the month's last day where the other month is shorter."""
    speaker = talk()
    speaker.say(_PENALVER)
    assert speaker.calls(later) == [Made(LIMIT, {"customer": "C036", "as_of": day})]


def test_a_payment_a_month_later_asks_for_no_balance_of_that_day(talk: Callable[[], Talk]) -> None:
    speaker = talk()
    speaker.say(_PENALVER)
    assert asked_for(speaker.say("what if they pay a month later?")) == "intent_open"


def test_terms_a_month_longer_ask_for_no_balance_of_that_day(talk: Callable[[], Talk]) -> None:
    """The terms of 60 days, and a month of 30."""
    speaker = talk()
    speaker.say(_PENALVER)
    (call,) = speaker.calls("what if their terms were a month longer?")
    assert (call.tool, call.args["customer"], call.args["days"]) == ("check_terms", "C036", 90)


def test_a_day_to_come_is_asked_about(talk: Callable[[], Talk]) -> None:
    """A year after 31 March has no figures yet."""
    speaker = talk()
    speaker.say(_PENALVER)
    answer = speaker.say("a year later?")
    assert asked_for(answer) == "date_to_come"


CORRECTED = [
    "Oh wait, it's Great Basin I meant.",
    "Great Basin is who I meant",
    "ah, it's Great Basin, not Brightwater",
    "not Brightwater, Great Basin",
    "should have said Great Basin",
    "wrong name, Great Basin",
    "oops - I was thinking of Great Basin",
    "my bad, that was Great Basin",
    "the right name is Great Basin",
    "不好意思，名字打错了，是Great Basin",
    "我想问的是Great Basin",
]


@pytest.mark.parametrize("corrected", CORRECTED)
def test_a_name_that_nobody_has_is_put_right(talk: Callable[[], Talk], corrected: str) -> None:
    """The same is asked about whom was meant."""
    speaker = talk()
    speaker.say(_STRANGER)
    assert speaker.calls(corrected) == [Made(ORDER, {"customer": "C052", "amount": "60000"})]


def test_another_question_after_a_name_that_nobody_has_is_asked_as_it_is(talk: Callable[[], Talk]) -> None:
    """What names a wish of its own corrects no name."""
    speaker = talk()
    speaker.say(_STRANGER)
    assert speaker.calls("sorry, what does Great Basin owe?") == [Made(OWED, {"customer": "C052"})]


REFUSED = [
    ("Raise Kovács' limit to 200,000 please", "ok. what do they owe then?", "C042"),
    ("Take Castellani Automazione off hold", "so how much do they still owe?", "C038"),
    ("What will Great Basin owe us in December?", "so what do they owe?", "C052"),
    ("把华纬的冻结解除", "那他们还欠多少？", "C005"),
]


@pytest.mark.parametrize(("refused", "later", "customer"), REFUSED)
def test_whom_a_refused_message_named_is_spoken_of(
    talk: Callable[[], Talk], refused: str, later: str, customer: str
) -> None:
    """ "They" are those whom the message named that nothing was called for."""
    speaker = talk()
    assert not speaker.say(refused).calls
    assert speaker.calls(later) == [Made(OWED, {"customer": customer})]


@pytest.mark.parametrize(
    ("role", "refused"),
    [
        ("finance", "Post the payment of 300 from Kovács and Castellani Automazione"),
        ("sales_europe", "Post the payment of 300 from Great Basin"),
    ],
)
def test_two_or_somebody_hidden_in_a_refused_message_are_nobody_spoken_of(
    talk: Callable[..., Talk], role: str, refused: str
) -> None:
    """Neither is the customer before them, whom nobody means any more."""
    speaker = talk(role)
    speaker.say("what does Peñalver owe")
    speaker.say(refused)
    answer = speaker.say("what do they owe?")
    assert answer.reply.status in ("clarify", "denied")
    assert not any(call.ok for call in answer.calls)


RULE_BY_RULE = [
    "walk me thru the rules on that one, which ones passed and which didnt",
    "which rules did it fail?",
    "go through the rules one by one for me",
    "show me every rule for that order",
    "rule by rule please",
    "逐条讲一下",
    "哪几条没过？",
]


@pytest.mark.parametrize("asked", RULE_BY_RULE)
def test_an_answer_is_told_rule_by_rule(talk: Callable[[], Talk], asked: str) -> None:
    """Each rule is named, those that pass as well."""
    speaker = talk()
    (first,) = speaker.calls("can we ship 60k to Great Basin on net 45?")
    answer = speaker.say(asked)
    assert [Made(call.name, dict(call.args)) for call in answer.calls] == [first]
    assert "ORDER-LIMIT" in " ".join(answer.reply.why)
    assert "ORDER-UNSET" in " ".join(answer.reply.why)


@pytest.mark.parametrize(
    "asked", ["what rules apply to orders above the limit?", "which rules would stop an order?"]
)
def test_rules_of_orders_in_general_are_looked_up(talk: Callable[[], Talk], asked: str) -> None:
    """They are of no answer."""
    speaker = talk()
    speaker.say("can we ship 60k to Great Basin on net 45?")
    assert [call.tool for call in speaker.calls(asked)] == ["search_policy"]


TOLD_APART = [
    ("the foods one", "C030"),
    ("food", "C030"),
    ("the automotive people", "C029"),
    ("the one that does car parts", "C029"),
]


@pytest.mark.parametrize(("told", "customer"), TOLD_APART)
def test_one_of_those_offered_is_told_by_its_trade(
    talk: Callable[[], Talk], told: str, customer: str
) -> None:
    """By a word of its name or of what it does."""
    speaker = talk()
    assert speaker.say("what does Oakfield owe?").reply.status == "clarify"
    assert speaker.calls(told) == [Made(OWED, {"customer": customer})]


@pytest.mark.parametrize(
    "later", ["same for the engineering one", "now for the automotive one", "the same for engineering"]
)
def test_the_same_is_asked_of_another_one_that_was_offered(talk: Callable[[], Talk], later: str) -> None:
    """It need not be named in full."""
    speaker = talk()
    speaker.say("what does Oakfield owe?")
    speaker.say("the foods one")
    assert speaker.calls(later) == [Made(OWED, {"customer": "C029"})]


def test_key_figures_of_a_place_keep_their_quarter(talk: Callable[[], Talk]) -> None:
    """ "There" is the trade in the quarter that was asked for; another quarter said takes its place."""
    speaker = talk()
    speaker.say("portfolio KPIs for Q2 2026")
    there: dict[str, object] = {"industry": "food machinery", "quarter": "2026Q2"}
    assert speaker.calls("just food machinery") == [Made(KPIS, there)]
    assert speaker.calls("how concentrated is it there?") == [Made(KPIS, there)]
    assert speaker.calls("and DSO there in Q1?") == [Made(KPIS, {**there, "quarter": "2026Q1"})]


TODAY = [
    ("How high will our DSO be at Christmas?", "And how high is it now?"),
    ("What will our DSO be next year?", "what is it today then?"),
    ("Will our overdue rate go up next quarter?", "and what is it at the moment?"),
    ("forecast our bad debt rate for 2027", "just the current one then"),
    ("明年底我们的DSO会是多少", "那现在呢"),
]


@pytest.mark.parametrize(("ahead", "later"), TODAY)
def test_what_nobody_can_foretell_is_asked_of_today(talk: Callable[[], Talk], ahead: str, later: str) -> None:
    """The figure that was refused for a time to come is known today."""
    speaker = talk()
    assert not any(call.ok for call in speaker.say(ahead).calls)
    assert speaker.calls(later) == [Made(KPIS, {})]


def test_what_is_none_of_ours_stays_so_today(talk: Callable[[], Talk]) -> None:
    """The weather of tomorrow is no more our business than that of today."""
    speaker = talk()
    speaker.say("what's the weather tomorrow?")
    assert speaker.say("and how is it now?").reply.status == "out_of_scope"


@pytest.mark.parametrize(
    "asked",
    [
        "Good. Now write them a chasing letter in English, I'll staple the plan to it myself",
        "write the letter in English, I'd laminate it",
        "draft the letter in English, it goes out on Monday",
    ],
)
def test_what_the_asker_does_with_a_letter_is_nobodys_name_and_no_day(
    talk: Callable[..., Talk], asked: str
) -> None:
    """ "I'll" always has a capital, and a letter that goes out on a day is of today."""
    speaker = talk("sales_europe")
    speaker.say("Split O'Rourke's overdue into ten, one a week")
    assert speaker.calls(asked) == [Made("draft_reminder", {"customer": "C039", "language": "en"})]
