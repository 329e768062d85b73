"""Company names made up from a seed, and the ways in which people get them wrong."""

import unicodedata
from collections.abc import Callable
from random import Random

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin, pinyin

from knowledge.customers import NameEntry

_PLACES = (
    "无锡 苏州 上海 常州 宁波 杭州 深圳 东莞 佛山 青岛 济南 大连 沈阳 武汉 长沙 成都 重庆 西安 厦门 南通"
).split()
_BRAND = (
    "华伟江南金泰隆鑫源恒通达盛昌兴荣富瑞祥和信诚德宏远东方明光辉腾飞龙凤天地海洋山河星宝利丰裕"
    "康乐安平顺永久嘉美佳优卓越创新"
    "慧云博文雅正立建国强力高峰顶先锋领航扬帆风程奥迪凯朗科锐捷奇润泽沃尔思迈拓普联众合力升晟昊翔宇晨曦韵涵"
)
_TRADES = (
    "轴承 机械 机电 电子 化工 食品 纺织 物流 建材 "
    "阀门 精密制造 自动化设备 汽车零部件 包装材料 医疗器械 钢铁 五金 塑料"
).split()
_GENERIC = ("", "", "", "科技", "实业", "贸易")
_LEGAL = ("有限公司", "有限公司", "有限公司", "股份有限公司", "集团有限公司", "有限责任公司")
_STEMS = (
    "Oak Nord Müll Kowal Cast Peñ Bro Ald Wern Fisch Lind Sør Grün Lau Bel Mont Har Win Stan Pres Kings Hol "
    "Ash Black River Stone Clay Van Del Ros Fer Gar Mar San Vil Cal Tor Łuk Św Żar Dvo Nov Hru Kov Szab Nag "
    "Tak Mat Ivan Petr Sok Åk Øst Ek"
).split()
_TAILS = (
    "field ton ham ley wood by vik berg mann sen son ski ová ez ini elli aux ière stad dorf bach hof ström "
    "dal land ford brook"
).split()
_LATIN_TRADES = (
    "Engineering Foods Antriebe Bearings Valves Tools Logistik Bakery Textiles Plastics Pumps Équipements "
    "Maschinenbau Packaging Steel Components Marine Electronics Mecánicas Chemie"
).split()
_LATIN_LEGAL = (
    "Ltd",
    "GmbH",
    "S.A.",
    "S.r.l.",
    "AB",
    "Inc.",
    "LLC",
    "B.V.",
    "Sp. z o.o.",
    "Oy",
    "A/S",
    "Pty Ltd",
    "AG",
)


def invented_entries(count: int, seed: int) -> list[NameEntry]:
    """So many customers, half with Chinese and half with Latin names, all names different."""
    dice = Random(seed)
    names: dict[str, None] = {}
    while len(names) < count:
        names[_chinese(dice) if dice.random() < 0.5 else _latin(dice)] = None
    return [NameEntry(customer_id=f"K{place:06}", name=name) for place, name in enumerate(names)]


def _chinese(dice: Random) -> str:
    brand = "".join(dice.choice(_BRAND) for _ in range(dice.choice((2, 2, 2, 3))))
    place = dice.choice(_PLACES) if dice.random() < 0.6 else ""
    return place + brand + dice.choice(_TRADES) + dice.choice(_GENERIC) + dice.choice(_LEGAL)


def _latin(dice: Random) -> str:
    words = [dice.choice(_STEMS) + dice.choice(_TAILS) for _ in range(dice.choice((1, 1, 2)))]
    joint = " & " if dice.random() < 0.2 else " "
    return joint.join(words) + " " + dice.choice(_LATIN_TRADES) + " " + dice.choice(_LATIN_LEGAL)


def is_chinese(name: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in name)


def without_legal_form(name: str, dice: Random) -> str:
    """What people call a company: 无锡华伟轴承科技, Oakfield Foods."""
    del dice
    for legal in sorted((*_LEGAL, *_LATIN_LEGAL), key=len, reverse=True):
        if name.endswith(legal):
            return name[: -len(legal)].strip()
    return name


def short_name(name: str, dice: Random) -> str:
    """Without place and generic words too: 华伟轴承."""
    short = without_legal_form(name, dice)
    short = next((short[2:] for place in _PLACES if short.startswith(place)), short)
    return next((short[: -len(word)] for word in _GENERIC if word and short.endswith(word)), short)


def one_typo(name: str, dice: Random) -> str:
    """A character left out, doubled or swapped with its neighbour; in Latin script also another letter."""
    short = without_legal_form(name, dice)
    place = dice.randrange(1, len(short) - 1)
    kind = dice.choice(
        ("left out", "swapped", "doubled") if is_chinese(name) else ("left out", "swapped", "other")
    )
    if kind == "left out":
        return short[:place] + short[place + 1 :]
    if kind == "swapped":
        return short[:place] + short[place + 1] + short[place] + short[place + 2 :]
    other = short[place] if is_chinese(name) else dice.choice("aeiounrstl")
    return short[:place] + other + short[place + (0 if is_chinese(name) else 1) :]


def homophone(name: str, dice: Random) -> str:
    """One character replaced by another that sounds the same."""
    short = without_legal_form(name, dice)
    places = [place for place, character in enumerate(short) if _sound(character) in _SAME_SOUND]
    for place in dice.sample(places, len(places)):
        others = [each for each in _SAME_SOUND[_sound(short[place])] if each != short[place]]
        if others:
            return short[:place] + dice.choice(others) + short[place + 1 :]
    return short


def other_character(name: str, dice: Random) -> str:
    """One character of the brand replaced by one that sounds different: most likely another company."""
    short = short_name(name, dice)
    place = dice.randrange(2)
    return short[:place] + dice.choice([each for each in _BRAND if each != short[place]]) + short[place + 1 :]


def in_pinyin(name: str, dice: Random) -> str:
    short = short_name(name, dice)
    return dice.choice(("", " ")).join(lazy_pinyin(short))


def in_traditional(name: str, dice: Random) -> str:
    return str(OpenCC("s2t").convert(without_legal_form(name, dice)))


def accents_dropped(name: str, dice: Random) -> str:
    plain = without_legal_form(name, dice).lower().translate(str.maketrans("øł", "ol"))
    return "".join(each for each in unicodedata.normalize("NFD", plain) if not unicodedata.combining(each))


def full_name(name: str, dice: Random) -> str:
    del dice
    return name


def _sound(character: str) -> str:
    return str(pinyin(character, style=Style.NORMAL)[0][0])


_COMMON = (
    "伟维威卫微为男楠难南僵疆将江轴周舟州承程成城诚呈盛胜圣升生声泰太态龙隆笼鑫新欣心芯信源元园圆原员恒横"
    "衡通同铜童达答打大"
    "昌常长场荣容融溶富付负福瑞锐睿祥翔详和河合何荷德得宏红洪鸿远院愿东冬动方芳房明鸣名光广辉挥惠慧会飞非菲凤风丰峰锋天添田地弟帝"
    "海洋阳扬杨山杉善珊星兴行宝保堡利力立丽莉康抗乐勒安按鞍平苹萍顺舜永勇泳久九酒嘉家佳加美每优友有卓捉越月岳创床"
)


def _by_sound() -> dict[str, list[str]]:
    sounds: dict[str, list[str]] = {}
    for character in dict.fromkeys(_COMMON):
        sounds.setdefault(_sound(character), []).append(character)
    return {sound: characters for sound, characters in sounds.items() if len(characters) > 1}


_SAME_SOUND = _by_sound()

Mistake = Callable[[str, Random], str]
MISTAKES: dict[str, Mistake] = {
    "full name": full_name,
    "without legal form": without_legal_form,
    "short name": short_name,
    "one typo": one_typo,
    "homophone": homophone,
    "another character": other_character,
    "pinyin": in_pinyin,
    "traditional script": in_traditional,
    "accents dropped": accents_dropped,
}
CHINESE_ONLY = frozenset({"homophone", "another character", "pinyin", "traditional script"})
LATIN_ONLY = frozenset({"accents dropped"})
