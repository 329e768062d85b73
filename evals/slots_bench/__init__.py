"""How well the slot grammars read expressions: right, silently wrong, or asked about, a kind and language."""
