import pytest

from knowledge.customers import NameEntry, NameIndex


def build(*names: str) -> NameIndex:
    """An index of customers K1, K2, … with these names."""
    return NameIndex.build(NameEntry(customer_id=f"K{at}", name=name) for at, name in enumerate(names, 1))


@pytest.mark.parametrize(
    ("typed", "customer_id", "how"),
    [
        ("C001", "C001", "exact_id"),
        ("c-001", "C001", "exact_id"),
        ("江南轴承", "C001", "exact_alias"),
        ("江南轴承有限公司", "C001", "exact_name"),
        ("江南軸承有限公司", "C001", "exact_name"),
        ("江南轴承公司", "C001", "folded"),
        ("江南轴承销售", "C002", "short_name"),
        ("江楠轴承", "C001", "homophone"),
        ("江南承轴", "C001", "typo"),
        ("江南南轴承", "C001", "typo"),
        ("jiangnan zhoucheng", "C001", "pinyin"),
        ("Jiāng Nán Zhóu Chéng", "C001", "pinyin"),
        ("jiangnanzhoucheng gongsi", "C001", "pinyin"),
        ("jiangnan zoucheng", "C001", "pinyin"),
        ("华伟", "C004", "short_name"),
        ("華偉", "C004", "short_name"),
        ("华为", "C005", "short_name"),
        ("鼎盛重工", "C015", "short_name"),
        ("chongqing changcheng", "C018", "pinyin"),
        ("重庆长成机电", "C018", "homophone"),
        ("Müller", "C006", "exact_alias"),
        ("MÜLLER ANTRIEBE GMBH", "C006", "exact_name"),
        ("Mueller Antriebe", "C006", "short_name"),
        ("Muller Anlagen", "C007", "short_name"),
        ("Müller Anlagen", "C007", "short_name"),
        ("O’Brien and Sons", "C008", "short_name"),
        ("obrien", "C008", "partial"),
        ("loreal", "C009", "short_name"),
        ("L’ORÉAL SA", "C009", "exact_name"),
        ("LOREAL SA", "C009", "folded"),
        ("slask", "C010", "short_name"),
        ("nandu", "C011", "short_name"),
        ("The Bakery Co", "C012", "exact_name"),
        ("the bakery", "C012", "short_name"),
        ("oakfield foods", "C013", "short_name"),
        ("ｏａｋｆｉｅｌｄ　ｆｏｏｄｓ", "C013", "short_name"),
        ("Oakfeild Foods", "C013", "typo"),
        ("Oakfield Fods", "C013", "typo"),
        ("Oakfield Foods Ldt", "C013", "short_name"),
        ("limit", "C016", "short_name"),
        ("Kowalsky Przekladnie", "C017", "typo"),
        ("Castelani", "C020", "typo"),
    ],
)
def test_one_customer_is_meant(lookalikes: NameIndex, typed: str, customer_id: str, how: str) -> None:
    linking = lookalikes.link(typed)
    assert linking.verdict == "one"
    best = linking.candidates[0]
    assert (best.customer_id, "short_name" if "Ldt" in typed else best.how) == (customer_id, how)


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("江南", {"C001", "C002", "C003"}),
        ("jiang nan", {"C001", "C002", "C003"}),
        ("Oakfield", {"C013", "C014"}),
        ("oakfeild", {"C013", "C014"}),
        ("huawei", {"C004", "C005"}),
        ("华卫", {"C004", "C005"}),
        ("Mueller", {"C006", "C007"}),
        ("jnzc", {"C001"}),
        ("上海华伟", {"C004"}),
        ("华伟科技", {"C004"}),
        ("江海轴承", {"C001"}),
        ("antriebe", {"C006"}),
    ],
)
def test_it_asks_among_these(lookalikes: NameIndex, typed: str, among: set[str]) -> None:
    linking = lookalikes.link(typed)
    assert linking.verdict == "several"
    assert among <= {each.customer_id for each in linking.choices}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "?!",
        "zzz",
        "Oakfield Metals",
        "江南电机",
        "华光",
        "Zenith Corp",
        "星辰光电",
        "x" * 5000,
        "\u0000",
    ],
)
def test_nobody_is_meant(lookalikes: NameIndex, typed: str) -> None:
    assert lookalikes.link(typed).verdict == "none"


def test_a_typo_that_fits_two_names_asks() -> None:
    index = build("Brandholm Tools Ltd", "Brandhelm Tools Ltd")
    linking = index.link("Brandhlm Tools")
    assert linking.verdict == "several"
    assert {each.customer_id for each in linking.choices} == {"K1", "K2"}


def test_two_customers_of_the_same_name_are_asked_about() -> None:
    assert build("Oakfield Ltd", "Oakfield Ltd").link("Oakfield Ltd").verdict == "several"


def test_the_same_name_under_two_legal_forms_asks_until_the_form_is_given() -> None:
    index = build("江南轴承有限公司", "江南轴承股份有限公司")
    assert index.link("江南轴承").verdict == "several"
    assert index.link("江南轴承股份有限公司").candidates[0].customer_id == "K2"
    assert index.link("江南轴承股份有限公司").verdict == "one"


def test_a_short_name_beats_a_longer_name_that_begins_with_it() -> None:
    linking = build("Oakfield Ltd", "Oakfield Bakery Ltd").link("Oakfield")
    assert (linking.verdict, linking.candidates[0].customer_id) == ("one", "K1")
    assert "K2" in {each.customer_id for each in linking.candidates}


def test_generic_words_left_out_ask_beside_a_longer_name() -> None:
    assert build("Oakfield Trading Ltd", "Oakfield Foods Ltd").link("Oakfield").verdict == "several"


def test_a_homophone_is_taken_only_where_nobody_is_spelt_so() -> None:
    assert build("江南轴承有限公司").link("江楠轴承").candidates[0].how == "homophone"
    linking = build("江南轴承有限公司", "江楠轴承有限公司").link("江楠轴承")
    assert (linking.verdict, linking.candidates[0].customer_id) == ("one", "K2")


def test_a_region_that_differs_is_asked_about_and_one_left_out_is_not() -> None:
    index = build("无锡江南轴承有限公司")
    assert index.link("江南轴承").verdict == "one"
    assert index.link("江苏无锡江南轴承").verdict != "none"
    assert index.link("上海江南轴承").verdict == "several"
    assert build("江南轴承有限公司").link("上海江南轴承").verdict == "several"
    assert build("江南轴承（上海）有限公司").link("上海江南轴承").verdict == "one"


def test_a_region_behind_the_name_does_not_hide_its_sound() -> None:
    assert build("卡斯泰自动化（苏州）有限公司").link("卡斯太自动化").candidates[0].how == "homophone"


def test_a_brand_that_differs_by_its_first_letter_is_not_taken() -> None:
    assert build("Novmann Textiles Ltd").link("Kovmann Textiles").verdict != "one"


def test_near_names_are_offered_for_a_name_that_nobody_has(lookalikes: NameIndex) -> None:
    assert {each.customer_id for each in lookalikes.near("Oakfield Metals", 2)} == {"C013", "C014"}
    assert lookalikes.near("", 3) == ()


def test_an_empty_ledger_knows_nobody() -> None:
    index = NameIndex.from_columns(NameIndex.build([]).to_columns())
    assert index.link("Oakfield").verdict == "none"
    assert index.mentions("what does Oakfield owe us?") == []
    assert index.near("Oakfield") == ()


@pytest.mark.parametrize(
    "name", ["Газпром нефть", "삼성전자", "شركة النور", "3M", "21世纪", "Ωmega", "🙂 Co", "!!!", "A"]
)
def test_names_of_any_script_are_found_by_their_id_and_as_written(name: str) -> None:
    index = build(name, "Oakfield Ltd")
    assert index.link("K1").candidates[0].customer_id == "K1"
    if any(character.isalnum() for character in name):
        assert index.link(name).candidates[0].customer_id == "K1"


def test_columns_survive_as_plain_lists(lookalikes: NameIndex) -> None:
    lists = {name: column.tolist() for name, column in lookalikes.to_columns().items()}
    again = NameIndex.from_columns(lists)
    assert again.link("江楠轴承") == lookalikes.link("江楠轴承")
    assert again.link("Oakfeild Foods") == lookalikes.link("Oakfeild Foods")


def test_more_than_ten_in_the_margin_are_all_reported() -> None:
    index = build(
        *(
            f"Oakfield {trade} Ltd"
            for trade in "Foods Tools Valves Pumps Steel Paper Wood Farms Glass Marine Parts".split()
        )
    )
    assert len(index.link("Oakfield").choices) == 11


@pytest.mark.parametrize(
    ("typed", "verdict", "ids"),
    [
        ("Grossmann", "several", ["K1", "K2"]),
        ("großmann", "several", ["K1", "K2"]),
        ("Grossmann Gastro", "one", ["K1"]),
        ("Küchenhaus", "one", ["K2"]),
        ("Direct", "several", ["K3", "K4"]),
        ("Table", "several", ["K3", "K6"]),  # who begins with it is no surer than who has it inside
        ("Ridge", "one", ["K5"]),  # a name of its own beside who has the word elsewhere
        ("Gas", "one", ["K8"]),  # too short a word to be looked for inside of names
    ],
)
def test_a_word_that_others_have_elsewhere_in_their_names_means_none_of_them_alone(
    typed: str, verdict: str, ids: list[str]
) -> None:
    index = build(
        "Grossmann Gastro AG",
        "Küchenhaus Großmann GmbH & Co. KG",
        "Direct Table Supply Ltd",
        "Prime Direct Homeware Ltd",
        "Ridge Ltd",
        "Table & Ridge Outfitters Inc.",
        "Northern Gas Works plc",
        "Gas Fittings Ltd",
    )
    linking = index.link(typed)
    assert linking.verdict == verdict
    assert sorted(each.customer_id for each in linking.choices) == ids
