"""Weights are fitted the same on every run, and favour what speaks for an answer."""

from evals.retrieval_bench.data import BenchPassage, BenchQuestion
from evals.retrieval_bench.weighing import ANSWERED, MISSING, Weighed, report, weighed_of
from knowledge.passages.evidence import Features

PASSAGES = (
    BenchPassage(id="1", text="The deposit of a distributor is ten per cent.", document="a"),
    BenchPassage(id="2", text="Invoices leave on Friday.", document="b"),
)
QUESTIONS = (
    BenchQuestion(question="how high is the deposit?", passages=frozenset({"1"}), kind="colloquial"),
    BenchQuestion(question="does it rain on Friday?", passages=frozenset(), kind="foreign"),
)


def test_a_question_with_an_answer_is_asked_again_without_its_document() -> None:
    sorts = [(each.question, each.sort) for each in weighed_of(PASSAGES, QUESTIONS)]
    assert sorts == [(QUESTIONS[0].question, ANSWERED), (QUESTIONS[1].question, "foreign")]
    both = (*PASSAGES, BenchPassage(id="3", text="A deposit is money.", document="c"))
    again = [each.sort for each in weighed_of(both, QUESTIONS)]
    assert again == [ANSWERED, "foreign", MISSING]


def weighed(name: str, sort: str, score: float) -> Weighed:
    nothing = Features(*[0.0] * len(Features._fields))
    return Weighed(question=name, kind="colloquial", sort=sort, features=nothing._replace(score=score))


def test_what_answers_have_more_of_gets_weight_and_all_are_told_apart() -> None:
    told = [
        weighed(f"{sort} {number}", sort, (0.8 if sort == ANSWERED else 0.2) + number / 100)
        for sort in (ANSWERED, "foreign")
        for number in range(10)
    ]
    lines = list(report(told))
    assert lines == list(report(told))
    assert float(lines[0].split()[1]) > 0
    assert lines[-1] == "foreign                 AUROC 1.000, refused 1.000 of 10"
