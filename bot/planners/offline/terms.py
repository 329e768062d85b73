"""A term that somebody wants explained."""

from bot.planners.offline.reading import Reading
from bot.planners.planner import Say
from prompts.glossary import Concept, glossary


def term_asked(reading: Reading) -> Say | None:
    """Give the explanation of the terms that a question names, or None where the glossary has none."""
    meant = _named(reading.text)
    if not meant:
        return None
    meaning = "\n".join(concept.says[reading.language] for concept in meant)
    return Say(status="answered", text="term", values={"meaning": meaning})


def _named(text: str) -> list[Concept]:
    """Find the terms in order of place; a longer name wins over one inside it."""
    folded = text.casefold()
    found: list[tuple[int, int, Concept]] = []
    for concept in glossary():
        if not concept.says:
            continue
        for name in (*concept.names["en"], *concept.names["zh"]):
            start = folded.find(name.casefold())
            if start >= 0 and _whole(folded, start, start + len(name)):
                found.append((start, start + len(name), concept))
    kept: list[tuple[int, int, Concept]] = []
    for start, end, concept in sorted(found, key=lambda item: (item[0] - item[1], item[0])):
        if all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end, concept))
    in_place = [concept for _, _, concept in sorted(kept, key=lambda item: item[0])]
    return list({concept.id: concept for concept in in_place}.values())


def _whole(text: str, start: int, end: int) -> bool:
    """Say whether a name stands as a word of its own; Chinese has no spaces between words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not text[start:end].isascii():
        return True
    return not (before.isascii() and before.isalnum()) and not (
        after.isascii() and after.isalnum() and after != "s"
    )
