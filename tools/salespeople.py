"""Sales people as they are named in a question: by e-mail, by name, or by what stands before the @."""

import unicodedata

from knowledge.desk import Desk


def email_of(desk: Desk, typed: str) -> str:
    """Give the e-mail of the one colleague who is meant; what nobody is called stays as it was typed."""
    wanted = plain(typed)
    emails = {
        each.email
        for each in desk.colleagues
        if each.email and wanted in (plain(each.email), plain(each.name), plain(each.email.partition("@")[0]))
    }
    return emails.pop() if len(emails) == 1 else typed


def plain(text: str) -> str:
    """Fold what a typed name may differ in: width, case, and the marks between the words of an address."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.replace(".", " ").replace("_", " ").split())
