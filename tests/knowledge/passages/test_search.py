"""Finding the rule that answers a colloquial question, or saying that the policy is silent."""

import json
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.passages.question import asking_part, names_neighbour
from knowledge.passages.search import PolicySearch, Search, policy_search
from knowledge.policy.figures import Language
from knowledge.policy.reading import load_policy
from tests.knowledge.policy.changes import changed


class Asked(NamedTuple):
    question: str
    language: Language
    rule: str | None
    half: str


class Score(NamedTuple):
    first: float
    fifth: float
    answered: float
    refused: float


LINES = Path(__file__).with_name("questions.jsonl").read_text(encoding="utf-8").splitlines()
QUESTIONS = [Asked(**json.loads(line)) for line in LINES]
# The tuned half was looked at while weights, glossary and ways of asking were chosen, the other half was not;
# what strangers might ask was written before the last change of how rules are found, and looked at since.
# Measured: tuned .98 .99 .99 .98, aside .98 .98 1 .94, strangers .92 .97 .95 .97; the bars leave room for a
# changed policy.
BARS = {
    "tuned": Score(0.93, 0.96, 0.95, 0.94),
    "aside": Score(0.92, 0.95, 0.94, 0.90),
    "strangers": Score(0.85, 0.94, 0.87, 0.92),
}


@pytest.fixture(scope="module")
def search() -> PolicySearch:
    return PolicySearch(load_policy())


def score(search: PolicySearch, asked: Sequence[Asked]) -> Score:
    found = [(item, search.search(item.question, item.language)) for item in asked]
    ours = [(item.rule, result) for item, result in found if item.rule]
    foreign = [result for item, result in found if item.rule is None]
    return Score(
        first=sum(rule in sections(result)[:1] for rule, result in ours) / len(ours),
        fifth=sum(rule in sections(result)[:5] for rule, result in ours) / len(ours),
        answered=sum(result.covered for _, result in ours) / len(ours),
        refused=sum(not result.covered for result in foreign) / len(foreign),
    )


def sections(result: Search) -> list[str]:
    return [passage.subject for passage in result.passages]


@pytest.mark.parametrize(("half", "bar"), BARS.items())
def test_colloquial_questions_find_their_rule_and_foreign_ones_are_refused(
    search: PolicySearch, half: str, bar: Score
) -> None:
    asked = [item for item in QUESTIONS if item.half == half]
    reached = score(search, asked)
    assert all(got >= least for got, least in zip(reached, bar, strict=True)), reached


def test_the_question_sets_are_large_enough_to_mean_something() -> None:
    for half, language in product(BARS, ("en", "zh")):
        asked = [item for item in QUESTIONS if (item.half, item.language) == (half, language)]
        assert len([item for item in asked if item.rule]) >= 20
        assert len([item for item in asked if item.rule is None]) >= 10
    assert len({item.question for item in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize(
    ("question", "language", "section"),
    [
        ("When do we hand a case over to legal?", "zh", "LADDER-STANDARD"),
        ("现金折扣有多少?", "en", "TERMS-STANDARD"),
        ("利息保障倍數低於多少要預警", "zh", "RATIO-COVER"),  # in traditional characters
        ("ＤＳＯ和周转率的区别", "zh", "CONFLICT-DSO"),  # in full-width letters
    ],
)
def test_both_languages_are_matched_and_the_askers_is_answered(
    search: PolicySearch, question: str, language: Language, section: str
) -> None:
    result = search.search(question, language)
    assert section in sections(result)[:3]
    chinese = any("一" <= letter <= "鿿" for letter in result.passages[0].text)
    assert chinese == (language == "zh")


def test_the_quote_is_the_sentence_that_answers_and_stands_in_the_text(search: PolicySearch) -> None:
    best = search.search("how many days until a promise no longer pauses reminders?", "en").passages[0]
    assert best.subject == "LADDER-STANDARD"
    assert "promise" in best.quote
    assert best.quote in best.text


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("why is one weak quarter not enough for a warning?", "en", "it may be the season"),
        ("why do we start so small with a new customer?", "en", "how this customer pays"),
        ("为什么过了一个月要交给财务？", "zh", "拉不下脸"),
        ("额度为什么不能过期了接着用", "zh", "旧的批准"),
    ],
)
def test_a_reason_is_quoted_from_the_handbook_and_the_rule_stands_beside_it(
    search: PolicySearch, question: str, language: Language, said: str
) -> None:
    result = search.search(question, language)
    explained, rule = result.passages[:2]
    assert (explained.document, rule.document, result.answering) == ("handbook", "policy", 2)
    assert explained.subject == rule.subject == rule.section
    assert said in explained.quote


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("I'm with the auditors. Who signs for half a million?", "Who signs for half a million?"),
        ("auditor here: who signs for half a million?", "who signs for half a million?"),
        ("我是审计的，请问五十万谁签字", "五十万谁签字"),
        ("你好。五十万谁签字", "五十万谁签字"),
        ("Who signs for 1.5 million?", "Who signs for 1.5 million?"),
        ("?", "?"),
        ("", ""),
    ],
)
def test_who_asks_is_no_part_of_what_is_asked(question: str, asks: str) -> None:
    assert asking_part(question).strip() == asks


def test_a_figure_is_quoted_from_the_rule(search: PolicySearch) -> None:
    best = search.search("below which interest cover do we warn?", "en").passages[0]
    assert (best.document, best.section) == ("policy", "RATIO-COVER")


@pytest.mark.parametrize(
    "question",
    [
        "do customers on consignment stock need a limit?",
        "may a customer pay its overdue invoice in bitcoin?",
        "坏账准备按逾期天数怎么计提",
        "应收账款能不能质押给银行",
        "Does the policy require ISO 9001 certification of customers?",
        "制度对客户的环保评级有要求吗",
    ],
)
def test_a_neighbouring_matter_is_refused_however_much_of_ours_is_named(
    search: PolicySearch, question: str
) -> None:
    assert not search.search(question, "en").covered


@pytest.mark.parametrize(
    ("question", "neighbour"),
    [
        ("may our customer pay by credit card?", True),
        ("公司收不收比特币？", True),
        ("which credit card should I get?", False),
        ("客户逾期了怎么办", False),
    ],
)
def test_a_neighbouring_matter_of_the_companys_is_told_from_a_private_one(
    question: str, neighbour: bool
) -> None:
    assert names_neighbour(question) == neighbour


def test_a_meaning_is_answered_from_the_glossary(search: PolicySearch) -> None:
    assert search.search("what does exposure mean?", "en").passages[0].document == "glossary"
    assert sections(search.search("什么是账龄", "zh"))[0] == "ageing"


@pytest.mark.parametrize(
    "question", ["What does ORDER-OVERDUE say?", "order-overdue", "解释一下ORDER-OVERDUE"]
)
def test_a_rule_is_found_by_its_id(search: PolicySearch, question: str) -> None:
    result = search.search(question, "en")
    assert result.covered
    assert result.passages[0].subject == "ORDER-OVERDUE"


@pytest.mark.parametrize("question", ["", "   ", "?!", "🙂", "zzzz qqqq"])
def test_a_question_without_anything_of_ours_finds_nothing(search: PolicySearch, question: str) -> None:
    result = search.search(question, "en")
    assert (result.covered, result.passages) == (False, ())


def test_a_very_long_question_is_cut_and_answered(search: PolicySearch) -> None:
    assert search.search("逾期几天开始催款? " * 5000, "zh").covered


def test_scores_fall_and_stay_between_nought_and_one(search: PolicySearch) -> None:
    scores = [passage.score for passage in search.search("credit limit of a new customer", "en", 10).passages]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < value < 1 for value in scores)


def test_a_changed_policy_is_answered_with_its_own_figures() -> None:
    (_, other), *_ = changed("RATIO-COVER.interest_cover")
    asked = "what interest cover is too low?"
    before, after = (policy_search(policy).search(asked, "en") for policy in (load_policy(), other))
    assert before.passages[0].text != after.passages[0].text
