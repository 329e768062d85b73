"""An audited question asked again as of then gives the same bytes, or says what has changed."""

import json
import sqlite3
from pathlib import Path

from bot.answers import Answer
from bot.assistant import Assistant
from bot.composition import House, assistant, local_person
from bot.conversation import Conversation, Memory
from bot.planners.planner import AskBack, Call, Explain, Plan, Say
from bot.replies import Reply
from bot.state.audit import MOST_ROWS, AuditEntry, Where, audit_entry
from bot.state.moments import now
from bot.state.replay import replay
from evals.cases import read_cases
from knowledge.desk import Desk
from knowledge.policy.reading import load_policy
from tests.bot.state.at_the_console import creditdesk, ids
from tests.knowledge.ledger.imports_in_processes import imported_here
from tests.knowledge.ledger.ledger_files import added, written
from tools.gateway import call


def test_a_whole_conversation_replays_turn_by_turn(home: Path, tmp_path: Path) -> None:
    turns = (
        "江南轴承还有多少额度？",
        "逾期呢？",
        "为什么？",
        "can we ship to C004?",
        "50,000",
        "and C029?",
        "how about last month?",
        "thanks",
        "what is the limit of Oakfeild?",
    )
    rows = [{"id": f"t{number}", "conversation": "a", "question": turn} for number, turn in enumerate(turns)]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    assert creditdesk(home, "ask", "--batch", str(file), "--as-of", "2026-05-31").code == 0
    for row in rows:
        said = creditdesk(home, "audit", "replay", row["id"])
        assert (said.code, said.out.count("\n")) == (0, 1), said.out
        assert "identical, as of 2026-05-31" in said.out


def test_the_person_of_then_asks_again_whatever_the_console_may_see(home: Path) -> None:
    creditdesk(home, "ask", "--as", "liu.yang@xilan.example", "what is the limit of C001?")
    said = creditdesk(home, "audit", "replay", ids(home)[0])
    assert "identical" in said.out


def test_a_ledger_that_changed_since_is_named(home: Path, tmp_path: Path) -> None:
    imported_here(home, written(tmp_path / "old"))
    people = tmp_path / "people.csv"
    people.write_text("email,name,role\nf@x.com,F,finance\n", "utf-8")
    creditdesk(home, "people", "import", str(people))
    asking = ("ask", "--as", "f@x.com", "--as-of", "2026-06-30", "what does C1 owe us?")
    assert creditdesk(home, *asking).code == 0
    answer_id = ids(home)[0]
    assert "identical" in creditdesk(home, "audit", "replay", answer_id).out
    row = "NEW1,C1,2026-03-01,,77.05,CNY"
    imported_here(home, written(tmp_path / "new", added("invoices", row)))
    said = creditdesk(home, "audit", "replay", answer_id)
    assert said.code == 1
    assert "- the ledger: " in said.out
    assert "the policy: " not in said.out


def test_a_policy_that_changed_since_is_named(home: Path) -> None:
    creditdesk(home, "ask", "what is the limit of C001?")
    answer_id = ids(home)[0]
    built_in = Path("knowledge/policy/policy.toml").read_text("utf-8")
    version = load_policy().version.partition("+")[0]
    changed = built_in.replace(f'version = "{version}"', 'version = "2026-09"')
    assert changed != built_in
    (home / "policy.toml").write_text(changed, "utf-8")
    said = creditdesk(home, "audit", "replay", answer_id)
    assert (said.code, "identical" in said.out) == (0, True)  # the version alone is another
    assert "- the policy: " in said.out
    assert "the ledger: " not in said.out


def test_documents_that_changed_since_are_named_where_an_answer_searched_them(
    home: Path, tmp_path: Path
) -> None:
    creditdesk(home, "ask", "What interest cover triggers a warning?")
    (policy,) = ids(home)
    creditdesk(home, "ask", "what is the limit of C001?")
    (limit,) = {*ids(home)} - {policy}
    note = tmp_path / "pallets.md"
    note.write_text("# Pallets\n\nA pallet costs the customer a deposit.\n", "utf-8")
    creditdesk(home, "knowledge", "add", str(note))
    assert "- the documents: none then, index-000001 now" in creditdesk(home, "audit", "replay", policy).out
    assert "the documents" not in creditdesk(home, "audit", "replay", limit).out


class Pressed:
    """A planner that is not at hand when the answer is replayed."""

    name = "button"

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        chosen = Call(tool="customer_limit", args={"customer": "C004"})
        why = Explain()
        lost = Say(status="clarify", text="too_long", values={"limit": 4000})
        return Plan(language="zh", steps=(chosen, why, AskBack(tool="x", args={}, need="customer"), lost))


def test_what_a_button_or_a_model_planned_is_carried_out_by_its_recorded_plan(sample: House) -> None:
    desk = sample.desk(local_person(sample, None))
    asked = Conversation(subject="C001")
    answer = Assistant(Pressed()).answer("Choose", asked, desk, answer_id="1", conversation_id="a")
    entry = audit_entry(answer, desk, Memory(), entry_id="1", where=Where(surface="slack"), at=now())
    entry = AuditEntry.model_validate_json(entry.model_dump_json())
    done = replay(entry, sample, assistant())
    assert (done.same, done.calls_same, done.changed) == (True, True, ())
    assert "华伟机械有限公司" in entry.answer


def test_an_answer_that_the_program_now_gives_otherwise_says_so(home: Path) -> None:
    creditdesk(home, "ask", "hello")
    (answer_id,) = ids(home)
    with sqlite3.connect(home / "state.sqlite3") as connection:
        connection.execute("update answers set record = replace(record, 'Hello', 'Good day')")
    connection.close()
    said = creditdesk(home, "audit", "replay", answer_id)
    assert said.code == 1
    assert "the program has changed" in said.out
    assert "Then:\nGood day" in said.out


def test_a_recorded_call_made_again_gives_the_same_result(sample: House) -> None:
    desk = sample.desk(local_person(sample, None))
    asked = {
        json.dumps([wanted.tool, dict(wanted.args)], sort_keys=True)
        for case in read_cases()
        for wanted in case.expect.calls or ()
    }
    made = [call(desk, *json.loads(item)) for item in sorted(asked)[::4]]
    worked = [first for first in made if first.ok]
    assert len(worked) > 20
    for first in worked:
        assert call(desk, first.name, first.args) == first


def test_of_a_long_list_the_first_rows_are_kept_and_the_rest_is_counted(sample: House) -> None:
    desk = sample.desk(local_person(sample, None))
    made = call(desk, "overdue_status", {"customer": "C001"})
    assert made.result is not None
    rows = made.result.invoices[:1] * (MOST_ROWS + 7)  # type: ignore[attr-defined] # of overdue_status
    long = made.model_copy(update={"result": made.result.model_copy(update={"invoices": rows})})
    answer = Answer(
        id="1",
        conversation="a",
        question="?",
        reply=Reply(language="en", status="answered", headline="."),
        calls=(long,),
        model="offline",
        policy_version="1",
        elapsed_ms=1,
    )
    entry: AuditEntry = audit_entry(
        answer, desk, Memory(), entry_id="1", where=Where(surface="ask"), at=now()
    )
    kept = {fact.id.split(".")[2] for fact in entry.calls[0].facts if ".invoices." in fact.id}
    assert kept == {str(number) for number in range(MOST_ROWS)}
    assert entry.calls[0].left_out == {"invoices": 7}
