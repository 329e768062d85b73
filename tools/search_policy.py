"""search_policy: the passages of the policy that answer a question, verbatim, or that it does not say."""

from knowledge.desk import Desk
from knowledge.passages.search import Passage, policy_search
from knowledge.passages.tokens import has_han
from tools.heading import heading
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool

_MOST_PASSAGES = 5


class SearchPolicyArguments(Arguments):
    """A question in the asker's words; its language is the passages'."""

    question: str


class SearchPolicy(Result):
    """The passages that answer, best first.

    Where the policy does not say, `passages` is empty and `looked_at` has the sections that came nearest.
    """

    passages: tuple[Passage, ...]
    looked_at: tuple[Passage, ...]


def run(desk: Desk, arguments: SearchPolicyArguments) -> SearchPolicy:
    """Search the policy in force; raises MissingArgumentError for an empty question."""
    question = arguments.question.strip()
    if not question:
        raise MissingArgumentError("question")
    found = policy_search(desk.policy).search(question, "zh" if has_han(question) else "en", _MOST_PASSAGES)
    answering = found.passages if found.covered else ()
    return SearchPolicy(
        **heading(desk, None),
        passages=answering,
        looked_at=() if found.covered else found.passages,
        rules=answering[0].about if answering else (),
    )


TOOL = Tool(
    name="search_policy", arguments=SearchPolicyArguments, result=SearchPolicy, sees="policy", run=run
)
