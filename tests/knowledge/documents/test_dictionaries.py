"""A dictionary that somebody adds lets one language's questions find the other's documents."""

import gzip
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.command_line.context import Context
from bot.command_line.dictionary import dictionary_command
from bot.settings import Settings
from knowledge.documents.dictionaries import OWN, Dictionaries
from knowledge.documents.document import Document
from knowledge.documents.errors import BadDictionaryError, UnknownDictionaryError
from knowledge.documents.own_dictionary import write_own
from knowledge.documents.shelf import Shelf
from knowledge.passages.question import query_of
from knowledge.passages.wordings import key_of, wordings_of

ENTRIES = """# made for this test
堆高機 堆高机 [dui1 gao1 ji1] /forklift truck/(Tw) lift truck/CL:臺|台[tai2]/
托盤 托盘 [tuo1 pan2] /tray; pallet (for goods)/
塗漆 涂漆 [tu2 qi1] /to paint/
雞 鸡 [ji1] /fowl/
王 王 [Wang2] /surname Wang/
"""
PAINTED = Document(name="漆.txt", markdown=False, text="每只托盘入库前要涂漆两遍。\n")
OTHER = Document(name="车.txt", markdown=False, text="堆高机只许有证的人开。\n")


def added(home: Path, name: str = "small.u8", text: str = ENTRIES) -> Dictionaries:
    file = home.parent / name
    file.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    dictionaries = Dictionaries(home)
    dictionaries.add(file)
    return dictionaries


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.mark.parametrize("name", ["small.u8", "small.txt", "small.u8.gz"])
def test_meanings_are_found_both_ways_without_what_is_not_meant(home: Path, name: str) -> None:
    dictionaries = added(home, name)
    found = dictionaries.others(["forklift truck", "托盘", "pallet", "涂漆", "鸡", "fowl", "wang"])
    assert found["forklift truck"] == ["堆高机"]
    assert found["托盘"] == ["tray", "pallet"]
    assert found["涂漆"] == ["paint"]
    assert found["fowl"][0] == "鸡", "what a company added comes before our own"
    assert "鸡" not in found, "a single character means too much"
    assert "wang" not in found
    assert [each.name for each in dictionaries.listed()] == ["small"]


def test_two_columns_in_either_order_are_read(home: Path) -> None:
    dictionaries = added(home, "two.tsv", "paint\t涂漆\n堆高機\tforklift truck\nno tab\nboth\tEnglish\n")
    found = dictionaries.others(["paint", "堆高机"])
    assert (found["paint"][0], found["堆高机"]) == ("涂漆", ["forklift truck"])


def test_several_chinese_words_of_a_column_are_each_a_translation(home: Path) -> None:
    dictionaries = added(home, "several.tsv", "zebrawood\t斑木；条纹木; 斑马木\n")
    assert dictionaries.others(["zebrawood"]) == {"zebrawood": ["斑木", "条纹木", "斑马木"]}
    assert dictionaries.others(["条纹木"]) == {"条纹木": ["zebrawood"]}


def test_our_own_dictionary_is_there_without_any_added(home: Path) -> None:
    found = Dictionaries(home).others([key_of("steam engine"), "蒸汽机"])
    assert found == {key_of("steam engine"): ["蒸汽机"], "蒸汽机": [key_of("steam engine")]}
    assert Dictionaries(home).listed() == ()


def test_our_own_dictionary_is_what_its_word_list_makes(tmp_path: Path) -> None:
    write_own(tmp_path / "again.sqlite")
    with sqlite3.connect(OWN) as kept, sqlite3.connect(tmp_path / "again.sqlite") as made:
        rows = [each.execute("select * from others").fetchall() for each in (kept, made)]
    assert rows[0] == rows[1]
    assert len(rows[0]) > 75_000


def test_a_phrase_of_a_dictionary_hides_no_word_of_our_lists(home: Path) -> None:
    dictionaries = added(home, "phrase.tsv", "zebra customer\t斑马客户\n")
    zebra, customer = key_of("zebra customer").split()
    said = [each.said for each in wordings_of("zebra customer", dictionaries)]
    assert said == [(zebra, customer), (customer,)]


def test_a_question_finds_the_other_language_only_with_the_dictionary(home: Path) -> None:
    shelf = Shelf(home)
    shelf.add([PAINTED, OTHER])
    question = "who drives forklift trucks?"
    assert shelf.search(question, query_of(question), 1) == ()
    dictionaries = added(home)
    (hit,) = shelf.search(question, query_of(question), 1)
    assert hit.passage.document == "车.txt"
    dictionaries.remove("small")
    assert shelf.search(question, query_of(question), 1) == ()


def test_a_word_with_many_meanings_weighs_less(home: Path) -> None:
    one = added(home, "one.tsv", "zeta\t甲甲\n")
    ((weight, _),) = wordings_of("zeta", one)[0].others
    four = added(home, "one.tsv", "zeta\t甲甲\nzeta\t乙乙\nzeta\t丙丙\nzeta\t丁丁\n")
    assert {each for each, _ in wordings_of("zeta", four)[0].others} == {weight / 2}


def test_what_our_lists_know_takes_few_meanings_a_company_s_own_terms_first(home: Path) -> None:
    def said(text: str) -> set[str]:
        return {way[0] for _, way in wordings_of("dealer", added(home, "own.tsv", text))[0].others}

    assert "甲甲" in said("dealer\t甲甲\n")
    assert {"甲甲", "乙乙", "丙丙"} <= said("dealer\t甲甲; 乙乙; 丙丙; 丁丁\n")
    assert "丁丁" not in said("dealer\t甲甲; 乙乙; 丙丙; 丁丁\n")


def test_the_likeliest_translation_comes_first_and_none_twice(home: Path) -> None:
    entries = """甲乙 甲乙 [x] /to be overlate/
丙 丙 [x] /overlate/
丁戊 丁戊 [x] /something else/overlate/
己庚 己庚 [x] /overlate/
"""
    dictionaries = added(home, "one.u8", entries)
    added(home, "two.u8", entries)
    assert dictionaries.others(["overlat"]) == {"overlat": ["己庚", "甲乙", "丁戊", "丙"]}


def test_somebody_and_something_are_no_words_of_a_meaning(home: Path) -> None:
    dictionaries = added(home, text="甲乙 甲乙 [x] /to overurge sb to hurry/to slowcoach sth/\n")
    assert dictionaries.others(["slowcoach"]) == {"slowcoach": ["甲乙"]}


def test_what_is_no_dictionary_is_said_in_a_sentence_and_the_old_one_stays(home: Path) -> None:
    dictionaries = added(home)
    for name, content in (
        ("small.txt", b"nothing here\n"),
        ("x.u8.gz", b"\x1f\x8b broken"),
        ("y.u8", b"\xff\xfe\xff"),
    ):
        file = home.parent / name
        file.write_bytes(content)
        with pytest.raises(BadDictionaryError):
            dictionaries.add(file)
    with pytest.raises(BadDictionaryError):
        dictionaries.add(home / "missing.u8")
    assert dictionaries.others(["pallet"]) == {"pallet": ["托盘"]}
    with pytest.raises(UnknownDictionaryError):
        dictionaries.remove("../small")


def test_the_command_adds_lists_and_removes(home: Path) -> None:
    file = home.parent / "small.u8"
    file.write_text(ENTRIES, "utf-8")

    context = Context(home=home, today=date(2026, 7, 1), debug=False, settings=Settings())

    def run(*given: str) -> str:
        done = CliRunner().invoke(dictionary_command, given, obj=context, standalone_mode=False)
        assert done.exception is None
        return done.output

    assert "No dictionaries" in run("list")
    assert run("add", str(file)) == "added small: 6 pairs of words\n"
    assert run("list") == "small: 6 pairs of words\n"
    assert run("remove", "small") == "removed small\n"
