"""What is said behind an answer and has nothing to do with it: "27,500 - they finally made up their minds".

It neither asks nor tells anything that a tool could take, so the answer stands as it is.
"""

from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_MOST = 60
"""Characters of small talk; more may well tell something."""

_SURE = 0.6
"""From this probability what is said behind an answer wants a tool."""

_OURS = (
    *("actions", "measures", "stages", "conditions", "limit_states", "signals", "kpis", "groupings"),
    *("narrowings", "currencies_said", "industries", "ladders"),
)
"""Word lists of what an answer may add to what is asked."""

_OF_LISTS_AND_LETTERS = (
    *("mine", "every", "everybody", "asks_whom", "asks_who", "watch", "warning", "critical"),
    *("english", "chinese", "month", "week", "annuity", "equal_parts", "equal_principal"),
)

_CHANGES_IT = lazily(
    r"(?<![a-z])(?:every|daily|(?:month|week|quarter|year)\w*|if|unless|only|but|until|instead|rather|other"
    r"|else|half|each|per|plus|net|gross|vat"
    r"|tax(?:es)?|freight"
    r"|duty|deposit|prepa\w+|up ?front|advance|cash|discount|extra|more|less|also|and|not|no|n['’]t"
    r"|never mind|forget"
    r"|cancel|without|except|maybe|or|wait)(?![a-z])"
    r"|如果|除非|按[季月周年天日旬]|每[季月周年天日旬个]|一[季月周年天日]|但|不过|只|前提|另外|其他|改|换"
    r"|还有|再|也|税|运费|定金|预付|现款|首付|折|含|不要|不是"
    r"|不对|别|算了|取消|或|先|分批"
)
"""What may change what an answer says."""


def is_small_talk(reading: Reading) -> bool:
    """Say whether a stretch behind an answer says nothing that belongs to it, and asks nothing."""
    slots, said = reading.slots, simplified(reading.text)
    if len(said) > _MOST or slots.found or slots.ambiguities or reading.mentions or reading.places:
        return False
    if any(not each.text.islower() for each in reading.unknown) or not only_tells(reading):
        return False
    if find("portfolio_words", reading.text, _OF_LISTS_AND_LETTERS):
        return False
    if _CHANGES_IT.search(said) or any(find(words, reading.text) for words in _OURS):
        return False
    return not any(each.name in FRAMES and each.probability >= _SURE for each in reading.intents)
