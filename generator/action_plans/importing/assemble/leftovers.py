"""Words of the tables that no field holds, listed so that nothing is lost.

Must not know: how the draft was made, plan files.
"""

from action_plans.importing.assemble.tables import Found
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Column


def leftovers(found: Found) -> Doubts:
    """Return doubts about what stands in columns and tables that have no place in a plan."""
    doubts = Doubts()
    codes = {Column.OTHER: Code.SPARE_COLUMN, Column.ASIDE: Code.KNOWN_COLUMN}
    for row in found.rows:
        for beside in row.beside:
            if beside.column in codes:
                header, words = plain(beside.header), plain(beside.text) or beside.colour
                doubts.say(codes[beside.column], row.place, words=words, header=header)
        if row.guessed:
            doubts.say(Code.CELLS_MISMATCH, row.place)
    for strange in found.strange:
        words = " | ".join(plain(cell.text) for cell in strange.cells if cell.text)
        if words:
            doubts.say(Code.OTHER_TABLE, strange.place, words=words)
    return doubts
