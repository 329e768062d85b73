"""The rest of a list: "and everyone else?", 其余的呢 after its first few rows, or after some days overdue."""

from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.whom.last_list import customers_listed
from bot.planners.planner import AskBack, Call, Step
from bot.wording.portfolio_part import MOST_ROWS
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.results import Json

_REST = lazily(
    r"(?:(?:and|so|ok(?:ay)?|but|now|then|well|please|show|give|list|see|me|us|also|i|want|need|can|have|let|get"
    r"|what|how|about|who|are|is|with)[ ,]+)*"
    r"(?:(?:all |and )?(?:everyone|everybody|anyone|anybody|who|whom) else"
    r"|(?:all )?(?:(?:of )?the )?(?:others|rest|remainder|(?:remaining|other)"
    r"(?: (?:ones|names|customers|accounts|clients|rows|few|lot))?)"
    r"(?: (?:of|on|in|from) (?:them|those|these|it|(?:the|that|this) list))?)"
    r"(?: (?:on|in) (?:it|(?:the|that|this) list))?"
    r"(?:[ ,]+(?:please|pls|then|too|as well|now|also|is there|are there))*[ .?!]*"
    r"|(?:那么?|和|还有|看一?[看下]?|列一?下?|给我|再|把|也|以及|说说|要|[ ,\uff0c])*"
    r"(?:(?:其余|其他|其它|剩下|剩余|余下|别的|另外)的?(?:那?[几些]?[家个户位]?)(?:客户|公司|人|名单)?"
    r"|还有(?:谁|哪[些几]家?|哪家|别人|人)(?:客户)?)"
    r"(?:的|也|都|列出来|列一下|给我|看一?[看下]|[有是]谁|[有是]哪[些几]家?|怎么样|呢|吗|吧|啊"
    r"|[ ,\uff0c。?\uff1f])*"
)
_EDGES = ("min_days", "max_days")


def rest_of_a_list(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan what the latest list left out, or ask where no argument tells the others; else nothing."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if conversation.pending is not None or len(latest) != 1 or not (latest[0].ok and latest[0].shows_a_list):
        return ()
    shown = simplified(text).strip()
    if not _REST.fullmatch(shown):
        return ()
    last = latest[0]
    if last.among:
        return (_which(last, text),)
    return _further_down(last, desk) or _on_other_days(last.name, last.args) or (_which(last, text),)


def _further_down(last: PastCall, desk: Desk) -> tuple[Step, ...]:
    """Ask the list of those below its first rows, as many as were asked for or as a table shows."""
    whole = {name: value for name, value in last.args.items() if name != "top"}
    narrowed = set(whole) - {"as_of", "currency"}
    if narrowed and "top" not in last.args:
        return ()  # those whom it did not show are the others as likely as those whom it is not of
    everybody = customers_listed(last.model_copy(update={"args": whole}), desk)
    first = int(str(last.args.get("top", MOST_ROWS)))
    below = everybody[min(first, MOST_ROWS) :]
    return (Call(tool=last.name, args=whole, among=below),) if below else ()


def _on_other_days(tool: str, args: Mapping[str, Json]) -> tuple[Step, ...]:
    """Give the list of the days before and after those it was of, where it was of nothing else besides."""
    first, last = (args.get(name) for name in _EDGES)
    kept = {name: value for name, value in args.items() if name not in (*_EDGES, "top")}
    if set(kept) - {"as_of", "currency"}:
        return ()
    others: list[dict[str, Json]] = []
    if isinstance(first, int) and first > 1:
        others.append({**kept, "max_days": first - 1})
    if isinstance(last, int):
        others.append({**kept, "min_days": last + 1})
    return tuple(Call(tool=tool, args=each) for each in others)


def _which(last: PastCall, text: str) -> Step:
    return AskBack(
        tool=last.name, args=dict(last.args), need="narrowing", values={"typed": text.strip(" ?\uff1f")}
    )
