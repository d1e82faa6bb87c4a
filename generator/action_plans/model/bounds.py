"""From how many recommendations on a record is large, so that parts of its site are left out.

Must not know: what is left out, pages, files.

A site of 10,000 plans is to stay within a gigabyte and six files a plan.
"""

from typing import Final

LARGE: Final = 20_000  # recommendations


def is_large(recommendations: int) -> bool:
    """True if a record of so many recommendations is a large one."""
    return recommendations > LARGE
