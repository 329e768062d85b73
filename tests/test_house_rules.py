"""The rules of the house that no single package can prove."""

import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from prompts.wording import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
OURS = ("bot", "evals", "knowledge", "prompts", "tools")
HEAVY = (
    "pandas",
    "pyarrow",
    "langchain",
    "langchain_core",
    "chromadb",
    "slack_bolt",
    "slack_sdk",
    "sqlalchemy",
)


def loaded_by(code: str) -> set[str]:
    shown = f"{code}\nimport sys; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True, cwd=ROOT)
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


def test_no_dependency_ships_a_package_with_the_name_of_one_of_ours() -> None:
    shipped = importlib.metadata.packages_distributions()
    others = {name: set(shipped.get(name, [])) - {"creditdesk"} for name in OURS}
    assert others == {name: set() for name in OURS}


def test_the_lock_file_names_only_the_public_index() -> None:
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text(encoding="utf-8")))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


def test_everything_in_the_lock_file_has_a_wheel() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    bare = [package["name"] for package in packages if not package.get("wheels")]
    assert set(bare) <= {"creditdesk", "kubernetes", "onnxruntime"}  # the two are left out


@pytest.mark.parametrize("question", ["how much credit does C001 have left?", "江南轴承还有多少额度？"])
def test_a_question_about_a_customer_imports_nothing_heavy(question: str, tmp_path: Path) -> None:
    code = (
        "from datetime import date\n"
        "from bot.command_line.asking import open_session\n"
        "from bot.command_line.context import Context\n"
        "from bot.settings import Settings\n"
        "from pathlib import Path\n"
        f"context = Context(Path({str(tmp_path)!r}), date(2026, 7, 1), False, Settings())\n"
        f"answer = open_session(context, email=None, as_of=None).ask({question!r})\n"
        "assert answer.reply.status == 'answered', answer"
    )
    assert loaded_by(code).isdisjoint(HEAVY)


def test_what_records_an_answer_is_imported_when_the_answer_has_been_given(tmp_path: Path) -> None:
    code = (
        "import io, sys\n"
        "class Watched(io.StringIO):\n"
        "    def write(self, text):\n"
        "        told.append((text, 'sqlalchemy' in sys.modules))\n"
        "        return len(text)\n"
        "told = []\n"
        "from bot.command_line.main import creditdesk\n"
        "console, sys.stdout = sys.stdout, Watched()\n"
        f"words = ['--home', {str(tmp_path)!r}, 'ask', 'how much credit does C001 have left?']\n"
        "assert creditdesk.main(words, standalone_mode=False) == 0\n"
        "sys.stdout = console\n"
        "assert '3,000,000' in str(told)\n"
        "assert not any(loaded for _, loaded in told)"
    )
    assert loaded_by(code) & set(HEAVY) == {"sqlalchemy"}
    assert (tmp_path / "state.sqlite3").is_file()


@pytest.mark.parametrize("package", OURS)
def test_importing_a_package_imports_nothing_heavy(package: str) -> None:
    assert loaded_by(f"import {package}").isdisjoint({*HEAVY, "numpy", "pydantic"})


def wording_files() -> list[Path]:
    return sorted((ROOT / "prompts" / "wording" / "en").glob("*.toml"))


def keys_and_slots(file: Path) -> dict[str, set[str]]:
    def walk(table: dict[str, object], prefix: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for name, value in table.items():
            if isinstance(value, dict):
                found |= walk(value, f"{prefix}{name}.")
            else:
                found[f"{prefix}{name}"] = set(re.findall(r"\{(\w+)", str(value)))
        return found

    return walk(tomllib.loads(file.read_text(encoding="utf-8")), "")


def test_both_languages_have_the_same_wording_files() -> None:
    names = [{file.name for file in (ROOT / "prompts" / "wording" / it).glob("*.toml")} for it in LANGUAGES]
    assert names[0] == names[1]


@pytest.mark.parametrize("file", wording_files(), ids=lambda file: file.stem)
def test_both_languages_say_the_same_things_with_the_same_figures(file: Path) -> None:
    english = keys_and_slots(file)
    chinese = keys_and_slots(ROOT / "prompts" / "wording" / "zh" / file.name)
    if file.stem == "units":  # currency names are a matter of the language
        english, chinese = ({k: v for k, v in side.items() if "." not in k} for side in (english, chinese))
    assert english == chinese


def chinese_texts() -> list[tuple[str, str]]:
    """Give every Chinese text that people read, by its place, with a character for each placeholder."""
    files = [*(ROOT / "prompts" / "wording" / "zh").glob("*.toml"), ROOT / "prompts" / "policy" / "zh.toml"]
    tables = [(file.stem, tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(files)]
    glossary = tomllib.loads((ROOT / "prompts" / "glossary.toml").read_text(encoding="utf-8"))
    texts = [leaf for name, table in tables for leaf in leaves(table, name)]
    texts += [leaf for leaf in leaves(glossary, "glossary") if ".zh" in leaf[0]]
    return [(place, re.sub(r"\{[^}]*\}", "数", words)) for place, words in texts]


def leaves(node: object, place: str) -> list[tuple[str, str]]:
    if isinstance(node, dict):
        return [leaf for name, item in node.items() for leaf in leaves(item, f"{place}.{name}")]
    if isinstance(node, list):
        return [leaf for number, item in enumerate(node) for leaf in leaves(item, f"{place}.{number}")]
    return [(place, str(node))]


def test_chinese_texts_use_chinese_punctuation() -> None:
    wrong = re.compile(r"[一-鿿][,;:?!()]|[,;:?!()][一-鿿]")
    assert [place for place, words in chinese_texts() if wrong.search(words)] == []


def test_chinese_punctuation_is_looked_for_in_all_texts_that_people_read() -> None:
    places = {place.partition(".")[0] for place, _ in chinese_texts()}
    assert {"zh", "glossary", "talk", "failures", "reply_check_order"} <= places
