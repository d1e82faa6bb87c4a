"""Texts that lack a translation, on pages of another language: each says which it is in.

Must not know: which page it is, how a text is rendered.
"""

from typing import Final

from markupsafe import Markup, escape

from action_plans.languages.speaking import ENGLISH, gettext, marked, words_in_force
from action_plans.publishing.edition import Edition

MARK: Final = marked("[not translated]")


def in_its_language(edition: Edition, text: str, html: Markup, tag: str = "div") -> Markup:
    """Return the HTML of a text, which says its language where that is not the page's.

    `text` is as the edition has it, with the mark; the mark is in the page's language.
    """
    lang = edition.untranslated.get(text)
    if lang is None:
        return html
    mark = gettext(MARK)
    before, found, after = html.rpartition(mark)
    said = f'<span class="page__untranslated" lang="{edition.lang}">{mark}</span>' if found else ""
    return Markup(f'<{tag} lang="{lang}">{before}{said}{after}</{tag}>')


def said_in(edition: Edition, text: str, lang: str, cut: str | None = None) -> Markup:
    """Return a text of a plan in `lang`, plain, which says its language where it is another.

    `cut` is what is shown of it, if not the whole.
    """
    return told_in(edition, text, escape(text if cut is None else cut), lang, "span")


def told_in(edition: Edition, text: str, html: Markup, lang: str, tag: str = "div") -> Markup:
    """Return the HTML of a text of a plan in `lang`, as `said_in` does."""
    if text in edition.untranslated:
        return in_its_language(edition, text, html, tag)
    return Markup(f'<{tag} lang="{lang}">{html}</{tag}>') if html and lang != edition.lang else html


def lang_of(edition: Edition, text: str, lang: str) -> str:
    """Return the language of a text of a plan in `lang`, as the edition has it."""
    return edition.untranslated.get(text, lang)


def in_english(html: Markup) -> Markup:
    """Return what is said to editors in English alone, marked on pages of another language."""
    words = words_in_force()
    if words is None:
        return html
    mark = f'<span class="page__untranslated">{gettext(MARK)}</span>'
    return Markup(f'<div lang="{ENGLISH}">{html}</div>{mark}')
