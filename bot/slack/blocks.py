"""From a reply to Slack messages: pure functions, every limit of the platform kept, long answers split."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from bot.replies import Citation, Reply, Table
from bot.slack.buttons import Offer, action_blocks, choice_blocks, is_choice, move_blocks, read_button
from bot.slack.limits import BLOCKS, CONTEXT, MESSAGE, NOTICE, SECTION
from bot.slack.message import Block, Message, context, section
from bot.slack.mrkdwn import bold, escaped, escaped_pieces, escaped_short, size
from bot.slack.tables import table_blocks, text_blocks
from prompts.wording import text

_FENCE = "```"


def messages(reply: Reply, offer: Offer, *, unnamed: bool) -> tuple[Message, ...]:
    """Build the messages of a reply, at least one; `unnamed` keeps names out of the notification."""
    parts = reply.parts or (reply,)
    pressed = (*choice_blocks(reply, offer), *move_blocks(reply, offer), *action_blocks(reply, offer))
    firsts = accumulate((len(part.citations) for part in parts), initial=0)
    bodies = [tuple(_body(part, offer, first)) for part, first in zip(parts, firsts, strict=False)]
    packed = _packed([*bodies, pressed])
    said = _notification(reply, unnamed=unnamed)
    texts = (said, *(text("slack.continued", reply.language) for _ in packed[1:]))
    return tuple(
        Message(words, page, tuple(_plainly(page))) for words, page in zip(texts, packed, strict=True)
    )


def _notification(reply: Reply, *, unnamed: bool) -> str:
    """Word the notification: it shows on locked screens, so that in a channel it names nobody."""
    if unnamed:
        return text("slack.private_notice", reply.language)
    first = reply.parts[0] if reply.parts else reply
    return escaped_short(first.headline, NOTICE) or "…"


def _body(reply: Reply, offer: Offer, first: int) -> Iterator[Block]:
    """Give the blocks of a part, its citations counted from `first`."""
    yield from _headline(reply)
    yield from _lines("\n".join(f"• {line}" for line in reply.why))
    if reply.table is not None:
        yield from table_blocks(reply.table)
    yield from _preformatted(reply.copyable or "")
    for number, cited in enumerate(reply.citations, first):
        opening = read_button(cited, number, reply.language, offer.answer_id) if offer.read else None
        yield from _citation(cited, opening)
    yield from _lines(reply.next_step or "")
    yield from _small_print(reply.footer or "")


def _plainly(page: Iterable[Block]) -> Iterator[Block]:
    """Give the same in sections and choices alone, for where Slack refuses the blocks."""
    for block in page:
        if block["type"] == "table":
            columns, *rows = (tuple(cell["text"] for cell in row) for row in block["rows"])
            yield from text_blocks(Table(columns=columns, rows=tuple(rows)))
        elif block["type"] == "context":
            yield from (section(element["text"]) for element in block["elements"])
        elif block["type"] == "section" or is_choice(block):
            yield block


def _headline(reply: Reply) -> Iterator[Block]:
    if size(escaped(reply.headline)) <= SECTION - 2 and reply.headline.strip():
        yield section(bold(reply.headline))
    else:
        yield from _lines(reply.headline)


def _lines(words: str) -> Iterator[Block]:
    for piece in escaped_pieces(words, SECTION):
        yield section(piece)


def _preformatted(words: str) -> Iterator[Block]:
    """Show a text to be copied as it stands; nothing in it can end the block or be read as markup."""
    for piece in escaped_pieces(words.replace("`", "'"), SECTION - 2 * len(_FENCE) - 2):
        yield section(f"{_FENCE}\n{piece}\n{_FENCE}")


def _citation(cited: Citation, opening: Block | None) -> Iterator[Block]:
    """Quote a passage, every line marked as a quote, and say where it stands."""
    *pieces, last = list(escaped_pieces(cited.quote, SECTION // 2)) or ["…"]
    for piece in pieces:
        yield section(_quoted(piece))
    yield section(_quoted(last)) | ({"accessory": opening} if opening else {})
    yield from _small_print(f"— {cited.place}")


def _quoted(piece: str) -> str:
    """Mark every line as a quote; a fence in it would end the quote."""
    piece = piece.replace(_FENCE, "'''")
    return "\n".join(f">{line}" for line in piece.splitlines())


def _small_print(words: str) -> Iterator[Block]:
    said = escaped_short(words, CONTEXT)
    if said.strip():
        yield context(said)


def _packed(groups: Iterable[Sequence[Block]]) -> tuple[tuple[Block, ...], ...]:
    """Put blocks into messages in order; a group that does not fit any more begins a new message."""
    pages: list[list[Block]] = [[]]
    for group in groups:
        if pages[-1] and not _fits([*pages[-1], *group]):
            pages.append([])
        for block in group:
            if pages[-1] and not _fits([*pages[-1], block]):
                pages.append([])
            pages[-1].append(block)
    return tuple(tuple(page) for page in pages)


def _fits(page: Sequence[Block]) -> bool:
    """Say whether one message takes these blocks: few enough, short enough, at most one table."""
    tables = sum(block["type"] == "table" for block in page)
    return len(page) <= BLOCKS and tables <= 1 and sum(map(weight, page)) <= MESSAGE


def weight(block: Block) -> int:
    """Count the characters that a block shows."""
    if block["type"] == "table":
        return sum(size(cell["text"]) for row in block["rows"] for cell in row)
    if "text" in block:
        return size(block["text"]["text"])
    return sum(size(element["text"]) for element in block["elements"] if isinstance(element.get("text"), str))
