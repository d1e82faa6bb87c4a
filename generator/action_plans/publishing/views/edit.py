"""What the page of the form shows.

Must not know: HTML, how the form works.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EditView:
    """The page of the form as it reads without scripts."""

    repository: str  # where the files are kept, "" if that is not told
