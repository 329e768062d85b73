"""The handbook: the policy told in plain words, every figure rendered from the policy in force."""
