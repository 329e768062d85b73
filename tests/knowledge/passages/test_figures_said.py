"""Figures are read with their units, however they are written."""

import pytest

from knowledge.passages.figures_said import figures_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("after 30 days", {"d": {"30d"}}),
        ("net 30", {"d": {"30d"}}),
        ("from day 7", {"d": {"7d"}}),
        ("三个月", {"m": {"3m"}}),
        ("1.5 times LPR", {"x": {"1.5x"}}),
        ("70%", {"%": {"70%"}}),
        ("below 1.2", {"#": {"#1.2"}}),
        ("nothing", {}),
        ("逾期一百二十天", {"d": {"120d"}}),
        ("一百零五天", {"d": {"105d"}}),
        ("one hundred and twenty days", {"d": {"120d"}}),
        ("thirty-five days", {"d": {"35d"}}),
        ("within two weeks", {"d": {"14d"}}),
        ("for two years", {"m": {"24m"}}),
        ("三个工作日", {"wd": {"3wd"}}),
        ("five working days", {"wd": {"5wd"}}),
        ("额度八万元", {"CNY": {"80000 CNY"}}),
        ("CNY 80,000", {"CNY": {"80000 CNY"}}),
        ("RMB 80k", {"CNY": {"80000 CNY"}}),
        ("EUR 1.5m", {"EUR": {"1500000 EUR"}}),
        ("70欧元", {"EUR": {"70 EUR"}}),
        ("3,000万元", {"CNY": {"30000000 CNY"}}),
        ("twice the LPR", {"x": {"2x"}}),
        ("one and a half times the LPR", {"x": {"1.5x"}}),
        ("LPR的两倍", {"x": {"2x"}}),
        ("LPR的一点五倍", {"x": {"1.5x"}}),
        ("百分之八", {"%": {"8%"}}),
        ("七成五", {"%": {"75%"}}),
        ("六成", {"%": {"60%"}}),
        ("at most six instalments", {"instalments": {"6 instalments"}}),
        ("最多六期", {"instalments": {"6 instalments"}}),
        ("三笔发票", {"invoices": {"3 invoices"}}),
        ("连续两个季度", {"quarters": {"2 quarters"}}),
        ("八十分", {"points": {"80 points"}}),
    ],
)
def test_figures_are_read_with_their_units(text: str, figures: dict[str, set[str]]) -> None:
    assert figures_of(text) == figures


@pytest.mark.parametrize(
    "text", ["2026年3月15日", "12 March 2026", "3月15日", "第三国付款", "一年之内", "两者取低", "B2B"]
)
def test_days_of_the_calendar_and_ordinals_are_no_figures(text: str) -> None:
    assert not figures_of(text)
