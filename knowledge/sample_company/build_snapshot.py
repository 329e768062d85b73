"""Imports the sample company into its snapshot: `python -m knowledge.sample_company.build_snapshot`."""

import shutil
from pathlib import Path

from knowledge.ledger.importing import check_ledger
from knowledge.ledger.mapping import LedgerMapping
from knowledge.ledger.snapshot import Manifest, write_snapshot
from knowledge.sample_company.days import DATA_DATE

HERE = Path(__file__).parent
BASE_CURRENCY = "CNY"


def build(folder: Path) -> Manifest:
    """Check the tables beside this file as any import does and write their snapshot into a folder."""
    checked, _ = check_ledger(
        HERE / "tables", LedgerMapping(), BASE_CURRENCY, DATA_DATE, DATA_DATE, progress=lambda _: None
    )
    return write_snapshot(checked, folder, imported_on=DATA_DATE, is_sample=True)


def rebuild() -> None:
    """Replace the snapshot that is checked in."""
    shutil.rmtree(HERE / "snapshot", ignore_errors=True)
    build(HERE / "snapshot")


if __name__ == "__main__":
    rebuild()
