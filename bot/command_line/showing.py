"""`creditdesk knowledge show`: a document, or the section or page of it that was cited, as it is written."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context

if TYPE_CHECKING:
    from knowledge.passages.opening import Opened, Place
    from knowledge.policy.figures import Language


@click.command("show")
@click.argument("document")
@click.option("--section", metavar="NAME", help="The section as a citation names it, or a part of its name.")
@click.option("--page", type=click.IntRange(1), metavar="N", help="The page, slide or sheet.")
@click.option(
    "--language", type=click.Choice(["en", "zh"]), help="Of the policy, the handbook and the glossary."
)
def show_command(document: str, section: str | None, page: int | None, language: "Language | None") -> None:
    """Show DOCUMENT as it is written, or the section or page of it with what stands before and after.

    `policy`, `handbook` and `glossary` are documents too; `list` names the company's own.
    """
    from knowledge.passages.opening import opened
    from knowledge.passages.tokens import has_han
    from knowledge.policy.reading import load_policy

    context: Context = click.get_current_context().obj
    written: Language = language or ("zh" if has_han(section or "") else "en")
    found = opened(
        load_policy(context.home), context.shelf(), document, section=section, page=page, language=written
    )
    for line in _lines(found):
        click.echo(line)


def _lines(found: "Opened") -> Iterator[str]:
    dated = f" (dated {found.dated})" if found.dated else ""
    yield f"{_visible(found.document)}{dated}"
    if found.before is not None:
        yield from _around("before", found.before)
    for place in found.asked:
        yield from ("", _heading(place), *(f"  {line}" for line in _visible(place.text).splitlines()))
    if found.left_out:
        yield f"\n{found.left_out:,} more passages of it are not shown."
    if found.after is not None:
        yield from _around("after", found.after)


def _around(where: str, place: "Place") -> Iterator[str]:
    """Give a neighbour in one line, so that it is not taken for what was asked."""
    yield f"\n[{where}] {_heading(place)}: {_visible(' '.join(place.text.split()))}"


def _heading(place: "Place") -> str:
    title = "" if place.title in place.section else f" › {place.title}"
    page = "" if place.page is None or place.section == f"page {place.page}" else f", page {place.page}"
    return _visible(f"{place.section}{title}{page}")


def _visible(text: str) -> str:
    """Leave out what a terminal would obey, or what turns the direction of writing."""
    return "".join(letter if letter == "\n" or letter.isprintable() else " " for letter in text)
