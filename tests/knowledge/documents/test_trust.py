"""An embedding is tried beside the words before it is trusted, and weighs what that showed."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from knowledge.documents.document import Document
from knowledge.documents.embedding import Embedding
from knowledge.documents.errors import StoreDamagedError
from knowledge.documents.probing import WEIGHTS, probed
from knowledge.documents.shelf import Shelf
from knowledge.documents.trust import Pair, Trust, language_of
from knowledge.documents.vectors import HashedTokens
from knowledge.passages.question import query_of
from tests.knowledge.documents.embeddings import Row, Rows, by_chance, knowing, knowing_english

NOTE = Document(name="note.md", markdown=True, text="# Crates\n\nCrates are blue.\n")
OTHER = Document(name="other.md", markdown=True, text="# Boxes\n\nBoxes are green.\n")


def weights(trust: Trust) -> dict[str, float]:
    return {f"{pair.question}>{pair.passage}": pair.weight for pair in trust.pairs}


def test_one_that_knows_what_is_meant_weighs_for_all_languages() -> None:
    trust = probed(Rows(knowing))
    assert all(weight > 0 for weight in weights(trust).values())
    assert all(pair.together > pair.words + 0.02 for pair in trust.pairs)
    assert all(pair.weight in WEIGHTS for pair in trust.pairs)


def test_one_that_knows_english_alone_weighs_for_english_alone() -> None:
    found = weights(probed(Rows(knowing_english)))
    assert found.pop("en>en") > 0
    assert found == {"en>zh": 0, "zh>en": 0, "zh>zh": 0}


@pytest.mark.parametrize("row", [by_chance, lambda text: by_chance("always the same")])
def test_one_that_knows_nothing_weighs_nothing(row: Callable[[str], Row]) -> None:
    assert set(weights(probed(Rows(row))).values()) == {0.0}


def test_a_probe_is_the_same_each_time() -> None:
    assert probed(Rows(knowing_english)) == probed(Rows(knowing_english))


@pytest.mark.parametrize(
    ("near", "mixed"), [(-1.0, 0.4), (0.2, 0.4), (0.4, 0.4), (0.7, 0.5666666667), (1.0, 0.7333333333)]
)
def test_nearness_counts_from_the_floor_on_and_is_mixed_by_its_weight(near: float, mixed: float) -> None:
    pair = Pair(question="en", passage="zh", weight=0.5, words=0.5, together=0.6, floor=0.4)
    assert pair.mixed(np.array([0.6]), np.array([near]))[0] == pytest.approx(mixed)


def test_without_weight_a_score_stays_as_it_is() -> None:
    pair = Pair(question="en", passage="zh", weight=0, words=0.5, together=0.5, floor=0.4)
    assert pair.mixed(np.array([0.6]), np.array([1.0]))[0] == 0.6


def test_a_mixed_text_is_chinese() -> None:
    assert [language_of(text) for text in ("DSO", "DSO 是什么", "多少")] == ["en", "zh", "zh"]


def test_the_trust_stands_in_the_index_and_is_found_out_once(tmp_path: Path) -> None:
    embedding = Rows(knowing)
    shelf = Shelf(tmp_path, embedding)
    shelf.add([NOTE])
    probing = embedding.asked
    shelf.add([OTHER])
    assert embedding.asked == probing > 0
    assert Shelf(tmp_path, embedding).trust == shelf.trust == probed(Rows(knowing))


def test_one_without_weight_is_never_asked(tmp_path: Path) -> None:
    embedding = Rows(knowing_english)
    shelf = Shelf(tmp_path, embedding)
    shelf.add([NOTE])
    probing = embedding.asked
    shelf.search("箱子", query_of("箱子"), 1)
    assert embedding.asked == probing
    shelf.search("crates", query_of("crates"), 1)
    assert embedding.asked == probing + 1


def test_an_index_of_one_that_was_never_tried_is_due_for_a_new_one(tmp_path: Path) -> None:
    embedding: Embedding = Rows(knowing)
    shelf = Shelf(tmp_path, embedding)
    shelf.add([NOTE])
    contents = next((tmp_path / "knowledge").glob("index-*/contents.json"))
    told = json.loads(contents.read_text("utf-8"))
    contents.write_text(json.dumps({**told, "trust": {}}), "utf-8")
    old = Shelf(tmp_path, embedding)
    assert not old.searches_vectors
    old.reindex()
    assert old.searches_vectors
    assert old.trust.pairs


def test_a_broken_trust_is_said(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, Rows(knowing))
    shelf.add([NOTE])
    contents = next((tmp_path / "knowledge").glob("index-*/contents.json"))
    told = json.loads(contents.read_text("utf-8"))
    contents.write_text(json.dumps({**told, "trust": {"pairs": "all"}}), "utf-8")
    with pytest.raises(StoreDamagedError):
        _ = Shelf(tmp_path, Rows(knowing)).trust


def test_our_own_is_known_to_add_nothing_and_is_not_tried(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add([NOTE])
    assert shelf.trust == HashedTokens.trust == Trust()
    assert shelf.searches_vectors
