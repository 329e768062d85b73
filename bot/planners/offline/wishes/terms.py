"""A term that somebody wants explained."""

from functools import cache

from bot.language.words import WordList, folded
from bot.planners.offline.question.reading import Reading
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
    """Give the terms that a question names, in order of place."""
    concepts = {concept.id: concept for concept in glossary() if concept.says}
    found = _words().find(folded(text))
    return [concepts[name] for name in dict.fromkeys(item.name for item in found)]


@cache
def _words() -> WordList:
    explained = (concept for concept in glossary() if concept.says)
    return WordList(
        {word.casefold(): each.id for each in explained for words in each.names.values() for word in words}
    )
