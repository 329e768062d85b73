"""The proof that the handbook says what the policy says: every figure, every rule, both languages."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from knowledge.errors import CreditDeskError
from knowledge.handbook.sections import PLACEHOLDER, filled
from knowledge.handbook.source import WrittenPart, WrittenSection, written_section
from knowledge.lazy_pattern import lazily
from knowledge.policy.faults import UnknownParameterError
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from prompts.handbook import handbook_files
from prompts.policy import rule_texts

Files = Mapping[str, str]
LANGUAGES: tuple[Language, ...] = ("en", "zh")
_EXAMPLE: Mapping[Language, str] = {"en": "Example: ", "zh": "例："}
# A figure in words is one too; counting on one's fingers ("three classes", "一个季度") is not.
_SPELLED: Mapping[Language, re.Pattern[str]] = {
    "en": lazily(
        r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|dozen|"
        r"hundred|half)[ -](a )?(day|week|month|year|quarter|percent|per cent|invoice|instalment|request)",
        re.IGNORECASE,
    ),
    "zh": lazily(
        r"([二三四五六七八九十百两半]|[一二三四五六七八九]十)个?(天|日|周|月|年|季度|倍|成|期|笔|%)"
    ),
}


class HandbookError(CreditDeskError):
    """The handbook does not say what the policy says; `faults` are all places, a line each."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__(
            f"The handbook does not follow the policy in {len(faults)} places.",
            "Mend the sections that are named, then run `creditdesk policy check` again.",
        )
        self.faults = faults


def require_proof(policy: Policy) -> None:
    """Check the handbook of every language against a policy; raises HandbookError with all its faults."""
    faults = tuple(handbook_faults(policy, {language: handbook_files(language) for language in LANGUAGES}))
    if faults:
        raise HandbookError(faults)


def handbook_faults(policy: Policy, files: Mapping[Language, Files]) -> Iterator[str]:
    """Give what is wrong with a handbook's files by language, a line each that names file and place."""
    for language, written in files.items():
        yield from _faults(policy, written, language)
    yield from _differences(files["en"], files["zh"])


def _faults(policy: Policy, files: Files, language: Language) -> Iterator[str]:
    sections: list[WrittenSection] = []
    for name, text in files.items():
        try:
            section = written_section(name, text)
        except ValueError as error:
            yield f"{language}/{error}"
            continue
        sections.append(section)
        for part in section.parts:
            yield from (f"{language}/{name}: {said}" for said in _of_part(policy, part, language))
        yield from (f"{language}/{name}: {said}" for said in _of_line(policy, section.title, language))
    yield from _left_out(policy, sections, language)
    numbers = [section.number for section in sections]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"{language}: the sections are not numbered one after the other"


def _of_part(policy: Policy, part: WrittenPart, language: Language) -> Iterator[str]:
    known = {*policy.rules, *rule_texts(language)}
    yield from (f"[{part.title}] names the unknown rule {rule}" for rule in part.rules if rule not in known)
    for line in part.lines():
        yield from _of_line(policy, line, language)


def _of_line(policy: Policy, line: str, language: Language) -> Iterator[str]:
    bare = PLACEHOLDER.sub("", line)
    if any(unicodedata.category(letter).startswith("N") for letter in bare) or _SPELLED[language].search(
        bare
    ):
        yield f"a figure that is not the policy's stands in {line!r}"
    if "{given " in line and not line.startswith(_EXAMPLE[language]):
        yield f"a given figure belongs in a sentence that starts with {_EXAMPLE[language]!r}: {line!r}"
    try:
        filled(policy, line, language)
    except UnknownParameterError as error:
        yield f"there is no parameter {error}: {line!r}"
    except (ValueError, KeyError, SyntaxError) as error:
        yield f"a placeholder cannot be filled ({error}): {line!r}"
    if "{" in bare or "}" in bare:
        yield f"a brace has no partner in {line!r}"


def _left_out(policy: Policy, sections: Sequence[WrittenSection], language: Language) -> Iterator[str]:
    told = {rule for section in sections for part in section.parts for rule in part.rules}
    conflicts = [name for name in rule_texts(language) if name.startswith("CONFLICT-")]
    for rule in (*policy.rule_ids, *conflicts):
        if rule not in told:
            yield f"{language}: no section tells {rule}"


def _differences(english: Files, chinese: Files) -> Iterator[str]:
    for name in english.keys() ^ chinese.keys():
        yield f"{name}: it stands in one language only"
    for name in english.keys() & chinese.keys():
        try:
            sides = [written_section(name, files[name]) for files in (english, chinese)]
        except ValueError:
            continue  # told already
        if [part.rules for part in sides[0].parts] != [part.rules for part in sides[1].parts]:
            yield f"{name}: the parts of the two languages do not speak of the same rules"
            continue
        for one, other in zip(sides[0].parts, sides[1].parts, strict=True):
            if one.reasons != other.reasons:
                yield f"{name}: [{one.title}] and [{other.title}] mark different sentences as reasons"
            if _placeholders(one) != _placeholders(other):
                yield f"{name}: [{one.title}] and [{other.title}] have different figures"


def _placeholders(part: WrittenPart) -> set[str]:
    return {found.strip() for line in part.lines() for found in PLACEHOLDER.findall(line)}
