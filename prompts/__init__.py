"""What the planners and the wording are told, as data in both languages."""
