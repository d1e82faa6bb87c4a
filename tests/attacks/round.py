"""What a round looked at, and what was wrong with it."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Round:
    """`looked` counts looks by what was looked at."""

    looked: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def say(self, what: str) -> None:
        """Note that something is wrong."""
        self.wrong.append(what)
        print(f"WRONG {what}", flush=True)
