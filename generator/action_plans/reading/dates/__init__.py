"""Printed date cells and what they say: `read_due` is the way in.

Must not know: files, YAML, HTML pages, the clock, other cells of the plan.
"""

from action_plans.reading.dates.cell import read_due

__all__ = ["read_due"]
