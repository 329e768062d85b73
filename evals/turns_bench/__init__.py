"""How long a turn takes, planning, tools and wording together, once everything is loaded."""
