"""search_policy: passages of the policy, the handbook and the company's documents that answer, verbatim."""

from knowledge.desk import Desk
from knowledge.passages.figure_checks import FigureCheck, figure_checks
from knowledge.passages.library import look_up
from knowledge.passages.search import Passage, Search
from knowledge.passages.sections import OURS
from knowledge.passages.tokens import has_han
from knowledge.policy.figures import Language
from tools.heading import heading
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool

_MOST_PASSAGES = 5


class SearchPolicyArguments(Arguments):
    """A question in the asker's words; its language is the passages'.

    `after` is the question that it goes on from: "and for a small firm?" after "when do we first remind?".
    """

    question: str
    after: str | None = None


class SearchPolicy(Result):
    """The passages found, best first: the first `answering` of them answer, the others come near.

    Where the policy does not say, `passages` is empty and `looked_at` has the sections that came nearest.
    `checks` hold a figure of a yes-or-no question against the edges of the rule that answers; `hardly` says
    that little speaks for the best passage.
    """

    passages: tuple[Passage, ...]
    answering: int
    looked_at: tuple[Passage, ...]
    checks: tuple[FigureCheck, ...] = ()
    hardly: bool = False


def run(desk: Desk, arguments: SearchPolicyArguments) -> SearchPolicy:
    """Search the policy in force and the company's documents.

    Raises MissingArgumentError for an empty question, and StoreDamagedError.
    """
    question = arguments.question.strip()
    if not question:
        raise MissingArgumentError("question")
    language: Language = "zh" if has_han(question) else "en"
    found = look_up(
        desk.policy, desk.shelf, question, language, _MOST_PASSAGES, desk.person.role, arguments.after or ""
    )
    return SearchPolicy(
        **heading(desk, None),
        passages=found.passages if found.covered else (),
        answering=found.answering,
        looked_at=() if found.covered else found.passages,
        hardly=found.covered and found.hardly,
        checks=_checks(desk, question, found, language),
        rules=next((each.about for each in found.passages[: found.answering] if each.about), ()),
    )


def _checks(desk: Desk, question: str, found: Search, language: Language) -> tuple[FigureCheck, ...]:
    """Check the question's figures against the rule that answers first, if one does."""
    if not found.covered or found.passages[0].document not in OURS:
        return ()
    return figure_checks(desk.policy, found.passages[0].subject, question, language)


TOOL = Tool(
    name="search_policy", arguments=SearchPolicyArguments, result=SearchPolicy, sees="policy", run=run
)
