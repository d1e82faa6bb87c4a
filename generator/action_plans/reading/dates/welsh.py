"""Welsh words of dates and states, put into English: the rules of reading are written for that.

Must not know: what a date is for, other cells.
"""

import re
from typing import Final

_ENGLISH: Final = {
    "ionawr": "January", "chwefror": "February", "mawrth": "March", "ebrill": "April",
    "mai": "May", "mehefin": "June", "gorffennaf": "July", "awst": "August",
    "medi": "September", "hydref": "October", "tachwedd": "November", "rhagfyr": "December",
    "fawrth": "March", "fai": "May", "fehefin": "June", "orffennaf": "July", "fedi": "September",
    "dachwedd": "November", "ragfyr": "December",
    "gwanwyn": "spring", "haf": "summer", "gaeaf": "winter", "chwarter": "quarter",
    "erbyn": "by", "erbyn diwedd": "by the end of", "diwedd": "end of", "o": "from",
    "wedi'i gwblhau": "complete", "wedi'i chwblhau": "complete", "wedi'u cwblhau": "complete",
    "wedi ei gwblhau": "complete", "wedi ei chwblhau": "complete", "cwblhawyd": "complete",
    "parhaus": "ongoing", "yn parhau": "ongoing", "a pharhaus": "and ongoing",
    "ar unwaith": "immediately", "i'w gadarnhau": "to be confirmed",
    "amherthnasol": "not applicable",
}  # fmt: skip
_WORDS: Final = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _ENGLISH), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
_TWICE: Final = re.compile(r"^(?P<said>.+?)\s?[/|]\s?(?=(?P=said)d?\b)", re.IGNORECASE)
_AUTUMN: Final = re.compile(r"\bhydref(?=\s?[/|]\s?autumn\b)", re.IGNORECASE)  # or October
_ALONE: Final = {"o"}  # that is a word of Welsh dates only beside others


def in_english(text: str) -> str:
    """Return a cell's words with those of Welsh dates and states in English, and what it says in
    both languages said once; the text itself where none of these words stands in it.
    """
    bare = text.replace("’", "'")
    seasons = _AUTUMN.sub("autumn", bare)
    said = {each[0].casefold() for each in _WORDS.finditer(seasons)}
    if not said - _ALONE and seasons == bare:
        return text
    return _TWICE.sub("", _WORDS.sub(lambda found: _ENGLISH[found[0].casefold()], seasons))
