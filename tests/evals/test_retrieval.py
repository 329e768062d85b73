"""The measure of how well the policy is found."""

from evals.cases import Case
from evals.retrieval import search_all


def case(question: str, status: str, *says: str, conversation: str | None = None) -> Case:
    return Case.model_validate(
        {
            "id": question,
            "conversation": conversation,
            "question": question,
            "expect": {"status": status, "says": says},
            "source": "made up",
        }
    )


def test_a_rule_that_is_found_has_a_place_and_one_that_is_not_has_none() -> None:
    right, wrong = search_all(
        [
            case("current ratio below 1.2, what happens to new orders", "answered", "RATIO-CASH"),
            case("current ratio below 1.2, what happens to new orders", "answered", "BUDGET"),
        ]
    )
    assert (right.place, right.covered) == (1, True)
    assert wrong.place == 0


def test_threads_and_other_answers_are_left_out() -> None:
    assert search_all([case("and then?", "not_found", conversation="t"), case("hello", "answered")]) == []
