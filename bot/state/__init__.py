"""What the desk keeps between runs: conversations, the audit, Slack's events, feedback and requests."""
