"""Words planted in a template: what a file made of it must give, known before any file is read.

Must not know: formats, readers.
"""

import re
from dataclasses import dataclass
from itertools import count

_MARK = re.compile(r"@|¤")


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with words in place of its marks: `seen` for each @, `unseen` for each ¤.

    A word that is not seen may be told of, and stands in no paragraph and no cell.
    """

    text: str
    seen: tuple[str, ...]
    unseen: tuple[str, ...]


def plant(template: str) -> Planted:
    """Return a template with a word of its own for each mark: no two are alike."""
    numbers = count(1)
    words: dict[str, list[str]] = {"@": [], "¤": []}

    def word(found: re.Match[str]) -> str:
        made = f"q{_letters(next(numbers))}x"
        words[found[0]].append(made)
        return made

    text = _MARK.sub(word, template)
    return Planted(text, tuple(words["@"]), tuple(words["¤"]))


def _letters(number: int) -> str:
    """Return a number in letters, so that no reader takes it for one."""
    return "".join("abcdefghij"[int(figure)] for figure in f"{number:03}")
