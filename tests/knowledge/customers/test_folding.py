import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.customers import folding
from knowledge.customers.folding import as_written, plain_key, squeeze, units
from knowledge.customers.name_parts import name_parts
from prompts import question_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "MUELLER"),
        ("Müller", "muller"),
        ("Straße", "Strasse"),
        ("O'Brien & Sons", "obrien and sons"),
        ("O’Brien", "O'Brien"),
        ("L'Oréal", "loreal"),
        ("Śląsk", "slask"),
        ("Łódź", "lodz"),
        ("Ñandú", "nandu"),
        ("Øresund", "oresund"),
        ("S.A.", "sa"),
        ("Sp. z o.o.", "sp zoo"),
        ("ＡＢＣ　Ｔｒａｄｉｎｇ", "abc trading"),
        ("江南軸承", "江南轴承"),
        ("華偉實業", "华伟实业"),
        ("江南 轴承", "江南轴承"),
        ("阿里·巴巴", "阿里巴巴"),
        ("jiāng nán", "Jiang Nan"),
        ("Coca-Cola", "coca cola"),
        ("e\u0301clair", "éclair"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(one: str, other: str) -> None:
    assert squeeze(one) == squeeze(other)


def test_what_was_written_keeps_its_accents_but_not_its_case_width_or_script() -> None:
    assert as_written("Müller") != as_written("Mueller")
    assert as_written("江南軸承 有限公司") == as_written("江南轴承有限公司")
    assert as_written("ＯＡＫＦＩＥＬＤ Ltd") == as_written("Oakfield Ltd.")


def test_our_own_word_lists_are_written_in_folded_letters() -> None:
    lists = [Path(str(folding.__file__)).with_name("name_words.toml"), Path(str(question_words.__file__))]
    for data in (tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8")) for path in lists):
        for section in data.values():
            for word in " ".join(section.values()).split():
                assert squeeze(word) in ("", plain_key(word))


def test_units_keep_their_places_in_the_text() -> None:
    text = "给 O'Brien's 发"
    assert [(unit.key, text[unit.start : unit.end]) for unit in units(text)] == [
        ("给", "给"),
        ("obriens", "O'Brien's"),
        ("发", "发"),
    ]


@given(st.text(max_size=60))
def test_places_lie_inside_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for unit in units(text):
        assert end <= unit.start < unit.end <= len(text)
        end = unit.end


@given(st.text(max_size=60))
def test_folding_is_the_same_for_upper_and_lower_case_of_plain_letters(text: str) -> None:
    plain = "".join(character for character in text if character.isascii())
    assert squeeze(plain.upper()) == squeeze(plain.lower())


@pytest.mark.parametrize(
    ("name", "short", "bare", "region"),
    [
        ("江南轴承有限公司", "江南轴承", "江南轴承", ""),
        ("无锡江南轴承（集团）股份有限公司", "无锡江南轴承", "江南轴承", "无锡"),
        ("上海市华伟实业发展有限公司", "上海市华伟实业发展", "华伟", "上海"),
        ("华为科技", "华为科技", "华为", ""),
        ("江苏无锡华伟机械厂有限公司", "江苏无锡华伟机械厂", "华伟机械厂", "江苏无锡"),
        ("無錫重工集團有限公司", "无锡重工", "无锡重工", ""),
        ("金华装备科技有限公司", "金华装备科技", "金华装备", ""),
        ("株式会社山田製作所", "山田制作所", "山田制作所", ""),
        ("Müller Antriebe GmbH", "mullerantriebe", "mullerantriebe", ""),
        ("Mueller Anlagen GmbH & Co. KG", "mulleranlagen", "mulleranlagen", ""),
        ("Kowalski Sp. z o.o.", "kowalski", "kowalski", ""),
        ("Ñandú S.A. de C.V.", "nandu", "nandu", ""),
        ("ABC Trading Co.,Ltd.", "abctrading", "abc", ""),
        ("Nordvik Holding AB", "nordvikholding", "nordvik", ""),
        ("The Bakery Co", "bakery", "bakery", ""),
        ("Siemens China Ltd", "siemenschina", "siemens", "china"),
        ("Shanghai Electric Group", "shanghaielectricgroup", "shanghaielectric", ""),
        ("有限公司", "有限", "有限", ""),
        ("Limited", "limited", "limited", ""),
    ],
)
def test_a_name_falls_into_its_parts(name: str, short: str, bare: str, region: str) -> None:
    parts = name_parts(name)
    assert ("".join(parts.short), "".join(parts.bare), parts.region) == (short, bare, region)


@given(st.text(min_size=1, max_size=40))
def test_whatever_is_dropped_something_is_left(text: str) -> None:
    parts = name_parts(text)
    if parts.full:
        assert all(parts[:5])
