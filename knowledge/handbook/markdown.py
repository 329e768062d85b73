"""The handbook as one Markdown text for people to read."""

from collections.abc import Iterator, Sequence

from knowledge.handbook.sections import Part, Section
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from prompts.handbook import handbook_cover


def markdown(policy: Policy, sections: Sequence[Section], language: Language) -> str:
    """Write the sections with their numbers, each part with the rules that it speaks of."""
    cover = handbook_cover(language)
    head = [f"# {cover['title']}", cover["figures"].format(name=policy.name, version=policy.version)]
    blocks = [*head, *(block for section in sections for block in _section(section, language))]
    return "\n\n".join(blocks) + "\n"


def _section(section: Section, language: Language) -> Iterator[str]:
    yield f"## {section.number}. {section.title}"
    for part in section.parts:
        if part.title != section.title:
            yield f"### {part.title}{_rules(part)}"
        for paragraph in part.paragraphs:
            yield ("" if language == "zh" else " ").join(paragraph)


def _rules(part: Part) -> str:
    return f" ({', '.join(part.rules)})" if part.rules else ""
