"""The shape of each customer's statements, written by hand, with the quarters that tell a story."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Q1_25, Q2_25, Q3_25 = date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30)
Q4_25, Q1_26 = date(2025, 12, 31), date(2026, 3, 31)


@dataclass(frozen=True)
class Shape:
    """A customer's finances: yearly revenue in major units, days, and shares in thousandths.

    `stories` replaces values from a period's end on, until the next; `missing` names columns left empty.
    """

    revenue: int
    growth: int = 4
    margin: int = 260
    ebit: int = 85
    interest: int = 10
    inventory_days: int = 80
    receivable_days: int = 70
    payable_days: int = 55
    current: int = 1650
    debt: int = 480
    months: int = 3
    scope: str = "entity"
    first: date = date(2024, 3, 31)
    last: date = Q1_26
    gaps: tuple[date, ...] = ()
    missing: tuple[str, ...] = ()
    stories: Mapping[date, Mapping[str, int]] = field(default_factory=dict)


Q4_23 = date(2023, 12, 31)
SHAPES: dict[str, Shape] = {
    "C001": Shape(86_000_000, growth=9, current=1720, debt=460, margin=285, ebit=104),
    "C003": Shape(31_000_000, current=1880, debt=410),
    "C004": Shape(42_000_000, current=1540, receivable_days=92, inventory_days=105),
    "C005": Shape(35_000_000, current=1390, debt=560, interest=16, inventory_days=112),
    "C006": Shape(
        920_000_000, current=1410, debt=585, scope="consolidated", receivable_days=104, inventory_days=122
    ),
    "C007": Shape(140_000_000, current=1330, debt=610, interest=17, receivable_days=108, inventory_days=118),
    # exactly 70 % is not above it
    "C008": Shape(52_000_000, current=1260, debt=690, ebit=62, stories={Q4_25: {"debt": 700}}),
    "C009": Shape(24_000_000, margin=150, ebit=48, current=1480, inventory_days=62, receivable_days=40),
    # inventory far above the industry's
    "C010": Shape(64_000_000, current=1520, inventory_days=128, stories={Q3_25: {"inventory_days": 182}}),
    "C011": Shape(19_000_000, current=1610, months=6, first=date(2024, 6, 30), last=Q4_25),
    "C014": Shape(58_000_000, growth=24, margin=340, ebit=128, current=1980, debt=350),
    # payable days double within a year: 45 to 92
    "C015": Shape(
        *(48_000_000, -9, 210, 46, 15, 92, 96, 45, 1290, 640),
        stories={
            Q2_25: {"payable_days": 58, "current": 1240},
            Q3_25: {"payable_days": 70, "current": 1210},
            Q4_25: {"payable_days": 84, "current": 1160, "ebit": 32},
            Q1_26: {"payable_days": 92, "current": 1110, "ebit": 24, "debt": 672},
        },
    ),
    # negative equity before the petition
    "C016": Shape(
        *(110_000_000, -22, 120, -35, 48, 210, 160, 150, 780, 930),
        last=date(2024, 9, 30),
        stories={date(2024, 6, 30): {"debt": 1060, "current": 640}},
    ),
    "C017": Shape(27_000_000, current=1570, missing=("interest_expense", "prepaid")),
    "C019": Shape(
        9_500_000, growth=15, current=1740, debt=390, first=date(2023, 12, 31), months=12, last=Q4_25
    ),
    # no interest, but a loss: does not pass
    "C020": Shape(22_000_000, ebit=-20, interest=0, current=1340, debt=520, first=Q2_25),
    # 0.98 last quarter and 1.02 this: not two below 1
    "C021": Shape(
        *(96_000_000, 1, 170, 41, 13, 58, 76, 84, 1080, 655),
        stories={Q4_25: {"current": 980}, Q1_26: {"current": 1020}},
    ),
    # margin falls period after period
    "C022": Shape(
        *(47_000_000, 11, 255, 82, 18, 98, 82, 60, 1420, 570),
        stories={
            Q2_25: {"margin": 238, "ebit": 70, "current": 1350},
            Q3_25: {"margin": 221, "ebit": 58, "current": 1290},
            Q4_25: {"margin": 204, "ebit": 47, "current": 1210},
            Q1_26: {"margin": 186, "ebit": 36, "current": 1140},
        },
    ),
    "C023": Shape(33_000_000, current=1440, stories={Q4_25: {"current": 1690, "debt": 430}}),
    # exactly 1.2: not below
    "C024": Shape(
        36_000_000, current=1310, debt=560, stories={Q4_25: {"current": 1240}, Q1_26: {"current": 1200}}
    ),
    # no interest, a profit: passes
    "C025": Shape(12_500_000, interest=0, current=2350, debt=310),
    "C027": Shape(74_000_000, margin=420, ebit=210, interest=120, inventory_days=0, current=1120, debt=840),
    # below 1 in two adjacent quarters
    "C028": Shape(
        *(178_000_000, -12, 165, 38, 17, 118, 142, 126, 1140, 668),
        stories={
            Q2_25: {"current": 1060},
            Q4_25: {"current": 980, "debt": 716},
            Q1_26: {"current": 970, "debt": 731},
        },
    ),
    "C029": Shape(18_600_000, growth=6, current=1380, debt=520, stories={Q1_26: {"current": 1170}}),
    "C031": Shape(
        64_000_000, months=6, first=date(2024, 6, 30), last=Q4_25, scope="consolidated", current=1560
    ),
    # cover of exactly 3: not below
    "C032": Shape(15_200_000, ebit=60, interest=20, current=1350, debt=540),
    "C033": Shape(41_000_000, months=12, first=Q4_23, last=Q4_25, current=2140, debt=360, ebit=112),
    "C034": Shape(13_800_000, growth=-3, current=1290, debt=610),
    # exactly 1.0, after 0.96: not two below
    "C035": Shape(
        7_900_000, current=1180, debt=640, stories={Q4_25: {"current": 960}, Q1_26: {"current": 1000}}
    ),
    "C036": Shape(10_400_000, current=1470),
    "C037": Shape(29_000_000, current=1360, receivable_days=104, debt=590),
    "C038": Shape(6_100_000, current=1420, last=Q2_25),  # the last one is a year old
    "C040": Shape(9_200_000, current=1580, debt=440),
    # debt ratio above 70 %
    "C042": Shape(4_800_000, -8, 190, 38, 16, 110, 66, 80, 1130, 715, stories={Q3_25: {"debt": 745}}),
    # cover below 3
    "C045": Shape(8_700_000, 12, 220, 45, 20, 100, 96, 78, 1240, 665),
    "C046": Shape(5_600_000, current=1500, missing=("cost_of_sales", "inventory")),
    "C047": Shape(52_000_000, growth=8, current=1910, debt=420, ebit=118),
    "C048": Shape(8_300_000, growth=14, margin=410, ebit=120, inventory_days=22, current=1860, debt=370),
    "C052": Shape(14_000_000, growth=-6, margin=140, ebit=31, interest=12, current=1190, debt=690),
    # below 1 on both sides of a quarter that is missing: nobody can tell
    "C054": Shape(
        *(11_300_000, 2, 160, 44, 14, 66, 70, 74, 1110, 640),
        gaps=(Q4_25,),
        stories={Q3_25: {"current": 970}, Q1_26: {"current": 960}},
    ),
    # nothing current is owed in the last quarter
    "C057": Shape(9_800_000, growth=28, current=2600, debt=220, stories={Q1_26: {"current": 0, "debt": 60}}),
    "C059": Shape(5_200_000, -14, 150, -12, 18, 95, 110, 120, 820, 880, last=Q2_25),
    "C060": Shape(11_900_000, current=1730, months=12, first=Q4_23, last=Q4_25),
    "C061": Shape(3_400_000_000, current=1840, debt=450, margin=300),
    "C062": Shape(16_500_000, growth=12, current=1450, debt=520, first=Q1_25),
}
