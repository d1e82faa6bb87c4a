"""Why a recommendation is refused, wholly or partly, and on which named grounds.

Must not know: dates, owners, plan files.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from action_plans.importing.assemble.units import Start, Unit
from action_plans.model.meaning import RESPONSE, is_refused
from action_plans.model.terms import Ground, Response

_REFUSES = re.compile(
    r"\b(?:(?:this|the)\s+(?:recommendation\s+)?(?:is|has\s+been|was|can\s?not\s+be)\s+"
    r"(?:(?:only\s+)?(?:partly|partially|not)\b(?:\s+been)?(?:\s+\w+)?\s+(?:agreed|accepted)|"
    r"(?:agreed|accepted)\s+(?:only\s+)?in\s+part|(?:only\s+)?(?:partly|partially)|"
    r"not\s+agreed|rejected|agreed|accepted\s+in\s+full)|"
    r"(?:cannot|can\s+not|unable\s+to|do(?:es)?\s+not)\s+(?:fully\s+|wholly\s+)?"
    r"(?:agree|accept)|(?:agree|accept)(?:ed|s)?\b[^.;]{0,40}\bin\s+part\b|(?:partly|partially|not)\s+agreed?\s+(?:because|as|due|for|on)|"
    r"for\s+(?:[\w-]+,?\s+){1,4}reasons|am\s+resymau|yn\s+rhannol\s+oherwydd)",
    re.IGNORECASE,
)
_LABEL = re.compile(  # a paragraph that is named as the reason
    r"\W*(?:reasons?|rationale|explanation|why(?:\s+not)?(?:\s+in\s+full)?|rh?esymau|rh?eswm)\s*[:–-]",
    re.IGNORECASE,
)
_NONE: Final[Mapping[str, Ground]] = {}
_WELSH: Final = {
    "polisi": Ground.POLICY,
    "fforddiadwyedd": Ground.AFFORDABILITY,
    "gweithredol": Ground.OPERATIONAL,
    "comisiynu": Ground.COMMISSIONING,
}
_CAUSES = ("affordability", "policy")  # that "because of" and "due to" name by themselves
_NAMED_AS = re.compile(r"\b(?:reasons?|grounds?|constraints?)\b", re.IGNORECASE)


def reason_span(units: Sequence[Unit], response: Response, dated: bool) -> tuple[int, int] | None:
    """Return the (start, end) of the units that say why, None if none does.

    `dated` tells whether the row names a date: one that refuses and names none is all reason.
    """
    if not RESPONSE[response].refuses or not units:
        return None
    refuses = (_LABEL.match(unit.text) or _REFUSES.search(unit.text) for unit in units)
    start = next((at for at, found in enumerate(refuses) if found), None)
    if not dated and (is_refused(response) or start is not None):
        return (0, len(units))
    if start is None:
        return None
    end, named = start + 1, _LABEL.match(units[start].text)
    while end < len(units) and not (units[end].opens if named else _is_promise(units[end])):
        end += 1
    return start, end


def _is_promise(unit: Unit) -> bool:
    """True where the reason is over and what will be done begins."""
    return (
        unit.announces
        or unit.start >= Start.VERB
        or bool(re.search(r"\b(?:will|shall|bydd|caiff)\b", unit.text, re.IGNORECASE))
    )


def named_grounds(text: str, own: Mapping[str, Ground] = _NONE) -> list[Ground]:
    """Return the grounds that a reason names as such, in the order of its words.

    "for affordability reasons" names one; "operational guidance" names none. `own` are spellings
    that the record says its documents print.
    """
    printed = {" ".join(each.split()).casefold(): ground for each, ground in own.items()}
    known = {**{each.value: each for each in Ground}, **_WELSH, **printed}
    words = "|".join(re.escape(each) for each in sorted(known, key=len, reverse=True))
    found: dict[Ground, None] = {}
    for sentence in re.split(r"(?<=[.;])\s+", " ".join(text.split())):
        for named in re.finditer(rf"\b({words})\b", sentence, re.IGNORECASE):
            said = named[1].casefold()
            after = sentence[named.end() :]
            told = _NAMED_AS.search(after)
            between = after[: told.start()] if told else ""
            cause = re.search(r"\b(?:because of|due to|oherwydd)\s+$", sentence[: named.start()])
            listed = re.fullmatch(rf"(?:[\s,/]|and|or|{words})*", between, re.IGNORECASE)
            named_so = re.search(
                r"\b(?:(?:grounds?|reasons?) of|rh?esymau)\s+$", sentence[: named.start()]
            )
            if named_so or (told and listed) or (cause and (said in _CAUSES or said in printed)):
                found[known[said]] = None
    return list(found)
