"""Views in which a hostile text stands wherever an editor's could.

Must not know: what is shown where.
"""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.asked import AskedView
from action_plans.publishing.views.parts import Html
from action_plans.publishing.views.plan import ActionView, RecommendationView
from action_plans.publishing.views.questions import MovedRow, PassedRow, RefusedRow
from action_plans.publishing.views.reference import ProblemMeaning
from action_plans.publishing.views.related import RelatedGroup, RelatedView
from action_plans.publishing.words import Tone

# What an attacker or a clumsy editor might write, line breaks and a would-be heading included.
HOSTILE = (
    "<script>alert(1)</script> *star* _low_ `tick` [x](javascript:alert(1)) {: .x} {{7*7}} "
    "{% raw %} --> --!> html--> <!--html --8<-- :smile: [[wiki]] &amp; \"quoted\" 'single'\n\n"
    "# heading {#evil}\n\n    code\n\n***\n\n- item"
)
# Fields that our own code spells, and that an editor's text never reaches.
OURS = frozenset(
    {"id", "path", "plan_path", "previous", "next", "anchor", "heading_id", "ref", "iso", "value"}
    | {
        "axis",
        "tone",
        "lang",
        "source_url",
        "curve",
        "url",
        "wrong",
        "standing",
        "start",
        "width",
        "middle",
        "sign",
        "at",
        "today",
    }
)

ROWS = (PassedRow, RefusedRow, MovedRow)


def with_text(page: Page, text: str) -> Page:
    """Return a page in which `text` stands wherever an editor's could."""
    shown = page.make()
    return replace(page, title=text, make=lambda: Shown(_replaced(shown.view, text), text))


def _replaced(value: Any, text: str) -> Any:
    if isinstance(value, Html):
        return Html("<p>") + text + Html("</p>")
    if isinstance(value, str) and not isinstance(value, Tone):
        return text if value else value
    if hasattr(value, "_fields"):  # a named tuple
        return value._replace(**_fields_replaced(value, value._fields, text))
    if isinstance(value, tuple):
        return tuple(_replaced(each, text) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [each.name for each in fields(value)]
        return replace(value, **_fields_replaced(value, names, text))
    return value


def _fields_replaced(value: Any, names: Iterable[str], text: str) -> dict[str, Any]:
    theirs = [name for name in names if not _is_ours(value, name)]
    return {name: _replaced(getattr(value, name), text) for name in theirs}


def _is_ours(value: object, name: str) -> bool:
    """True for a field that our own code spells; `kind`, `by` and `code` may be words."""
    if name == "number":
        return isinstance(value, RecommendationView)
    if name in ("response", "reported", "schedule"):
        return isinstance(value, (RecommendationView, ActionView))
    if name == "code":
        return isinstance(value, ProblemMeaning)
    if name in ("kind", "by"):
        return isinstance(value, (RelatedView, RelatedGroup, AskedView, *ROWS))
    return name in OURS
