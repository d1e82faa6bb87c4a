"""The tables of the pages that answer a question: rows and columns of the large ones, in order.

Must not know: how a table is written, how the pages show the same.
"""

from typing import Final

from action_plans.publishing.data.actions_table import ACTIONS
from action_plans.publishing.data.columns import AnyTable, Column, Kind, Row, Table
from action_plans.publishing.data.recommendations_table import RECOMMENDATIONS
from action_plans.publishing.data.rows import ActionRow, actions_of
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.moments import ago
from action_plans.publishing.pages.questions.dates_moved import lesser_actions, moved_actions
from action_plans.publishing.pages.questions.dates_passed import past_actions
from action_plans.publishing.pages.questions.refused import refused_entries


def _picked(table: Table[Row], *names: str) -> tuple[Column[Row], ...]:
    """Return columns of a table by their names, in the order given."""
    by_name = {column.name: column for column in table.columns}
    return tuple(by_name[name] for name in names)


def _passed(edition: Edition) -> list[ActionRow]:
    rows = {row.status.ref: row for row in actions_of(edition)}
    return [rows[each.ref] for each in past_actions(edition)]


def _moved(edition: Edition) -> list[ActionRow]:
    rows = {row.status.ref: row for row in actions_of(edition)}
    return [rows[each.ref] for each in (*moved_actions(edition), *lesser_actions(edition))]


DATES_PASSED: Final[Table[ActionRow]] = Table(
    "dates-passed",
    "Dates passed",
    "Every action that is past its date and not reported done, the oldest date first. "
    "A passed date does not say whether it was done.",
    ("ref",),
    _passed,
    (
        *_picked(ACTIONS, "ref", "url", "due_date"),
        Column(
            "ago",
            Kind.TEXT,
            "How long before the as-of date that was.",
            lambda edition, row: ago(row.due_date, edition.as_of) if row.due_date else "",
        ),
        *_picked(ACTIONS, "text", "latest_owners", "standing", "latest_due", "precision"),
        *_picked(ACTIONS, "condition", "footnotes", "answered_on", "recommendation"),
    ),
)
REFUSED: Final[Table[Entry]] = Table(
    "refused",
    "Refused and partly agreed",
    "Every recommendation that was refused, then those partly agreed, with reasons and grounds.",
    ("ref",),
    refused_entries,
    _picked(
        RECOMMENDATIONS, "ref", "url", "response", "text", "reason", "grounds", "grounds_read_as"
    ),
)
DATES_MOVED: Final[Table[ActionRow]] = Table(
    "dates-moved",
    "Dates moved",
    "Every action whose date moved, the longest move first; then those with a later date for a "
    "decision or a part only.",
    ("ref",),
    _moved,
    (
        *_picked(ACTIONS, "ref", "url", "first_due_date", "due_date", "moved", "lesser"),
        *_picked(ACTIONS, "text", "latest_owners", "standing", "answered_on", "recommendation"),
    ),
)

ANSWER_TABLES: Final[tuple[AnyTable, ...]] = (DATES_PASSED, REFUSED, DATES_MOVED)
