"""The handbook in a language: its sections, with every placeholder filled from the policy."""

from functools import cache

from knowledge.handbook.examples import given, worked_out
from knowledge.handbook.source import WrittenPart, WrittenSection, written_section
from knowledge.lazy_pattern import lazily
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.texts import parameter_figure, quoted, said, scorecard
from knowledge.records import Record
from prompts.handbook import handbook_files

PLACEHOLDER = lazily(r"\{([^{}]+)\}")
_SCORECARD = ".scorecard"


class Part(Record):
    """A part of a section: what it is about, the rules it speaks of, and its paragraphs of sentences.

    `reasons` are the places of the sentences that say why.
    """

    title: str
    rules: tuple[str, ...]
    paragraphs: tuple[tuple[str, ...], ...]
    reasons: tuple[int, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Give all sentences, in order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


class Section(Record):
    """A section with its number and its parts; the first part may carry the section's own title."""

    number: int
    slug: str
    title: str
    parts: tuple[Part, ...]

    @property
    def label(self) -> str:
        """Give number and title, as a citation names the section."""
        return f"{self.number} {self.title}"


def handbook(policy: Policy, language: Language) -> tuple[Section, ...]:
    """Word the whole handbook; a file or placeholder that cannot be read raises ValueError or KeyError."""
    return tuple(_section(policy, written, language) for written in written_handbook(language))


@cache
def written_handbook(language: Language) -> tuple[WrittenSection, ...]:
    """Read the sections of a language as they are written."""
    return tuple(written_section(name, text) for name, text in handbook_files(language).items())


def filled(policy: Policy, text: str, language: Language) -> str:
    """Fill a sentence's placeholders, its first letter capital; raises what a bad placeholder raises."""
    worded = PLACEHOLDER.sub(lambda found: _figure(policy, found[1].strip(), language), text)
    marker = "- " if worded.startswith("- ") else ""
    start = len(marker)
    return marker + worded[start : start + 1].upper() + worded[start + 1 :]


def _section(policy: Policy, written: WrittenSection, language: Language) -> Section:
    return Section(
        number=written.number,
        slug=written.slug,
        title=filled(policy, written.title, language),
        parts=tuple(_part(policy, part, language) for part in written.parts),
    )


def _part(policy: Policy, written: WrittenPart, language: Language) -> Part:
    return Part(
        title=filled(policy, written.title, language),
        rules=written.rules,
        reasons=written.reasons,
        paragraphs=tuple(
            tuple(filled(policy, line, language) for line in paragraph) for paragraph in written.paragraphs
        ),
    )


def _figure(policy: Policy, key: str, language: Language) -> str:
    if key == "base_currency":
        return policy.base_currency
    if key.startswith("="):
        return worked_out(policy, key[1:], language)
    if key.startswith("given "):
        return given(key.removeprefix("given "), language)
    scope, _, rest = key.partition(".")
    if scope in ("said", "quoted"):
        section, _, name = rest.partition(".")
        return said(policy, section, name, language) if scope == "said" else quoted(section, name, language)
    if key.endswith(_SCORECARD):
        return scorecard(policy, key.removesuffix(_SCORECARD), language)
    return parameter_figure(policy, key, language)
