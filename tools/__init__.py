"""What the assistant can do: one thin typed tool a question, pure calculations under them."""
