"""Doubts: what a person should look at after an import, as facts; words are made last.

Must not know: file formats, how the doubts arise.
"""

from dataclasses import dataclass, field

from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubt_kinds import DoubtKind
from action_plans.importing.paths import PLAN, At

NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at.

    `field` is empty where none was written. `words` are the document's own words that stand in no
    field for this reason; "" where every word stands in one. `facts` fill the code's words.
    """

    code: Code
    where: Place = NOWHERE
    field: At = PLAN
    words: str = ""
    degree: int = 0
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> DoubtKind:
        """What was done."""
        return self.code.value.kind

    @property
    def says(self) -> str:
        """Why it is doubted, in words."""
        return self.code.value.says.format_map(dict(self.facts))

    @property
    def instead(self) -> str:
        """What else the field could hold, in words; "" where nothing is known."""
        return self.code.value.instead.format_map(dict(self.facts))


def doubt(
    code: Code, where: Place, at: At = PLAN, words: str = "", degree: int = 0, **facts: object
) -> Doubt:
    """Return a doubt; `degree` only where it differs from the code's own."""
    told = tuple((name, str(fact)) for name, fact in facts.items())
    return Doubt(code, where, at, words, degree or code.value.degree, told)


@dataclass(slots=True)
class Doubts:
    """What one step of the import doubts, in the order in which it came up."""

    all: list[Doubt] = field(default_factory=list)

    def say(
        self,
        code: Code,
        where: Place,
        at: At = PLAN,
        words: str = "",
        degree: int = 0,
        **facts: object,
    ) -> None:
        """Add a doubt; `degree` only where it differs from the code's own."""
        self.all.append(doubt(code, where, at, words, degree, **facts))
