"""What somebody wants: the parts of a message, the tool, rule or talk each asks for."""
