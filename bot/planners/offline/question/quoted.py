"""What somebody else is quoted with, which asks nothing of us."""

from knowledge.lazy_pattern import lazily

QUOTED = lazily(
    r"“[^”]{4,}”|「[^」]{4,}」|《[^》]{4,}》|\"[^\"]{4,}\"|‘[^’]{8,}’"
    r"|(?<!\w)'[^']{8,}'(?!\w)"
)
