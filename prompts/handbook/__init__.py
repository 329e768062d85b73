"""The handbook's sections in both languages: Markdown with placeholders for every figure."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def handbook_files(language: str) -> Mapping[str, str]:
    """Read the sections of a language by file name, in the handbook's order.

    A line is a sentence, a blank line ends a paragraph, and brackets after a heading hold the rules that it
    speaks of.
    """
    folder = resources.files(__name__) / language
    files = [file for file in folder.iterdir() if file.name.endswith(".md")]
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(files, key=lambda file: file.name)}


@cache
def handbook_cover(language: str) -> Mapping[str, str]:
    """Read what stands above the printed handbook: its `title`, and where its `figures` come from."""
    text = (resources.files(__name__) / "cover.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)[language])
