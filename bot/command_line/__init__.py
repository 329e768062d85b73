"""The command line: one command, its subcommands found by entry points."""
