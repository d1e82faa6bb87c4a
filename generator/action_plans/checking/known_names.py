"""Names that persons have, lower case, by how sure each is to be one.

Must not know: texts, how a name is told from a post.

The lists stand in `names_of_persons/`, a paragraph of words a file, with where they come from. What
is also a word, a place or a month stands in lists of its own: alone it tells nothing.
"""

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

_FOLDER: Final = files("action_plans.checking") / "names_of_persons"


def _names(file: str) -> frozenset[str]:
    lines = (_FOLDER / file).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


# Somebody before any capitalised word that is none of a post.
FIRST_NAMES: Final = _names("given.txt")
# Somebody only before a family name that is known: Mark, Grace, April.
WORD_FIRST_NAMES: Final = _names("given_words.txt")
# Somebody behind any capitalised word that is none of a post.
FAMILY_NAMES: Final = _names("family.txt")
# Somebody behind a given name, an initial or the title of an office.
RARER_FAMILY_NAMES: Final = _names("family_rarer.txt")
# Somebody behind a given name: places too, and words that are seldom seen.
PLACE_FAMILY_NAMES: Final = _names("family_places.txt")
OTHER_FAMILY_NAMES: Final = RARER_FAMILY_NAMES | PLACE_FAMILY_NAMES
# Nobody, behind a given name that towns have too: Shirley Croydon, Douglas Cornwall.
PLACES: Final = _names("places.txt")
_ANY: Final = FIRST_NAMES | WORD_FIRST_NAMES | FAMILY_NAMES | OTHER_FAMILY_NAMES
_STROKES: Final = str.maketrans("đłøı", "dloi")
# Of English, Welsh, Gaelic and of the words that English has from French, German and Spanish.
_AT_HOME: Final = frozenset("abcdefghijklmnopqrstuvwxyzâêîôûŵŷáéíóúàèìòùäëïöüÿçñ'’-")


@cache
def listed_as(word: str) -> str:
    """Return a word as the lists have it: lower case, without the accents that they lack."""
    lower = word.casefold()
    if lower.isascii() or lower in _ANY:
        return lower
    parts = unicodedata.normalize("NFD", lower.translate(_STROKES))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def is_foreign(word: str) -> bool:
    """True if a letter of a word is Latin, and of no word that English texts have: Željko, Hạnh."""
    strange = [] if word.isascii() else [sign for sign in word.casefold() if sign not in _AT_HOME]
    return bool(strange) and all("LATIN" in unicodedata.name(sign, "") for sign in strange)
