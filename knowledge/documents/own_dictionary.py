"""Our own dictionary: `python -m knowledge.documents.own_dictionary` writes it anew from its word list."""

from importlib import resources
from pathlib import Path

from knowledge.documents.dictionaries import OWN, read_dictionary, write_dictionary


def write_own(place: Path) -> None:
    """Write the dictionary that the list in prompts/search_words makes; the same list makes the same rows."""
    aside = place.with_suffix(".new")
    aside.unlink(missing_ok=True)
    with resources.as_file(resources.files("prompts.search_words") / "dictionary.tsv") as words:
        write_dictionary(aside, dict(sorted(read_dictionary(words).items())))
    aside.replace(place)


if __name__ == "__main__":
    write_own(OWN)
