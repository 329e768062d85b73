"""Where a quote stands: our own books in the reader's language, documents under their own names."""

import pytest

from bot.wording.cited_place import cited_place
from prompts.wording import Language


@pytest.mark.parametrize(
    ("document", "section", "page", "language", "place"),
    [
        ("policy", "ORDER-LIMIT", None, "zh", "制度 · ORDER-LIMIT"),
        ("policy", "ORDER-LIMIT", None, "en", "policy · ORDER-LIMIT"),
        ("handbook", "22 接单之前", None, "zh", "手册 · 22 接单之前"),
        ("glossary", "DSO", None, "zh", "术语表 · DSO"),
        ("policy.md", "Order", None, "zh", "policy.md · Order"),
        ("terms.pdf", "page 3", 3, "zh", "terms.pdf · 第 3 页"),
        ("terms.pdf", "page 3", 3, "en", "terms.pdf · page 3"),
        ("terms.pdf", "page 3", 4, "zh", "terms.pdf · page 3"),
    ],
)
def test_a_place_is_told_in_the_readers_language(
    document: str, section: str, page: int | None, language: Language, place: str
) -> None:
    assert cited_place(document, section, page, language) == place
