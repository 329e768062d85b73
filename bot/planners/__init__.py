"""Planners: from a question and its conversation to calls, a question back, or a refusal."""
