"""A Slack on this machine: the Web API, strict about limits, that remembers posts and fails on demand."""

import asyncio
import itertools
import json
import time
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.slack.manifest import scopes
from tests.bot.slack.loopback_limits import faults_of

TEAM, BOT, BOT_ID = "T01DESK", "U0BOT", "B0BOT"
BOT_TOKEN, APP_TOKEN, SECRET = "xoxb-loopback", "xapp-loopback", "loopback-secret"


@dataclass
class Post:
    """One message that Slack has taken: to all in the channel, or `only_for` one person."""

    channel: str
    text: str
    blocks: list[dict[str, Any]]
    ts: str
    thread_ts: str | None = None
    only_for: str | None = None
    metadata: dict[str, Any] | None = None
    by_response_url: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)
    at: float = field(default_factory=time.perf_counter)

    @property
    def shown(self) -> str:
        """Give everything that the blocks show, or the text where there are none."""
        return "\n".join(_texts(self.blocks)) if self.blocks else self.text


def _texts(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["text"]] if isinstance(node.get("text"), str) else []
        return own + [text for value in node.values() for text in _texts(value)]
    return [text for item in node for text in _texts(item)] if isinstance(node, list) else []


class Loopback:
    """The Web API with its state."""

    def __init__(self) -> None:
        self.users: dict[str, dict[str, Any]] = {}
        self.posts: list[Post] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.faults: defaultdict[str, deque[tuple[str, float]]] = defaultdict(deque)
        self.scopes = list(scopes())
        self.app_id = "A1"
        self.refused: dict[str, str] = {}
        self.changed = asyncio.Condition()
        self.url = ""
        self.socket_url = ""
        self._numbers = itertools.count(1)
        self._runner: web.AppRunner | None = None

    def user(self, user_id: str, email: str, **marks: object) -> str:
        """Add a user; marks are those of users.info."""
        profile = {"email": email, "real_name": email.partition("@")[0]}
        plain = {"id": user_id, "team_id": TEAM, "is_email_confirmed": True, "locale": "en-US"}
        self.users[user_id] = {**plain, "profile": profile, **marks}
        return user_id

    def fail(self, method: str, kind: str, amount: float = 0, times: int = 1) -> None:
        """Fail the next requests: `limited` or `freeze` (seconds), `status`, `error:…`, `lost`, `cut`.

        `lost` takes the message and drops the connection, `cut` drops it before.
        """
        self.faults[method].extend([(kind, amount)] * times)

    async def start(self) -> None:
        """Listen on a free port of 127.0.0.1."""
        app = web.Application(client_max_size=2**22)
        app.add_routes(
            [web.route("*", "/api/{method}", self._call), web.post("/respond/{name}", self._respond)]
        )
        self.add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url, self.socket_url = f"http://127.0.0.1:{port}/", f"ws://127.0.0.1:{port}/link"

    def add_routes(self, app: web.Application) -> None:
        """Let a subclass add its own."""

    async def stop(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def until(self, count: int, seconds: float = 20.0) -> list[Post]:
        """Wait until so many messages are there, and a moment longer for one too many."""
        async with self.changed:
            await asyncio.wait_for(self.changed.wait_for(lambda: len(self.posts) >= count), seconds)
        await asyncio.sleep(0.05)
        return self.posts

    def called(self, method: str) -> list[dict[str, Any]]:
        """Give the arguments of a method's calls."""
        return [args for name, args in self.calls if name == method]

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        args = await _arguments(request)
        self.calls.append((method, args))
        fault, amount = self.faults[method].popleft() if self.faults[method] else ("", 0)
        if fault == "freeze":
            await asyncio.sleep(amount)
        if fault == "limited":
            limited = {"Retry-After": f"{amount:.0f}"}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=limited)
        if fault == "status":
            return web.Response(status=int(amount), text="upstream", content_type="text/html")
        if fault == "cut":
            return _dropped(request)
        if fault.startswith("error:"):
            return web.json_response({"ok": False, "error": fault.removeprefix("error:")})
        answer = await self._answer(method, args, request)
        if fault == "lost":
            return _dropped(request)
        return web.json_response(answer, headers={"x-oauth-scopes": ",".join(self.scopes)})

    async def _answer(self, method: str, args: dict[str, Any], request: web.Request) -> dict[str, Any]:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        wanted = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
        if token != wanted or token in self.refused:
            return {"ok": False, "error": self.refused.get(token, "invalid_auth")}
        known = getattr(self, f"_{method.replace('.', '_')}", None)
        if known is None:
            return {"ok": False, "error": "unknown_method"}
        answer: dict[str, Any] = await known(args)
        return {"ok": True, **answer} if "error" not in answer else {"ok": False, **answer}

    async def _auth_test(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"team_id": TEAM, "user_id": BOT, "bot_id": BOT_ID, "team": "Desk", "url": self.url}

    async def _apps_connections_open(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"url": self.socket_url}

    async def _bots_info(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"bot": {"id": BOT_ID, "app_id": self.app_id}}

    async def _users_info(self, args: dict[str, Any]) -> dict[str, Any]:
        user = self.users.get(args["user"])
        return {"user": user} if user is not None else {"error": "user_not_found"}

    async def _chat_postMessage(self, args: dict[str, Any]) -> dict[str, Any]:  # noqa: N802 - Slack's name
        return await self._post(args)

    async def _chat_postEphemeral(self, args: dict[str, Any]) -> dict[str, Any]:  # noqa: N802 - Slack's name
        return await self._post(args, only_for=args["user"])

    async def _assistant_threads_setStatus(self, args: dict[str, Any]) -> dict[str, Any]:  # noqa: N802 - as above
        return {} if args.get("thread_ts") else {"error": "invalid_arguments"}

    async def _assistant_threads_setSuggestedPrompts(  # noqa: N802 - as above
        self, args: dict[str, Any]
    ) -> dict[str, Any]:
        return {} if len(args["prompts"]) <= 4 and "thread_ts" not in args else {"error": "invalid_arguments"}

    async def _views_open(self, args: dict[str, Any]) -> dict[str, Any]:
        view = args["view"]
        fits = len(view["title"]["text"]) <= 24 and len(view["private_metadata"]) <= 3000
        return {"view": {**view, "id": "V1"}} if fits else {"error": "invalid_arguments"}

    async def _conversations_history(self, args: dict[str, Any]) -> dict[str, Any]:
        return {"messages": [_message(p) for p in self._there(args) if p.thread_ts is None]}

    async def _conversations_replies(self, args: dict[str, Any]) -> dict[str, Any]:
        return {"messages": [_message(p) for p in self._there(args) if args["ts"] in (p.thread_ts, p.ts)]}

    def _there(self, args: dict[str, Any]) -> list[Post]:
        return [p for p in self.posts if p.channel == args["channel"] and p.only_for is None]

    async def _post(self, args: dict[str, Any], only_for: str | None = None) -> dict[str, Any]:
        if wrong := faults_of(args):
            return {"error": "invalid_blocks", "response_metadata": {"messages": wrong}}
        if only_for is not None and "metadata" in args:
            return {"error": "invalid_arguments"}
        ts = f"{1_790_000_000 + next(self._numbers)}.000100"
        blocks = args.get("blocks") or []
        post = Post(
            args["channel"], args.get("text", ""), blocks, ts, args.get("thread_ts"), only_for, raw=args
        )
        post.metadata = args.get("metadata")
        await self.keep(post)
        return {"ts": ts, "channel": args["channel"]}

    async def keep(self, post: Post) -> None:
        """Remember a message and wake who waits for it."""
        async with self.changed:
            self.posts.append(post)
            self.changed.notify_all()

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        args = await _arguments(request)
        self.calls.append(("respond", args))
        if self.faults["respond"]:
            kind, amount = self.faults["respond"].popleft()
            status = 429 if kind == "limited" else int(amount)
            return web.Response(status=status, headers={"Retry-After": f"{amount:.0f}"}, text="no")
        if faults_of(args):
            return web.Response(status=400, text="invalid_blocks")
        name = request.match_info["name"]
        post = Post("response", args.get("text", ""), args.get("blocks") or [], name, raw=args)
        post.by_response_url, post.only_for = name, args.get("response_type")
        await self.keep(post)
        return web.Response(text="ok")


def _message(post: Post) -> dict[str, Any]:
    return {
        "type": "message",
        "ts": post.ts,
        "text": post.text,
        "bot_id": BOT_ID,
        "metadata": post.metadata or {},
    }


def _dropped(request: web.Request) -> web.StreamResponse:
    """Drop the connection without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        found: dict[str, Any] = await request.json()
        return found
    form = {**request.query, **await request.post()}
    return {name: _decoded(str(value)) for name, value in form.items()}


def _decoded(value: str) -> Any:  # noqa: ANN401 - a field may hold JSON
    return json.loads(value) if value[:1] in "[{" else value
