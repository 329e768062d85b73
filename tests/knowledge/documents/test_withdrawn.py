"""A document that says of itself that it no longer holds is told from one that withdraws another."""

import pytest

from knowledge.documents.withdrawn import is_withdrawn


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("月台规定_2021_已废止.md", "月台规定\n第一条 登记。"),
        ("yard-rules (superseded).docx", "Yard rules"),
        ("old_version_yard_rules.txt", "Yard rules"),
        ("yard.md", "# Yard rules\n\n> **Status: withdrawn.** See the rules of 2025."),
        ("yard.md", "# Yard rules\n\nSUPERSEDED by the rules of 1 May 2025\n\nLorries wait."),
        ("yard.md", "This procedure has been replaced by YR-2 and is kept for reference."),
        ("yard.md", "This policy is no longer in force."),
        ("月台.md", "# 月台规定\n\n> **状态：已废止。** 仅供查阅。"),
        ("月台.md", "月台规定\n本规定自2022年5月9日起施行，自2025年3月17日起由《月台管理办法》取代。"),
        ("月台.md", "本办法已于2024年失效。"),
        ("月台.md", "【作废】\n月台规定"),
    ],
)
def test_what_no_longer_holds_says_so_in_its_name_or_head(name: str, text: str) -> None:
    assert is_withdrawn(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("yard.md", "# Yard rules\n\nLorries wait at the gate."),
        ("yard.md", "These rules replace those of 2021, which are withdrawn."),
        ("yard.md", "This procedure replaces YR-1. A limit that has expired is withdrawn by the clerk."),
        ("月台.md", "本规定自2025年5月1日起施行，《月台规定（2021版）》同时废止。"),
        ("月台.md", "本办法取代2021年的规定，原规定作废。"),
        ("月台.md", "本通知取代财字〔2024〕37号，原通知自本通知执行之日起废止。"),
        ("yard.md", "This memo is valid from May and the former memo is withdrawn."),
        ("作业.md", "逾期未复核的额度失效。"),
        ("goldfish.md", "An archive of tally sheets is kept for ten years."),
    ],
)
def test_what_withdraws_another_or_only_speaks_of_it_holds(name: str, text: str) -> None:
    assert not is_withdrawn(name, text)
