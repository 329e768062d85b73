"""A ledger that is open: many threads read it at once, and it loads no more than a question needs."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from random import Random

from knowledge.ledger.ledger import Ledger
from knowledge.sample_company import build_snapshot


def test_many_threads_at_once_never_get_another_customer_s_book() -> None:
    ledger = Ledger.open(build_snapshot.HERE / "snapshot", standard_terms_days=30)
    day = ledger.data_as_of
    expected = {each: ledger.book(each, day) for each in ledger.customer_ids}
    fresh = Ledger.open(build_snapshot.HERE / "snapshot", standard_terms_days=30)
    asked = [*ledger.customer_ids] * 5
    Random(1).shuffle(asked)
    with ThreadPoolExecutor(8) as threads:
        books = threads.map(lambda each: fresh.book(each, day), asked)
    assert all(book == expected[each] for each, book in zip(asked, books, strict=True))


def test_a_question_about_one_customer_loads_no_array_library() -> None:
    program = (
        "import sys; from knowledge.ledger.ledger import Ledger; from pathlib import Path;"
        f"ledger = Ledger.open(Path({str(build_snapshot.HERE / 'snapshot')!r}), standard_terms_days=30);"
        "ledger.book(ledger.customer_ids[0], ledger.data_as_of); ledger.group_of(ledger.customer_ids[0]);"
        "ledger.find_invoice('x'); ledger.fx;"
        "print(sorted({'numpy', 'pandas', 'pyarrow'} & sys.modules.keys()))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
