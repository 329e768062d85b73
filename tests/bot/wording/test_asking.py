"""Every question back has its words, in both languages."""

import re
from pathlib import Path

import pytest

from prompts.wording import LANGUAGES, Language, texts

PLANNERS = Path(__file__).parents[3] / "bot" / "planners"
NEED = re.compile(r'(?:\bNeed\(|need=)"(\w+)"')


def needs() -> set[str]:
    return {need for path in PLANNERS.rglob("*.py") for need in NEED.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_a_planner_may_ask_back_is_worded(language: Language) -> None:
    assert "date_unknown" in needs()
    assert needs() <= set(texts(language, "asking"))
