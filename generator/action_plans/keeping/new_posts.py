"""Entries for the posts of a plan that `owners.yml` does not have, and the file with them in it.

Must not know: the disk; how a post is looked up.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.model.library import Vocabulary
from action_plans.model.plan import Plan

_LONGEST: Final = 100  # characters of an id
_KEY: Final = re.compile(r"^([a-z0-9][a-z0-9-]*):")
_BODY: Final = re.compile(r"^  organisation: *([a-z0-9-]+) *$")


@dataclass(frozen=True, slots=True)
class NewPost:
    """A post that is not listed yet, with every spelling that the plan prints of it."""

    id: str
    name: str
    organisation: str
    printed: tuple[str, ...]

    def lines(self) -> tuple[str, ...]:
        """Return its entry in the vocabulary file."""
        spellings = ", ".join(_quoted(each) for each in self.printed)
        return (
            f"{self.id}:",
            f"  name: {_quoted(self.name)}",
            *((f"  organisation: {self.organisation}",) if self.organisation else ()),
            f"  printed: [{spellings}]",
        )


def new_posts(
    plan: Plan, printed: Iterable[str], taken: Collection[str], vocabulary: Vocabulary
) -> tuple[NewPost, ...]:
    """Return an entry for each post of `printed`, by id; spellings of one post are together.

    `taken` are the ids that there are. The organisation is the one that the spelling names, else
    the addressee of most of the recommendations that it stands under, else the first respondent,
    else "".
    """
    found: dict[str, list[str]] = {}
    for each in printed:
        found.setdefault(_id_of(each), []).append(each)
    return tuple(
        NewPost(
            _free(id, taken),
            _name(spellings[0]),
            _organisation(plan, spellings, vocabulary),
            tuple(dict.fromkeys(spellings)),
        )
        for id, spellings in sorted(found.items())
    )


def with_posts(text: str, posts: Iterable[NewPost]) -> str:
    """Return the vocabulary file with entries after the last ones of their organisations."""
    lines = text.rstrip("\n").split("\n")
    ends = _ends(lines)
    for organisation, some in _by_organisation(posts):
        entries = [line for each in some for line in each.lines()]
        at = ends.get(organisation, len(lines))
        lines[at:at] = entries
        ends = {id: end + len(entries) if end >= at else end for id, end in ends.items()}
    return "\n".join(lines).lstrip("\n") + "\n"


def _by_organisation(posts: Iterable[NewPost]) -> Iterator[tuple[str, list[NewPost]]]:
    found: dict[str, list[NewPost]] = {}
    for each in posts:
        found.setdefault(each.organisation, []).append(each)
    yield from sorted(found.items())


def _ends(lines: list[str]) -> Mapping[str, int]:
    """Return after which line the last entry of each organisation ends."""
    ends: dict[str, int] = {}
    body, last = "", 0
    for at, line in enumerate([*lines, "end:"]):
        if _KEY.match(line):
            if body:
                ends[body] = last + 1
            body = ""
        elif found := _BODY.match(line):
            body = found[1]
        if line.strip() and not line.startswith("#"):
            last = at
    return ends


def _id_of(printed: str) -> str:
    plain = (
        unicodedata.normalize("NFKD", printed.replace("&", " and "))
        .encode("ascii", "ignore")
        .decode()
    )
    words = "-".join(re.findall("[a-z0-9]+", plain.lower().replace("'", "")))
    return words[:_LONGEST].strip("-") or "post"


def _free(id: str, taken: Collection[str]) -> str:
    number = 2
    free = id
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free


def _name(printed: str) -> str:
    return " ".join(printed.replace(" & ", " and ").split()).rstrip(" .")


def _organisation(plan: Plan, spellings: Collection[str], vocabulary: Vocabulary) -> str:
    for body in vocabulary.organisations.values():
        named = re.compile(rf"\b(?:{re.escape(body.short or body.name)}|{re.escape(body.name)})\b")
        if any(named.search(each) for each in spellings):
            return body.id
    to = Counter(
        id
        for each in plan.recommendations
        for id in each.to
        if any(set(spellings) & set(action.owners) for action in each.actions)
    )
    return max(to, key=lambda id: to[id]) if to else (*plan.respondent, "")[0]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
