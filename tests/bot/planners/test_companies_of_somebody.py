"""A relative or company of somebody named, told by any place: never the figures of the one who was named."""

from collections.abc import Callable

import pytest

from prompts.lexicon import lexicon
from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"
NATIONALITIES = (
    "British Swedish Polish Turkish Irish Mexican Brazilian Japanese Italian German Chinese American Canadian"
    " Peruvian Hungarian Dutch Luxembourgish Welsh Bavarian Scandinavian Andalusian"
).split()
RELATIVES = (
    "subsidiary",
    "sister",
    "daughter company",
    "parent",
    "arm",
    "plant",
    "branch",
    "business",
    "entity",
)
PLACES_ZH = "英国 瑞典 波兰 土耳其 爱尔兰 墨西哥 巴西 日本 意大利 德国 江苏 安徽 苏州 上海 无锡".split()
COMPANIES_ZH = ("子公司", "分公司", "公司", "工厂", "那家公司", "那家", "办事处", "兄弟公司")


@pytest.mark.parametrize("place", NATIONALITIES)
def test_a_nationality_before_a_relative_is_no_part_of_the_name_before(
    talk: Callable[..., Talk], place: str
) -> None:
    for relative in RELATIVES:
        for asked in (f"Müller's {place} {relative}: limit", f"overdue of the {place} {relative} of Müller"):
            answer = talk().say(asked)
            assert not answer.calls, asked
            assert answer.reply.status == "not_found", asked


@pytest.mark.parametrize("place", PLACES_ZH)
def test_a_place_before_a_company_of_somebody_is_no_part_of_the_name_before(
    talk: Callable[..., Talk], place: str
) -> None:
    for company in COMPANIES_ZH:
        for joint in ("", "的", "旗下", "在"):
            asked = f"穆勒传动{joint}{place}{'的' if joint == '在' else ''}{company}的额度"
            answer = talk().say(asked)
            assert not any(call.ok for call in answer.calls), asked
            assert answer.reply.status == "not_found", asked


@pytest.mark.parametrize("code", sorted(set(lexicon("countries")) - {"DE"}))
def test_no_country_at_all_lets_a_subsidiary_be_its_owner(talk: Callable[..., Talk], code: str) -> None:
    speaker = talk()
    for word in lexicon("countries")[code]:
        asked = (
            f"Müller's {word.title()} subsidiary: limit"
            if word.isascii()
            else f"穆勒传动的{word}子公司的额度"
        )
        answer = speaker.say(asked)
        assert not any(call.ok for call in answer.calls), asked


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("overdue of Nordvik Holding's British subsidiary", Made(OVERDUE, {"customer": "C032"})),
        ("Nordvik Holding's UK entity: limit", Made(LIMIT, {"customer": "C032"})),
        ("limit of Nordvik Holding's subsidiary in Britain", Made(LIMIT, {"customer": "C032"})),
        ("limit of the subsidiary of Nordvik Holding in America", Made(LIMIT, {"customer": "C051"})),
        ("what does Castellani's Suzhou plant owe?", Made(OVERDUE, {"customer": "C062"})),
        ("the Chinese business of Castellani: limit", Made(LIMIT, {"customer": "C062"})),
        ("limit of Castellani in China", Made(LIMIT, {"customer": "C062"})),
        ("锡北重工旗下美国公司的额度", Made(LIMIT, {"customer": "C050"})),
        ("锡北铸造美国那家公司的额度", Made(LIMIT, {"customer": "C050"})),
        ("锡北铸造在美国的工厂欠多少", Made(OVERDUE, {"customer": "C050"})),
        ("Castellani旗下苏州公司的额度", Made(LIMIT, {"customer": "C062"})),
        ("锡北铸造的安徽子公司逾期", Made(OVERDUE, {"customer": "C008"})),
    ],
)
def test_the_one_there_is_meant(talk: Callable[..., Talk], asked: str, made: Made) -> None:
    assert talk().calls(asked) == [made]


@pytest.mark.parametrize(
    "asked",
    [
        "may I ship 5000 EUR to Müller's British sister?",
        "draft a reminder to Castellani's Turkish subsidiary",
        "Müller Britain: overdue",
        "Castellani Turkey limit",
        "overdue of Müller in Poland",
        "limit of Castellani's subsidiary in Japan",
        "锡北铸造波兰的额度",
        "给穆勒传动的波兰姐妹公司写催款函",
    ],
)
def test_where_nobody_of_theirs_is_there_nothing_is_given(talk: Callable[..., Talk], asked: str) -> None:
    answer = talk().say(asked)
    assert (answer.reply.status, answer.calls) == ("not_found", ())


@pytest.mark.parametrize(
    ("asked", "customer"),
    [
        ("what does Peñón in Mexico owe", "C053"),
        ("limit of Xibei America", "C050"),
        ("limit of Castellani Suzhou", "C062"),
        ("卡斯泰苏州的额度", "C062"),
        ("limit of Müller in US dollars", "C033"),
        ("Müller's business: limit", "C033"),
        ("limit of Nordvik Holding", "C031"),
        ("limit of O'Rourke & Daughters", "C039"),
        ("穆勒传动的额度，我们公司能给吗", "C033"),
        ("锡北铸造欠我们公司多少钱", "C007"),
    ],
)
def test_who_is_named_alone_is_meant(talk: Callable[..., Talk], asked: str, customer: str) -> None:
    made = talk().calls(asked)
    assert {call.args["customer"] for call in made} == {customer}


@pytest.mark.parametrize("place", ["安徽", "江苏", "美国", "德国"])
def test_a_hidden_one_and_none_are_answered_alike(talk: Callable[..., Talk], place: str) -> None:
    for company in ("子公司", "公司", "那家公司", "分公司"):
        answer = talk("sales").say(f"锡北铸造的{place}{company}的额度")
        other = talk("sales").say(f"锡北铸造的法国{company}的额度")
        assert (answer.reply.status, answer.calls) == (other.reply.status, ()), company
        assert answer.reply.headline.replace(place, "法国") == other.reply.headline


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("limit of Nordvik Gears", "limit of the parent company of Siemens"),
        ("limit of Nordvik Gears", "the parent of Volvo: may I ship 1000 EUR"),
        ("limit of Castellani", "the Italian subsidiary of Siemens: limit"),
        ("limit of Castellani", "overdue of the subsidiary of Volvo"),
        ("limit of Nordvik Gears", "limit of Siemens and its parent"),
        ("limit of Nordvik Gears", "the sister company of Bosch: limit"),
        ("锡北铸造的额度", "西门子母公司的额度"),
        ("锡北铸造的额度", "西门子的子公司的额度"),
    ],
)
def test_a_relative_of_somebody_unknown_is_nobody_here(
    talk: Callable[..., Talk], first: str, then: str
) -> None:
    speaker = talk()
    speaker.say(first)
    answer = speaker.say(then)
    assert not any(call.ok and "customer" in call.args for call in answer.calls), answer.calls
    assert answer.reply.status in ("not_found", "clarify")


@pytest.mark.parametrize(
    ("role", "turns", "then"),
    [
        ("finance", ("limit of Müller", "Ipanema's parent: limit"), "what do they owe?"),
        ("finance", ("limit of Müller", "its Polish subsidiary: limit"), "remind them"),
        ("finance", ("穆勒传动的额度", "它的波兰子公司"), "它欠多少"),
        ("sales_america", ("limit of Nordvik USA", "its parent"), "remind them"),
        ("sales_america", ("limit of Nordvik USA", "its parent's limit"), "can I ship them 1000 USD?"),
        ("sales_america", ("limit of Nordvik USA", "its parent"), "what does it owe?"),
    ],
)
def test_whom_a_pronoun_means_after_a_relative_that_could_not_be_shown_is_asked(
    talk: Callable[..., Talk], role: str, turns: tuple[str, ...], then: str
) -> None:
    speaker = talk(role)
    for said in turns:
        speaker.say(said)
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
