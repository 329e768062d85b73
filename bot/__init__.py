"""All that a person touches: the command line, the console, the planners and the wording."""
