"""Intents: which tool or talk a question means, learnt from the phrase book."""
