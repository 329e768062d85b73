"""The reply to search_policy: the passage that answers, verbatim and cited, or that there is none."""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from bot.replies import Citation, Reply
from bot.wording.cited_place import cited_place
from bot.wording.voice import Voice
from knowledge.documents.passages import sentences
from knowledge.passages.disagreements import disagree
from knowledge.passages.search import Passage
from knowledge.passages.sections import HANDBOOK, OURS
from knowledge.passages.tokens import has_han
from prompts.wording import Language
from tools.search_policy import SearchPolicy

# A longer section, and the handbook, is cited by the sentence that answers; Chinese needs fewer characters.
_LONGEST_QUOTE: Mapping[Language, int] = {"en": 420, "zh": 160}
_ROW = re.compile(r"[-*•+|]\s|\(?\d{1,2}[.)、）](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[）)、]")
_RULE = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
"""The line under the heads of a table, which is our own way of writing one and nothing that is said."""
_ABOVE = " › "
_CLAUSE = re.compile(r"(?:^|› )(?:\d{1,2}(?:\.\d{1,2})+|第[^› ]+[条條])$")
"""A section that is a single clause, which its neighbours go on with."""
_LONGEST_BESIDE = 900
"""Letters of what is quoted beside the best passage: a scorecard in one sentence would bury the answer."""
_MOST_MORE, _MOST_ALSO = 2, 2
_LONGEST_NAME = 80


def reply(result: SearchPolicy, voice: Voice) -> Reply:
    """Word a search of the policy."""
    if not result.passages:
        return _silent(result, voice)
    best, *others = result.passages
    also = [other for other in result.passages[1 : result.answering] if _is_shown_beside(other, best)]
    also = _without_repeats(best, also)[:_MOST_ALSO]
    conflicts = [other for other in others if _disagrees(other, best)][:1]
    shown = {passage.subject for passage in (best, *also, *conflicts)}
    sources = {_is_own(passage) for passage in (best, *also)}
    why = [voice.say("in_force")] if len(sources) > 1 else [voice.say("quoted")] if _is_own(best) else []
    pairs = combinations((best, *also), 2)
    why += [_differing(one, other, voice) for one, other in pairs if _differs(one, other)]
    why = [*_checked(result, voice), *why]
    more = [other for other in others if other.subject not in shown][:_MOST_MORE]
    return voice.answer(
        result,
        headline=voice.say("headline.hardly") if result.hardly else _headline(best, voice),
        why=why,
        citations=tuple(_citation(passage, voice) for passage in (best, *also, *conflicts)),
        next_step=voice.say("more", titles=_titles(more, voice)) if more else None,
    )


def _silent(result: SearchPolicy, voice: Voice) -> Reply:
    """Say that nothing tells, of the company's documents as well where some came near, and what did."""
    silent = "headline.all_silent" if any(map(_is_own, result.looked_at)) else "headline.silent"
    near = voice.say("looked_at", titles=_titles(result.looked_at, voice)) if result.looked_at else ""
    return Reply(
        language=voice.language,
        status="not_found",
        headline=voice.say(silent),
        why=(near,) if near else (),
        next_step=voice.say("next.silent"),
        footer=voice.footer(result),
    )


def _checked(result: SearchPolicy, voice: Voice) -> list[str]:
    """Say of a figure that was asked about which edges of the rule it meets."""
    return [
        voice.say(
            "check.met" if check.met else "check.unmet",
            figure=check.asked,
            edge=check.edge,
            parameter=check.parameter,
        )
        for check in result.checks
    ]


def _headline(best: Passage, voice: Voice) -> str:
    """Name what answers; what a document of the company's own calls itself is for its citation alone."""
    return voice.say("headline.own") if _is_own(best) else voice.say("headline.found", title=best.title)


def _disagrees(other: Passage, best: Passage) -> bool:
    """Say whether a passage states a conflict in which the best one is a party."""
    return best.subject in other.about and other.subject not in other.about


def _is_own(passage: Passage) -> bool:
    """Say whether a passage is from a document of the company's own."""
    return passage.document not in OURS


def _is_shown_beside(other: Passage, best: Passage) -> bool:
    """Say whether what else answers is quoted too: another document's, or the clause beside the best one."""
    if len(other.quote) > _LONGEST_BESIDE:
        return False
    above = [each.section.rpartition(_ABOVE)[0] for each in (best, other)]
    beside = above[0] == above[1] and all(_CLAUSE.search(each.section) for each in (best, other))
    return other.document != best.document or beside


def _without_repeats(best: Passage, also: Sequence[Passage]) -> list[Passage]:
    """Leave out what says word for word what was quoted before, as two versions of a document do."""
    said = {" ".join(best.quote.split())}
    kept = []
    for passage in also:
        quote = " ".join(passage.quote.split())
        if quote not in said:
            kept.append(passage)
        said.add(quote)
    return kept


def _differs(one: Passage, other: Passage) -> bool:
    """Say whether two documents of the company's own give other figures for the same thing."""
    if not (_is_own(one) and _is_own(other)) or one.document == other.document:
        return False
    return disagree(one.quote, other.quote)


def _differing(one: Passage, other: Passage, voice: Voice) -> str:
    """Say that two documents differ, and which is the later one where both bear a day."""
    if one.withdrawn != other.withdrawn:
        gone, holds = (one, other) if one.withdrawn else (other, one)
        names = [_named(each.document, voice) for each in (gone, holds)]
        return voice.say("differ.withdrawn", gone=names[0], holds=names[1])
    days = [(each.dated, _named(each.document, voice)) for each in (one, other) if each.dated is not None]
    if len({day for day, _ in days}) < len((one, other)):
        names = [_named(each.document, voice) for each in (one, other)]
        return voice.say("differ.undated", first=names[0], second=names[1])
    (before, earlier), (day, later) = sorted(days)
    return voice.say("differ.dated", later=later, day=day, earlier=earlier, before=before)


def _citation(passage: Passage, voice: Voice) -> Citation:
    text = _quoted(passage, _LONGEST_QUOTE["zh" if has_han(passage.text) else "en"])
    return Citation(
        document=passage.document,
        section=passage.section,
        quote=_set_out(text),
        page=passage.page,
        dated=passage.dated,
        place=_place(passage, voice),
    )


def _set_out(text: str) -> str:
    """Join the lines of what is no list; its items and the rows of a table keep a line each."""
    said: list[str] = []
    parted = True
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if not line or _RULE.fullmatch(line):
            parted = parted or not line
            continue
        ends = said and (said[-1].startswith("|") or (parted and _ROW.match(said[-1])))
        if not said or ends or _ROW.match(line):
            said.append(line)
        else:
            said[-1] = f"{said[-1]} {line}"
        parted = False
    return "\n".join(said)


def _quoted(passage: Passage, longest: int) -> str:
    """Quote a short section whole; of a longer rule the sentence that answers and what follows it."""
    if passage.document == HANDBOOK or (_is_own(passage) and len(passage.text) > longest):
        return passage.quote
    if len(passage.text) <= longest:
        return passage.text
    start = passage.text.find(passage.quote)
    end = start + len(passage.quote)
    for sentence in sentences(passage.text[end:]) if start >= 0 else ():
        stop = passage.text.index(sentence, end) + len(sentence)
        if stop - start > longest:
            break
        end = stop
    return passage.text[start:end] if start >= 0 else passage.quote


def _place(passage: Passage, voice: Voice) -> str:
    place = cited_place(passage.document, passage.section, passage.page, voice.language)
    if _is_own(passage):
        place = voice.say("own", place=place)
    if passage.page is not None and passage.section != f"page {passage.page}":
        place = voice.say("on_page", place=place, page=passage.page)
    place = place if passage.dated is None else voice.say("of_day", place=place, day=passage.dated)
    return voice.say("withdrawn", place=place) if passage.withdrawn else place


def _titles(passages: Sequence[Passage], voice: Voice) -> str:
    by_subject = {passage.subject: passage for passage in reversed(passages)}
    titles = [_title(by_subject[subject], voice) for subject in reversed(by_subject)]
    return voice.joined(list(dict.fromkeys(titles)))


def _title(passage: Passage, voice: Voice) -> str:
    if _is_own(passage):
        heading = passage.section.rpartition(_ABOVE)[2]  # what stands above it would be cut off with it
        return _named(cited_place(passage.document, heading, passage.page, voice.language), voice)
    return voice.say("title", title=passage.title, section=passage.subject)


def _named(name: str, voice: Voice) -> str:
    """Quote what somebody else named, cut where it is long: it is nothing that the desk says."""
    one_line = " ".join(name.split())
    short = one_line if len(one_line) <= _LONGEST_NAME else f"{one_line[:_LONGEST_NAME]}…"
    return voice.say("named", name=short)
