"""Where every plan, recommendation and action stands on a day: the axes, slips, time, silence.

Must not know: files, HTML, the clock (the as-of date is an argument).
"""

from action_plans.progress.plan_time import library_time, plan_time
from action_plans.progress.status import library_status, plan_status

__all__ = ["library_status", "library_time", "plan_status", "plan_time"]
