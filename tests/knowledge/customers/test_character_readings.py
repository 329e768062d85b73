"""How single characters may be read aloud: as pypinyin reads them, without loading it."""

import subprocess
import sys

import pytest
from pypinyin import Style, pinyin
from pypinyin.pinyin_dict import pinyin_dict

from knowledge.customers.character_readings import readings_of
from knowledge.customers.sounds import dictionary_readings


def test_every_character_of_the_dictionary_is_read_as_pypinyin_reads_it() -> None:
    told = {code: readings_of(chr(code)) for code in pinyin_dict}
    assert told == {code: _read_by_pypinyin(chr(code)) for code in pinyin_dict}


def _read_by_pypinyin(character: str) -> tuple[str, ...]:
    readings = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys(each.replace("v", "u").lower() for each in readings))


@pytest.mark.parametrize(
    ("character", "readings"),
    [("江", ("jiang",)), ("绿", ("lu",)), ("重", ("zhong", "chong")), ("\ue000", ("\ue000",)), ("7", ("7",))],
)
def test_a_character_has_its_syllables_without_tones(character: str, readings: tuple[str, ...]) -> None:
    assert dictionary_readings(character)[: len(readings)] == readings


def test_the_dictionary_is_read_without_loading_pypinyin() -> None:
    script = (
        "import sys\n"
        "from knowledge.customers.sounds import dictionary_readings\n"
        "print(dictionary_readings('贷'), 'pypinyin' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "('dai',) False"
