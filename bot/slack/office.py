"""The desk's work behind Slack, one question at a time: recall, answer, record. It knows of no network."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.answers import Answer
from bot.assistant import Assistant
from bot.composition import House
from bot.conversation import Conversation, Memory, PastCall, Turn
from bot.planners.planner import Explain, Open, Plan, Step
from bot.slack.asked import Asked
from bot.slack.buttons import Pressed, mark_of_citation
from bot.slack.identity import Asker
from bot.slack.live_house import LiveHouse
from bot.slack.pressing import GoneError, invoices, moved, picked
from bot.state.audit import AuditEntry, Where, audit_entry
from bot.state.conversations import ConversationKey, whose
from bot.state.moments import now
from bot.state.replay import recorded_step
from bot.state.store import Store
from knowledge.desk import Desk
from knowledge.passages.search import Passage
from knowledge.passages.sections import OURS
from knowledge.people import Person
from prompts.wording import Language, text
from tools.gateway import ToolCall
from tools.search_policy import SearchPolicy


@dataclass(frozen=True)
class Ready:
    """A planner that has its plan already: what a button stands for."""

    steps: tuple[Step, ...]
    language: Language
    name: str = "button"

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        """Give the plan."""
        return Plan(language=self.language, steps=self.steps)


@dataclass(frozen=True)
class Office:
    """Answers in a thread of its own; every call looks at the ledger, the people and the rights anew."""

    live: LiveHouse
    assistant: Assistant
    store: Store
    clock: Callable[[], datetime] = field(default=now)

    def people(self) -> Mapping[str, Person]:
        """Give the company's people as they are now."""
        return self.live.now().people

    def talks_with(self, conversation: str, asker: Asker) -> bool:
        """Say whether there has been a conversation with this person under this name."""
        house = self.live.now()
        return self.store.recall(_key(conversation, asker, house)) is not None

    def names_somebody(self, answer: Answer) -> bool:
        """Say whether an answer names a customer of the ledger: a company's own documents may."""
        return bool(self.live.now().ledger.names.mentions(answer.reply.as_text()))

    def quotes_limited(self, answer: Answer) -> bool:
        """Say whether an answer quotes or names a document that not everybody may read."""
        shelf = self.live.now().shelf
        shown = {passage.document for made in answer.calls for passage in _passages(made)} - OURS
        if not shown or shelf is None:
            return bool(shown)
        open_to_all = {document.name for document in shelf.documents() if not document.roles}
        return not shown <= open_to_all

    def answer(self, asked: Asked, asker: Asker) -> Answer:
        """Answer a question in its conversation, and record it; raises the store's errors."""
        question = asked.text
        if asked.kind == "command" and not question:
            question = text("slack.prompt.help", asker.language)
        return self._answered(question, asked.conversation, self.assistant, asked, asker)

    def press(self, pressed: Pressed, asked: Asked, asker: Asker) -> Answer:
        """Do what a button stands for, with the rights of who pressed it; raises GoneError."""
        entry = self._entry(pressed.answer_id, asker)
        language: Language = "zh" if entry.language == "zh" else "en"
        house = self.live.now()
        if pressed.act == "why":
            return self._why(entry, language, asked, asker, house)
        step: Step
        if pressed.act == "invoices":
            step, said = invoices(entry), text("slack.invoices", language)
        elif pressed.act == "go":
            step, said = moved(pressed.detail, language)
        elif pressed.act == "read":
            step, said = self._read(entry, pressed.detail, asker, house), text("slack.read", language)
        else:
            step, said = picked(entry, int(pressed.detail))
        ready = Assistant(planner=Ready((step,), language))
        return self._answered(said, entry.conversation, ready, asked, asker)

    def rate(self, answer_id: str, asker: Asker, value: str, comment: str | None = None) -> bool:
        """Keep what somebody thought of an answer of theirs; False where there is none such."""
        try:
            self._entry(answer_id, asker)
        except GoneError:
            return False
        return self.store.feedback(answer_id, whose(asker.person), value, comment)

    def _entry(self, answer_id: str, asker: Asker) -> AuditEntry:
        """Give the record of an answer that was given to this person, or that quoted the policy to all."""
        found = self.store.entries(answer_id)
        if not found or found[0].id != answer_id:
            raise GoneError("slack.gone")
        entry = found[0]
        public = entry.calls and all(made.name == "search_policy" for made in entry.calls)
        if whose(entry.person) != whose(asker.person) and not public:
            raise GoneError("slack.not_yours")
        return entry

    def _why(self, entry: AuditEntry, language: Language, asked: Asked, asker: Asker, house: House) -> Answer:
        """Explain an answer as of its day, beside the conversation: what was said since stays the subject."""
        made = next((made for made in reversed(entry.calls) if made.ok), None)
        if made is None:
            raise GoneError("slack.gone")
        past = PastCall(name=made.name, args=made.args, ok=True, as_of=entry.as_of)
        memory = Memory(turns=(Turn(question=entry.question, language=language, calls=(past,)),))
        desk = house.desk(asker.person)
        said = text("slack.why", language)
        ready = Assistant(planner=Ready((Explain(),), language))
        answer = ready.answer(
            said,
            Conversation.restored(memory),
            desk,
            answer_id=answer_id(asked),
            conversation_id=entry.conversation,
        )
        if not self.store.entries(answer.id):
            self.store.record(self._audited(answer, desk, memory, asked))
        return answer

    def _read(self, entry: AuditEntry, detail: str, asker: Asker, house: House) -> Step:
        """Plan to open a citation: what was answered is answered again, with the rights of who pressed it.

        Raises GoneError where nothing like it is cited any more, or not to this person.
        """
        language: Language = "zh" if entry.language == "zh" else "en"
        place, _, mark = detail.partition("-")
        ready = Assistant(planner=Ready(tuple(map(recorded_step, entry.plan)), language))
        before = Conversation.restored(entry.before)
        desk = house.desk(asker.person, entry.as_of)
        again = ready.answer(
            entry.question, before, desk, answer_id=entry.id, conversation_id=entry.conversation
        )
        like = [each for each in again.reply.citations if mark_of_citation(each) == mark]
        if not like:
            raise GoneError("slack.passage_gone")
        cited = next(
            (each for each in again.reply.citations[int(place) :][:1] if mark_of_citation(each) == mark),
            like[0],
        )
        return Open(document=cited.document, section=cited.section, page=cited.page)

    def _answered(
        self, question: str, conversation_id: str, assistant: Assistant, asked: Asked, asker: Asker
    ) -> Answer:
        """Answer in a conversation; a question that was answered but not sent is answered again as it was."""
        house = self.live.now()
        desk = house.desk(asker.person)
        key = _key(conversation_id, asker, house)
        recorded = self.store.entries(answer_id(asked))
        before = recorded[0].before if recorded else self._recalled(key, asked)
        conversation = Conversation.restored(before)
        answer = assistant.answer(
            question, conversation, desk, answer_id=answer_id(asked), conversation_id=conversation_id
        )
        if not recorded:
            self.store.record(self._audited(answer, desk, before, asked), (key, conversation.memory()))
            if asked.goes_on_from is not None:
                self.store.remember(key._replace(name=asked.goes_on_from), conversation.memory())
        return answer

    def _recalled(self, key: ConversationKey, asked: Asked) -> Memory:
        """Give what a conversation remembers; a new direct message knows of the one before it."""
        found = self.store.recall(key)
        if found is None and asked.goes_on_from is not None:
            found = self.store.recall(key._replace(name=asked.goes_on_from))
        return found or Memory()

    def _audited(self, answer: Answer, desk: Desk, before: Memory, asked: Asked) -> AuditEntry:
        where = Where(surface="slack", channel=asked.channel)
        return audit_entry(answer, desk, before, entry_id=answer.id, where=where, at=self.clock())


def answer_id(asked: Asked) -> str:
    """Name the answer to a question: the same one however often it is worked out."""
    return hashlib.sha256(f"{asked.team}:{asked.channel}:{asked.ts}".encode()).hexdigest()[:16]


def _key(conversation: str, asker: Asker, house: House) -> ConversationKey:
    return ConversationKey.of(conversation, asker.person, is_sample=house.is_sample)


def _passages(made: ToolCall) -> tuple[Passage, ...]:
    """Give the passages that a call found."""
    found = made.result
    return (*found.passages, *found.looked_at) if isinstance(found, SearchPolicy) else ()
