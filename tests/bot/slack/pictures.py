"""Pictures of answers as Slack shows them (`make pictures`): our own HTML, and PNG by Chromium."""

import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bot.slack.asked import Asked
from bot.slack.blocks import messages
from bot.slack.buttons import Pressed
from bot.slack.identity import Asker
from bot.slack.offers import offer
from bot.slack.privacy import for_everybody
from knowledge.documents.document import Document
from knowledge.documents.shelf import Shelf
from tests.bot.slack.block_kit_html import page
from tests.bot.slack.world import CHANNEL, DM, new_office, new_ts

WIDTH = 760
PAPER = Document(
    name="pallet-procedure.pdf",
    markdown=False,
    text="Returnable pallets\n\nThis procedure says how pallets are lent.\f"
    "Deposits\n\nA customer pays a deposit of EUR 12 for each returnable pallet; it is paid back within 30 "
    "days after the pallet has come back undamaged.",
    dated=date(2026, 3, 1),
)
"""A document of the company's own, two pages long."""


class Shot(NamedTuple):
    """One picture: who asks what, where, and which button is pressed under the answer."""

    name: str
    person: str
    question: str
    in_channel: bool = False
    press: str = ""
    paper: Document | None = None


SHOTS = (
    Shot("1-limit-zh", "wang.fang@xilan.example", "江南轴承还有多少额度？"),
    Shot("2-overdue-table-en", "sophie.laurent@xilan.example", "What does Oakfield Engineering Ltd owe us?"),
    Shot("3-picker-en", "anna.keller@xilan.example", "What does Oakfield owe us?", in_channel=True),
    Shot("4-denial-zh", "zhang.wei@xilan.example", "Oakfield Foods Ltd 还有多少额度？", in_channel=True),
    Shot("5-order-long-en", "zhao.min@xilan.example", "Can I ship 42k to Oakfield Foods Ltd?", press="why"),
    Shot("6-policy-en", "grace.hall@xilan.example", "Is DSO the same as turnover?", in_channel=True),
    Shot("7-collection-zh", "liu.yang@xilan.example", "发票逾期 35 天怎么处理？"),
    Shot("8-ratios-long-zh", "zhao.min@xilan.example", "江南轴承的财务比率怎么样？"),
    Shot("9-worklist-en", "zhao.min@xilan.example", "Who should I chase first today?", in_channel=True),
    Shot("10-warnings-zh", "zhao.min@xilan.example", "哪些客户有预警？", in_channel=True),
    Shot("11-letter-zh", "wang.fang@xilan.example", "给江南轴承写一封催款函"),
    Shot("12-key-figures-en", "zhao.min@xilan.example", "Portfolio KPIs"),
    Shot("13-guide-zh", "liu.yang@xilan.example", "我是新来的，先教我什么"),
    Shot("14-own-document-en", "grace.hall@xilan.example", "returnable pallet deposit", True, paper=PAPER),
)


def html_of(shot: Shot, home: Path) -> str:
    """Ask, and give the page with the answer."""
    if shot.paper is not None:
        Shelf(home).add([shot.paper])
    office = new_office(home)
    person = office.people()[shot.person]
    language = "zh" if shot.name.endswith("zh") else "en"
    asker = Asker.model_validate({"person": person, "language": language})
    asked = Asked(
        kind="mention" if shot.in_channel else "message",
        team="T1",
        channel=CHANNEL if shot.in_channel else DM,
        ts=new_ts(),
        user="U1",
        text=shot.question,
        private_place=not shot.in_channel,
    )
    try:
        answer = office.answer(asked, asker)
        if shot.press == "why":
            pressing = asked.model_copy(update={"ts": new_ts()})
            answer = office.press(Pressed("why", answer.id), pressing, asker)
    finally:
        office.store.close()
    private = shot.in_channel and not for_everybody(answer, asked)
    said = shot.question if not shot.press else f"{shot.question} → Why?"
    return page(said, person.name, messages(answer.reply, offer(answer), unnamed=private), private=private)


def picture(chromium: str, source: Path, target: Path) -> None:
    """Take a picture of a page at its own height."""
    height = _height(chromium, source)
    _run(chromium, f"--window-size={WIDTH},{height}", f"--screenshot={target}", source.as_uri())


def _height(chromium: str, source: Path) -> int:
    measured = source.with_suffix(".measured.html")
    script = "<script>document.title='h'+document.documentElement.getBoundingClientRect().height</script>"
    measured.write_text(source.read_text("utf-8") + script, "utf-8")
    said = _run(chromium, f"--window-size={WIDTH},400", "--dump-dom", measured.as_uri())
    found = re.search(r"<title>h([\d.]+)", said)
    measured.unlink()
    return round(float(found[1])) + 2 if found else 1200


def _run(chromium: str, *options: str) -> str:
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-extensions")
    command = [
        chromium,
        *quiet,
        "--force-device-scale-factor=1",
        "--default-background-color=FFFFFFFF",
        *options,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def main(folder: Path) -> int:
    """Write the pages and pictures into a folder; exit 2 without Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.stderr.write("make pictures needs Chromium on the PATH. Install the package chromium.\n")
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for shot in SHOTS:
            source = Path(place) / f"{shot.name}.html"
            source.write_text(html_of(shot, Path(place) / f"home-{shot.name}"), "utf-8")
            picture(chromium, source, (folder / f"{shot.name}.png").absolute())
            sys.stdout.write(f"{folder / shot.name}.png\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
