"""What a record says of itself: its name, who keeps it, and what it covers.

Must not know: files, HTML, plans.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, Generic, TypeVar

from action_plans.model.bounds import Extra
from action_plans.model.terms import Grade, Ground, Language, PlanKind, Response

V = TypeVar("V", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """A plan or review that the record's keeper knows of and has not entered."""

    title: str
    published: date | None = None
    url: str = ""
    why: str = ""  # why it is not here


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the plans of a record were chosen, and which are known and not here."""

    chosen: str = ""  # Markdown
    known: tuple[KnownPlan, ...] = ()


NO_COVERAGE: Final = Coverage()


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom questions from the record go to, as their texts name them; "" where nobody is named.

    Without a minister there are no written questions to Parliament.
    """

    minister: str = ""  # "the Secretary of State for Harbours"
    authority: str = ""  # that answers requests for information: "the Ministry of Harbours"
    law: str = ""  # that it answers under: "the Freedom of Information Act 2000"
    committee: str = ""  # "the Harbours Committee"


NOBODY_ASKED: Final = Asked()


@dataclass(frozen=True, slots=True)
class Said:
    """How a record says a machine value: what readers see, and how its documents print it."""

    word: str = ""  # "" for the project's own word
    printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Values(Generic[V]):
    """The machine values of one axis that a record uses, with its words; without any, all are."""

    said: Mapping[V, Said] = field(default_factory=dict)

    def word(self, value: V) -> str:
        """Return the record's own word, "" if it has none."""
        found = self.said.get(value)
        return found.word if found else ""

    def leaves_out(self, value: V) -> bool:
        """True if the record names its values, and this is none of them."""
        return bool(self.said) and value not in self.said

    def spellings(self) -> Iterator[tuple[str, V]]:
        """Yield each spelling that documents print, with what it means, words among them."""
        for value, said in self.said.items():
            for printed in dict.fromkeys((*said.printed, *filter(None, (said.word,)))):
                yield printed, value


@dataclass(frozen=True, slots=True)
class Site:
    """A record's own words, as `site.yml` gives them; what it leaves out is "".

    `lead` is the question that the front page opens with; `contact` is an address of a page or of
    a mailbox; `licence` says in a line who may use the texts.
    """

    name: str = "Action plans"
    lead: str = "Was it done?"
    description: str = "What was recommended, what was promised, and what was reported since."
    maintainer: str = ""
    contact: str = ""
    repository: str = ""
    branch: str = "main"  # of the repository: the one that is published
    licence: str = ""
    always: tuple[Extra, ...] = ()  # what its site has however large it is
    coverage: Coverage = NO_COVERAGE
    asked: Asked = NOBODY_ASKED
    common_words: tuple[str, ...] = ()  # of the field: so many plans have them
    licence_url: str = ""
    languages: tuple[Language, ...] = (Language.ENGLISH,)
    kinds: Values[PlanKind] = field(default_factory=Values)
    responses: Values[Response] = field(default_factory=Values)
    grounds: Values[Ground] = field(default_factory=Values)
    grades: Values[Grade] = field(default_factory=Values)


NO_SITE: Final = Site()
