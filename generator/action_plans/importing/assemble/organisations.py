"""The organisations that a text names, by the vocabulary's names and short forms.

Must not know: tables, where the text stands, plan files.
"""

import re
from dataclasses import dataclass

from action_plans.model.library import Vocabulary

_CROWN = re.compile(r"\b(?:her|his) majesty['’]?s\b|\bhm\b", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:the|and|together|with|jointly|in|partnership|all|should|must|also|its|of|for)\b|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The organisations named, by id in the order of the text, and the words left over."""

    ids: tuple[str, ...]
    rest: str


def folded(text: str) -> str:
    """Return a name as it is compared: small, "HM" for the Crown, single spaces, no commas."""
    text = _CROWN.sub("hm", text).casefold().replace("&", " and ").replace("’", "'")
    text = re.sub(r"[^\w\s'-]", " ", text)
    return " ".join(text.replace("tribunals", "tribunal").split())


def organisations_in(text: str, vocabulary: Vocabulary) -> Named:
    """Return the organisations that a text names; longer names win over what they contain."""
    spellings = sorted(_spellings(vocabulary), key=lambda each: -len(each[0]))
    bare = folded(text)
    found: list[tuple[int, str]] = []
    for name, id in spellings:
        ends = vocabulary.organisations[id].name.casefold().endswith(f" {name}")
        for at in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", bare):
            if ends and _FILLER.sub("", bare[: at.start()].rpartition("\0")[2]).strip():
                continue  # the end of another body's name: "Eastmere Youth Management Board"
            found.append((at.start(), id))
            bare = bare[: at.start()] + "\0" * len(name) + bare[at.end() :]
    rest = " ".join(_FILLER.sub(" ", bare.replace("\0", "")).split())
    return Named(tuple(dict.fromkeys(id for _, id in sorted(found))), rest)


def _spellings(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Return (folded name, id) pairs, the parts of a name in another order included.

    "National Harbour Agency, North West Division" is also printed as "NHA North West
    Division": the short form with the end of the name.
    """
    pairs: dict[str, str] = {}
    shorts = {each.name: each.short for each in vocabulary.organisations.values() if each.short}
    for id, organisation in vocabulary.organisations.items():
        whole, _, part = organisation.name.partition(", ")
        short, _, end = organisation.short.partition(" ")
        tails = {re.sub(r"^national\s+", "", part, flags=re.IGNORECASE), end} - {""}
        heads = [whole, shorts.get(whole, ""), short if short.isupper() else ""] if part else []
        names = [organisation.name, organisation.short]
        for head in filter(None, heads):
            names += [f"{head} {part}", f"{part} {head}", *(f"{head} {tail}" for tail in tails)]
        for name in filter(None, names):
            pairs.setdefault(folded(name), id)
    return list(pairs.items())
