"""The app's manifest: what the set-up guide has people paste, and what the doctor compares with."""

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any


def manifest() -> Mapping[str, Any]:
    """Read the manifest."""
    file = resources.files("bot.slack") / "manifest.json"
    found: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def scopes() -> tuple[str, ...]:
    """Give the scopes that the app needs."""
    return tuple(manifest()["oauth_config"]["scopes"]["bot"])


def events() -> tuple[str, ...]:
    """Give the events that the app listens to."""
    return tuple(manifest()["settings"]["event_subscriptions"]["bot_events"])
