"""Compiled patterns are kept, and a kept one matches as one that was compiled anew."""

import re
from pathlib import Path

import pytest

from bot.compiling import compile_patterns
from knowledge import kept_patterns
from knowledge.kept_patterns import compiled, keep
from knowledge.lazy_pattern import asked_for

_TEXT = "Is 85万 ok for Jiangnan Bearing by 3 May? 江南轴承逾期超过60天，要不要停货; limit of the Spanish one"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "patterns.bin"
    monkeypatch.setattr(kept_patterns, "_PLACE", place)
    return place


def _found(pattern: re.Pattern[str]) -> list[tuple[str, tuple[str | None, ...], dict[str, str | None]]]:
    return [(each.group(), each.groups(), each.groupdict()) for each in pattern.finditer(_TEXT)]


def test_every_pattern_matches_kept_as_it_does_compiled_anew(place: Path) -> None:
    kept = compile_patterns()
    every = asked_for()
    assert place.exists()
    assert len(every) == kept > 1000
    for pattern, flags in every:
        ours, anew = compiled(pattern, flags), re.compile(pattern, flags)
        assert (ours.pattern, ours.flags, ours.groups) == (anew.pattern, anew.flags, anew.groups)
        assert dict(ours.groupindex) == dict(anew.groupindex)
        assert _found(ours) == _found(anew), pattern


def test_what_is_kept_is_not_compiled_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep([(r"(?P<word>[a-z]+) 额度", 0)])

    def refuse(pattern: str, flags: int = 0) -> re.Pattern[str]:
        raise AssertionError(pattern, flags)

    monkeypatch.setattr(re, "compile", refuse)
    found = compiled(r"(?P<word>[a-z]+) 额度", 0).search("Brandt 额度")
    assert found is not None
    assert found["word"] == "randt"
    with pytest.raises(AssertionError):
        compiled("another", 0)


@pytest.mark.parametrize(
    "written", [b"", b"no marshal", b"\xe3\x00", None], ids=["empty", "text", "cut", "none"]
)
def test_a_damaged_file_is_as_none(place: Path, written: bytes | None) -> None:
    if written is not None:
        place.write_bytes(written)
    assert compiled("a+", 0).fullmatch("aaa")


def test_another_python_s_numbers_are_not_taken(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "_PYTHON", "another")
    keep([("a+", 0)])
    monkeypatch.setattr(kept_patterns, "_PYTHON", "this one")
    assert kept_patterns._kept(place) == {}


def test_numbers_that_the_engine_does_not_take_are_compiled_anew(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_patterns, "_numbers_of", lambda *_: (0, b"\xff" * 8, 0, (), (None,)))
    keep([("b+", 0)])
    assert compiled("b+", 0).fullmatch("bb")


def test_a_wrong_pattern_is_an_error_as_ever(place: Path) -> None:
    with pytest.raises(re.error):
        compiled("(", 0)
    with pytest.raises(re.error):
        keep([("(", 0)])
    assert not place.exists()
