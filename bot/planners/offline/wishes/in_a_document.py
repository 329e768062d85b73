"""What a document of the company's own answers, though it fits no tool, or only resembles one.

A company writes down whatever it likes, so no phrase book knows the questions that its documents answer:
where nobody is named and no tool is plainly meant, the documents are looked into.
"""

import re

from bot.conversation import Conversation
from bot.language.intents.vocabulary import words_of
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.certainty import CLEAR, SURELY, probability_of
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import is_elliptic
from bot.planners.offline.wishes.none_of_ours import concerns_the_asker_alone
from bot.planners.offline.wishes.rule_continued import rule_asked_before
from bot.planners.planner import AskBack, Call, Say, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.asking import content_of
from knowledge.passages.own_documents import OwnPassage, own_passages
from knowledge.passages.tokens import is_word
from tools.calculations.ratios import MEASURES
from tools.registry import TOOLS

_ANSWERS, _OPENLY, _PLAINLY, _SURELY = 0.4, 0.5, 1.0, 2.0
"""How much must speak for a passage: where nothing else is known, or it has the very name that nobody here
is called; of what may be foreign to the phrase book, which knows nothing of what a company writes down; of
what surely is; before a tool."""
_THOUGHT_OF = 0.1
"""From this probability the policy may be meant, though another reading is likelier."""
_LEAST_WORDS = 2
_NEAR = 5
"""Passages among which a name is looked for in a document."""

_HOW_TO = lazily(
    r"(?:so |and |please )?(?:how|where) (?:do|does|should|can|must|would) "
    r"(?:i|we|you|one|somebody) (?!owe|get)"
    r"|(?:so |and )?how (?:is|are|to) [^,;?]{0,40}"
    r"(?:calculated|computed|worked out|read|filled|done|measured)"
    r"|(?:so |and |please )?how to "
    r"|.*(?:怎么|如何|怎样|咋)(?:算|计算|看|读|填|写|做|用|理解|操作|办理)(?:的|呢|啊)?[?？。]?$",
    re.IGNORECASE,
)
"""Asks how something is done, which is written down, and not what came of it."""

_WHOSE_POST = lazily(
    r"who(?:'s| is| are|m do i (?:ask|call|contact) (?:about|for)) (?:the |our )?(?:[a-z-]+ ){0,3}"
    r"(?:head|chief|manager|director|officer|contact|clerk|analyst|mentor|deputy|in charge|responsible)\b"
    r"(?: (?:of|for|in) (?:the )?(?:[a-z]+ ?){1,4})?[?.!]?"
    r"|(?:谁是|哪位是).{0,10}(?:负责人|联系人|经理|总监|专员|主管|代理人|导师)[?？。]?"
    r"|.{0,10}(?:负责人|联系人|经理|总监|专员|主管|代理人|导师)是(?:谁|哪位)[?？。]?",
    re.IGNORECASE,
)
"""Asks who holds a post here, which no list of customers tells."""


def by_a_document(
    steps: tuple[Step, ...], reading: Reading, order: tuple[Ask, ...], conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Give the search instead of steps that lead nowhere, where a document that may be read answers."""
    of_strangers = all(_stranger_of(step, desk) is not None for step in steps)
    if desk.shelf is None or not steps or not (len(steps) == 1 or of_strangers):
        return steps
    on = _on_in_a_document(steps[0], reading, conversation, desk)
    if on is not None:
        return (on,)
    goes_on = reading.continues or (reading.points_back and conversation.subject is not None)
    if goes_on or reading.mentions or concerns_the_asker_alone(reading) or not _says_enough(reading):
        return steps
    names = tuple(name for step in steps for name in _strangers(step, reading, desk))
    least = _ANSWERS if names or _has_no_line(steps[0], desk) else _least(steps[0], reading, order)
    if least is None or not desk.shelf.documents(desk.person.role):
        return steps
    found = own_passages(desk.shelf, reading.text, _NEAR, desk.person.role)
    answering = (each for each in found if each.answers and each.evidence >= least)
    if not any(all(_stands_in(name, each, desk) for name in names) for each in answering):
        return steps
    return (Call(tool="search_policy", args={"question": reading.text}),)


def _on_in_a_document(step: Step, reading: Reading, conversation: Conversation, desk: Desk) -> Call | None:
    """Give the search that a message goes on with where a document answered before: 那罗马尼亚呢？

    What leads nowhere by itself goes on from little: "and toilets, not installed?" means no customer then.
    """
    after = rule_asked_before(conversation)
    ours = isinstance(step, Call) and step.tool == "search_policy"
    if after is None or ours or reading.mentions:
        return None
    of_it = reading.points_back and conversation.subject is None
    least = _least_of_a_piece(step, desk)
    piece = of_it or is_elliptic(reading) or find("cues", reading.text, ("continues",))
    if not piece and least >= _PLAINLY:
        return None
    earlier = next(iter(own_passages(desk.shelf, after, _NEAR, desk.person.role)), None)
    found = next(iter(own_passages(desk.shelf, reading.text, _NEAR, desk.person.role, after)), None)
    if earlier is None or found is None or not (earlier.answers and found.answers):
        return None
    elsewhere = earlier.passage.document != found.passage.document
    if elsewhere or earlier.evidence < _PLAINLY or found.evidence < least:
        return None
    asks = isinstance(step, Call) or (isinstance(step, AskBack) and step.need == "customer")
    if asks and not any(is_word(token) for token in found.shared & content_of(reading.text).keys()):
        return None  # "how much does he owe?", "who is over 60 days?" say nothing that it might speak of
    return Call(tool="search_policy", args={"question": reading.text, "after": after})


def _least_of_a_piece(step: Step, desk: Desk) -> float:
    """Say how much must speak for a passage that a talk goes on with: less where a step leads nowhere."""
    match step:
        case AskBack(need="customer"):
            return _OPENLY
        case AskBack() | Say(status="out_of_scope"):
            return 0.0
    return _OPENLY if _stranger_of(step, desk) is not None else _PLAINLY


def _least(step: Step, reading: Reading, order: tuple[Ask, ...]) -> float | None:
    """Say how much must speak for a passage to stand in for a step; None where the step is meant."""
    match step:
        case AskBack(need="intent_open", tool=""):
            return _ANSWERS
        case Say(status="out_of_scope", text="out_of_scope"):
            return _OPENLY if probability_of("out_of_scope", order) < CLEAR else _PLAINLY
        case Say(status="answered", text=said) if said.startswith("help."):
            return _SURELY if probability_of("help", order) < CLEAR else None
        case Call() if step.tool in TOOLS and step.tool != "search_policy":
            return _SURELY if _is_doubtful(step, reading, order) else None
        case AskBack(need="customer"):
            return _least_for_nobody(step, reading, order)
        case Say(text="term"):
            return _SURELY if _has_a_strange_word(reading) else None
        case AskBack(need="ageing_days"):
            return _SURELY if probability_of("search_policy", order) > _THOUGHT_OF else None
        case AskBack(need="unused" | "narrowing"):
            return _SURELY if "customer" not in step.args else None
    return None


def _least_for_nobody(step: AskBack, reading: Reading, order: tuple[Ask, ...]) -> float | None:
    """Say how much must speak for a passage where a customer is asked for, or nobody fits what was said."""
    if step.status == "not_found":
        return _SURELY
    if order and order[0].name == "search_policy":
        return _PLAINLY
    if not reading.slots.found and _has_a_strange_word(reading):
        return _OPENLY
    return _SURELY if reading.unknown or _asks_how_to(reading) else None


def _has_no_line(step: Step, desk: Desk) -> bool:
    """Say whether a call would only hold a ratio against a policy that draws no line for it."""
    if not isinstance(step, Call) or step.tool != "check_ratios" or step.args.get("customer") is not None:
        return False
    rules = [rule for rule in desk.policy.rules.values() if rule.id.startswith("RATIO-")]
    ruled = {name for rule in rules for name in rule.parameters}.union(desk.policy.names("RATIO-CORE.core"))
    figures = step.args.get("figures")
    return (
        isinstance(figures, dict)
        and bool(figures)
        and ruled.isdisjoint(figures)
        and MEASURES.keys() >= figures.keys()
    )


def _is_doubtful(step: Call, reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a call is a guess: about a stranger who is none, of a tool hardly meant, or what to do."""
    if step.args.get("customer") is not None:
        return bool(reading.unknown)
    strange = probability_of(step.tool, order) < SURELY and not (reading.slots.found or reading.places)
    ruled = step.tool == "overdue_worklist" and bool(find("portfolio_words", reading.text, ("what_to_do",)))
    return ruled or _asks_how_to(reading) or (strange and _has_a_strange_word(reading))


def _has_a_strange_word(reading: Reading) -> bool:
    """Say whether a question has a word that no phrase has which the tools were learnt from."""
    return any(word not in reading.known for word in words_of(reading.masked))


def _says_enough(reading: Reading) -> bool:
    """Say whether a question names what it is about: a number or a single word could go on with anything."""
    return sum(map(is_word, content_of(reading.text))) >= _LEAST_WORDS


def _asks_how_to(reading: Reading) -> bool:
    """Say whether it is asked how something is done, or who holds a post: both are written down."""
    text = reading.text.strip()
    return not reading.slots.found and bool(_HOW_TO.match(text) or _WHOSE_POST.fullmatch(text))


def _strangers(step: Step, reading: Reading, desk: Desk) -> tuple[str, ...]:
    """Give what looks like the names of strangers, one whom a call would be about included."""
    named = _stranger_of(step, desk)
    return (*(each.text for each in reading.unknown), *((named,) if named is not None else ()))


def _stranger_of(step: Step, desk: Desk) -> str | None:
    """Give whom a call is about, where that is no customer, nor an invoice or order of one."""
    if not isinstance(step, Call):
        return None
    numbers = [step.args.get(kind) for kind in ("invoice", "order")]
    for number in numbers:
        if isinstance(number, str) and not (
            desk.ledger.find_invoice(number) or desk.ledger.find_order(number)
        ):
            return number
    named = step.args.get("customer")
    return named if isinstance(named, str) and not desk.ledger.has_customer(named) else None


def _stands_in(name: str, found: OwnPassage, desk: Desk) -> bool:
    """Say whether what looks like a stranger's name stands in the passage that answers or its document."""
    of_it = (each for each in own_passages(desk.shelf, name, _NEAR, desk.person.role))
    near = (each.passage for each in of_it if each.passage.document == found.passage.document)
    every = (found.passage, *near)
    told = " ".join(f"{each.document} {each.section} {each.text}" for each in every).casefold()
    words = name.split() if name.isascii() else [name]
    named = [word for word in words if word[0].isupper()] or words
    return all(word.casefold() in told for word in named)
