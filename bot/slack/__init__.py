"""The desk in Slack: who asks and where, the same replies as blocks, and their delivery."""
