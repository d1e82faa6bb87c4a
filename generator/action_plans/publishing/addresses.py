"""The stable addresses of the site, as paths from its root without a leading slash.

Must not know: the site's public address, what stands on the pages.

A path ends with a slash for a page. `from_page` makes the relative prefix that leads from a page
back to the root, so that the site works under any path and needs no public address.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final
from urllib.parse import urlencode

from action_plans.model.refs import Ref

FRONT: Final = ""
PLANS: Final = "plans/"
SEARCH: Final = "search/"
ABOUT: Final = "about/"
HOW_TO_READ: Final = "how-to-read/"
GLOSSARY: Final = "glossary/"
DATA: Final = "data/"
DICTIONARY: Final = "data/dictionary/"
SCHEMA: Final = "schema/"
ACCESSIBILITY: Final = "accessibility/"
ASKED_BEFORE: Final = "asked-before/"
DATES_PASSED: Final = "dates-passed/"
REFUSED: Final = "refused/"
DATES_MOVED: Final = "dates-moved/"
COVERAGE: Final = "coverage/"
BROWSE: Final = "browse/"
CHANGES: Final = "changes/"
CORRECTIONS: Final = "corrections/"
SILENCE: Final = "silence/"
QUESTIONS: Final = "questions/"
PROBLEMS: Final = "problems/"
FIGURES: Final = "figures/"
PACKS: Final = "packs/"
LLMS: Final = "llms.txt"
CARD: Final = "assets/card.png"  # of the record, where a link to it is shown
TOUCH_ICON: Final = "assets/touch-icon.png"
EDIT: Final = "edit/"
FOLLOW: Final = "follow/"


def plan(id: str) -> str:
    """Return the path of a report's page."""
    return f"plans/{id}/"


def as_published(id: str, day: date) -> str:
    """Return the path of the page of a plan as the documents of a day left it."""
    return f"plans/{id}/as-published/{day.isoformat()}/"


def history(id: str) -> str:
    """Return the path of the page of a plan's promises through time."""
    return f"plans/{id}/history/"


def questions(id: str) -> str:
    """Return the path of the page of what can be asked from a plan's record."""
    return f"{QUESTIONS}{id}/"


def twin(id: str) -> str:
    """Return the path of a report's page in Markdown."""
    return f"plans/{id}/index.md"


def card(id: str) -> str:
    """Return the path of the picture that stands for a report's page where it is shared."""
    return f"cards/{id}.png"


def recommendation(ref: Ref) -> str:
    """Return the path of a recommendation or an action: its anchor on its report's page."""
    return ref.path


def directory(facet: str) -> str:
    """Return the path of the page that lists all the values of a facet."""
    return f"{facet}/"


def listing(facet: str, value: str, page: int = 1) -> str:
    """Return the path of one page of a listing; pages count from 1."""
    return f"{facet}/{value}/" + (f"page/{page}/" if page > 1 else "")


def search(asked: Mapping[str, str]) -> str:
    """Return the path of the search page with values of facets asked for."""
    return f"{SEARCH}?{urlencode(asked)}"


def plans_list(page: int = 1) -> str:
    """Return the path of one page of the list of plans; pages count from 1.

    Later pages stand beside `plans/`, since every address below it is a plan's.
    """
    return PLANS if page == 1 else f"plans-list/page/{page}/"


def asked_before(page: int = 1, anchor: str = "") -> str:
    """Return the path of one page of what was asked before, or of one chain on it."""
    path = ASKED_BEFORE + (f"page/{page}/" if page > 1 else "")
    return f"{path}#{anchor}" if anchor else path


def badge(id: str, axis: str = "", number: str = "", suffix: str = "svg") -> str:
    """Return the path of an embeddable badge of a plan, or of one recommendation of it."""
    if number:
        return f"badges/{id}/r{number.replace('.', '-')}.{suffix}"
    return f"badges/{id}{'-' + axis if axis else ''}.{suffix}"


def pack(facet: str, id: str) -> str:
    """Return the path of a paper for a committee: on a value of a facet, or else on a plan."""
    return f"{PACKS}{facet}/{id}/" if facet else f"{PACKS}{id}/"


def figure(id: str, suffix: str) -> str:
    """Return the path of a figure as a picture or a table: `svg`, `narrow.svg`, `csv`."""
    return f"{FIGURES}{id}.{suffix}"


def feed(path: str) -> str:
    """Return the path of the Atom feed of what can be followed: `all`, `plans/northmere-2021`."""
    return f"feeds/{path}.atom"


def calendar(path: str) -> str:
    """Return the path of the calendar of the target dates of what can be followed."""
    return f"calendar/{path}.ics"


def from_page(path: str) -> str:
    """Return the relative prefix from a page at `path` to the site's root: `../../`, or `./`."""
    return "../" * path.count("/") or "./"
