"""How well the policy is found: `python -m evals.retrieval [FOLDER]` over the policy cases of a folder.

Prints the share of questions whose rule comes first, and among the first five; the share of them that is
answered; and the share of questions without an answer that is refused. Threads are left out.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from evals.cases import CASES, Case, read_cases
from knowledge.passages.search import Search, policy_search
from knowledge.policy.reading import load_policy

FILES = ("policy.jsonl", "policy_questions.jsonl")


class Found(NamedTuple):
    """What the search gave for one question: where its rule stands (0 = nowhere), and whether it answered."""

    rule: str | None
    place: int
    covered: bool


def search_all(cases: Iterable[Case]) -> list[Found]:
    """Search the policy for every single question of the cases."""
    search = policy_search(load_policy())
    found = []
    for case in cases:
        rule = case.expect.says[0] if case.expect.status == "answered" and case.expect.says else None
        if case.conversation is None and (rule or case.expect.status == "not_found"):
            result = search.search(case.question, "zh" if case.language == "zh" else "en", 5)
            found.append(Found(rule, _place(rule, result), result.covered))
    return found


def _place(rule: str | None, result: Search) -> int:
    places = (
        number
        for number, passage in enumerate(result.passages, start=1)
        if rule in (passage.subject, *passage.about)
    )
    return next(places, 0)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} of {whole}" if whole else "none asked"


def main() -> None:
    """Print the shares for a folder of cases."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CASES
    found = search_all(case for name in FILES for case in read_cases(folder / name))
    ours, foreign = [each for each in found if each.rule], [each for each in found if not each.rule]
    lines = (
        ("recall at 1", _share(sum(each.place == 1 for each in ours), len(ours))),
        ("recall at 5", _share(sum(each.place > 0 for each in ours), len(ours))),
        ("answered", _share(sum(each.covered for each in ours), len(ours))),
        ("refused", _share(sum(not each.covered for each in foreign), len(foreign))),
    )
    for what, figure in lines:
        print(f"{what:12} {figure}")  # noqa: T201 - its output


if __name__ == "__main__":
    main()
