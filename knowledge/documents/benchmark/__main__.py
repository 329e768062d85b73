"""Measures a sync: `python -m knowledge.documents.benchmark [--documents 2000] [--folder FOLDER]`."""

import argparse
import resource
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from knowledge.documents.benchmark.made_up_documents import write_documents
from knowledge.documents.shelf import Shelf
from knowledge.documents.syncing import sync

_BUDGET = 300


def run(count: int, folder: Path) -> Iterator[tuple[str, str]]:
    """Write documents, bring them in, then bring in nothing and one change; gives what and its figure."""
    documents = folder / "documents"
    if not documents.exists():
        write_documents(documents, count)
    shelf = Shelf(folder / "home")
    begin = perf_counter()
    done = sync(shelf, documents)
    passages = sum(each.passages for each in shelf.documents())
    first = f"{perf_counter() - begin:.0f} s for {len(done.added):,} documents, {passages:,} passages"
    yield "first sync", f"{first} (budget {_BUDGET} s); {len(done.problems)} problems"
    begin = perf_counter()
    sync(shelf, documents)
    yield "sync of nothing new", f"{perf_counter() - begin:.1f} s"
    (documents / "000" / "rule 0.md").write_text("# Pallets\n\nA pallet costs EUR 12.\n", "utf-8")
    begin = perf_counter()
    sync(shelf, documents)
    yield "sync of one change", f"{perf_counter() - begin:.1f} s"
    yield "most memory", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what `run` measures."""
    parser = argparse.ArgumentParser(prog="knowledge.documents.benchmark", description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--folder", type=Path, help="where the documents stay; a temporary one if left out")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        for what, figure in run(given.documents, given.folder or Path(temporary)):
            sys.stdout.write(f"{what}: {figure}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
