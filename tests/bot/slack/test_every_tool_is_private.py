"""In a channel every tool's answer goes to the asker alone: letters and portfolios as one's figures."""

from pathlib import Path

import pytest

from bot.slack.asked import Asked
from bot.slack.blocks import messages
from bot.slack.identity import Asker
from bot.slack.offers import offer
from bot.slack.privacy import for_everybody
from prompts.wording import Language
from tests.bot.slack.loopback_limits import faults_of
from tests.bot.slack.world import CHANNEL, new_office, new_ts
from tools.registry import TOOLS

EVERYBODYS = frozenset({"search_policy"})
QUESTIONS: dict[str, tuple[str, str]] = {
    "customer_limit": ("江南轴承还有多少额度？", "How much credit does Oakfield Foods Ltd have left?"),
    "overdue_status": ("江南轴承欠多少？", "What does Oakfield Engineering Ltd owe us?"),
    "check_order": ("江南轴承能发 4 万的货吗？", "Can I ship 42k to Oakfield Foods Ltd?"),
    "check_ratios": ("江南轴承的财务比率怎么样？", "Ratios of Oakfield Engineering Ltd"),
    "suggest_limit": ("江南轴承建议给多少额度？", "What limit do you suggest for Oakfield Foods Ltd?"),
    "collection_stage": (
        "江南轴承催收到哪一步了？",
        "Which collection stage is Oakfield Engineering Ltd at?",
    ),
    "overdue_worklist": ("今天先催哪些客户？", "Who should I chase first today?"),
    "limits_worklist": ("哪些客户超额度了？", "Which customers are over their limit?"),
    "ageing_report": ("各业务员的账龄", "Ageing report"),
    "payment_behaviour": ("江南轴承付款习惯怎么样？", "How does Oakfield Foods Ltd pay?"),
    "early_warnings": ("哪些客户有预警？", "Any warning signs at Oakfield Foods Ltd?"),
    "credit_report": ("江南轴承的信用报告", "Credit report on Oakfield Foods Ltd"),
    "check_terms": ("江南轴承能给90天账期吗？", "Can Oakfield Foods Ltd have 90 days?"),
    "repayment_plan": (
        "江南轴承想分6期还款",
        "Oakfield Engineering Ltd wants to pay in 6 monthly instalments",
    ),
    "late_interest": ("江南轴承的逾期利息是多少？", "Late interest for Oakfield Engineering Ltd"),
    "insurance_cover": ("江南轴承的信用保险保多少？", "What does insurance cover on Oakfield Foods Ltd?"),
    "portfolio_kpis": ("我们的DSO和坏账情况", "Portfolio KPIs"),
    "stress_test": ("如果所有客户晚付30天会怎样？", "What if everyone pays 30 days later?"),
    "draft_reminder": ("给江南轴承写一封催款函", "Draft a reminder to Oakfield Engineering Ltd"),
}
NAMES = ("江南", "Oakfield", "金辰", "Rolamentos")


def test_every_tool_is_asked_here() -> None:
    assert set(QUESTIONS) == set(TOOLS) - EVERYBODYS


@pytest.mark.parametrize("tool", QUESTIONS)
def test_what_a_tool_says_is_the_askers_alone_and_its_notice_names_nobody(tool: str, tmp_path: Path) -> None:
    office = new_office(tmp_path)
    languages: tuple[Language, ...] = ("zh", "en")
    for language, question in zip(languages, QUESTIONS[tool], strict=True):
        person = office.people()["zhao.min@xilan.example"]
        asker = Asker.model_validate({"person": person, "language": language})
        asked = Asked(
            kind="mention",
            team="T1",
            channel=CHANNEL,
            ts=new_ts(),
            user="U1",
            text=question,
            private_place=False,
        )
        answer = office.answer(asked, asker)
        assert [call.name for call in answer.calls if call.ok] == [tool], question
        assert not for_everybody(answer, asked)
        for message in messages(answer.reply, offer(answer), unnamed=True):
            assert not any(name in message.text for name in NAMES)
            assert not any(digit in message.text for digit in "0123456789")
            assert faults_of({"text": message.text, "blocks": list(message.blocks)}) == []
            assert faults_of({"text": message.text, "blocks": list(message.plain_blocks)}) == []
    office.store.close()
