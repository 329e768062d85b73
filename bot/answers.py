"""An answer as the command line writes it, and as the audit keeps it."""

from bot.planners.planner import Step
from bot.replies import Reply
from knowledge.records import Record
from tools.gateway import ToolCall
from tools.results import Json


class Answer(Record):
    """One question answered: the reply that people see, the calls it rests on and the plan behind them.

    `explained` are calls made again to explain an earlier answer ("why?"), which nobody asked for as such.
    """

    id: str
    conversation: str
    question: str
    reply: Reply
    calls: tuple[ToolCall, ...]
    model: str
    policy_version: str
    elapsed_ms: int
    plan: tuple[Step, ...] = ()
    explained: tuple[ToolCall, ...] = ()

    def as_json(self) -> dict[str, Json]:
        """Write the answer in the command line's stable form."""
        reply = self.reply
        return {
            "id": self.id,
            "conversation": self.conversation,
            "question": self.question,
            "language": reply.language,
            "status": reply.status,
            "answer": reply.as_text(),
            "tool_calls": [call.as_json() for call in self.calls],
            "choices": [choice.model_dump() for choice in reply.choices],
            "citations": [cited.model_dump(mode="json") for cited in reply.citations],
            "model": self.model,
            "policy_version": self.policy_version,
            "elapsed_ms": self.elapsed_ms,
        }
