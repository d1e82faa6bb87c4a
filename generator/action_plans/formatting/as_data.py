"""The canonical form's tables as JSON, for the form that writes plan files in a browser.

Must not know: how a file is written out.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from action_plans.formatting.layout import MODELINE, PLAN, WIDTH, Layout, Manner

Data: TypeAlias = "str | int | bool | Sequence[Data] | Mapping[str, Data]"

_MANNERS: Final = {Manner.QUOTED: "quoted", Manner.PROSE: "prose"}  # as it fits, if not listed


def layout_as_data() -> Data:
    """Return {width, modeline, plan}, `plan` the layout of a plan file; see `Layout`."""
    return {"width": WIDTH, "modeline": MODELINE, "plan": _layout(PLAN)}


def _layout(layout: Layout) -> Data:
    return {
        "order": list(layout.order),
        "manners": {key: _MANNERS[manner] for key, manner in layout.manners.items()},
        "inside": {key: _layout(each) for key, each in layout.inside.items()},
        "inline": layout.inline,
    }
