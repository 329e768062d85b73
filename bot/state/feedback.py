"""Feedback: what a person thought of an answer, the latest word of each."""

from datetime import datetime
from typing import TYPE_CHECKING

from bot.state.moments import stored
from bot.state.tables import tables

if TYPE_CHECKING:
    from sqlalchemy import Connection


def keep_feedback(
    connection: "Connection", answer_id: str, who: str, value: str, comment: str | None, at: datetime
) -> None:
    """Keep one person's feedback; raises SQLAlchemy's IntegrityError where the answer is not recorded."""
    feedback = tables().feedback
    theirs = (feedback.c.answer_id == answer_id) & (feedback.c.who == who)
    values = {"value": value, "comment": comment, "at": stored(at)}
    if not connection.execute(feedback.update().where(theirs).values(**values)).rowcount:
        connection.execute(feedback.insert().values(answer_id=answer_id, who=who, **values))
