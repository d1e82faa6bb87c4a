"""What became of a document's words, in figures.

Must not know: how they are counted.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from action_plans.importing.document import Count

NOTHING_COUNTED: Final = Count()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of a document's words. `lost` and `invented` are empty if all is well.

    `dates` and `owners` are (present, printed): printed dates, and filled owner cells all of
    whose words are owners of the plan or stand in the review list.
    """

    name: str
    recommendations: int
    actions: int
    updates: int
    words: int
    in_fields: int
    in_review: int
    dates: tuple[int, int]
    owners: tuple[int, int]
    doubts: int
    caught: int = 0  # words that stand in the review list only because no rule took them
    lost: dict[str, int] = field(default_factory=dict)
    invented: dict[str, int] = field(default_factory=dict)
    file: Count = NOTHING_COUNTED  # the file's own words, which the document is held against

    @property
    def is_whole(self) -> bool:
        """True if nothing is lost or unread, nothing invented, every date and owner present."""
        whole = self.dates[0] == self.dates[1] and self.owners[0] == self.owners[1]
        return not (self.lost or self.invented or self.file.unread) and whole

    def __str__(self) -> str:
        """Return the figures as a few lines of text."""
        lines = [
            f"{self.name}: words in the file {self.file.words}: read {self.file.read}, left out "
            f"with a reason {self.file.left}, unread {self.file.unread}",
            f"  {self.recommendations} recommendations, {self.actions} actions, "
            f"{self.updates} outcomes in updates",
            f"  words in table cells {self.words}: in fields {self.in_fields}, in the review list "
            f"{self.in_review}, lost {sum(self.lost.values())}; invented "
            f"{sum(self.invented.values())}",
            f"  printed dates present {self.dates[0]} of {self.dates[1]}; owner cells present "
            f"{self.owners[0]} of {self.owners[1]}; to look at {self.doubts}",
        ]
        for what, words in (("lost", self.lost), ("invented", self.invented)):
            if words:
                lines.append(f"  {what}: " + " ".join(Counter(words).elements()))
        return "\n".join(lines)
