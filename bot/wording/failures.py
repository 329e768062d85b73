"""What people read when a call gave no result: asked back, not found, denied, wrong or failed."""

from collections.abc import Mapping

from bot.replies import Reply, Status
from prompts.wording import Language, text, texts
from tools.gateway import Failure, FailureKind
from tools.rendering import render_text

_STATUS: Mapping[FailureKind, Status] = {
    "missing": "clarify",
    "ambiguous": "clarify",
    "not_found": "not_found",
    "denied": "denied",
    "wrong": "clarify",
    "error": "error",
}


def failure_reply(failure: Failure, language: Language) -> Reply:
    """Word a failure; only names that the asker may see or typed appear."""
    key = failure.kind
    if key == "denied" and failure.typed is None:
        key_name = "denied_role"
    elif key in ("missing", "not_found"):
        key_name = f"{key}_{failure.argument or 'customer'}"
    elif failure.argument is not None:
        key_name = f"{key}_{failure.argument.partition('.')[0]}"
    else:
        key_name = key
    known = texts(language, "failures")
    template = known.get(key_name) or text(f"failures.{key}", language)
    worded = render_text(template, _values(failure), language)
    offered = failure.choices and key == "not_found"
    like_it = {"names": text("reply.list_mark", language).join(failure.near)}
    near = (render_text(known["near_names"], like_it, language),) if failure.near else ()
    return Reply(
        language=language,
        status=_STATUS[key],
        headline=worded,
        why=(known["near"],) if offered else near,
        choices=failure.choices,
    )


def _values(failure: Failure) -> Mapping[str, str]:
    return {
        "typed": failure.typed or "",
        "argument": failure.argument or "",
        "sentence": failure.sentence,
    }
