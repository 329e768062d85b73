"""How figures are written in either language, and how texts and figures are joined."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.wording import LANGUAGES, Language, texts
from tools.facts import Amount, Phrase, Value
from tools.rendering import figure, render, render_text


def cny(value: str) -> Amount:
    return Amount(value=Decimal(value), currency="CNY")


@pytest.mark.parametrize(
    ("value", "style", "english", "chinese"),
    [
        (cny("1234567.80"), "", "CNY 1,234,567.80", "1,234,567.80 元"),
        (cny("-36000.00"), "", "CNY -36,000.00", "-36,000.00 元"),
        (Amount(value=Decimal(18000000), currency="JPY"), "", "JPY 18,000,000", "18,000,000 日元"),
        (Amount(value=Decimal("1.500"), currency="KWD"), "", "KWD 1.500", "1.500 KWD"),
        (date(2026, 6, 30), "date", "2026-06-30", "2026-06-30"),
        ("unlimited", "", "unlimited", "无限额"),
        ("C001", "", "C001", "C001"),
        (True, "", "yes", "是"),
        (False, "", "no", "否"),
        (1234, "", "1,234", "1,234"),
        (1, "days", "1 day", "1 天"),
        (2, "days", "2 days", "2 天"),
        (0, "days", "0 days", "0 天"),
        (1200, "days", "1,200 days", "1,200 天"),
        (Decimal("1.50"), "days", "1.5 days", "1.5 天"),
        (1, "months", "1 month", "1 个月"),
        (6, "months", "6 months", "6 个月"),
        (1, "invoices", "1 invoice", "1 张发票"),
        ("not available", "days", "not available", "not available"),
        (Decimal("0.7"), "percent", "70%", "70%"),
        (Decimal("0.705"), "percent", "70.5%", "70.5%"),
        (Decimal("0.70001"), "percent", "70.001%", "70.001%"),
        (Decimal("0.0465"), "rate", "4.65%", "4.65%"),
        (Decimal("0.10155"), "rate", "10.155%", "10.155%"),
        (Decimal("1.2"), "ratio", "1.20", "1.20"),
        (Decimal("1.199999"), "ratio", "1.199999", "1.199999"),
        (Decimal("1.19"), "ratio", "1.19", "1.19"),
        (Decimal("92.554"), "number", "92.55", "92.55"),
        (Decimal("-0.5"), "number", "-0.5", "-0.5"),
    ],
)
def test_a_figure_is_written_as_the_language_writes_it(
    value: Value, style: str, english: str, chinese: str
) -> None:
    assert figure(value, "en", style) == english
    assert figure(value, "zh", style) == chinese


@given(st.decimals(-(10**6), 10**6, places=6))
def test_a_percentage_never_hides_on_which_side_of_a_whole_one_it_lies(value: Decimal) -> None:
    shown = Decimal(figure(value, "en", "percent").rstrip("%").replace(",", ""))
    edge = shown.to_integral_value()
    meant = value * 100
    if abs(meant - edge) >= Decimal("0.00005"):
        assert (shown > edge) == (meant > edge) or shown != edge


@given(st.decimals(-100, 100, places=6))
def test_a_ratio_never_hides_on_which_side_of_a_tenth_it_lies(value: Decimal) -> None:
    shown = Decimal(figure(value, "en", "ratio"))
    assert (shown == shown.quantize(Decimal("0.1"))) <= (abs(value - shown) < Decimal("0.000001"))


@pytest.mark.parametrize(
    ("template", "values", "language", "written"),
    [
        (
            "{name}逾期 {amount} 的款",
            {"name": "Müller GmbH", "amount": cny("1.00")},
            "zh",
            "Müller GmbH 逾期 1.00 元的款",
        ),
        ("给{name}的额度", {"name": "Castellani S.p.A."}, "zh", "给 Castellani S.p.A. 的额度"),
        ("{name}欠款", {"name": "华伟"}, "zh", "华伟欠款"),
        ("额度 {limit}，到期", {"limit": "unlimited"}, "zh", "额度无限额，到期"),
        ("{days:days}后到期", {"days": 3}, "zh", "3 天后到期"),
        ("逾期 {days} 天", {"days": 3}, "zh", "逾期 3 天"),
        ("（{rule}）。", {"rule": "ORDER-LIMIT"}, "zh", "（ORDER-LIMIT）。"),
        ("“{typed}”不在", {"typed": "江南 轴承"}, "zh", "“江南 轴承”不在"),
        ("Ship to {name}.", {"name": "Lakeshore Robotic Corp."}, "en", "Ship to Lakeshore Robotic Corp."),
        ("Ship to {name}.", {"name": "江南轴承有限公司"}, "en", "Ship to 江南轴承有限公司."),
        (
            "{name} is over by {over}.",
            {"name": "华伟", "over": cny("2.50")},
            "en",
            "华伟 is over by CNY 2.50.",
        ),
        ("no figure", {}, "en", "no figure"),
        ("{{braces}}", {}, "en", "{braces}"),
    ],
)
def test_texts_and_figures_are_joined_as_they_are_set(
    template: str, values: dict[str, Value], language: Language, written: str
) -> None:
    assert render_text(template, values, language) == written


def test_what_somebody_typed_is_no_template() -> None:
    assert render_text("“{typed}”", {"typed": "{secret} {0} {{x}}"}, "en") == "“{secret} {0} {{x}}”"


def test_a_figure_or_a_text_that_is_missing_is_an_error_and_no_hole() -> None:
    with pytest.raises(KeyError):
        render_text("{amount}", {}, "en")
    with pytest.raises(KeyError):
        render(Phrase(key="reasons.nonsense"), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_style_that_a_text_names_is_one(language: Language) -> None:
    from importlib import resources
    from string import Formatter

    known = {"", "money", "percent", "rate", "ratio", "number", "date", "industry", "country"}
    known |= {name.split(".")[-1] for name in texts(language, "units") if name.startswith("count.many.")}
    folder = resources.files("prompts.wording") / language
    for file in folder.iterdir():
        subject = file.name.removesuffix(".toml")
        if not file.name.endswith(".toml") or subject == "units":
            continue
        for key, text in texts(language, subject).items():
            styles = {style for _, name, style, _ in Formatter().parse(text) if name is not None}
            assert styles <= known, f"{subject}.{key}"
