"""Reading a question: its words, places, measures and slots, before anybody asks what is meant."""
