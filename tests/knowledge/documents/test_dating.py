"""The day that a document bears."""

from datetime import date

import pytest

from knowledge.documents.dating import dated


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("x.md", "Effective 1 July 2026", date(2026, 7, 1)),
        ("x.md", "Version 2.1, March 5th, 2025", date(2025, 3, 5)),
        ("x.md", "Valid from 2026-07-01 to 2027-06-30", date(2026, 7, 1)),
        ("x.md", "Effective 1 July 2026 until 31 December 2027", date(2026, 7, 1)),
        ("x.md", "Issued 2026-07-01, replaces 2027-01-01", date(2026, 7, 1)),
        ("x.md", "Updated 2025-01-01, then 2026-02-03", date(2026, 2, 3)),
        ("x.md", "本制度自2026年7月1日起施行，有效期至2028年6月30日", date(2026, 7, 1)),
        ("x.md", "二〇二六年七月二十一日发布", date(2026, 7, 21)),
        ("x.md", "本规定自2022年5月9日起施行，自2025年3月17日起由新规定取代", date(2022, 5, 9)),
        ("x.md", "本规定自2022年5月9日起施行，2025年3月17日起废止", date(2022, 5, 9)),
        ("x.md", "发布日期：2026.7.1", date(2026, 7, 1)),
        ("x.md", "2024-05-01 10:22 来源：某某网 作者：小李", date(2024, 5, 1)),
        ("x.md", "5 May 2024 · by Jo Lee", date(2024, 5, 5)),
        ("x.md", "By Jo Lee, 3 May 2024 · 5 min read", date(2024, 5, 3)),
        ("x.md", "作者：小李 2024-05-06", date(2024, 5, 6)),
        ("policy 2026-07-01.pdf", "No day in it.", date(2026, 7, 1)),
        ("policy_20260701.pdf", "Updated 2026-08-02", date(2026, 8, 2)),
        ("x.md", "It applies from 1 January 2026 to all sales.", date(2026, 1, 1)),
        ("x.md", "Minutes of the board, 12 March 2026", date(2026, 3, 12)),
        ("x.md", "# Yard rules\n\nShanghai, 12 March 2026\n\nGates open at six.", date(2026, 3, 12)),
        ("x.md", "托盘管理办法\n\n托盘每周清点。\n\n仓储部\n2026年3月12日\n", date(2026, 3, 12)),
        (
            "x.md",
            "托盘管理办法\n\n" + "托盘每周清点。\n" * 400 + "仓储部\n二〇二六年三月十二日",
            date(2026, 3, 12),
        ),
        ("x.md", "a\n" * 1000 + "The invoice of 12 March 2026\nwas paid.", None),
        ("x.md", "The invoice of 1 July 2026 was paid.", None),
        ("x.md", "Effective 31 February 2026", None),
        ("x.md", "a\n" * 1000 + "Effective 1 July 2026", None),
    ],
)
def test_a_document_bears_the_day_on_which_it_came_into_force(name: str, text: str, day: date | None) -> None:
    assert dated(name, text) == day
