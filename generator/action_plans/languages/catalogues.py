"""Catalogues as files: one `.po` a language, read when its language is first spoken.

Must not know: what is said, HTML, plans, which language is in force.

Plurals and dates are those of the CLDR, by Babel, which is loaded for no English page.
"""

import io
import re
from datetime import date
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Final

from action_plans.languages.speaking import ENGLISH, Catalogue

if TYPE_CHECKING:
    from babel.messages import Catalog

WELSH: Final = "cy"
LANGUAGES: Final = (WELSH,)
# What each language is called in itself, where a page leads to it.
OWN_NAMES: Final = {ENGLISH: "English", WELSH: "Cymraeg"}

_OPEN_AND: Final = re.compile(r",? a\(c\) (?:(?=([aeiouwyâêîôûŵŷ]))|)", re.IGNORECASE)


class UnknownLanguage(Exception):
    """There is no catalogue of a language."""


class Words:
    """The words of one language, as its catalogue has them."""

    def __init__(self, lang: str, compiled: bytes) -> None:
        from babel import Locale
        from babel.dates import format_date
        from babel.lists import format_list

        self.lang = lang
        self._translations = GNUTranslations(io.BytesIO(compiled))
        self._locale = Locale.parse(lang)
        self._format_date = format_date
        self._format_list = format_list

    def said(self, text: str) -> str:
        """Return a text in this language, the text itself where it has no translation."""
        return self._translations.gettext(text) if text else ""  # which is a catalogue's header

    def counted(self, one: str, many: str, number: int) -> str:
        """Return the form for so many of what English has two forms for."""
        return self._translations.ngettext(one, many, number)

    def forms(self, one: str, many: str) -> tuple[str, ...]:
        """Return all forms of what is counted; of what has no translation the English many."""
        written = read_catalogue(self.lang)
        found = written.get((one, many))
        said = found.string if found else ()
        if isinstance(said, tuple) and any(said):
            return said
        return (many,) * written.num_plurals

    @property
    def plural_rule(self) -> str:
        """Which form so many has, as the catalogue's header says it."""
        return read_catalogue(self.lang).plural_expr

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months, as a date has them."""
        names = self._locale.months["format"]["wide"]
        return tuple(names[month] for month in range(1, 13))

    def day(self, value: date) -> str:
        """Return a date in words, with its day: `7 Rhagfyr 2021`."""
        return self._format_date(value, "d MMMM y", locale=self._locale)

    def month(self, value: date) -> str:
        """Return a month in words, with its year: `Rhagfyr 2021`."""
        return self._format_date(value, "LLLL y", locale=self._locale)

    def listed(self, items: tuple[str, ...]) -> str:
        """Return two items or more as a phrase: `un, dau a tri`, `un ac arall`.

        The CLDR leaves the form of Welsh "and" open, as `a(c)`: it is `ac` before a vowel.
        """
        said = self._format_list(items, locale=self._locale)
        return _OPEN_AND.sub(lambda found: " ac " if found[1] else " a ", said)


def source_of(lang: str) -> Traversable:
    """Return the file of a language's catalogue."""
    return files("action_plans.languages") / f"{lang}.po"


@cache
def read_catalogue(lang: str) -> "Catalog":
    """Return a catalogue as it is written."""
    from babel.messages.pofile import read_po

    with source_of(lang).open("rb") as file:
        return read_po(file, locale=lang)


@cache
def compiled(lang: str) -> bytes:
    """Return a catalogue as gettext reads it (`.mo`); what has no translation is not in it."""
    from babel.messages.mofile import write_mo

    written = io.BytesIO()
    write_mo(written, read_catalogue(lang))
    return written.getvalue()


@cache
def catalogue_of(lang: str) -> Catalogue | None:
    """Return the words of a language, None for English; raises `UnknownLanguage`."""
    if lang == ENGLISH:
        return None
    if lang not in LANGUAGES:
        raise UnknownLanguage(lang)
    return Words(lang, compiled(lang))
