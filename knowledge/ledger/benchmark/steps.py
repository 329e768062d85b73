"""The steps of the benchmark. Each runs in a process of its own, so that its peak memory is its own."""

import random
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from knowledge.ledger.benchmark.made_up_ledger import A_CUSTOMER, AS_OF, BASE_CURRENCY, STANDARD_TERMS_DAYS
from knowledge.records import Record

if TYPE_CHECKING:
    from knowledge.ledger.ledger import Ledger

P = ParamSpec("P")
Result = TypeVar("Result")
Buckets = Mapping[str, int]
Ageing = Mapping[str, Mapping[str, Buckets]]
Position = Mapping[str, tuple[int, int]]

CUSTOMERS_ASKED = 1_000
NAMES_LINKED = 200
CUSTOMERS_COMPARED = 20
ROUNDS = 5


class Opened(Record):
    """What the ledger took: seconds, and the figures to compare.

    `ageing` holds minor units by sales person, currency and bucket; `positions` the invoices of some
    customers, each with its amount and what has been paid.
    """

    opening: float
    first_customer: float
    customers: tuple[float, ...]
    ageing_first: float
    ageing_again: float
    names: tuple[float, ...]
    memory: int
    memory_after_ageing: int
    version: str
    ageing: Ageing
    positions: Mapping[str, Position]


def alone(step: Callable[P, Result], *args: P.args, **kwargs: P.kwargs) -> Result:
    """Run a step in a fresh process."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
        return process.submit(step, *args, **kwargs).result()


def run_import(source: Path, folder: Path) -> tuple[float, float, int]:
    """Check and write a ledger; gives the seconds of both and the peak memory in bytes."""
    from knowledge.ledger.importing import check_ledger  # measured with everything it loads
    from knowledge.ledger.mapping import LedgerMapping
    from knowledge.ledger.snapshot import write_snapshot

    start = perf_counter()
    later = AS_OF + timedelta(days=30)
    checked, _ = check_ledger(source, LedgerMapping(), BASE_CURRENCY, None, later, progress=lambda _: None)
    middle = perf_counter()
    write_snapshot(checked, folder, imported_on=later)
    return middle - start, perf_counter() - middle, peak_memory()


def run_questions(folder: Path) -> Opened:
    """Open the snapshot and ask it: customers, the ageing, names."""
    start = perf_counter()
    from knowledge.ledger.ledger import Ledger  # opening includes what it loads

    ledger = Ledger.open(folder, standard_terms_days=STANDARD_TERMS_DAYS)
    opening = perf_counter() - start
    first = _timed(lambda: ledger.book(A_CUSTOMER, AS_OF))
    asked = random.Random(1).choices(ledger.customer_ids, k=CUSTOMERS_ASKED)  # noqa: S311 - a sample, not a secret
    customers = [_timed(lambda each=each: ledger.book(each, AS_OF)) for each in asked]  # type: ignore[misc] # mypy cannot infer a lambda with a default
    memory = peak_memory()
    ageings = [_timed(lambda: ledger.portfolio(AS_OF).ageing("salesperson")) for _ in range(ROUNDS + 1)]
    memory_after = peak_memory()
    ageing = ledger.portfolio(AS_OF).ageing("salesperson")
    names = [ledger.customer(each).name for each in asked[:NAMES_LINKED]]
    ledger.names.link(names[0])
    return Opened(
        opening=opening,
        first_customer=first,
        customers=tuple(sorted(customers)),
        ageing_first=ageings[0],
        ageing_again=median(ageings[1:]),
        names=tuple(sorted(_timed(lambda name=name: ledger.names.link(_typo(name))) for name in names)),  # type: ignore[misc] # mypy cannot infer a lambda with a default
        memory=memory,
        memory_after_ageing=memory_after,
        version=ledger.version,
        ageing={row.key or "": row.minor for row in ageing},
        positions=_positions(ledger, sorted(set(asked[:CUSTOMERS_COMPARED]))),
    )


def _positions(ledger: "Ledger", asked: Sequence[str]) -> Mapping[str, Position]:
    """Give of some customers each invoice's amount and what was paid of it."""
    return {
        each: {
            invoice.invoice_id: (invoice.amount, sum(payment.amount for payment in invoice.payments))
            for invoice in ledger.book(each, AS_OF).invoices
        }
        for each in asked
    }


def peak_memory() -> int:
    """Give the most memory that this process has held, in bytes; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _typo(name: str) -> str:
    """Swap two letters inside a name, as fingers do."""
    middle = len(name) // 2
    return name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]
