"""A term that somebody wants explained."""

import re
from functools import cache

from bot.language.words import WordList, folded, simplified
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Say
from knowledge.lazy_pattern import lazily
from prompts.glossary import Concept, glossary


def term_asked(reading: Reading) -> Say | None:
    """Give the explanation of the terms that a question names, or None where the glossary has none."""
    meant = _named(reading.text)
    if not meant:
        return None
    meaning = "\n".join(concept.says[reading.language] for concept in meant)
    return Say(status="answered", text="term", values={"meaning": meaning})


_WHAT_IS = lazily(
    r"\W*(?:what is (?P<a>an? )?(?P<en>[a-z][a-z -]+)"
    r"|(?:什么是|什么叫|啥叫|啥是)(?P<zh>[\u4e00-\u9fff]+))[ ?.!\uff1f。]*",
    re.IGNORECASE,
)
_THINGS = lazily(
    r"(?<![a-z])(?:invoices?|customers?|accounts?|orders?|debts?|items?|bills?)(?![a-z])|客户|发票|账户"
)


def is_but_a_term(reading: Reading) -> bool:
    """Say whether a message but asks what a term of the glossary is: "what is an overdue invoice?"."""
    said = _WHAT_IS.fullmatch(simplified(reading.text))
    if said is None or reading.mentions or reading.places:
        return False
    what = (
        _THINGS.sub("", folded(said["en"] or said["zh"])) if said["zh"] or said["a"] else folded(said["en"])
    )
    found = tuple(_words().find(what))
    left = "".join(
        letter
        for place, letter in enumerate(what)
        if not any(each.start <= place < each.end for each in found)
    )
    return bool(found) and not any(letter.isalnum() for letter in left)


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
