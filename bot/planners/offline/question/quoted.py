"""What somebody else is quoted with, which asks nothing of us."""

import re

QUOTED = re.compile(
    r"“[^”]{4,}”|「[^」]{4,}」|《[^》]{4,}》|\"[^\"]{4,}\"|‘[^’]{8,}’"
    r"|(?<!\w)'[^']{8,}'(?!\w)"
)
