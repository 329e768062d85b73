"""Whether the insurer is asked of, whatever goods are told beside it: 这单30万出了问题保险管吗.

Whether the goods may go is another question, which somebody asks by a word for sending them.
"""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_PAYS = lazily(
    r"(?:保险|信保|信用险|保单|承保方|保险公司)(?:公司|那边|这边|方面|还|会|到底|都|能|给)*"
    r"(?:不)?(?:管|赔|理赔|认|兜底?|覆盖|承担)"
    r"|(?<![a-z])(?:(?:does|do|will|would|is|are|can|could) (?:the |our |it |they |this |that )*"
    r"(?:credit )?(?:insurance|insurers?|cover|insured|covered|policy pay|euler|coface|sinosure)(?![a-z])"
    r"|(?:insurance|insurers?)(?: \w+){0,2} (?:pay|cover|reimburse|compensate)(?:s|ed)?(?![a-z]))"
)
_SENDS = ("ship", "limit", "headroom", "raise_limit", "suggest")


def asks_of_the_insurer(reading: Reading) -> bool:
    """Say whether a question is whether the insurer pays, and none whether goods may go."""
    said = simplified(reading.text).casefold()
    return _PAYS.search(said) is not None and not find("actions", reading.text, _SENDS)
