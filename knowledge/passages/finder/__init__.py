"""Which rule a question asks for, learnt from how people ask."""
