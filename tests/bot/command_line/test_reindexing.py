"""`creditdesk knowledge reindex` and `doctor` with an embedding that is set."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bot.command_line.context import Context
from bot.command_line.doctor import doctor_command
from bot.command_line.knowledge import knowledge_command
from bot.settings import Settings
from knowledge.documents.errors import EmbeddingUnreachableError
from tests.bot.embedding_server import EmbeddingServer, embedder

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def run(command: click.Command, home: Path, server: EmbeddingServer, *arguments: str) -> Result:
    settings = Settings(embedding="openai:bge-m3", embedding_url=server.url)
    context = Context(home=home, today=date(2026, 7, 1), debug=False, settings=settings)
    return CliRunner().invoke(command, arguments, obj=context, standalone_mode=False)


def documents_of(doctor: Result) -> str:
    return next(line for line in doctor.stdout.splitlines() if "documents" in line.split()[:2])


def test_the_doctor_says_when_a_server_gives_other_vectors_and_reindexing_mends_it(tmp_path: Path) -> None:
    note, home = tmp_path / "bills.md", tmp_path / "home"
    note.write_text("# Bills\n\nA bill is sent on Friday.\n", encoding="utf-8")
    with embedder() as server:
        assert run(knowledge_command, home, server, "add", str(note)).stdout.startswith("added bills.md")
        assert documents_of(run(doctor_command, home, server)).startswith("ok")
        server.more = 8
        said = documents_of(run(doctor_command, home, server))
        assert said.startswith("LOOK")
        assert "(520, not 512). Run `creditdesk knowledge reindex`" in said
        found = run(knowledge_command, home, server, "search", "when is a bill sent?").stdout
        assert found.startswith("1. bills.md")
        again = run(knowledge_command, home, server, "reindex")
        assert again.stdout.startswith("1 documents indexed with openai:bge-m3 (embedded)\nIt adds")
        assert documents_of(run(doctor_command, home, server)).startswith("ok")
    gone = run(knowledge_command, home, server, "reindex")
    assert isinstance(gone.exception, EmbeddingUnreachableError)
    assert "bills.md" in run(knowledge_command, home, server, "list").stdout


def test_reindexing_shows_on_a_terminal_how_far_it_is(tmp_path: Path) -> None:
    pytest.importorskip("pty")
    ours, theirs = os.openpty()
    environment = os.environ | {"CREDITDESK_HOME": str(tmp_path), "TERM": "xterm"}
    environment.pop("CREDITDESK_EMBEDDING", None)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "knowledge", "reindex"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=environment,
        check=True,
    )
    os.close(theirs)
    shown = os.read(ours, 4096).decode()
    os.close(ours)
    assert "Indexing" in shown
    assert done.stdout.startswith(b"0 documents indexed")
