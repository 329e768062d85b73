"""The credit policy: one validated file whose parameters decide, with strictness, source and date."""
