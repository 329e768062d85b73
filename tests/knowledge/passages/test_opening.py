"""Opening what was cited: whole, with its neighbours, and only for those who may read it."""

from pathlib import Path

import pytest

from knowledge.documents.document import Document
from knowledge.documents.errors import UnknownDocumentError
from knowledge.documents.shelf import Shelf
from knowledge.passages.library import look_up
from knowledge.passages.opening import MOST, UnknownSectionError, contents, opened
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy

MANUAL = """# Deliveries

Pallets are returned within a month.

## Damage

Damage is reported on the day.

# Samples

Samples are free.
"""


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    kept = Shelf(tmp_path)
    pages = "# One\n\nFirst page.\f# Two\n\nSecond page begins.\f\f# Four\n\nFourth page."
    long = "# Long\n\n" + "\n\n".join(f"Sentence {number} {'word ' * 80}." for number in range(60))
    kept.add(
        [
            Document(name="manual.md", markdown=True, text=MANUAL),
            Document(name="pages.pdf", markdown=True, text=pages),
            Document(name="long.md", markdown=True, text=long),
            Document(
                name="board.md", markdown=True, text="# Board\n\nSecret fees.", roles=("credit_manager",)
            ),
        ]
    )
    return kept


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("Deliveries › Damage", "Damage is reported on the day."),
        ("damage", "Damage is reported on the day."),
        ("Deliveries", "Pallets are returned within a month."),
        ("Ｓａｍｐｌｅｓ", "Samples are free."),
        ("sampl", "Samples are free."),
    ],
)
def test_a_section_is_opened_by_its_name_or_part_of_it(
    policy: Policy, shelf: Shelf, asked: str, text: str
) -> None:
    assert opened(policy, shelf, "manual.md", section=asked).asked[0].text == text


def test_what_stands_before_and_after_comes_with_it(policy: Policy, shelf: Shelf) -> None:
    found = opened(policy, shelf, "manual.md", section="Damage")
    assert found.before is not None
    assert found.after is not None
    assert (found.before.section, found.after.section) == ("Deliveries", "Samples")
    whole = opened(policy, shelf, "manual.md")
    assert (whole.before, whole.after, len(whole.asked)) == (None, None, 3)
    assert [section for section, _ in contents(whole)] == ["Deliveries", "Deliveries › Damage", "Samples"]


@pytest.mark.parametrize(
    ("page", "text"), [(1, "First page."), (2, "Second page begins."), (4, "Fourth page.")]
)
def test_a_page_is_opened(policy: Policy, shelf: Shelf, page: int, text: str) -> None:
    assert [place.text for place in opened(policy, shelf, "pages.pdf", page=page).asked] == [text]


def test_a_page_on_which_nothing_begins_gives_what_runs_over_it(policy: Policy, shelf: Shelf) -> None:
    assert opened(policy, shelf, "pages.pdf", page=3).asked[0].text == "Second page begins."


@pytest.mark.parametrize(("section", "page"), [("Nothing", None), (None, 50), (None, 0)])
def test_what_is_not_there_is_said_with_what_is(
    policy: Policy, shelf: Shelf, section: str | None, page: int | None
) -> None:
    with pytest.raises(UnknownSectionError, match=r"has no .*It has: "):
        opened(policy, shelf, "pages.pdf", section=section, page=page)


def test_a_very_long_section_is_opened_in_part(policy: Policy, shelf: Shelf) -> None:
    found = opened(policy, shelf, "long.md", section="Long")
    assert len(found.asked) == MOST
    assert found.left_out == len(opened(policy, shelf, "long.md").asked) - MOST


@pytest.mark.parametrize("role", ["sales", "finance", "staff"])
def test_who_may_not_read_a_document_hears_that_there_is_none(
    policy: Policy, shelf: Shelf, role: str
) -> None:
    with pytest.raises(UnknownDocumentError) as hidden:
        opened(policy, shelf, "board.md", section="Board", role=role)
    with pytest.raises(UnknownDocumentError) as absent:
        opened(policy, shelf, "other.md", section="Board", role=role)
    assert str(hidden.value).replace("board.md", "other.md") == str(absent.value)
    assert opened(policy, shelf, "board.md", role="credit_manager").asked[0].text == "Secret fees."


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("what happens with overdue invoices and new orders?", "en"),
        ("有逾期还能下新单吗？", "zh"),
        ("why is every order checked?", "en"),
        ("什么是敞口", "zh"),
    ],
)
def test_whatever_is_cited_of_ours_opens_at_its_place(
    policy: Policy, question: str, language: Language
) -> None:
    found = look_up(policy, None, question, language)
    for passage in found.passages:
        whole = opened(policy, None, passage.document, section=passage.section, language=language)
        text = "\n".join(place.text for place in whole.asked)
        assert passage.quote in text, passage
        assert {place.section for place in whole.asked} == {passage.section}
