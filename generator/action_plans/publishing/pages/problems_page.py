"""The page that explains every code a problem in a plan file can have, for editors.

Must not know: how a problem is found, HTML, MkDocs, the disk.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from markupsafe import Markup

from action_plans.languages.speaking import gettext, marked
from action_plans.model.explained import Explained
from action_plans.model.problem import Severity
from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.prose import render_prose
from action_plans.publishing.untranslated import in_english
from action_plans.publishing.views.reference import (
    Example,
    ProblemKind,
    ProblemMeaning,
    ProblemsView,
)

_CODE: Final = re.compile("`([^`]+)`")
_TITLE: Final = marked("Problems in plan files")
_DESCRIPTION: Final = marked(
    "What each code of plans check means, with a wrong and a right example."
)
# Kind, heading, anchor, what it is.
_KINDS: Final = (
    (
        Severity.ERROR,
        marked("Errors"),
        "errors",
        marked("Only an editor can have made these. While one stands, the site is not built anew."),
    ),
    (
        Severity.FINDING,
        marked("Findings"),
        "findings",
        marked(
            "The published document may be so. They stop nothing, and readers are told of them."
        ),
    ),
    (
        Severity.HINT,
        marked("Hints"),
        "hints",
        marked(
            "An editor's own words could be plainer. Told with the option --style; they stop"
            " nothing, and readers are not told."
        ),
    ),
)


def problems_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page, if the edition says what codes there are."""
    if edition.codes:
        make = partial(_shown, edition.codes)
        yield Page(addresses.PROBLEMS, "problems", gettext(_TITLE), make)


def _shown(codes: tuple[Explained, ...]) -> Shown:
    by_name = sorted(codes, key=lambda each: each.code)
    kinds = (
        ProblemKind(
            gettext(heading), id, gettext(what), tuple(map(_meaning, _of(by_name, severity)))
        )
        for severity, heading, id, what in _KINDS
    )
    return Shown(ProblemsView(tuple(kinds)), gettext(_DESCRIPTION))


def _of(codes: Iterable[Explained], severity: Severity) -> Iterator[Explained]:
    """Yield the codes of one severity."""
    return (each for each in codes if each.severity is severity)


def _meaning(each: Explained) -> ProblemMeaning:
    examples = ((gettext("Wrong"), each.wrong), (gettext("Right"), each.right))
    return ProblemMeaning(
        each.code,
        _with_code(gettext(each.meaning)),
        tuple(_example(label, says, each.in_words) for label, says in examples),
    )


def _example(label: str, says: str, in_words: bool) -> Example:
    """Return an example; a tab in a line is shown."""
    if in_words:
        return Example(label, (), in_english(_with_code(says)))
    return Example(label, tuple(says.replace("\t", "⇥   ").split("\n")), render_prose(""))


def _with_code(text: str) -> Markup:
    """Return a text of our own, what stands between backticks as code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(render_prose(text))))
