"""The offline planner: reads a message, puts it into the conversation, and plans calls or a question back."""

from dataclasses import dataclass

from bot.conversation import Conversation
from bot.language.intents.model import IntentModel
from bot.planners.offline.arguments import Need, Setting
from bot.planners.offline.frame_filling import fill_frame
from bot.planners.offline.frames import FRAMES
from bot.planners.offline.intent_choice import chosen, ranked
from bot.planners.offline.parts import parts
from bot.planners.offline.pending import fill
from bot.planners.offline.reading import Reading, language_of, read
from bot.planners.offline.subject import subjects
from bot.planners.offline.terms import term_asked
from bot.planners.planner import AskBack, Call, Explain, Plan, Say, Step
from knowledge.desk import Desk
from knowledge.rights import sees_customers
from prompts.phrases import TALK
from prompts.wording import Language
from tools.registry import TOOLS


@dataclass(frozen=True)
class OfflinePlanner:
    """Understands both languages by slot grammars, customer linking and intents of the phrase book."""

    model: IntentModel
    name: str = "offline"

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        """Plan one message; never raises for what a person may type."""
        cleaned = "".join(letter if letter.isprintable() else " " for letter in question).strip()
        language = self._language(cleaned, conversation)
        if not cleaned:
            return Plan(language=language, steps=(Say(status="clarify", text="empty"),))
        steps: list[Step] = []
        for part in parts(cleaned):
            steps.extend(self._part(part, language, conversation, desk))
        return Plan(language=language, steps=_meaningful(steps))

    def _language(self, text: str, conversation: Conversation) -> Language:
        worded = any(letter.isalpha() for letter in text)
        return language_of(text) if worded or conversation.language is None else conversation.language

    def _part(
        self, text: str, language: Language, conversation: Conversation, desk: Desk
    ) -> tuple[Step, ...]:
        reading = read(text, desk, self.model, language)
        setting = _setting(reading, conversation, desk)
        if conversation.pending is not None:
            filled = fill(conversation.pending, reading, setting)
            if filled is not None:
                return (filled,)
        intent = chosen(ranked(reading, conversation))
        if intent == "follow_up":
            return _follow_up(reading, conversation, desk, setting)
        if intent is None or intent in TALK:
            return (_talk(intent, reading, conversation, desk),)
        if intent not in TOOLS:
            return (Say(status="out_of_scope", text="not_built"),)
        return _calls(intent, reading, conversation, desk, setting)


_SIMPLE_TALK = frozenset({"greet", "thanks"})


def _setting(reading: Reading, conversation: Conversation, desk: Desk) -> Setting:
    meant = [
        item.linking.candidates[0].customer_id for item in reading.named if item.linking.verdict == "one"
    ]
    customer_id = meant[0] if meant else conversation.subject
    known = customer_id is not None and sees_customers(desk.person) and desk.may_see(customer_id)
    currency = desk.ledger.customer(customer_id).currency if known and customer_id is not None else None
    return Setting(today=desk.as_of, customer_currency=currency, base_currency=desk.policy.base_currency)


def _talk(intent: str | None, reading: Reading, conversation: Conversation, desk: Desk) -> Step:
    if intent == "term":
        return term_asked(reading) or Call(tool="search_policy", args={"question": reading.text})
    if intent == "why":
        return Explain()
    if intent == "help":
        return Say(status="answered", text=f"help.{desk.person.role}")
    if intent in _SIMPLE_TALK:
        return Say(status="answered", text=intent)
    if intent == "out_of_scope":
        return Say(status="out_of_scope", text="out_of_scope")
    return _unclear(reading, desk)


def _unclear(reading: Reading, desk: Desk) -> Step:
    """Ask what is wanted; a question that has nothing of ours in it is out of scope."""
    if reading.mentions:
        return AskBack(tool="", args={}, need="intent", values={"name": reading.named[0].text})
    outside = next(item.probability for item in reading.intents if item.name == "out_of_scope")
    if outside >= reading.intents[0].probability / 2:
        return Say(status="out_of_scope", text="out_of_scope")
    return AskBack(tool="", args={}, need="intent_open")


def _calls(
    tool: str, reading: Reading, conversation: Conversation, desk: Desk, setting: Setting
) -> tuple[Step, ...]:
    about = subjects(reading, conversation, desk)
    try:
        args = fill_frame(tool, reading, setting)
    except Need as need:
        return (AskBack(tool=tool, args={}, need=need.need, values=need.values),)
    frame = FRAMES[tool]
    if frame.subject == "none" or (not about.named and any(name in args for name in frame.subjects)):
        return (Call(tool=tool, args=args),)
    customers = about.named or ((about.carried,) if about.carried else ())
    if not customers:
        return (_whom(tool, args, frame.subject == "optional", desk),)
    return tuple(_call_about(tool, customer, args, desk) for customer in customers)


def _whom(tool: str, args: dict[str, object], optional: bool, desk: Desk) -> Step:  # noqa: FBT001 - a fact
    if optional or not sees_customers(desk.person):
        return Call.model_validate({"tool": tool, "args": args})
    return AskBack.model_validate({"tool": tool, "args": args, "need": "customer"})


def _call_about(tool: str, customer: str, args: dict[str, object], desk: Desk) -> Step:
    frame = FRAMES[tool]
    stated = {name: value for name, value in args.items() if name not in frame.yields}
    complete = {"customer": customer, **stated}
    missing = [name for name in frame.required if name not in complete]
    if missing and not any(name in complete for name in frame.instead) and _visible(customer, desk):
        return AskBack.model_validate({"tool": tool, "args": complete, "need": missing[0]})
    return Call.model_validate({"tool": tool, "args": complete})


def _visible(customer: str, desk: Desk) -> bool:
    """Say whether a customer is known and may be seen: else the gateway answers before any question."""
    return desk.ledger.has_customer(customer) and sees_customers(desk.person) and desk.may_see(customer)


def _follow_up(
    reading: Reading, conversation: Conversation, desk: Desk, setting: Setting
) -> tuple[Step, ...]:
    """Ask the last question again with what this message changes."""
    last = conversation.last_call
    assert last is not None  # noqa: S101 - _possible() asked for it
    about = subjects(reading, conversation, desk)
    if about.named and FRAMES[last.name].subject == "none":
        return (_unclear(reading, desk),)
    try:
        changed = fill_frame(last.name, reading, setting)
    except Need as need:
        return (AskBack(tool=last.name, args=dict(last.args), need=need.need, values=need.values),)
    kept = {name: value for name, value in last.args.items() if not _replaced(name, bool(about.named))}
    if not about.named:
        return (Call(tool=last.name, args={**kept, **changed}),)
    return tuple(_call_about(last.name, customer, {**kept, **changed}, desk) for customer in about.named)


def _replaced(argument: str, named: bool) -> bool:  # noqa: FBT001 - a fact, not a switch
    return named and argument in ("customer", "order", "invoice", "figures", "previous_figures")


def _meaningful(steps: list[Step]) -> tuple[Step, ...]:
    """Drop greetings and thanks beside a question, and unclear pieces beside a clear one."""
    calls = [step for step in steps if isinstance(step, Call | Explain)]
    if not calls:
        return tuple(steps[:1])
    asked = [step for step in steps if not (isinstance(step, Say) and step.text in _SIMPLE_TALK)]
    return tuple(step for step in asked if not (isinstance(step, AskBack) and step.tool == ""))
