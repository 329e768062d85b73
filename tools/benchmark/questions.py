"""The questions that the benchmark asks: a line a question, with the seconds that it may take."""

from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

from knowledge.desk import Desk
from knowledge.errors import CreditDeskError
from knowledge.ledger.benchmark.made_up_ledger import AS_OF, STANDARD_TERMS_DAYS
from knowledge.ledger.benchmark.steps import peak_memory
from knowledge.ledger.ledger import Ledger
from knowledge.people import Person
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from tools.gateway import call

ROUNDS = 3


class Question(NamedTuple):
    """A call to measure; `budget` in seconds. As a sales person where `as_sales`."""

    what: str
    tool: str
    arguments: Mapping[str, object]
    budget: float = 1.0
    as_sales: bool = False


QUESTIONS = (
    Question("ageing in all", "ageing_report", {}),
    Question("ageing by customer", "ageing_report", {"by": "customer"}),
    Question("ageing by sales person", "ageing_report", {"by": "salesperson"}),
    Question("ageing, a sales person's own", "ageing_report", {"by": "customer"}, as_sales=True),
    Question("overdue list", "overdue_worklist", {}),
    Question("overdue list at a stage", "overdue_worklist", {"stage": "formal_demand"}),
    Question("overdue list, a sales person's own", "overdue_worklist", {}, as_sales=True),
    Question("limits, all", "limits_worklist", {}),
    Question("limits, over", "limits_worklist", {"condition": "over_limit"}),
    Question("key figures", "portfolio_kpis", {}),
    Question("key figures of a quarter", "portfolio_kpis", {"quarter": "2026Q1"}),
    Question("stress test", "stress_test", {"downgrade": 1, "late_days": 30}),
    Question("warnings, all", "early_warnings", {}),
    Question("warnings, payment drift", "early_warnings", {"rule": "SIGNAL-PAYMENT"}),
    Question("warnings, a sales person's own", "early_warnings", {}, as_sales=True),
)


class Measured(NamedTuple):
    """What a question took, in seconds: the first time, and the median of the rounds after it.

    `first_work` is the processor's time of the first, of all threads together.
    """

    question: Question
    first: float
    first_work: float
    again: float


class UnansweredError(CreditDeskError):
    """A question of the benchmark that gave no result."""

    def __init__(self, question: Question, sentence: str) -> None:
        super().__init__(f"{question.what} gave no result: {sentence}", "Correct the question or the tool.")


def run_questions(folder: Path) -> tuple[list[Measured], int]:
    """Ask every question of the ledger in a folder; gives the measurements and the peak memory in bytes.

    Raises UnansweredError.
    """
    policy, measured = load_policy(), []
    ledger = Ledger.open(folder, standard_terms_days=STANDARD_TERMS_DAYS)
    ledger.snapshot.verify()  # once after it is opened, whatever is asked first
    for question in QUESTIONS:
        ledger.kept.forget()  # each question is asked as if it were the first one
        (first, work), *rest = [_asked(ledger, policy, question) for _ in range(ROUNDS + 1)]
        measured.append(Measured(question, first, work, median(wall for wall, _ in rest)))
    return measured, peak_memory()


def _asked(ledger: Ledger, policy: Policy, question: Question) -> tuple[float, float]:
    role = "sales" if question.as_sales else "credit_manager"
    person = Person.model_validate({"email": ledger.salespeople()[0], "name": "Anna", "role": role})
    desk = Desk(person=person, ledger=ledger, policy=policy, as_of=AS_OF)
    ledger.kept_results.forget()  # it is worked out each time
    start, work = perf_counter(), process_time()
    made = call(desk, question.tool, question.arguments)
    taken = perf_counter() - start, process_time() - work
    if made.failure is not None:
        raise UnansweredError(question, made.failure.sentence)
    return taken
