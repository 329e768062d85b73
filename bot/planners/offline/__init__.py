"""The offline planner: our own language understanding, with nothing downloaded."""
