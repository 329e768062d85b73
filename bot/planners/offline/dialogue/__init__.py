"""Going on with a conversation: questions asked back, follow-ups, what stays of the last call."""
