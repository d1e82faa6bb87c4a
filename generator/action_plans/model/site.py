"""What a record says of itself: its name, who keeps it, and what it covers.

Must not know: files, HTML, plans.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final


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

    minister: str = ""  # "the Secretary of State for Justice"
    authority: str = ""  # that answers requests for information: "the Ministry of Justice"
    law: str = ""  # that it answers under: "the Freedom of Information Act 2000"
    committee: str = ""  # "the Justice Committee"


NOBODY_ASKED: Final = Asked()


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
    licence: str = ""
    coverage: Coverage = NO_COVERAGE
    asked: Asked = NOBODY_ASKED


NO_SITE: Final = Site()
