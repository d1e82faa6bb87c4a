"""How a post is printed, where that is not its name here.

Must not know: HTML, who owns what, which page it stands on.
"""

from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.library import Owner

# What may end a printed cell without being part of the post's title.
_ENDS: Final = " .,;:"


def printed_spellings(owner: Owner) -> str:
    """Return a post's other printed spellings as a sentence, each once; "" if there are none.

    They are letter for letter as printed, but for a mark at their end, in which alone spellings
    do not differ for a reader.
    """
    printed = dict.fromkeys(each.rstrip(_ENDS) for each in owner.printed)
    name = owner.name.rstrip(_ENDS)
    others = "; ".join(each for each in printed if each != name)
    if not others:
        return ""
    if name in printed:
        return gettext("Printed also as: {others}.", others=others)
    return gettext("Printed as: {others}.", others=others)
