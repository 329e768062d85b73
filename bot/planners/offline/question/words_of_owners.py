"""What follows a colleague's name where the customers that are theirs are meant: "only mike's", 怡君手里."""

from knowledge.lazy_pattern import lazily

_IN_CHARGE = (
    r" (?:looks? after|handles?|manages?|covers?|serves?|deals? with|takes? care of"
    r"|(?:is|are) (?:in charge of|responsible for))(?![a-z])"
)
POSSESSIVE = lazily(
    r"['\u2019]s?(?![a-z])|s? (?:customers|accounts|clients|book|portfolio)(?![a-z])| (?:is|has|was)(?![a-z])"
)
_OF_MANY = (
    r"(?:customers|accounts|clients|book|portfolio|(?:work)?list|debtors|payers|overdues|limits|late ones"
    r"|warnings|receivables|ledger)(?![a-z])"
)
_WHOSE_ZH = (
    r"(?:的|名下|手[上里头下中]|手底下|底下|手边|旗下|负责|经手|经办|主管|分管|对接|维护|盯着?的|那[边儿里]|这[边儿里]"
    r"|[管跟带](?:着?的|客户|户)|(?:那一?)?(?:团队|小组|组)(?:的|里)?|那一?[摊块帮批拨组头])"
)
"""What follows a colleague's name in Chinese where the customers that are theirs are meant."""

_BETWEEN_THEM = r"(?: (?!list |and |or |the |a )[a-z0-9-]+)"
_ROWS = (
    r"(?:\d{1,2}|two|three|four|five|six|eight|ten|top|worst|most|oldest|biggest|largest|latest|longest)"
    r"(?: (?:top|worst|most|oldest|biggest|largest|latest|longest|overdue|late|\d{1,2}|two|three|five|ten))*"
    r"(?: |[ .?!]*$)"
)
THEIRS = lazily(
    rf"['\u2019]s?{_BETWEEN_THEM}{{0,3}}? {_OF_MANY}| {_OF_MANY}"
    rf"|{_IN_CHARGE}"
    r"|['\u2019]s?(?: (?:lot|ones|overdue|limit|only|guys|people|names|ageing|aging))?"
    r"(?: (?:only|too|again|next|now|then|please|pls|plz))*(?:[ .!?]*$|[,;:] )"
    r"| (?:only|alone)(?= ?[.!?]*$)"
    rf"|['\u2019]s? {_ROWS}"
    rf"| ?{_WHOSE_ZH}"
)
"""What follows a name in small letters that means whose customers: "only mike's", 只看mike的."""

THEIRS_BY_AN_S = lazily(rf"{_BETWEEN_THEM}{{0,2}}? {_OF_MANY}| (?:only|alone)(?= ?[,.!?]|$)| {_ROWS}")
"""What follows "mikes" where his customers are meant."""

ENDS = lazily(r"[ .?!]*$")
GOES_ON = lazily(r"(?:and|now|then|ok|so|what about|how about|only|just|same for|for|the same for|or|,| )+")
"""What stands before "mikes" alone where his customers are meant: "and mikes?"."""

GIVEN_NAME_OF = lazily(rf" ?{_WHOSE_ZH}")
"""What follows a given name alone where a colleague's customers are meant: 怡君手里的, 伟杰名下."""
