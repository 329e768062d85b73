"""What a question says of each argument of a tool."""
