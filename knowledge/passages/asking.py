"""What in a question only asks: it is searched for nowhere, and tells what an answer begins like."""

from collections.abc import Mapping
from functools import lru_cache

from knowledge.documents.damaged_terms import spelled_out
from knowledge.lazy_pattern import lazily
from knowledge.passages.light_words import worth
from knowledge.passages.question import query_of
from knowledge.passages.tokens import has_han, is_word, plain, simplified, tokens

_ASKING = lazily(
    r"有(?:什么|哪些|啥)?(?:要求|规定|讲究|条件|限制)(?=$|[?？。！,，\s])|要?注意些?(?:什么|啥|哪些)"
    r"|(?:怎么|如何|怎样|咋)(?:处理|办理|搞|弄|操作)(?:$|(?=[?？。！,，\s]))|请问|想问|告诉我|为什么|为何|为啥|凭什么|干嘛|是什么|什么时候|什么样|什么|啥时候|啥|怎么办|怎么样|怎么|怎样|咋办"
    r"|咋样|咋|如何|哪些|哪个|哪种|哪家|哪位|哪里|哪儿|哪|多少|多久|多长|多大|几时|几(?![乎率何])|是否|能否|可否|是不是|能不能|可不可以"
    r"|要不要|会不会|有没有|该不该|行不行|算不算|吗|呢|吧|啊|呀|谁|何时|(?<![任几])何|我们|咱们|咱|我|你们|你|您|他们|她们|它们|(?<!其)他|她"
)
_LEAST_LEFT = 4
_LIGHT = lazily(
    r"\b(?:what|where|when|how) (?:is|are|was|were|do|does|did|will|would) (?P<what>[^?,.;]+?)"
    r" (?:mean|means|happen|held|located|apply|work|look like|go|done|handled|treated)\b"
)
"""What a question asks of something by a verb that says nothing by itself."""
_HOW = lazily(r"\bhow (?:often|long|soon|quickly|fast|much|many|big|large|high)\b")
_WHERE_WRITTEN = lazily(
    r"\b(?:according to|under|per|by|in|do|does|did|would|what do|what does|where do|where does|if) "
    r"(?:(?:the|our|your|this|company|credit|internal|written) )*"
    r"(?:polic(?:y|ies)|rules?|rulebook|handbook|manual|procedures?|guidelines?|documents?)\b"
    r"(?: (?:really |actually |also )?"
    r"(?:say|says|state|tell|tells|prescribe|mention|provide|lay down|cover)\b"
    r"(?: (?:anything|something|about|on))*)?"
    r"|\bwhat(?:'s| is) (?:the|our) (?:rule|policy)(?: on| for| about)?\b"
    r"|(?:按照?|根据|依照?|照)?(?:公司|我们|咱们|咱|内部)?的?(?:信用|内部)?(?:政策|制度|手册|规定|文件)(?:里面?|上|中)?"
    r"(?:是?(?:怎么|咋|如何)|有没有|有无|有|对此)?(?:说法|规定|说|写|讲|提|要求)(?:到|明|的|了|过)?"
    r"|(?:按照?|根据|依照?)(?:公司|我们|咱们|咱|内部)?的?(?:信用|内部)?(?:政策|制度|手册|规定)"
    r"|(?:政策|制度|手册)(?:里面?|上|中)"
)
"""Names where something is written, not what."""
_WHETHER = lazily(
    r"(?:[^,]*, *)?(?:may|can|could|should|shall|must|is|are|was|were|do|does|did|will|would|has|have|need"
    r"|don't|doesn't|isn't|aren't|can't|shouldn't|won't)\b"
    r"|.*[,.] *(?:may|can|could|should|must|is|are|do|does|will|would|has|have)"
    r" (?:i|we|it|they|that|this|he|you|the)\b"
    r"|.*(?:吗|是否|能否|可否|有没有|(.)不\1)"
)
_PLAIN_ANSWER = lazily(
    r"(?:yes|no|not|never|only|usually|rarely|seldom|always|often|sometimes|generally|normally|mostly|probably"
    r"|(?:it|that) depends|depends|nothing|most|both|neither|less|more|of course|certainly"
    r"|hardly|in principle|as a rule|in most|if|unless|up to"
    r"|(?:it|they|you|we) (?:may|can|must|should|do|does|are|is))\b"
    r"|不|可以|能|会|要|有|没|算|是|对|看|通常|一般|取决|只|必须|应当|应该|先|最好|未必|并非|原则上|多数|大多|视|都|也|尽量"
    r"|需|无|得"
)


@lru_cache(maxsize=64)
def content_of(question: str) -> Mapping[str, float]:
    """Give the weighted tokens of what a question asks about; all of them where it does nothing but ask.

    English words that say nothing are no tokens at all; Chinese ones part what stands beside them. Terms
    with a character missing or wrong count as what they are meant to be, terms of the trade always count.
    Words that say little wherever they stand count for less.
    """
    whole = spelled_out(without_where_written(question))
    folded = simplified(plain(whole))
    query, kept = query_of(whole), {*tokens(_bare(folded))}
    content = {token: weight for token, weight in query.items() if token in kept or not is_word(token)}
    content = {token: weight for token, weight in content.items() if token in kept or not has_han(token)}
    return {token: weight * worth(token) for token, weight in (content or query).items()}


def said_in(question: str) -> str:
    """Give what a question says beside asking, folded: in other wordings too only that is sought.

    Terms that it nearly says are added; all of it is kept where it does nothing but ask.
    """
    folded = simplified(plain(spelled_out(without_where_written(question))))
    bare = _bare(folded)
    return bare if any(map(is_word, tokens(bare))) else folded


def _bare(folded: str) -> str:
    """Leave out what only asks."""
    return _HOW.sub(" ", _ASKING.sub(" ", _LIGHT.sub(r" \g<what> ", folded)))


def without_where_written(question: str) -> str:
    """Leave out that a policy or a document says it; all of it is kept where nothing else is asked."""
    left = _WHERE_WRITTEN.sub(" ", plain(question))
    return left if len(left.strip(" ?.!,？。！，")) >= _LEAST_LEFT else question


def asks_whether(question: str) -> bool:
    """Say whether a question can be answered by yes or no."""
    return _WHETHER.match(simplified(plain(question)).strip()) is not None


def answers_plainly(folded: str) -> bool:
    """Say whether a folded text begins as an answer to such a question does."""
    return _PLAIN_ANSWER.match(folded.strip()) is not None
