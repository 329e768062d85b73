"""How the Slack on this machine delivers: envelopes over a websocket, or signed requests."""

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.bot.slack.loopback import SECRET, Loopback

Mode = Literal["socket", "http"]
Kind = Literal["events_api", "slash_commands", "interactive"]
PATIENCE = 3.0
"""Slack waits 3 seconds for an acknowledgement."""


class DeliveringLoopback(Loopback):
    """A Slack that also delivers, in one mode."""

    def __init__(self, mode: Mode) -> None:
        super().__init__()
        self.mode = mode
        self.app_port = 0
        self.links: list[web.WebSocketResponse] = []
        self.linked = 0
        self.acknowledged: list[float] = []
        self.deaf = False
        self.patience = PATIENCE
        self._waiting: dict[str, asyncio.Future[Any]] = {}
        self._envelopes = itertools.count(1)

    def add_routes(self, app: web.Application) -> None:
        """Add the websocket."""
        app.add_routes([web.get("/link", self._link)])

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        link = web.WebSocketResponse(autoping=True)
        await link.prepare(request)
        self.links.append(link)
        self.linked += 1
        await link.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}})
        async for message in link:
            if message.type == aiohttp.WSMsgType.TEXT and not self.deaf:
                answer = json.loads(message.data)
                waiting = self._waiting.pop(answer.get("envelope_id", ""), None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(answer.get("payload"))
        if link in self.links:
            self.links.remove(link)
        return link

    async def refresh(self) -> None:
        """Ask the app to reconnect, as Slack does every few hours, and wait until it has."""
        before = self.linked
        await self.links[0].send_json({"type": "disconnect", "reason": "refresh_requested"})
        while self.linked == before or not self.links:
            await asyncio.sleep(0.02)

    async def cut_links(self) -> None:
        """Lose the websockets without a word, and wait until the app is back."""
        before = self.linked
        for link in list(self.links):
            await link.close(code=1011)
        while self.linked == before or not self.links:
            await asyncio.sleep(0.02)

    async def deliver(self, kind: Kind, payload: Mapping[str, Any], *, retry: int = 0) -> bool:
        """Deliver once; True where it was acknowledged in time."""
        began = time.perf_counter()
        try:
            if self.mode == "socket":
                taken = await self._over_socket(kind, payload, retry)
            else:
                taken = await self._over_http(kind, payload, retry)
        except TimeoutError:
            return False
        if taken:
            self.acknowledged.append(time.perf_counter() - began)
        return taken

    async def _over_socket(self, kind: Kind, payload: Mapping[str, Any], retry: int) -> bool:
        number = f"e{next(self._envelopes)}"
        waiting = self._waiting[number] = asyncio.get_running_loop().create_future()
        envelope = {
            "type": kind,
            "envelope_id": number,
            "payload": payload,
            "accepts_response_payload": False,
        }
        if retry:
            envelope |= {"retry_attempt": retry, "retry_reason": "timeout"}
        await self.links[-1].send_json(envelope)
        await asyncio.wait_for(waiting, self.patience)
        return True

    async def _over_http(self, kind: Kind, payload: Mapping[str, Any], retry: int) -> bool:
        body, content = _encoded(kind, payload)
        headers = {**signed(body), "Content-Type": content}
        if retry:
            headers |= {"x-slack-retry-num": str(retry), "x-slack-retry-reason": "http_timeout"}
        return await asyncio.wait_for(self.request(body, headers), self.patience) == 200

    async def request(self, body: str, headers: Mapping[str, str]) -> int:
        """Make one request to the app's port; gives the status."""
        url = f"http://127.0.0.1:{self.app_port}/slack/events"
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, data=body, headers=headers) as answer,
        ):
            return answer.status


def _encoded(kind: Kind, payload: Mapping[str, Any]) -> tuple[str, str]:
    if kind == "events_api":
        return json.dumps(payload), "application/json"
    fields = {"payload": json.dumps(payload)} if kind == "interactive" else payload
    return urlencode(fields), "application/x-www-form-urlencoded"


def signed(body: str, secret: str = SECRET, age: float = 0) -> dict[str, str]:
    """Sign a request as Slack does."""
    moment = str(int(time.time() - age))
    digest = hmac.new(secret.encode(), f"v0:{moment}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={digest}"}
