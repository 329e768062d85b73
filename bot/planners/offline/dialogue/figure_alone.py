"""One figure alone of what was just told, "only the expected loss", 只要利息总额: the same is asked again."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.one_total import wants_one_total
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_ALONE = lazily(
    r"(?:(?:please|ok(?:ay)?|no|well|so|and|i|we),? )*"
    r"(?:(?:only|just) (?:want |need |show (?:me )?|give me |tell me )?"
    r"|(?:want|need|show me|give me|tell me) (?:only|just) )"
    r"(?:the |its |their |our )?(?P<before>[a-z' -]+?)(?: (?:please|then|thanks|for now|now))*"
    r"|(?:please |and |ok )*(?:the |its |their )?(?P<behind>[a-z' -]+?) (?:only|alone)"
    r"(?: (?:please|then|thanks))*"
    r"|(?:我|请|那|就|帮我|麻烦)*(?:只|单|光|仅)(?:要|看|说|给我?|显示|报|想知道|需要|列)(?:一?下|个|出)?"
    r"(?P<han>[㐀-鿿]+?)(?:就行|就好|就可以|即可|吧|了|呢|的话)*"
)
_MARKS = " ,.!?\uff0c。\uff01\uff1f"


def a_figure_alone(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the last call again where a message wants but one of its figures; nothing where it does not."""
    last = conversation.last_call
    if last is None or conversation.pending is not None:
        return ()
    said = _ALONE.fullmatch(simplified(text).strip(_MARKS))
    if said is None:
        return ()
    told = {simplified(each) for each in lexicon("told_figures").get(last.name, ())}
    if (said["before"] or said["behind"] or said["han"]) not in told:
        return ()
    undone = {"by"} if wants_one_total(text) else set()
    return tuple(
        Call(
            tool=each.name,
            args={name: value for name, value in each.args.items() if name not in undone},
            among=each.among,
        )
        for each in conversation.last_calls
        if each.name == last.name
    )
