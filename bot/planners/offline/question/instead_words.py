"""What says "instead of", as parts of patterns: what stands behind it is given up for something else."""

INSTEAD_EN = r"(?:instead of|rather than|in place of|in lieu of)"
INSTEAD_ZH = r"(?:而不是|而非)"
