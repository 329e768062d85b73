"""What somebody new has to know, and a quiz about it, worded from the policy in force."""
