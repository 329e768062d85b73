"""A cited section whole, quoted line by line, with what stands around it."""

from collections.abc import Iterator

from bot.planners.planner import Say
from bot.replies import Citation, Reply
from bot.wording.cited_place import cited_place
from bot.wording.talk import talk_reply
from knowledge.passages.opening import Opened, Place
from knowledge.passages.sections import OURS
from prompts.wording import Language, text
from tools.rendering import render_text


def opened_reply(opened: Opened, language: Language) -> Reply:
    """Quote a section with its neighbours; a company's own document is called so."""
    own = opened.document not in OURS
    left_out = [_say("left_out", language, count=opened.left_out)] if opened.left_out else []
    return Reply(
        language=language,
        status="answered",
        headline=_say("own" if own else opened.document, language),
        why=tuple(left_out),
        citations=tuple(_citations(opened, language)),
    )


def gone_reply(language: Language) -> Reply:
    """Say that a passage cannot be shown; whether it exists is not said."""
    return talk_reply(Say(status="not_found", text="passage_gone"), language)


def _citations(opened: Opened, language: Language) -> Iterator[Citation]:
    if opened.before is not None:
        yield _citation(opened, opened.before, "before", language)
    for place in opened.asked:
        yield _citation(opened, place, "asked", language)
    if opened.after is not None:
        yield _citation(opened, opened.after, "after", language)


def _citation(opened: Opened, place: Place, where: str, language: Language) -> Citation:
    named = cited_place(opened.document, place.section, place.page, language)
    if place.title not in place.section:
        named = f"{named} › {place.title}"
    if opened.document not in OURS:
        named = render_text(text("reply_search_policy.own", language), {"place": named}, language)
    if place.page is not None and place.section != f"page {place.page}":
        named = render_text(
            text("reply_search_policy.on_page", language), {"place": named, "page": place.page}, language
        )
    if opened.dated is not None and opened.document not in OURS:
        named = render_text(
            text("reply_search_policy.of_day", language), {"place": named, "day": opened.dated}, language
        )
    return Citation(
        document=opened.document,
        section=place.section,
        quote=place.text,
        page=place.page,
        dated=opened.dated,
        place=named if where == "asked" else _say(where, language, place=named),
    )


def _say(key: str, language: Language, **values: str | int) -> str:
    return render_text(text(f"opening.{key}", language), values, language)
