"""The numbers that a word processor reckons for list items: "3.", "b)", "2.1".

Must not know: file formats, what the items say.
"""

from dataclasses import dataclass, field

_ROMAN = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts; `form` is decimal, zero (01), letter, capital, roman,
    upper-roman, ordinal (1st), none or bullet.

    `pattern` holds %1 … %9 where the numbers of the levels stand, as in Word. `restarts` is the
    number of the highest level, from 1, after which it begins again; 0 for none, None for any.
    `plain` writes the numbers of all levels as figures.
    """

    form: str = "bullet"
    pattern: str = ""
    start: int = 1
    restarts: int | None = None
    plain: bool = False


@dataclass(slots=True)
class Counter:
    """Counts the items of one list."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)

    def start_again(self, depth: int, start: int) -> None:
        """Make the next item of a level the one of that number."""
        self.counts[depth] = start - 1

    def next_label(self, depth: int) -> str:
        """Count one item and return its label, "" for a bullet."""
        level = self.levels.get(depth, Level())
        self.counts[depth] = self.counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in self.counts if each > depth]:
            restarts = self.levels.get(deeper, level).restarts
            if restarts is None or depth < restarts:
                del self.counts[deeper]
        if level.form == "bullet":
            return ""
        label = level.pattern if level.form == "none" or level.pattern else f"%{depth + 1}."
        for each in range(depth + 1):
            form = "decimal" if level.plain else self.levels.get(each, level).form
            count = self.counts.get(each, self.levels.get(each, level).start)
            label = label.replace(f"%{each + 1}", _written(count, form))
        return label.strip()


def _written(count: int, form: str) -> str:
    """Return a number in its form; past z come aa, bb, cc, as word processors have it."""
    if form in ("letter", "capital"):
        times, letter = divmod(max(count, 1) - 1, 26)
        text = chr(ord("a") + letter) * min(times + 1, 20)
    elif form in ("roman", "upper-roman"):
        text = _roman(min(max(count, 0), 399))
    elif form == "ordinal":
        text = f"{count}{_ending(count)}"
    elif form == "none":
        text = ""
    else:
        text = f"{count:02}" if form == "zero" else str(count)
    return text.upper() if form in ("capital", "upper-roman") else text


def _ending(count: int) -> str:
    teen = count // 10 % 10 == 1
    return "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while count >= value:
            written += letters
            count -= value
    return written
