"""What only somebody does, or is said to be, behind a name or before it.

Must not know: names, plans, where a text stands.
"""

import re
from typing import Final

from action_plans.checking.spellings import RANKS

_ACTS: Final = (
    r"will|has|had|said|says|agreed|leads|led|chairs|chaired|wrote|writes|signed|signs|told|"
    r"attended|visited|confirmed|advised|asked|briefed|joined|left|holds|gave|explained|promised|"
    r"found|opened|took|ordered|refused|kept|saw"
)
_RANKS: Final = "|".join(sorted(RANKS))
# Behind the name of whoever holds an office.
ACTS: Final = re.compile(rf"\s+(?:{_ACTS})\b")
# Behind a given name alone, of which more is said: it is on leave, its team is to do something.
ACTS_ALONE: Final = re.compile(
    rf"\s+(?:{_ACTS}|is|was|lead|reports|who|on leave|"
    r"to (?:agree|amend|arrange|attend|chair|check|circulate|complete|confirm|discuss|draft|email|"
    r"lead|liaise|monitor|produce|provide|report|review|send|share|update|write))\b|"
    rf"\s+\((?i:[^()]*\b(?:{_RANKS})\b)|"
    r"['’]s (?:absence|actions?|advice|account|case|caseload|comments|death|e?-?mail|family|"
    r"handover|home|leave|letter|manager|notes|recall|release|replacement|report|request|role|"
    r"suggestion|supervisor|team|view|work)\b"
)
# Behind a name: a word for a person, or the office that it holds.
HOLDS: Final = re.compile(
    r"\s*(?:,\s*|\s|\()(?:who|whose|himself|herself|(?:the\s+)?(?:new\s+)?"
    rf"(?i:{_RANKS})\s+(?:of|for))\b"
)
# Before a name: the manager for the north is …
IS: Final = re.compile(
    r"\b(?:lead|owner|contact|chair|manager|author|head|holder|coordinator)\b[^.;:]{0,30}\bis\s+$"
)
KIN: Final = re.compile(
    r"\b(?:brother|sister|mother|father|son|daughter|wife|husband|nephew|niece|uncle|aunt|cousin|"
    r"grandmother|grandfather|grandson|granddaughter|widow|girlfriend|boyfriend|mum|dad|twin),?\s+$",
    re.IGNORECASE,
)
