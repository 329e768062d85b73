"""One end of the days of the last list moved or dropped by name: "make the upper end 90", 下限不要了."""

from bot.conversation import Conversation
from bot.language.slots.slot import DayCount, Number
from bot.language.words import simplified
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_UPPER = r"(?:upper|top|higher|far|max(?:imum)?|later)"
_LOWER = r"(?:lower|bottom|near|min(?:imum)?|earlier)"
_END = r"(?:end|limit|bound|edge|threshold|cut-?off|cap|side|number|figure|value|days)"
_LEAD = r"(?:(?:and|so|ok(?:ay)?|but|now|then|well|please|just|actually|no)[ ,]+)*"
_MOVED = lazily(
    rf"{_LEAD}(?:make|set|move|push|raise|extend|lower|put|take|bring|change|stretch|shift|have|let)?"
    rf" ?(?:the )?(?:(?P<upper>{_UPPER})|{_LOWER}) {_END}(?: (?:be|up|down|out|back|is|=))*(?: (?:to|at|of"
    rf"|by))? ?"
    r"\x01(?: (?:instead|please|then))*[ .!?]*"
    r"|(?:那|就|再|把|请|[,\uff0c ])*(?:(?P<zh_upper>上限|上边界|封顶|最高)|下限|下边界|起点"
    r"|最低)(?:的?天数)?"
    r"(?:改|调|定|设|放|提|降|挪|换|拉)?(?:高|低|宽)?(?:成|到|为|在|是|至)*\x01(?:吧|呢"
    r"|好了)*[ 。!\uff01?\uff1f]*"
)
_DROPPED = lazily(
    rf"{_LEAD}(?:leave|drop|forget|remove|take|lose|skip|lift|without|no|scrap|ditch)(?: (?:off|out|away))?"
    rf" ?(?:the |an? |any )?(?:(?P<upper>{_UPPER})|{_LOWER}) {_END}(?: (?:out|off|away|then|please|now"
    rf"|again))*[ .!]*"
    r"|(?:那|就|再|把|请|[,\uff0c ])*(?:(?P<zh_upper>上限|封顶|最高)|下限|起点"
    r"|最低)(?:的?天数)?(?:的?(?:限制|要求))?"
    r"(?:都|就|也|先)*(?:不要|去掉|取消|不限|拿掉|放开|删掉?|不设|不管|撤掉?)(?:了|吧)*[ 。!\uff01]*"
)
_EDGES = {True: "max_days", False: "min_days"}


def ends_moved(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the latest list with one end of its days moved or dropped; nothing where more is said."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if conversation.pending is not None or len(latest) != 1 or latest[0].name != "overdue_worklist":
        return ()
    last, shown = latest[0], simplified(text).strip().casefold()
    dropped = _DROPPED.fullmatch(shown)
    if dropped:
        end = _EDGES[bool(dropped["upper"] or dropped["zh_upper"])]
        args = {name: value for name, value in last.args.items() if name != end}
        return (Call(tool=last.name, args=args, among=last.among),)
    figures = [each for each in slots_of(shown, desk).found if isinstance(each, DayCount | Number)]
    if len(figures) != 1 or len(shown) != len(text.strip()):
        return ()
    only = figures[0]
    moved = _MOVED.fullmatch(f"{shown[: only.start].rstrip()} \x01{shown[only.end :]}") or _MOVED.fullmatch(
        f"{shown[: only.start]}\x01{shown[only.end :]}"
    )
    days = only.days if isinstance(only, DayCount) else only.value
    if moved is None or days is None or days != int(days):
        return ()
    args = {**last.args, _EDGES[bool(moved["upper"] or moved["zh_upper"])]: int(days)}
    least, most = args.get("min_days"), args.get("max_days")
    if isinstance(least, int) and isinstance(most, int) and least > most:  # no day is left between them
        values = {"typed": text.strip(" ?.!\uff1f")}
        return (AskBack(tool=last.name, args=dict(last.args), need="narrowing", values=values),)
    return (Call(tool=last.name, args=args, among=last.among),)
