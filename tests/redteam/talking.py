"""Asking as somebody at the sample company, each time in a conversation of its own unless one is given."""

from bot.answers import Answer
from bot.composition import House, assistant
from bot.conversation import Conversation

FINANCE = "wang.fang@xilan.example"


class Asker:
    """Somebody who asks the sample company; the model is read once."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.assistant = assistant()

    def ask(self, question: str, *, email: str = FINANCE, memory: Conversation | None = None) -> Answer:
        """Answer one question."""
        person = self.house.person(email)
        assert person
        return self.assistant.answer(
            question,
            memory or Conversation(),
            self.house.desk(person),
            answer_id="1",
            conversation_id="c",
        )
