"""The numbers that a word processor reckons for list items: "3.", "b)", "2.1".

Must not know: file formats, what the items say.
"""

from dataclasses import dataclass, field

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts; `form` is decimal, letter, roman, capital or bullet.

    `pattern` holds %1 … %9 where the numbers of the levels stand, as in Word.
    """

    form: str = "bullet"
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class Counter:
    """Counts the items of one list."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)

    def next_label(self, depth: int) -> str:
        """Count one item and return its label, "" for a bullet."""
        level = self.levels.get(depth, Level())
        self.counts[depth] = self.counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in self.counts if each > depth]:
            del self.counts[deeper]
        if level.form == "bullet":
            return ""
        label = level.pattern or f"%{depth + 1}."
        for each in range(depth + 1):
            form = self.levels.get(each, level).form
            count = self.counts.get(each, self.levels.get(each, level).start)
            label = label.replace(f"%{each + 1}", _written(count, form))
        return label.strip()


def _written(count: int, form: str) -> str:
    if form == "letter":
        return chr(ord("a") + (count - 1) % 26)
    if form == "capital":
        return chr(ord("A") + (count - 1) % 26)
    if form == "roman":
        return _roman(count)
    return str(count)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while count >= value:
            written += letters
            count -= value
    return written
