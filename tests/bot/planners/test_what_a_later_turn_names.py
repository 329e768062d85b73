"""A later turn names a row, somebody spoken of, an argument or one of several figures; the rest is kept."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk

Turns = Sequence[tuple[str, list[Made]]]
OVERDUE, LIMITS, COVER, STAGE, RATIOS = (
    "overdue_worklist",
    "limits_worklist",
    "insurance_cover",
    "collection_stage",
    "check_ratios",
)
WEI, MIKE = "zhang.wei@xilan.example", "mike.torres@xilan.example"
OVER = Made(LIMITS, {"condition": "over_limit"})
BARE: dict[str, object] = {"limit": "300000", "owed": "420000", "indemnity_rate": "0.85"}

NAMED: dict[str, Turns] = {
    "a salesperson spoken of": [
        ("overdue customers of Mike Torres", [Made(OVERDUE, {"salesperson": MIKE})]),
        ("and who of his is over limit?", [Made(LIMITS, {"condition": "over_limit", "salesperson": MIKE})]),
        ("any warnings among his accounts?", [Made("early_warnings", {"salesperson": MIKE})]),
    ],
    "说过的业务员": [
        ("张伟有哪些客户逾期", [Made(OVERDUE, {"salesperson": WEI})]),
        ("他名下超额度的有哪些", [Made(LIMITS, {"condition": "over_limit", "salesperson": WEI})]),
        ("他手上现在逾期的客户有哪几家", [Made(OVERDUE, {"salesperson": WEI})]),
    ],
    "a row and another tool": [
        ("who is above their credit limit?", [OVER]),
        (
            "the third on that list wants another 50k shipped",
            [Made("check_order", {"customer": "C015", "amount": "50000"})],
        ),
        ("and what does number two on the list owe?", [Made("overdue_status", {"customer": "C010"})]),
    ],
    "名单上的一家": [
        ("现在有谁超额度", [OVER]),
        ("名单上第三家还能发5万吗", [Made("check_order", {"customer": "C015", "amount": "50000"})]),
        ("清单里第二个逾期多少", [Made("overdue_status", {"customer": "C010"})]),
    ],
    "an argument more": [
        ("insured limit 300,000, debt 420,000, insurer pays 85%. What do we get?", [Made(COVER, BARE)]),
        ("with a deductible of 10,000", [Made(COVER, {**BARE, "deductible": "10000"})]),
        (
            "and if the insurer only covers 80%?",
            [Made(COVER, {**BARE, "deductible": "10000", "indemnity_rate": "0.8"})],
        ),
        ("免赔额改成2万呢", [Made(COVER, {**BARE, "deductible": "20000", "indemnity_rate": "0.8"})]),
    ],
    "another scale of stages": [
        ("which collection stage is Stadtwerke Lindenau at?", [Made(STAGE, {"customer": "C043"})]),
        ("how would that look on the SME ladder?", [Made(STAGE, {"customer": "C043", "ladder": "sme"})]),
        ("and on the owner ladder", [Made(STAGE, {"customer": "C043", "ladder": "owner"})]),
        ("按中小企业那套呢", [Made(STAGE, {"customer": "C043", "ladder": "sme"})]),
    ],
    "one of two figures": [
        (
            "流动资产800万,流动负债500万,够不够规矩",
            [Made(RATIOS, {"figures": {"current_assets": "8000000", "current_liabilities": "5000000"}})],
        ),
        (
            "流动负债要是700万呢",
            [Made(RATIOS, {"figures": {"current_assets": "8000000", "current_liabilities": "7000000"}})],
        ),
        (
            "and current assets 9m",
            [Made(RATIOS, {"figures": {"current_assets": "9000000", "current_liabilities": "7000000"}})],
        ),
    ],
    "a term is explained": [
        ("Kovács interest cover", [Made(RATIOS, {"customer": "C042", "ratios": ["interest_cover"]})]),
        ("and what does quick ratio mean?", []),
        ("速动比率是什么意思", []),
        ("and the current ratio", [Made(RATIOS, {"customer": "C042", "ratios": ["current_ratio"]})]),
    ],
}


@pytest.mark.parametrize("turns", NAMED.values(), ids=NAMED)
def test_what_a_later_turn_names_is_taken_and_the_rest_kept(talk: Callable[..., Talk], turns: Turns) -> None:
    speaker = talk("credit_manager")
    for said, made in turns:
        assert speaker.calls(said) == made, said
