"""A plan that is withdrawn: its page stays and says why.

Must not know: the disk, the clock.
"""

from datetime import date

from action_plans.keeping.plan_text import with_key


def withdrawn(data: bytes, file: str, on: date, why: str) -> bytes:
    """Return the plan file with its withdrawal; `why` is one line."""
    words = " ".join(why.split()).replace("'", "''")
    return with_key(data, file, f"withdrawn: {{date: {on.isoformat()}, why: '{words}'}}")
