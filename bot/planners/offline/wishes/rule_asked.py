"""Whether a question is one for the rules, by how people ask for them, whatever tool it resembles."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES, Frame
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.well_known import is_well_known
from bot.planners.offline.wishes.anybody import (
    asks_for_customers,
    asks_what_to_do,
    gives_the_subject,
    is_a_narrowed_list,
    is_a_word,
    means_a_rule_not_a_list,
    speaks_of_no_list,
)
from bot.planners.offline.wishes.going_on import goes_on_about_one
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.list_evidence import is_a_day_past_due, is_split, list_named
from bot.planners.offline.wishes.narrowed_terms import list_of_a_narrowed_term
from bot.planners.offline.wishes.none_of_ours import (
    concerns_the_asker_alone,
    is_none_of_ours,
    is_of_a_team,
    leads,
    may_be_words,
    names_a_key_figure,
)
from bot.planners.offline.wishes.of_the_one_spoken_of import is_of_the_one_spoken_of, likeliest_of_one
from bot.planners.offline.wishes.one_meant import tool_for_one
from bot.planners.offline.wishes.payments_received import asks_what_was_paid, is_mistaken_for
from bot.planners.offline.wishes.stage_of_a_day import stage_of_a_day
from bot.planners.offline.wishes.written_down import asks_what_is_written
from knowledge.customers import UnknownName
from knowledge.desk import Desk
from knowledge.passages.finder.meant import Meant, meant
from knowledge.passages.library import look_up
from knowledge.rights import sees_customers
from prompts.rule_questions import are_words

_PLAIN = 0.4
"""From this share a rule is meant by a question that fits no tool, or lacks the customer that one needs."""

_LIKELIEST = 0.25
"""From this share where no tool fits and nothing beside the rules is likelier."""

_CERTAIN = 0.7
"""From this share even where a word looks like an unknown name, or a tool could answer as well."""

_AHEAD, _UNSURE = 0.05, 0.5
"""How much likelier a rule must be than a tool that has all it needs; below what a tool is a mere guess."""

_CLEAR = 0.85
"""From this probability a tool is meant even where a word looks like an unknown name."""

_BUSINESS, _SURELY = 0.4, 0.5
"""From these shares it is business without a rule: without a tool, and where one resembles it."""

_RECORDS = frozenset({"order", "invoice"})

_FARTHER = 0.2
"""By so much surer a question must be foreign than the company's business, to be foreign all the same."""

_SURE = 0.7
"""From this probability a tool is surely meant."""

_OWN_WAY = frozenset({"search_policy", "term", "greet", "thanks", "help", "why", "follow_up"})
_WANTED = 0.45
"""From this share a question wants somebody's figures."""

_WHOLE_HAN = 4
"""Characters from which a Chinese name is a whole company's."""

_KEY_HAN, _KEY_WORDS = 5, 2


def by_how_people_ask(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, conversation: Conversation, desk: Desk
) -> str | None:
    """Give the intent as the ways of asking for rules correct it; a document of theirs may say anything."""
    if is_of_the_one_spoken_of(intent, reading, conversation):
        return likeliest_of_one(order) or intent
    intent = stage_of_a_day(intent, order, reading)
    meant_one = tool_for_one(order, reading, conversation, desk)
    if meant_one or concerns_the_asker_alone(reading):
        return meant_one or "out_of_scope"
    written = is_of_a_team(intent, reading) or asks_what_is_written(intent, order, reading, conversation)
    if written or _asks_who_must(order, reading):
        return "search_policy"
    if is_mistaken_for(intent) and asks_what_was_paid(reading):
        return None
    if asks_for_a_rule(intent, order, reading, conversation) or _would_be_denied(
        intent, order, reading, desk
    ):
        return "search_policy"
    spoken_of = conversation.subject is not None and FRAMES.get(intent or "") is not None
    if not spoken_of and is_business_without_a_rule(intent, order, reading):
        return "search_policy"
    if intent == "search_policy":
        intent = _figures_instead(order, reading)
    if spoken_of and goes_on_about_one(reading, conversation):
        return intent
    if is_none_of_ours(intent, order, reading):
        found = look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role)
        return intent if found.covered else "out_of_scope"
    return intent


def _asks_who_must(order: tuple[Ask, ...], reading: Reading) -> bool:
    """Say whether a question may as well be one for the rules, and asks who has to do something."""
    named = reading.mentions or reading.unknown or not find("portfolio_words", reading.text, ("who_must",))
    return not named and _probability("search_policy", order) >= _PLAIN


def asks_for_a_rule(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, conversation: Conversation
) -> bool:
    """Say whether a rule is meant: nobody is named or spoken of, and people ask for a rule like this."""
    if intent in _OWN_WAY - {"term"} or reading.mentions or reading.slots.identifiers or reading.continues:
        return False
    learnt = meant(reading.text)
    share, likely = learnt.plainly, _probability(intent, order)
    frame = FRAMES.get(intent or "")
    spoken_of = frame is not None and (_is_a_keyword(reading) or _is_spoken_of(frame, conversation))
    if spoken_of or _is_plainly_for(intent or "", reading):
        return False
    unknown = [each for each in reading.unknown if not is_a_word(each, reading)]
    if not all(map(may_be_words, unknown)) or _of_a_well_known_company(unknown, reading):
        return (frame is None or likely < _UNSURE) and share >= _CERTAIN
    if frame is not None and _stands_for_a_customer(unknown, share, likely):
        return False
    if frame is not None and means_a_rule_not_a_list(intent or "", reading):
        return True
    if intent == "term":
        return share >= _CERTAIN and share > likely + _AHEAD
    if frame is None:
        return _fits_no_tool(learnt, likely, reading)
    if frame.subject == "customer" and not gives_the_subject(intent or "", reading):
        return _outweighs(learnt, likely, reading)
    if set(frame.subjects) - _RECORDS - {"days_past_due"}:
        # Ratios, plans and the like work with the figures that were given.
        return share >= _CLEAR and likely < _SURE
    return share >= _CERTAIN and share > likely + _AHEAD and not reading.places


def _of_a_well_known_company(unknown: list[UnknownName], reading: Reading) -> bool:
    return any(is_well_known(each, reading.known) for each in unknown)


def _is_plainly_for(intent: str, reading: Reading) -> bool:
    """Say whether a question plainly is for its tool: for customers, a key figure, a day past due."""
    if intent not in FRAMES or intent == "search_policy":
        return not intent and asks_for_customers(reading)
    if intent == "collection_stage":
        return is_a_day_past_due(reading)
    listed = asks_for_customers(reading) or is_a_narrowed_list(reading)
    listed = listed or list_of_a_narrowed_term(reading) == intent
    listed = listed or (intent == "ageing_report" and is_split(reading))
    return (FRAMES[intent].subject != "customer" and listed) or names_a_key_figure(intent, reading)


def _outweighs(learnt: Meant, likely: float, reading: Reading) -> bool:
    """Say whether a rule is meant rather than a tool that lacks its customer; a mere guess counts as none."""
    if likely < _UNSURE:
        return _fits_no_tool(learnt, likely, reading) and learnt.plainly > learnt.figures
    least = _CERTAIN if likely >= _CLEAR else _PLAIN
    least = min(least, _SURELY) if asks_what_to_do(reading) else least
    return learnt.plainly >= least and learnt.plainly > learnt.figures


def _fits_no_tool(learnt: Meant, likely: float, reading: Reading) -> bool:
    """Say whether a question that fits no tool asks for a rule; `likely` is how surely it is talk."""
    if likely >= _CLEAR or reading.places:
        return learnt.plainly >= _CERTAIN
    likeliest = learnt.plainly >= _LIKELIEST and learnt.plainly > learnt.strongest_beside
    return learnt.plainly >= _PLAIN or likeliest


def _is_a_keyword(reading: Reading) -> bool:
    """Say whether a message is no more than a thing's name: 额度多少, "repayment plan"."""
    text = reading.text
    return len(text.split()) <= _KEY_WORDS if text.isascii() else len(text) <= _KEY_HAN


def _is_spoken_of(frame: Frame, conversation: Conversation) -> bool:
    return conversation.subject is not None and frame.subject != "none"


def _probability(intent: str | None, order: tuple[Ask, ...]) -> float:
    return next((item.probability for item in order if item.name == intent), 0.0)


def _stands_for_a_customer(unknown: list[UnknownName], share: float, likely: float) -> bool:
    """Say whether what looks like a name is one: no rule's words, and it is long or no rule is sure."""
    names = [each.text for each in unknown if not _are_words(each)]
    whole = any(len(name) >= _WHOLE_HAN and not name.isascii() for name in names)
    return bool(names) and (share < _CERTAIN or (whole and likely >= _CLEAR))


def _are_words(name: UnknownName) -> bool:
    """Say whether what looks like an unknown customer is words that people use of rules."""
    return (name.text == name.text.lower() or not name.text.isascii()) and are_words(name.text)


def _would_be_denied(intent: str | None, order: tuple[Ask, ...], reading: Reading, desk: Desk) -> bool:
    """Say whether a tool would only be denied to its asker, while the policy answers."""
    frame = FRAMES.get(intent or "")
    if frame is None or intent == "search_policy" or sees_customers(desk.person):
        return False
    if set(frame.subjects) - _RECORDS and stands_in(intent or "", reading):
        return False  # it works with the figures given, which anybody may use
    if reading.mentions or reading.slots.identifiers or reading.continues:
        return False
    if reading.points_back or _is_a_keyword(reading):  # it goes on about somebody
        return False
    if find("portfolio_words", reading.text, ("asks_whom", "asks_who", "mine", "everybody")):
        return False
    if reading.unknown:
        return _probability(intent, order) < _UNSURE or _stands_in_a_document(reading, desk)
    named = find("portfolio_words", reading.text, ("asks_whom", "mine")) or list_named(reading)
    if named and not find("cues", reading.text, ("policy",)):
        return False
    listed = frame.subject != "customer" and _probability(intent, order) >= _CLEAR
    if listed and not asks_what_to_do(reading):
        return False
    if meant(reading.text).figures >= _WANTED:
        return False
    return look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role).covered


def _stands_in_a_document(reading: Reading, desk: Desk) -> bool:
    """Say whether what looks like a stranger's name is a matter of a document that its asker may read."""
    found = look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role)
    quoted = "".join(passage.text for passage in found.passages[: found.answering]).casefold()
    return found.covered and all(name.text.casefold() in quoted for name in reading.unknown)


def _figures_instead(order: tuple[Ask, ...], reading: Reading) -> str:
    """Give the tool behind an unsure search, where the question gives or wants figures rather than a rule."""
    after = next((item for item in order if item.is_tool and item.name != "search_policy"), None)
    if find("portfolio_words", reading.text, ("who_must",)):
        return "search_policy"
    if after is None or order[0].probability >= _SURE or meant(reading.text).figures < _WANTED:
        return "search_policy"
    fits = FRAMES[after.name].subject == "none" or stands_in(after.name, reading)
    return after.name if fits else "search_policy"


def is_business_without_a_rule(intent: str | None, order: tuple[Ask, ...], reading: Reading) -> bool:
    """Say whether a question is about the company's business, of which the policy may say nothing."""
    if intent in _OWN_WAY or reading.mentions or reading.continues:
        return False
    frame = FRAMES.get(intent or "")
    if frame is not None and (stands_in(intent or "", reading) or reading.places):
        return False
    if _is_plainly_for(intent or "", reading):
        return False
    unknown = [each for each in reading.unknown if not is_a_word(each, reading)]
    in_general = len(unknown) < len(reading.unknown) or speaks_of_no_list(intent or "", reading)
    if frame is not None and _probability(intent, order) >= (_CLEAR if unknown else _SURE) and not in_general:
        return False
    if not all(may_be_words(each) for each in unknown):
        return False
    learnt = meant(reading.text)
    if intent == "out_of_scope" and _probability(intent, order) - learnt.of_the_business > _FARTHER:
        return False
    least = _BUSINESS if frame is None else _SURELY
    return leads(learnt, learnt.of_the_business, learnt.elsewhere, least)
