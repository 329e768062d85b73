"""Several parts of one message become one reply."""

from collections.abc import Sequence

from bot.replies import UNANSWERED, Reply


def joined(replies: Sequence[Reply]) -> Reply:
    """Join the replies to a message's parts; the first part that was not answered gives the status.

    What is denied is said once, however many things were asked of the same customer.
    """
    said = [reply for place, reply in enumerate(replies) if not _is_denied_again(reply, replies[:place])]
    return said[0] if len(said) == 1 else _together(said)


def _is_denied_again(reply: Reply, before: Sequence[Reply]) -> bool:
    told = (each.headline for each in before if each.status == "denied")
    return reply.status == "denied" and reply.headline in told


def _together(replies: Sequence[Reply]) -> Reply:
    status = next((reply.status for reply in replies if reply.status in UNANSWERED), replies[0].status)
    return Reply(
        language=replies[0].language,
        status=status,
        headline="\n\n".join(_said(reply) for reply in replies),
        choices=next((reply.choices for reply in replies if reply.choices), ()),
        citations=tuple(cited for reply in replies for cited in reply.citations),
        parts=tuple(replies),
    )


def _said(reply: Reply) -> str:
    """Write a part without what the joined reply offers and cites itself."""
    return reply.model_copy(update={"choices": (), "citations": ()}).as_text()
