"""A server on this machine that speaks OpenAI's protocol and Ollama's, and can be told to misbehave."""

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.knowledge.documents.embeddings import knowing, matters

SYNONYMS = {"lorry": 0, "truck": 0, "铲车": 0, "invoice": 1, "bill": 1, "pallet": 2}
OK = 200


class EmbeddingServer(ThreadingHTTPServer):
    """Gives every text a vector that knows our rules and a few synonyms; `requests` has what came.

    `statuses` are what the next requests are answered with; `said` is the message of a refusal; `more` are
    places that vectors get beyond their own; a server that `hangs` answers nothing before it is let go.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[list[str]] = []
        self.statuses: list[int] = []
        self.said = "no"
        self.more = 0
        self.hangs = False
        self.let_go = threading.Event()
        self.host = f"http://127.0.0.1:{self.server_address[1]}"
        self.url = f"{self.host}/v1"

    @property
    def texts(self) -> int:
        """Say how many texts came."""
        return sum(map(len, self.requests))


class _Handler(BaseHTTPRequestHandler):
    server: EmbeddingServer

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        self.server.requests.append(texts)
        if self.server.hangs:
            self.server.let_go.wait()
            return
        status = self.server.statuses.pop(0) if self.server.statuses else OK
        if status != OK:
            said = self.server.said
            self._answer(status, {"error": said if self.path.startswith("/api/") else {"message": said}})
        elif self.path.startswith("/api/"):
            self._answer(OK, {"model": asked["model"], "embeddings": [self._vector(text) for text in texts]})
        else:
            data = [
                {"object": "embedding", "index": place, "embedding": self._vector(text)}
                for place, text in enumerate(texts)
            ]
            self._answer(OK, {"object": "list", "data": data, "model": asked["model"], "usage": {}})

    def _vector(self, text: str) -> list[float]:
        row = [*map(float, knowing(text))]
        for word, place in SYNONYMS.items():
            if word in text.lower() and text.partition("\n")[0] not in matters():
                row[-1 - place] += 1.0
        return row + [0.0] * self.server.more

    def _answer(self, status: int, said: object) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives
        """Say nothing."""


@contextlib.contextmanager
def embedder() -> Iterator[EmbeddingServer]:
    """Run a server, and take it away after."""
    server = EmbeddingServer()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.let_go.set()
        server.shutdown()
        server.server_close()
