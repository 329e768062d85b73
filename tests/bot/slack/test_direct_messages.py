import pytest

from tests.bot.slack.world import World, in_both_modes

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@in_both_modes
async def test_a_question_in_a_direct_message_is_answered_there(world: World) -> None:
    asked = await world.say("江南轴承还有多少额度？")
    posts = await world.slack.until(1)
    assert len(posts) == 1
    assert posts[0].channel == asked["channel"]
    assert posts[0].thread_ts is None
    assert "江南轴承有限公司" in posts[0].shown
    assert "江南轴承有限公司" in posts[0].text
    assert "额度" in posts[0].shown
