"""A document tells those who may not read it nothing: not by an answer, a score or an order."""

import json
from pathlib import Path
from random import Random

import pytest

from knowledge.documents.document import Document
from knowledge.documents.readable import hidden_from
from knowledge.documents.shelf import Shelf
from knowledge.documents.vectors import HashedTokens
from knowledge.passages.asking import content_of
from knowledge.passages.library import look_up
from knowledge.people import ROLES
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from tests.knowledge.documents.embeddings import fully_trusted

TRAVEL = Document(
    name="travel.md",
    markdown=True,
    text="# Hotels\n\nA hotel costs at most EUR 140 a night.\n\n# Trains\n\nTrains are booked by us.\n",
)
SECRET = Document(
    name="secret.md",
    markdown=True,
    text="# Plans\n\nThe acquisition of Falcon is confidential and closes in March; the hotel is booked.\n",
    roles=("credit_manager",),
)
WORDS = "hotel night train pallet deposit acquisition falcon bonus salary premium damage invoice".split()
HAN = "酒店 火车 托盘 押金 收购 猎鹰 奖金 工资 保费 损坏 发票 出差".split()


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def answered(policy: Policy, shelf: Shelf, question: str, role: str | None) -> str:
    """Give all that an answer holds, to the last digit of a score."""
    language: Language = "en" if question.isascii() else "zh"
    found = look_up(policy, shelf, question, language, 5, role)
    hits = shelf.search(question, content_of(question), 5, role)
    shown = [(hit.model_dump(mode="json", exclude={"shared", "meant", "unknown"}), hit.score) for hit in hits]
    sets = [[sorted(each) for each in (hit.shared, hit.meant, hit.unknown)] for hit in hits]
    return json.dumps([found.model_dump(mode="json"), shown, sets], ensure_ascii=False, sort_keys=True)


@pytest.fixture(scope="module")
def with_and_without(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shelf, Shelf]:
    both, alone = (Shelf(tmp_path_factory.mktemp("home")) for _ in range(2))
    both.add([TRAVEL, SECRET])
    alone.add([TRAVEL])
    return both, alone


@pytest.mark.parametrize("word", ["confidential", "closes", "acquisition", "zebra", "kayak", "lantern"])
@pytest.mark.parametrize("asked", ["hotel {}", "what does a hotel cost with {}?", "{}"])
def test_a_word_of_a_hidden_document_is_answered_like_one_that_stands_nowhere(
    policy: Policy, with_and_without: tuple[Shelf, Shelf], asked: str, word: str
) -> None:
    both, alone = with_and_without
    question = asked.format(word)
    for role in (each for each in ROLES if each != "credit_manager"):
        assert answered(policy, both, question, role) == answered(policy, alone, question, role)


def test_who_may_read_it_finds_it(policy: Policy, with_and_without: tuple[Shelf, Shelf]) -> None:
    both, _ = with_and_without
    for role in ("credit_manager", None):
        found = look_up(policy, both, "when does the acquisition of Falcon close?", "en", 5, role)
        assert "secret.md" in {each.document for each in found.passages}


class HalfByVectors(HashedTokens):
    """Our own embedding, its vectors counted too."""

    trust = fully_trusted()


def a_shelf(place: Path, documents: list[Document], seed: int) -> Shelf:
    shelf = Shelf(place, HalfByVectors() if seed % 2 else None)
    shelf.add(documents)
    return shelf


def made_up(dice: Random, number: int) -> Document:
    parts = []
    for _ in range(dice.randint(1, 12)):
        english = " ".join(dice.choices(WORDS, k=dice.randint(2, 30)))
        chinese = "".join(dice.choices(HAN, k=dice.randint(2, 12)))
        parts.append(f"# {dice.choice(WORDS)} {dice.choice(HAN)}\n\n{english}. {chinese}。\n")
    roles = tuple(role for role in ROLES if dice.random() < 0.5) if dice.random() < 0.6 else ()
    return Document(name=f"{number:02d}.md", markdown=True, text="\n".join(parts), roles=roles)


@pytest.mark.parametrize("seed", range(4))
def test_every_answer_is_that_of_a_shelf_without_what_the_asker_may_not_read(
    policy: Policy, tmp_path: Path, seed: int
) -> None:
    dice = Random(seed)
    documents = [made_up(dice, number) for number in range(8)]
    questions = [" ".join(dice.sample(WORDS, 3)) for _ in range(5)]
    questions += ["".join(dice.sample(HAN, 3)) + "吗？" for _ in range(5)]
    whole = a_shelf(tmp_path / "whole", documents, seed)
    for role in (*ROLES, "auditor"):
        own = [each for each in documents if not each.roles or role in each.roles]
        alone = a_shelf(tmp_path / role, own, seed)
        for question in questions:
            assert answered(policy, whole, question, role) == answered(policy, alone, question, role)


def test_a_role_that_was_not_known_when_the_shelf_was_written_has_its_own_index(
    tmp_path: Path,
) -> None:
    shelf = Shelf(tmp_path)
    shelf.add([TRAVEL, SECRET])
    assert hidden_from(shelf.documents(), "auditor") == (2,)
    question = "acquisition hotel"
    (hit, *_) = shelf.search(question, content_of(question), 5, "auditor")
    assert hit.passage.document == "travel.md"
    assert "acquisition" in hit.unknown
