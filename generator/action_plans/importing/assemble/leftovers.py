"""Words of the tables that no field holds, listed so that nothing is lost.

Must not know: how the draft was made, plan files.
"""

from action_plans.importing.assemble.columns import Column
from action_plans.importing.assemble.tables import Found
from action_plans.importing.draft import PlanDraft
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind


def say_leftovers(draft: PlanDraft, found: Found) -> None:
    """Add to the review list what stands in columns and tables that have no place in a plan."""
    for row in found.rows:
        text = plain(row.text(Column.OTHER))
        if text and not row.free:
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD,
                6,
                row.place,
                "",
                "a column that has no place in a plan holds",
                text,
            )
        if row.guessed:
            draft.doubt(
                DoubtKind.GUESSED,
                7,
                row.place,
                "",
                "the row has fewer or more cells than the header",
            )
    for strange in found.strange:
        words = " | ".join(plain(cell.text) for cell in strange.cells if cell.text)
        if words:
            draft.doubt(DoubtKind.LEFT_OUT, 5, strange.place, "", "another table holds", words)
