"""A company of a customer's group told by its place: "Castellani's Suzhou plant", 锡北重工旗下美国公司."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.language.country_names import countries
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.fitting import Fits, names_of, told_among
from bot.planners.offline.whom.kin_words import COMPANY_PART, COMPANY_PART_ZH, NO_ADJECTIVE
from bot.planners.offline.whom.names_beside_kin import names_beside_kin
from bot.planners.offline.whom.place_told import is_a_place, place_behind
from knowledge.customers import Mention
from knowledge.customers.name_parts import is_region
from knowledge.customers.question_text import QuestionText
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_WORDS = rf"(?P<words>(?:{NO_ADJECTIVE}[\w'’&-]+ ){{1,2}}?)"
_BEHIND = lazily(rf"\.?(?:['’]s?)? {_WORDS}{COMPANY_PART}(?:['’]s)?(?![a-z])", re.IGNORECASE)
_BARE_BEHIND = lazily(
    rf"\.?(?:['’]s?)? (?:{COMPANY_PART}|guys|people|lot|team|colleagues|folks)(?:['’]s)?(?![a-z])",
    re.IGNORECASE,
)
_BEFORE = lazily(rf"(?<![a-z])(?:the |an? ){_WORDS}{COMPANY_PART} (?:of|at) (?:the )?$", re.IGNORECASE)
_BARE_BEFORE = lazily(rf"(?<![a-z])(?:the |an? ){COMPANY_PART} (?:of|at) (?:the )?$", re.IGNORECASE)
_BEHIND_ZH = lazily(
    r" ?(?P<marked>的?(?:旗下|下面|底下|下属|名下|集团)(?:里面?|内|中)?|的)?(?P<at>在|位于|设在|开在)?的?"
    r"(?P<words>[㐀-鿿]{2,6}?)(?:那边|当地)?的?(?:[那这]一?[家个户]的?)?"
    rf"(?:(?<!子){COMPANY_PART_ZH}|(?<=[家户])(?![㐀-鿿]{{0,2}}(?:公司|企业)))"
)
_WISH = r"(?:(?:the )?[a-z]+(?: [a-z]+)? (?:of|for|at|from|about) )?"
_BESIDE = (
    lazily(
        rf"(?:['’]s? [a-z]+)?,? (?:and|&|plus|or|with|vs\.?) {_WISH}(?P<own>(?:its|their|the) {_WORDS}"
        rf"(?:{COMPANY_PART}|one|lot|guys|people)(?:['’]s)?(?![a-z]))",
        re.IGNORECASE,
    ),
    lazily(
        r" ?(?:的[㐀-鿿]{1,4})?(?:和|与|跟|及|以及|还有|、)"
        r"(?P<own>(?:它|他们|其|他家)(?:们|家)?在?的?(?P<words>[㐀-鿿]{2,6}?)"
        rf"的?(?:[那这]一?[家个户]的?)?(?:{COMPANY_PART_ZH}|(?<=[家户])))"
    ),
)
"""A company of somebody's beside that one: "Castellani and its Suzhou company"."""

_WITHIN_ZH = lazily(
    r" ?的?(?:旗下|底下|下面|下属|集团)(?:里头?|里面|内|中)?的?(?:是|那家|那个)?(?:做|搞|生产|卖|经营|叫|在)?"
    r"(?P<words>[㐀-鿿]{2,6}?)的?(?:[那这]一?[家个户](?:公司|企业)?|(?<=的)(?:公司|企业))"
)
"""What tells one company of a group by what it does or where it is: 锡北集团底下做铸造的那家."""

_REGION_BEFORE = lazily(r"(?P<words>[㐀-鿿]{2})(?:市|省)?的? ?$")
_BEHIND_A_PLACE = lazily(r" |的? ?(?:那家|那个)?|那边的?")
_BEFORE_A_PLACE = lazily(r"(?:['’]s?)?(?: (?:in|over in|down in|at) (?:the )?| |在| ?的?)")
_NO_PLACE = lazily(
    r" (?:orders?|invoices?|goods|shipments?|deliver(?:y|ies)|projects?|bank|accounts?|guarantees?|buyers?"
    r"|warehouses?|sites?|address(?:es)?|markets?|tax|vat|version|letters?|translation)(?![a-z])"
    r"| ?(?:dollars?|\$|francs?|kron[eo]r|krona|crowns?|yen|pesos?|reais|lira|zloty|pounds?|rupees?|won"
    r"|euros?|currency|money|law|courts?)(?![a-z])|的?(?:订单|项目|货|业务|单子|仓库|交货|发货|工程|元|币)"
)
"""What makes a country behind a name its money's, or the place of something else."""
_TRADED = lazily(r"(?:exports?|foreign)(?![a-z])|出口|外销|内销", re.IGNORECASE)
_ARTICLE = lazily(r"(?<![a-z])(?:the|that|our) $", re.IGNORECASE)
_BEHIND_IT = lazily(rf" {COMPANY_PART}(?:['’]s)?(?![a-z])|的?{COMPANY_PART_ZH}", re.IGNORECASE)
_OF_IT = lazily(rf"的?(?:[那这]一?[家个户]的?)?(?:{COMPANY_PART_ZH})?")
_LONGEST_PLACE = 5
_OF_REGIONS = "CN"
"""The country whose regions and towns are known by their Chinese names."""


class _Told(NamedTuple):
    owner: str
    span: tuple[int, int]
    words: str
    town: bool = False
    noted: bool = False


class There(NamedTuple):
    """Where a text speaks of a company told by its place, whom it fits, and whom it may mean where nobody."""

    span: tuple[int, int]
    fits: Fits
    maybe: tuple[str, ...] = ()


def company_of_somebody(text: str, desk: Desk) -> There | None:
    """Give where a text speaks of such a company of somebody named, and whom it fits; None where of none.

    It fits nobody where nobody of that group is there whom the asker may see. In which town the one named is
    no record tells: 上海的江南轴承 may be that one.
    """
    for told in _told(text, desk):
        if desk.may_see(told.owner):
            members = [each for each in desk.ledger.group_of(told.owner) if each != told.owner]
            if told.noted and not members:
                continue  # 江南轴承（无锡）: a town that no record tells, of the only company there is
            maybe = (told.owner,) if told.town else ()
            return There(told.span, told_among(told.words, members, desk), maybe)
    return None


def _told(text: str, desk: Desk) -> Iterator[_Told]:
    for mention in names_beside_kin(text, desk):
        said = _by_a_word_for_it(text, mention) if mention.linking.verdict == "one" else None
        if said:
            span, words = said
            yield _Told(mention.linking.candidates[0].customer_id, span, words)
    yield from _by_a_country(text, desk)


def _by_a_word_for_it(text: str, mention: Mention) -> tuple[tuple[int, int], str] | None:
    """Read "X's Suzhou plant", "the Chinese business of X", "X's company in China" and X在美国的公司."""
    behind, before = _BEHIND.match(text, mention.end), _BEFORE.search(text[: mention.start])
    if behind and is_a_place(behind["words"].strip()):
        return (mention.start, behind.end()), behind["words"].strip()
    if before and is_a_place(before["words"].strip()):
        return (before.start(), mention.end), before["words"].strip()
    behind, before = _BARE_BEHIND.match(text, mention.end), _BARE_BEFORE.search(text[: mention.start])
    if behind or before:
        place, end = place_behind(text, behind.end() if behind else mention.end)
        if place:
            return (before.start() if before else mention.start, end), place
    for pattern in _BESIDE:
        own = pattern.match(text, mention.end)
        if own and is_a_place(own["words"].strip()):
            return own.span("own"), own["words"].strip()
    within = _WITHIN_ZH.match(text, mention.end)
    if within:
        return (mention.start, within.end()), within["words"]
    han = _BEHIND_ZH.match(text, mention.end)
    if han and _says_where(han):
        return (mention.start, han.end()), han["words"]
    return None


def _says_where(said: re.Match[str]) -> bool:
    """Say whether Chinese words tell a place: a known one, or behind 的, 旗下 or 在 what is no word."""
    words = said["words"]
    return is_a_place(words) or bool(
        (said["marked"] or said["at"]) and not any(QuestionText(words, ()).is_vocabulary)
    )


def _by_a_country(text: str, desk: Desk) -> Iterator[_Told]:
    """Read a place right behind a name whose customer is in another: "Müller Britain", 锡北铸造美国."""
    there = [(each.start, each.end) for each in countries(text)]
    regions = ((each.start, each.end) for each in find("portfolio_words", text, ("region",)))
    there += [each for each in regions if not _TRADED.match(text, each[0])]
    there = [each for each in there if not _NO_PLACE.match(text, each[1])]
    for mention in desk.ledger.names.mentions(text):
        tail = _tail(mention.text)
        if mention.linking.verdict == "one" and tail and _is_elsewhere(mention, tail, desk):
            behind = _OF_IT.match(text, mention.end)
            told = _of(mention, behind.end() if behind else mention.end, tail)
            yield told._replace(noted=_is_noted(mention, tail, desk))
        there = [each for each in there if not (each[0] < mention.end and mention.start < each[1])]
        before = _REGION_BEFORE.search(text[: mention.start])
        if before and is_region(before["words"][-2:]) and mention.linking.verdict == "one":
            words = before["words"][-2:]
            if _is_elsewhere(mention, words, desk) and not any(countries(words)):
                start = before.end("words") - len(words)
                owner = mention.linking.candidates[0].customer_id
                yield _Told(owner, (start, mention.end), words, town=True)
    yield from _beside_a_country(text, there, desk)


def _beside_a_country(text: str, there: list[tuple[int, int]], desk: Desk) -> Iterator[_Told]:
    """Read a country right behind a name or before it: "Müller in Poland", "the Polish Müller company"."""
    for start, end in there:
        for mention in desk.ledger.names.mentions(text, ((start, end),)):
            words = text[start:end]
            if mention.linking.verdict != "one" or not _is_elsewhere(mention, words, desk):
                continue
            if _BEFORE_A_PLACE.fullmatch(text, mention.end, start):
                yield _of(mention, end, words)
            elif _BEHIND_A_PLACE.fullmatch(text, end, mention.start):  # "the Polish Müller company"
                left, company = _ARTICLE.search(text[:start]), _BEHIND_IT.match(text, mention.end)
                yield _Told(
                    mention.linking.candidates[0].customer_id,
                    (left.start() if left else start, company.end() if company else mention.end),
                    words,
                )


def _of(mention: Mention, end: int, words: str) -> _Told:
    return _Told(mention.linking.candidates[0].customer_id, (mention.start, end), words)


def _tail(name: str) -> str:
    """Give the place that a Chinese name as it was typed ends with, if it does: 锡北铸造苏州."""
    ends = (name[-size:] for size in range(min(_LONGEST_PLACE, len(name) - 2), 1, -1))
    return next((each for each in ends if has_han(each) and is_a_place(each)), "")


def _is_noted(mention: Mention, tail: str, desk: Desk) -> bool:
    """Say whether a town stands in brackets behind the name of a customer that may well be there."""
    own = desk.ledger.customer(mention.linking.candidates[0].customer_id)
    bracketed = mention.text.removesuffix(tail).endswith(("(", "\uff08"))
    return bracketed and own.country == _OF_REGIONS and not any(countries(tail))


def _is_elsewhere(mention: Mention, words: str, desk: Desk) -> bool:
    """Say whether a customer is not known to be where words say: by its country and its names."""
    own = desk.ledger.customer(mention.linking.candidates[0].customer_id)
    known = simplified(words) in names_of(own.customer_id, desk)
    return not known and all(each.code != own.country for each in countries(words))
