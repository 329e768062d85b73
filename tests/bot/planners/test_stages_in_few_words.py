"""Those at a stage of dunning are listed, however few or chatty the words are that ask for them."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

SAID: dict[str, tuple[str, int | None]] = {
    "in a hurry sorry, I only need which ones reached the handover stage, nothing else": ("handover", None),
    "I'm in a rush - which ones are at formal demand": ("formal_demand", None),
    "just those in the reminder stage please": ("reminder", None),
    "which accounts have moved on to formal demand, max 10": ("formal_demand", 10),
    "which customers got as far as the reminder stage, no more than 5 rows": ("reminder", 5),
    "show those whose case went to handover, limit it to 4": ("handover", 4),
    "who's made it to the handover stage, five at most": ("handover", 5),
    "the ones now with legal, nothing else": ("legal", None),
    "催到正式催告那一步的都有谁啊，别一大串，五个顶天了": ("formal_demand", 5),
    "走到移交那一步的客户有哪些": ("handover", None),
    "哪些客户催到正式催告了，前五个就行": ("formal_demand", 5),
    "还在提醒阶段的，别太多，十个以内": ("reminder", 10),
    "宽限期里的有哪几家，撑死给我三家": ("grace", 3),
    "轮到法务的都是哪几个，顶多五个": ("legal", 5),
    "升级到正式催告的有哪些": ("formal_demand", None),
    "现在卡在友好提醒这一步的客户，六个封顶": ("reminder", 6),
}


@pytest.mark.parametrize(("question", "told"), SAID.items())
def test_those_at_a_stage_are_listed(
    talk: Callable[..., Talk], question: str, told: tuple[str, int | None]
) -> None:
    stage, top = told
    stated = {"stage": stage} if top is None else {"stage": stage, "top": top}
    assert talk().calls(question) == [Made("overdue_worklist", dict(stated))]


@pytest.mark.parametrize(
    "question", ["正式催告阶段的信该怎么写", "what happens at the handover stage?", "多少天到移交阶段"]
)
def test_what_happens_at_a_stage_is_asked_of_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [made.tool for made in talk().calls(question)] in (["search_policy"], [])
