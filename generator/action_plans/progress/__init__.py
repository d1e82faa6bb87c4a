"""Where every plan, recommendation and action stands on a day: the axes, slips, counts, silence.

Must not know: files, HTML, the clock (the as-of date is an argument).
"""

from action_plans.progress.counts import count_library, count_plan
from action_plans.progress.silence import silence_of
from action_plans.progress.status import library_status, plan_status

__all__ = ["count_library", "count_plan", "library_status", "plan_status", "silence_of"]
