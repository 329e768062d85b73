"""Patterns compiled when first used: every one can be compiled, and none is before it is asked for."""

import importlib
import pkgutil
import re
import subprocess
import sys

import pytest

import bot
from knowledge.lazy_pattern import lazily


def test_a_lazy_pattern_finds_what_a_compiled_one_finds() -> None:
    lazy, compiled = (
        lazily(r"(?P<word>[a-z]+)", re.IGNORECASE),
        re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE),
    )
    assert [each["word"] for each in lazy.finditer("Limit of 5")] == ["Limit", "of"]
    assert lazy.sub("x", "A 1") == compiled.sub("x", "A 1")
    assert lazy.pattern == compiled.pattern


def test_a_wrong_pattern_is_an_error_when_it_is_used_and_not_before() -> None:
    wrong = lazily("(")
    with pytest.raises(re.error):
        wrong.search("x")


def test_every_lazy_pattern_of_the_product_compiles() -> None:
    found = {
        id(each): each for name in _modules() for each in _lazy_within(vars(importlib.import_module(name)))
    }
    assert len(found) > 500  # the planner alone has as many
    for each in found.values():
        each.search("")


def _modules() -> list[str]:
    return [
        each.name
        for each in pkgutil.walk_packages(bot.__path__, "bot.")
        if not each.name.endswith("__main__")
    ]


def _lazy_within(value: object) -> list[re.Pattern[str]]:
    """Give the lazy patterns of a value, looking into dictionaries, tuples and lists."""
    if type(value) is type(lazily("")):
        return [value]
    inside = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(inside, list | tuple):
        return []
    return [found for each in inside for found in _lazy_within(each)]


def test_loading_the_planner_compiles_next_to_none_of_its_patterns() -> None:
    script = (
        "import sys, re._compiler as compiler\n"
        "compile_one, compiled = compiler.compile, []\n"
        "def counted(pattern, flags=0):\n"
        "    frame = sys._getframe(1)\n"
        "    while frame.f_code.co_filename.endswith(('re/__init__.py', '<string>')):\n"
        "        frame = frame.f_back\n"
        "    compiled.append('planners' in frame.f_code.co_filename)\n"
        "    return compile_one(pattern, flags)\n"
        "compiler.compile = counted\n"
        "import bot.planners.offline.planner\n"
        "print(len(compiled), sum(compiled))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    every, planners = map(int, done.stdout.split())
    assert every > planners
    assert planners < 20
