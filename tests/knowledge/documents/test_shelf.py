"""The shelf: what was added is found, a change is whole or not at all, readers see a finished version."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from knowledge.documents.change import Change
from knowledge.documents.document import Document
from knowledge.documents.errors import StoreDamagedError, UnknownDocumentError
from knowledge.documents.shelf import Shelf
from knowledge.documents.vectors import DIMENSIONS, vectors
from knowledge.home import Home
from knowledge.home_errors import HomeBusyError
from knowledge.passages.question import query_of

FREIGHT = Document(
    name="freight.md", markdown=True, text="# Freight\n\nThe customer pays the freight of returned goods.\n"
)
DEPOSIT = Document(
    name="押金.txt", markdown=False, text="押金制度\n\n托盘押金每个八十元，归还后三十天内退回。\n"
)


def found(shelf: Shelf, question: str) -> list[str]:
    return [hit.passage.document for hit in shelf.search(question, query_of(question), 5)]


def names(home: Path) -> list[str]:
    return sorted(place.name for place in (home / "knowledge").iterdir())


def test_a_home_without_documents_finds_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert (shelf.documents(), shelf.search("freight", query_of("freight"), 5)) == ((), ())
    assert shelf.version is None


def test_documents_are_found_listed_replaced_and_removed(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert [added.passages for added in shelf.add([FREIGHT, DEPOSIT])] == [1, 1]
    assert found(shelf, "who pays the freight of returned goods?")[0] == "freight.md"
    assert found(shelf, "托盘押金什么时候退")[0] == "押金.txt"
    (hit, *_) = shelf.search("托盘押金", query_of("托盘押金"), 1)
    assert (hit.passage.section, hit.passage.text) == ("line 1", DEPOSIT.text.strip())
    assert 0 < hit.score <= 1
    other = FREIGHT.model_copy(update={"text": "# Freight\n\nWe pay for the carriage ourselves.\n"})
    Shelf(tmp_path).add([other])  # another process's reader sees the new version
    (hit, *_) = shelf.search("carriage", query_of("carriage"), 1)
    assert hit.passage.text == "We pay for the carriage ourselves."
    assert [each.name for each in shelf.documents()] == ["freight.md", "押金.txt"]
    assert shelf.version == "index-000002"
    shelf.remove(["freight.md"])
    assert found(shelf, "carriage") == []
    shelf.remove(["押金.txt"])
    assert (shelf.documents(), found(shelf, "押金")) == ((), [])


def test_a_document_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(UnknownDocumentError, match=r"nothing\.md"):
        Shelf(tmp_path).remove(["nothing.md"])


def test_a_change_that_fails_leaves_the_version_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(tmp_path)
    shelf.add([FREIGHT])
    monkeypatch.setattr(Change, "_fill", lambda *_: (_ for _ in ()).throw(MemoryError))
    with pytest.raises(MemoryError):
        shelf.add([DEPOSIT])
    assert [each.name for each in shelf.documents()] == ["freight.md"]
    assert names(tmp_path) == ["current", "index-000001"]


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="this system does not limit the size of files")
def test_a_full_disk_is_one_sentence_and_leaves_the_version_in_force(tmp_path: Path) -> None:
    Shelf(tmp_path).add([FREIGHT])
    code = (
        "import resource, signal, sys; from pathlib import Path; "
        "from knowledge.documents.shelf import Shelf; from knowledge.documents.document import Document; "
        "from knowledge.errors import CreditDeskError; "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try: Shelf(Path(sys.argv[1])).add([Document(name='long.md', markdown=True, text='text ' * 9000)])\n"
        "except CreditDeskError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("The disk that holds")
    assert done.stdout.count("\n") == 1
    assert [each.name for each in Shelf(tmp_path).documents()] == ["freight.md"]
    assert names(tmp_path) == ["current", "index-000001"]


def test_killed_in_the_middle_the_old_index_answers_and_the_next_change_clears_up(tmp_path: Path) -> None:
    Shelf(tmp_path).add([FREIGHT])
    code = (
        "import sys; from pathlib import Path; from knowledge.documents.shelf import Shelf; "
        "from knowledge.documents.document import Document; "
        "text = ''.join(f'# {n}\\n\\nParagraph {n} about pallets.\\n\\n' for n in range(20_000)); "
        "Shelf(Path(sys.argv[1])).add([Document(name='long.md', markdown=True, text=text)])"
    )
    adding = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)])
    until = time.monotonic() + 20
    while not (tmp_path / "knowledge" / "index-000002").exists() and time.monotonic() < until:
        time.sleep(0.02)
    adding.send_signal(signal.SIGKILL)
    adding.wait()
    shelf = Shelf(tmp_path)
    assert [each.name for each in shelf.documents()] == ["freight.md"]
    assert found(shelf, "freight")[0] == "freight.md"
    shelf.add([DEPOSIT])
    assert [each.name for each in shelf.documents()] == ["freight.md", "押金.txt"]
    assert names(tmp_path) == ["current", "index-000001", "index-000002"]


def test_one_process_at_a_time_changes_the_shelf(tmp_path: Path) -> None:
    with Home(tmp_path).changing(), pytest.raises(HomeBusyError):
        Shelf(tmp_path).add([FREIGHT])


@pytest.mark.parametrize("harm", ["current", "contents"])
def test_a_damaged_shelf_is_one_clear_sentence(tmp_path: Path, harm: str) -> None:
    Shelf(tmp_path).add([FREIGHT])
    if harm == "current":
        (tmp_path / "knowledge" / "current").write_text("index-000009")
    else:
        (tmp_path / "knowledge" / "index-000001" / "contents.json").write_text("{")
    with pytest.raises(StoreDamagedError):
        Shelf(tmp_path).documents()


def test_a_dotenv_of_somebody_else_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CHROMA_SERVER_NOFILE=x\nMIGRATIONS=none\nANONYMIZED_TELEMETRY=True\n")
    code = (
        "from pathlib import Path; from knowledge.documents.shelf import Shelf; "
        "from knowledge.documents.document import Document; "
        "Shelf(Path('home')).add([Document(name='a.md', markdown=True, text='text')]); print('added')"
    )
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "PYTHONPATH": str(root), "CHROMA_SERVER_NOFILE": "y"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "added\n"


def test_vectors_have_length_one_and_are_alike_for_like_texts() -> None:
    rows = vectors([{"limit": 1.0, "order": 1.0}, {"order": 2.0, "limit": 2.0}, {"pallet": 1.0}, {}])
    assert rows.shape == (4, DIMENSIONS)
    assert np.allclose(np.linalg.norm(rows, axis=1), [1, 1, 1, 0])
    assert np.allclose(rows[0], rows[1])
    assert abs(float(rows[0] @ rows[2])) < 0.9
