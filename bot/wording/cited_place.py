"""Where a quote stands, as the reader is told it: the desk's own books under their name in that language."""

from knowledge.passages.sections import OURS
from prompts.wording import Language, text
from tools.rendering import render_text


def cited_place(document: str, section: str, page: int | None, language: Language) -> str:
    """Name a document and the section in it; a section that is nothing but a page is called a page."""
    if document in OURS:
        document = text(f"reply.document.{document}", language)
    if page is not None and section == f"page {page}":
        section = render_text(text("reply.page", language), {"page": page}, language)
    return f"{document} · {section}"
