"""That a list is cut, in words.

Must not know: HTML, what is listed, where the rest is found.
"""

from action_plans.languages.speaking import gettext


def first_of(number: int, total: int) -> str:
    """Return that the first so many of a list are on the page; "" where those are all."""
    if number >= total:
        return ""
    return gettext("The first {number:,} of {total:,} are here", number=number, total=total)
