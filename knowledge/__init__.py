"""What the assistant knows: the ledger, the policy, its documents, and who may see what."""
