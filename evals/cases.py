"""Cases: a question as somebody would type it, and what the right behaviour is.

One JSON object a line, in files under evals/cases/: {"id", "conversation", "as", "as_of", "question",
"expect": {"status", "calls": [{"tool", "args"}], "denied": [...], "says": [...], "choices": [...],
"never": [...]}}. Lines of one conversation follow one another. `args` must be equal to the recorded ones;
`denied` are whom, or which invoice or order, the calls without a result named, as it was typed; `says` are
texts that the answer must show and `never` ones it must not; a case without `calls` does not judge them.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from bot.replies import Status
from knowledge.passages.tokens import has_han
from knowledge.records import Record

CASES = Path(__file__).with_name("cases")


class ExpectedCall(Record):
    """A call that has to be made, with exactly these recorded arguments."""

    tool: str
    args: Mapping[str, object]


class Expectation(Record):
    """What the right behaviour is."""

    status: Status
    calls: tuple[ExpectedCall, ...] | None = None
    denied: tuple[str, ...] | None = None
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    choices: tuple[str, ...] | None = None


class Case(Record):
    """One turn: who asks what in which conversation, and what is right."""

    id: str
    conversation: str | None = None
    asker: str | None = None
    as_of: date | None = None
    question: str
    expect: Expectation
    source: str

    @property
    def language(self) -> str:
        """Say in which language the case is asked."""
        return "zh" if has_han(self.question) else "en"

    @property
    def difficulty(self) -> str:
        """Say how hard its author meant it to be, as its id tells."""
        return next((each for each in ("plain", "hard") if f"-{each}-" in self.id), "not said")


class CaseError(ValueError):
    """A line that is no case: says which file and line."""


def read_cases(place: Path = CASES) -> Iterator[Case]:
    """Read one file, or every file of a folder in order of name; raises CaseError."""
    files = sorted(place.glob("*.jsonl")) if place.is_dir() else [place]
    for file in files:
        for number, line in enumerate(_text(file).splitlines(), start=1):
            if line.strip():
                yield _case(file, number, line)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise CaseError(f"{file} cannot be read ({type(problem).__name__}).") from problem


def _case(file: Path, number: int, line: str) -> Case:
    try:
        row = json.loads(line)
    except ValueError as problem:
        raise CaseError(f"{file}, line {number}: it is not JSON.") from problem
    if not isinstance(row, dict):
        raise CaseError(f"{file}, line {number}: it is no JSON object.")
    named = {"asker" if name == "as" else name: value for name, value in row.items()}
    try:
        return Case.model_validate({**named, "source": file.stem})
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CaseError(f"{file}, line {number}: {place}: {first['msg'].lower()}.") from problem
