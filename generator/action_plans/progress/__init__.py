"""Where every plan, recommendation and action stands on a day: the axes, slips, silence.

Must not know: files, HTML, the clock (the as-of date is an argument).
"""

from action_plans.progress.silence import silence_of
from action_plans.progress.status import library_status, plan_status

__all__ = ["library_status", "plan_status", "silence_of"]
