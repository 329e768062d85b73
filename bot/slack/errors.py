"""What can go wrong between the desk and Slack, each in one sentence with the next step."""

from typing import ClassVar

from knowledge.errors import CreditDeskError

GUIDE = "docs/slack.md shows the steps."


class SlackSetupError(CreditDeskError):
    """A token, secret or scope that is missing or that Slack refuses."""

    exit_code: ClassVar[int] = 2


class MissingSettingError(SlackSetupError):
    """A token or secret that has not been set."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(f"{name} is not set.", f"Set it to the app's {what}; {GUIDE}")


class WrongTokenError(SlackSetupError):
    """A token that is none, or of another kind."""

    def __init__(self, name: str, begins: str) -> None:
        super().__init__(f"{name} does not begin with {begins}.", f"Copy the right token; {GUIDE}")


class RefusedTokenError(SlackSetupError):
    """A token that Slack does not accept."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"Slack refuses {name} ({reason}).", f"Install the app again and copy its token; {GUIDE}"
        )


class MissingScopesError(SlackSetupError):
    """Scopes that the app has not been given."""

    def __init__(self, scopes: tuple[str, ...]) -> None:
        super().__init__(
            f"The Slack app lacks the scopes {', '.join(scopes)}.",
            f"Put the manifest's scopes in place and install the app again; {GUIDE}",
        )


class SlackUnreachableError(CreditDeskError):
    """Slack does not answer."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Slack cannot be reached ({reason}).",
            "Check the network and https://slack-status.com, then start again.",
        )


class PortTakenError(CreditDeskError):
    """A port that another program listens on, or that may not be used."""

    exit_code: ClassVar[int] = 2

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(f"Port {port} cannot be used ({reason}).", "Name another with --http PORT.")


class NotDeliveredError(CreditDeskError):
    """A message that Slack took neither at first nor later; `parts_out` messages before it were taken."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Slack did not take the message ({reason}).", "It is tried again later.")
        self.reason = reason
        self.parts_out = 0


class UnsureError(NotDeliveredError):
    """A private message that may or may not have arrived; Slack cannot be asked about those."""
