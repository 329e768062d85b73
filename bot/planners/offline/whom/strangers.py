"""A name of nobody in a place where only a customer stands: 万向集团的额度呢, "can dell take 20k more".

The finder of unknown names is careful and lets pass what is made of ordinary words. Before a question
without a name is answered for the customer spoken of, it is looked once more for a name of its own:
in such a place any word or pair of characters that no question was ever learnt with is one. Nobody's figures
stand in for those of somebody else.
"""

import re

from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.customers_place import in_customers_place
from bot.planners.offline.question.fronted import tells_how
from bot.planners.offline.question.reading import Reading
from knowledge.customers.question_text import QuestionText
from knowledge.lazy_pattern import lazily

_NO_NAME = frozenset("客户戶单票款货们额度要什么哪谁几多少有没不把被从按改张这那他她它您我咱的了是新旧该篇")
"""Characters that hardly a name has, but many a question."""

_COUNTED_LETTER = lazily(r"^.{0,6}[一两几][封份篇通]")
"""What wishes a letter and counts it, "draft one …": 起草一封|中文 的催收信, 弄一份|双语 的催款函."""

_OF_A_COMPANY = lazily(r"[^客户它他她这那该我们整母子]{2,}(?:集团|股份|控股|实业|科技)")


def stranger(reading: Reading) -> str | None:
    """Give what stands in a customer's place and was never learnt as a word, in a text that names nobody."""
    if reading.mentions or reading.unknown or reading.points_back:
        return None
    text = _without_what_is_read(reading)
    for said in in_customers_place(text):
        name = _COUNTED_LETTER.sub("", said["name"])
        if name != said["name"] and _is_of_words(name):
            continue  # of a letter it is told how, or in which language, it is to be written
        if _is_strange(name, reading) and not tells_how(text, said.end("name")):
            return name
    return None


def _is_of_words(name: str) -> bool:
    """Say whether a stretch holds but words that questions are made of."""
    return all(QuestionText(name, ()).is_vocabulary)


def _without_what_is_read(reading: Reading) -> str:
    """Blank out what the slots, places and word lists of measures have read."""
    read = [(slot.start, slot.end) for slot in reading.slots.found]
    read += [(place.start, place.end) for place in reading.places]
    lists = ("measures", "stages", "ladders", "kpis", "signals", "conditions", "narrowings", "rankings")
    read += [(item.start, item.end) for name in lists for item in find(name, reading.text)]
    return blanked(reading.text, read)


def _is_strange(name: str, reading: Reading) -> bool:
    if name.isascii():
        if "&" in name and name.isupper():
            return True  # "R&D", of words that nobody asks with
        inside = not reading.text.startswith(name) and name[0].isupper() and not name.isupper()
        return inside or any(word not in reading.known for word in re.findall("[a-z]+", name.casefold()))
    if len(QuestionText(name, ()).word_starts) == 1 and all(QuestionText(name, ()).is_vocabulary):
        return False  # one word that questions are made of, 光说, though none was learnt with it
    if not (_NO_NAME.isdisjoint(name) or _OF_A_COMPANY.fullmatch(name)):
        return False
    return any(name[place : place + 2] not in reading.known for place in range(len(name) - 1))
