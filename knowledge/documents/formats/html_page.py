"""A web page without what surrounds its text: menus, banners, related articles, and whatever nobody sees."""

import re
from typing import TYPE_CHECKING

from knowledge.documents.formats.html_styles import HIDING, hidden_by_style
from knowledge.lazy_pattern import lazily

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_NOT_READ = (
    "script style noscript template nav footer iframe svg button select option input textarea dialog object"
).split()
_UNSEEN = frozenset("hidden sr-only visually-hidden d-none screen-reader-text screen-reader-only".split())
_AROUND = lazily(
    r"(?:^|[^a-z])(?:cookie|breadcrumb|onetrust|gdpr|consent|crumbs?(?![a-z])|navbar|copyright|newsletter"
    r"|skip-?(?:link|nav)|popup|pager(?![a-z])|pagination|comments?(?![a-z])|disqus|colophon"
    r"|(?:site|page|post|main|global)-?footer)|^(?:footer|foot)(?: |$)"
)
_AROUND_IF_LINKED = lazily(
    r"(?:^|[^a-z])(?:related|recommend|read-?more|see-?also|social|share|sharing|subscribe|sidebar|sidenav|side-bar"
    r"|nav|navigation|menu|toc|table-of-contents|footer|header|banner|advert|tags?|promo|hot)(?:$|[^a-z]|s(?:$|[^a-z]))"
)
_ROLES = frozenset(("navigation", "contentinfo", "search", "dialog", "alertdialog"))
_LEAST_SHARE = 0.3
"""Of a page's letters that its `main` or `article` holds, else the whole body is read."""
_MOST_SHARE = 0.4
"""Of a page's letters; what holds more is the text itself, whatever it is called."""


def text_root(soup: "BeautifulSoup") -> "Tag":
    """Take out of a page what is no text of it, and give the element that holds the text."""
    for each in hidden_by_style(soup):
        each.decompose()
    for each in soup.find_all(_NOT_READ):
        each.decompose()
    for each in soup.find_all():
        if each.attrs is not None and _is_hidden(each):
            each.decompose()
    whole = soup.body or soup
    letters = max(1, _letters(whole))
    for each in whole.find_all():
        if each.attrs is not None and _is_around(each) and _letters(each) < letters * _MOST_SHARE:
            each.decompose()
    return _main(whole)


def _main(whole: "Tag") -> "Tag":
    """Give the page's main part, or its only article, where that holds the text."""
    articles = whole.find_all("article")
    found = whole.find("main") or whole.find(role="main")
    found = found or (articles[0] if len(articles) == 1 else None)
    return found if found is not None and _letters(found) >= _letters(whole) * _LEAST_SHARE else whole


def _letters(tag: "Tag") -> int:
    return len("".join(tag.get_text().split()))


def _is_hidden(tag: "Tag") -> bool:
    return (
        tag.has_attr("hidden")
        or str(tag.get("aria-hidden", "")).lower() == "true"
        or bool(_UNSEEN.intersection(tag.get_attribute_list("class")))
        or bool(HIDING.search(str(tag.get("style", ""))))
    )


def _is_around(tag: "Tag") -> bool:
    """Say whether an element's name says that it surrounds the text; some names do only where it is links."""
    if tag.name in ("main", "article", "body", "h1", "h2", "h3", "h4", "p", "a", "span", "td", "th", "tr"):
        return False
    if tag.find("h1") is not None:
        return False
    words = (*tag.get_attribute_list("class"), str(tag.get("id", "")))
    named = " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", str(each)).lower() for each in words if each)
    if tag.get("role") in _ROLES or _AROUND.search(named):
        return True
    return bool(tag.name == "aside" or _AROUND_IF_LINKED.search(named)) and _is_mostly_links(tag)


def _is_mostly_links(tag: "Tag") -> bool:
    linked = sum(_letters(link) for link in tag.find_all("a"))
    return linked * 2 >= _letters(tag) > 0
