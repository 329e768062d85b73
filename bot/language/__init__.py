"""How the desk reads a question without a model: slots, customer names and intents."""
