"""What a company taught: phrases of its own, learnt with the phrase book and kept in its home.

    taught/phrases.jsonl         {"text", "tool"} a line, as they were taught
    taught/intents-0123….npz     what was learnt from the phrase book and these; named by the hash of both

What was learnt is written before the phrases that it belongs to, each in one step: whoever asks meanwhile is
answered by what was learnt last, never by half of it.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from importlib import resources
from pathlib import Path
from zipfile import BadZipFile

from bot.language.intents.model import WEIGHTS, IntentModel, key_of, load, read
from bot.language.intents.vocabulary import gathered
from knowledge.errors import CreditDeskError
from knowledge.home import Home
from knowledge.passages.tokens import has_han
from knowledge.records import Record
from prompts.phrases import Phrase
from tools.registry import TOOLS

FOLDER = "taught"
_PHRASES = "phrases.jsonl"
_BATCH = "taught"


class Taught(Record):
    """A phrase with its slots as {placeholders}, and the tool that it means."""

    text: str
    tool: str

    @property
    def key(self) -> str:
        """Give what two phrases share that are the same but for spaces, case and marks."""
        return key_of(self.text)

    @property
    def phrase(self) -> Phrase:
        """Give it as a phrase of the phrase book."""
        return Phrase(self.text, self.tool, "zh" if has_han(self.text) else "en", "train", _BATCH)


class TaughtDamagedError(CreditDeskError):
    """Taught phrases that cannot be read."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            f"The taught phrases in {place} cannot be read.", "Restore the file, or remove it and teach anew."
        )


def taught(home: Path) -> tuple[Taught, ...]:
    """Give the phrases that were taught in a home, in order; raises TaughtDamagedError."""
    place = home / FOLDER / _PHRASES
    try:
        lines = place.read_text(encoding="utf-8").splitlines()
        known = tuple(Taught.model_validate_json(line) for line in lines if line)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as problem:
        raise TaughtDamagedError(place) from problem
    if any(each.tool not in TOOLS for each in known):
        raise TaughtDamagedError(place)
    return known


def model_of(home: Path) -> IntentModel:
    """Give what was learnt with a home's phrases, the phrase book's where it has none.

    What was learnt with the phrase book of another version is learnt anew, in some tenths of a second.
    """
    known = taught(home)
    if not known:
        return load()
    words = load().words | gathered(each.phrase for each in known)
    try:
        with _place(home, known).open("rb") as file:
            return read(file, words, settled(known))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):  # gone or broken: it can be had again
        from bot.language.intents.teaching import learn  # the grammars of all slots, rarely needed

        return learn(known).model


def settled(known: Sequence[Taught]) -> Mapping[str, str]:
    """Give the tools of taught phrases by their keys: whoever asks in the very words means that tool."""
    return {each.key: each.tool for each in known}


def keep(home: Path, known: Sequence[Taught], learnt: bytes) -> None:
    """Put phrases in force with the weights that were learnt with them; raises the errors of the home."""
    text = "".join(each.model_dump_json() + "\n" for each in known)
    place = Home(home)
    with place.changing():
        place.store_file(_place(home, known), learnt)
        place.store_file(home / FOLDER / _PHRASES, text.encode())
        for other in _others(home, known):
            other.unlink(missing_ok=True)


def _others(home: Path, known: Sequence[Taught]) -> Iterator[Path]:
    kept = _place(home, known)
    return (each for each in sorted((home / FOLDER).glob("intents-*.npz")) if each != kept)


def _place(home: Path, known: Sequence[Taught]) -> Path:
    book = resources.files("bot.language.intents").joinpath(WEIGHTS).read_bytes()
    said = json.dumps([each.model_dump() for each in known], ensure_ascii=False)
    return home / FOLDER / f"intents-{sha256(book + said.encode()).hexdigest()[:16]}.npz"
