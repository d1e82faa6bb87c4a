"""The tables that are published, in the order in which they are written.

Must not know: how a table is written.
"""

from typing import Final

from action_plans.publishing.data.actions_table import ACTIONS
from action_plans.publishing.data.columns import AnyTable
from action_plans.publishing.data.course_tables import COURSE_TABLES
from action_plans.publishing.data.recommendations_table import RECOMMENDATIONS
from action_plans.publishing.data.related_table import RELATED
from action_plans.publishing.data.updates_table import UPDATES
from action_plans.publishing.data.vocabulary_tables import (
    DOCUMENTS,
    FOOTNOTES,
    ORGANISATIONS,
    OWNERS,
    PLANS,
    THEMES,
)

CSV_TABLES: Final[tuple[AnyTable, ...]] = (RECOMMENDATIONS, ACTIONS, UPDATES, RELATED)

# Those whose JSON file holds the same rows and columns.
JSON_TABLES: Final[tuple[AnyTable, ...]] = (RELATED,)

# What a table refers to stands before it.
SQLITE_TABLES: Final[tuple[AnyTable, ...]] = (
    ORGANISATIONS,
    OWNERS,
    THEMES,
    PLANS,
    DOCUMENTS,
    FOOTNOTES,
    *CSV_TABLES,
    *COURSE_TABLES,
)
