"""A document that is no longer in force, by its name or by what its head says of itself.

A document that withdraws another is in force: only what is said of "this" one, or as its own status, counts.
"""

import re

from knowledge.lazy_pattern import lazily

_HEAD = 1200
"""Letters in which a document says whether it holds."""
_GONE = r"已?(?:废止|作废|失效|停用|停止(?:执行|使用)|被?(?:取代|替代|代替))"
_GONE_IN_ENGLISH = (
    r"(?:withdrawn|superseded|repealed|obsolete|void|revoked|archived|replaced"
    r"|no longer (?:in force|valid|applies|applicable|in effect))"
)
_NAMED = lazily(
    r"已?(?:废止|作废|失效|停用)|(?<![a-z])(?:withdrawn|superseded|repealed|obsolete|archived?"
    r"|old[ _-]version|out[ _-]?dated|expired)(?![a-z])",
    re.IGNORECASE,
)
_STATUS = lazily(rf"(?:状态|效力)\s*[:：]\s*{_GONE}|\bstatus\s*:\s*{_GONE_IN_ENGLISH}", re.IGNORECASE)
_ANOTHER_ZH = r"(?:取代|替代|代替|同时|原(?!则)|旧|此前|先前)"
_ANOTHER_EN = (
    r"(?:replac(?:es|ing)|supersed(?:es|ing)|withdraw(?:s|ing)|repeal(?:s|ing)|revok(?:es|ing)"
    r"|old|former|previous|earlier|and)\b"
)
"""What turns from "this" document to the one that it withdraws."""

_THIS = lazily(
    r"(?<![\u4e00-\u9fff])本(?:规定|办法|政策|制度|文件|细则|版本?|通知|指引|手册|规程|程序)"
    rf"(?:(?!{_ANOTHER_ZH})[^。\n]){{0,60}}?"
    rf"(?:已(?:于[^。\n]{{0,20}})?(?:废止|作废|失效|停止执行|被[^。\n]{{0,30}}(?:取代|替代|代替))"
    r"|起[^。\n]{0,6}(?:废止|作废|失效|由[^。\n]{0,30}(?:取代|替代|代替)))"
    r"|\bthis (?:document|polic[a-z]+|procedure|version|edition|memo|notice|manual|guide(?:line)?s?)\b"
    rf"(?:(?!\b{_ANOTHER_EN})[^.\n]){{0,40}}?\b(?:is|was|has been|have been)\b"
    rf"(?:(?!\b{_ANOTHER_EN})[^.\n]){{0,30}}?{_GONE_IN_ENGLISH}",
    re.IGNORECASE,
)
_STAMP = lazily(
    rf"[\W_]*(?:{_GONE}|{_GONE_IN_ENGLISH}(?: (?:by|since|on|from)\b.{{0,80}})?)[\W_]*", re.IGNORECASE
)


def is_withdrawn(name: str, text: str) -> bool:
    """Say whether a document says of itself that it no longer holds."""
    head = re.sub(r"[*_>]", "", text[:_HEAD])
    if _NAMED.search(name) or _STATUS.search(head) or _THIS.search(head):
        return True
    return any(_STAMP.fullmatch(line.strip()) for line in head.splitlines() if line.strip())
