"""The load run: 300 questions at 30 a second, both ways in, on this machine alone (`make bench-slack`)."""

import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.bot.slack.loopback import TEAM
from tests.bot.slack.loopback_delivery import Mode
from tests.bot.slack.world import LI_NA, LIU_YANG, MIKE, WANG_FANG, World, new_ts, world

QUESTIONS, A_SECOND, DEADLINE = 300, 30, 60.0
_SAID = (
    "江南轴承还有多少额度？",
    "What is overdue at Oakfield Foods Ltd?",
    "Is DSO the same as turnover?",
    "发票逾期 35 天怎么处理？",
    "What does Oakfield owe us?",
    "Can I ship 42k to Oakfield Foods Ltd?",
)
_PEOPLE = (WANG_FANG, LI_NA, MIKE, LIU_YANG)


async def run(mode: Mode) -> bool:
    """Ask and print; False where an answer is missing, comes twice, or an acknowledgement takes 3 seconds."""
    with tempfile.TemporaryDirectory() as home:
        async with world(mode, Path(home)) as seen:
            await seen.say("江南轴承还有多少额度？")
            await seen.slack.until(1, 20)
            seen.slack.posts.clear()
            seen.slack.acknowledged.clear()
            asked = await _ask(seen)
            began = time.perf_counter()
            while len(seen.slack.posts) < QUESTIONS and time.perf_counter() - began < DEADLINE:
                await asyncio.sleep(0.05)
            await asyncio.sleep(0.5)
            return _told(mode, seen, asked)


async def _ask(seen: World) -> dict[str, float]:
    """Deliver at an even pace, each in a direct message of its own; a tenth of them twice."""
    asked: dict[str, float] = {}
    deliveries: list[asyncio.Task[bool]] = []
    began = time.perf_counter()
    for number in range(QUESTIONS):
        await asyncio.sleep(max(0.0, began + number / A_SECOND - time.perf_counter()))
        channel = f"D{number:04d}"
        event = {"type": "message", "channel_type": "im", "channel": channel, "ts": new_ts(), "team": TEAM}
        event |= {"user": _PEOPLE[number % 4], "text": _SAID[number % len(_SAID)]}
        asked[channel] = time.perf_counter()
        deliveries += [asyncio.create_task(seen.event(event)) for _ in range(2 if number % 10 == 0 else 1)]
    await asyncio.gather(*deliveries)
    return asked


def _told(mode: Mode, seen: World, asked: dict[str, float]) -> bool:
    answers = Counter(post.channel for post in seen.slack.posts)
    times = sorted(post.at - asked[post.channel] for post in seen.slack.posts)
    acks = sorted(seen.slack.acknowledged)
    once = sum(count == 1 for count in answers.values())
    right = once == QUESTIONS == len(answers) and len(acks) == QUESTIONS + QUESTIONS // 10 and acks[-1] < 3
    sys.stdout.write(
        f"{mode:6}  {QUESTIONS} questions at {A_SECOND} a second: {once} answered once, "
        f"acknowledged p50 {_ms(acks, 50)} p95 {_ms(acks, 95)} worst {_ms(acks, 100)}, "
        f"answered p50 {_ms(times, 50)} p95 {_ms(times, 95)} worst {_ms(times, 100)}\n"
    )
    return right


def _ms(times: Sequence[float], percent: int) -> str:
    place = min(len(times) - 1, len(times) * percent // 100)
    return f"{times[place] * 1000:.0f} ms" if times else "none"


def main() -> int:
    """Run both ways; exit 1 where something is amiss."""
    modes: tuple[Mode, ...] = ("socket", "http")
    right = [asyncio.run(run(mode)) for mode in modes]
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main())
