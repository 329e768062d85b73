"""What Slack takes, and what we send at most; ours stay below where Slack counts differently than we can."""

BLOCKS = 48
"""Slack takes 50 blocks a message."""
MESSAGE = 10_000
"""Characters over all blocks of one message."""
SECTION = 2_900
"""Slack takes 3 000 characters a section."""
NOTICE = 3_000
"""A message's text: it is the notification, cut by Slack at about 4 000."""
CONTEXT = 1_900
TABLE_ROWS = 100
"""Rows of a table with its header."""
TABLE_COLUMNS = 20
TABLE = 9_000
"""Slack takes about 10 000 characters a table, and one table a message."""
BUTTON = 75
BUTTONS = 5
"""More choices than these become a menu; Slack takes 25 buttons in a row."""
OPTIONS = 100
PROMPTS = 4
TITLE = 24
