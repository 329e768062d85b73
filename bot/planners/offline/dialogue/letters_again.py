"""The letter just drafted once more: in both languages, or "step it up to a formal demand"."""

from bot.conversation import Conversation
from bot.language.lazy_pattern import lazily
from bot.language.words import simplified
from bot.planners.offline.arguments.letters import language_told
from bot.planners.offline.arguments.several_letters import is_in_both_languages
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from tools.results import Json

_LONGEST = 40
"""Characters of a message that says no more of the letter."""

_LONG_TOLD = 120
"""Characters of a message that says to which stage it is to go, and perhaps why."""

_STEPPED = lazily(
    r"(?:(?:ok(?:ay)?|no|and|now|then|so|actually|right|well|please|pls|can you|could you|let['’]?s|i['’]?d"
    r" (?:rather|like to)|we need to|we should)[ ,]+)*"
    r"(?:step|bump|take|turn|move|escalate|upgrade|push|raise|make|change|switch|ramp|crank"
    r"|soften|tone|drop|dial)"
    r"(?: (?:it|this|that|(?:the|this|that) (?:letter|draft|tone|email|mail)))?"
    r" ?(?:up|down|back|on|straight)?"
    r" ?(?:to|into)? ?(?:an?|the)? ?(?=\x01)"
    r"|(?:那|就|请|麻烦|帮我?|给我?|再|直接|干脆|把?(?:这|那|它|信|函|语气|口气|措辞)+(?:[封份个])?)*"
    r"(?:升级?|提升?|加码|降|退|改|换|变|上升|调)(?:一?[级档步])?(?:回|到|成|为|作|用|发)+(?=\x01)"
)
"""What moves the letter to the stage behind it, whose words are signs."""

_ASKS = lazily(r"[?\uff1f]|吗|呢|多少|几|谁|怎么|(?<![a-z])(?:what|when|how|who|why|whether|which)(?![a-z])")


def letters_again(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Draft the last letter in each language, or at the stage that a message without a name moves it to."""
    last = conversation.last_call
    if last is None or last.name != "draft_reminder" or len(text) > _LONG_TOLD:
        return ()
    if is_in_both_languages(text) and len(text) <= _LONGEST and not desk.ledger.names.mentions(text):
        return tuple(
            Call(tool=last.name, args={**last.args, "language": language}) for language in ("en", "zh")
        )
    stage = _moved_to(text)
    if stage is None or desk.ledger.names.mentions(text):
        return ()
    args: dict[str, Json] = {**last.args, "stage": stage}
    try:
        return (Call(tool=last.name, args={**args, **language_told(text)}),)
    except Need as asked:
        return (AskBack(tool=last.name, args=args, need=asked.need, values=asked.values),)


def _moved_to(text: str) -> str | None:
    """Give the stage that a text moves the letter to and asks nothing beside."""
    shown = simplified(text).strip()
    stages = find("stages", shown)
    if len(stages) != 1 or _ASKS.search(shown):
        return None
    masked = shown[: stages[0].start] + "\x01" + shown[stages[0].end :]
    return stages[0].name if _STEPPED.match(masked) else None
