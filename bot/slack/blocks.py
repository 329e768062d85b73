"""From a reply to Slack messages: pure functions, every limit of the platform kept, long answers split."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bot.replies import Citation, Reply
from bot.slack.buttons import Offer, action_blocks, choice_blocks
from bot.slack.limits import BLOCKS, CONTEXT, MESSAGE, NOTICE, SECTION
from bot.slack.message import Block, Message, context, section
from bot.slack.mrkdwn import bold, escaped, escaped_pieces, escaped_short, size
from bot.slack.tables import table_blocks, text_blocks
from prompts.wording import text


def messages(reply: Reply, offer: Offer, *, unnamed: bool) -> tuple[Message, ...]:
    """Build the messages of a reply, at least one; `unnamed` keeps names out of the notification."""
    blocks = (*_body(reply), *choice_blocks(reply, offer), *action_blocks(reply, offer))
    plain = _packed((*_plain(reply), *choice_blocks(reply, offer)))
    packed = _packed(blocks)
    said = _notification(reply, unnamed=unnamed)
    texts = (said, *(text("slack.continued", reply.language) for _ in packed[1:]))
    pages = tuple(_page(plain, number, len(packed)) for number in range(len(packed)))
    return tuple(
        Message(words, page, simple) for words, page, simple in zip(texts, packed, pages, strict=True)
    )


def _notification(reply: Reply, *, unnamed: bool) -> str:
    """Word the notification: it shows on locked screens, so that in a channel it names nobody."""
    if unnamed:
        return text("slack.private_notice", reply.language)
    return escaped_short(reply.headline, NOTICE) or "…"


def _body(reply: Reply) -> Iterator[Block]:
    yield from _headline(reply)
    yield from _lines("\n".join(f"• {line}" for line in reply.why))
    if reply.table is not None:
        yield from table_blocks(reply.table)
    for cited in reply.citations:
        yield from _citation(cited)
    yield from _lines(reply.next_step or "")
    yield from _small_print(reply.footer or "")


def _plain(reply: Reply) -> Iterator[Block]:
    """Give the same in sections alone, for where Slack refuses the blocks."""
    yield from _headline(reply)
    yield from _lines("\n".join(f"• {line}" for line in reply.why))
    if reply.table is not None:
        yield from text_blocks(reply.table)
    for cited in reply.citations:
        yield from _citation(cited)
    yield from _lines("\n".join(line for line in (reply.next_step, reply.footer) if line))


def _headline(reply: Reply) -> Iterator[Block]:
    if size(escaped(reply.headline)) <= SECTION - 2 and reply.headline.strip():
        yield section(bold(reply.headline))
    else:
        yield from _lines(reply.headline)


def _lines(words: str) -> Iterator[Block]:
    for piece in escaped_pieces(words, SECTION):
        yield section(piece)


def _citation(cited: Citation) -> Iterator[Block]:
    """Quote a passage, every line marked as a quote, and say where it stands."""
    for piece in escaped_pieces(cited.quote, SECTION // 2):
        yield section("\n".join(f">{line}" for line in piece.splitlines()))
    yield from _small_print(f"— {cited.document} · {cited.section}")


def _small_print(words: str) -> Iterator[Block]:
    said = escaped_short(words, CONTEXT)
    if said.strip():
        yield context(said)


def _packed(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], ...]:
    """Put blocks into messages in order: few enough, short enough, one table each."""
    pages: list[list[Block]] = [[]]
    for block in blocks:
        page = pages[-1]
        second_table = block["type"] == "table" and any(one["type"] == "table" for one in page)
        full = len(page) >= BLOCKS or sum(map(weight, page)) + weight(block) > MESSAGE
        if page and (second_table or full):
            pages.append([])
        pages[-1].append(block)
    return tuple(tuple(page) for page in pages)


def _page(pages: Sequence[tuple[Block, ...]], number: int, count: int) -> tuple[Block, ...]:
    """Give the plain blocks of one of `count` messages; what is over goes with the last."""
    if number < count - 1:
        return pages[number] if number < len(pages) else ()
    return tuple(chain.from_iterable(pages[number:]))[:BLOCKS]


def weight(block: Block) -> int:
    """Count the characters that a block shows."""
    if block["type"] == "table":
        return sum(size(cell["text"]) for row in block["rows"] for cell in row)
    if "text" in block:
        return size(block["text"]["text"])
    return sum(size(element["text"]) for element in block["elements"] if isinstance(element.get("text"), str))
