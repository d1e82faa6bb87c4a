"""What things of the record are called where every thing has an address: one place for all forms.

Must not know: the forms.
"""

from datetime import date
from typing import Final
from uuid import UUID, uuid5

from action_plans.model.plan import Document
from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition

# Of a site that knows no address of its own: names have to be absolute, and nothing lives there.
NO_ADDRESS: Final = "https://record.invalid/"
_SPACE: Final = UUID("6f1d4b0e-0a53-5a0c-9d35-0b5a6b1a6d4e")  # chosen once, by chance


def root(edition: Edition) -> str:
    """Return the address that all names begin with, a slash at its end."""
    return edition.site_url or NO_ADDRESS


def term(axis: str, value: str) -> str:
    """Return the path of what a machine value means."""
    return f"{addresses.SCHEMA}#{axis}-{value}"


def organisation(id: str) -> str:
    """Return the path that an organisation is known by."""
    return addresses.listing("organisations", id)


def document(plan: str, held: Document) -> str:
    """Return the path that a published document of a plan is known by; it is no page."""
    return f"{addresses.plan(plan)}documents/{held.date.isoformat()}/{held.kind.value}"


def uuid_of(kind: str, name: str) -> str:
    """Return the UUID of a thing of a kind, the same in every build."""
    return str(uuid5(_SPACE, f"{kind} {name}"))


def moment(day: date, *, end: bool = False) -> str:
    """Return a day as a moment in UTC, its first or its last second."""
    return f"{day.isoformat()}T{'23:59:59' if end else '00:00:00'}Z"


def known_names(edition: Edition) -> dict[str, str]:
    """Return the names of the organisations that plans name, by id, in order of id."""
    named = {
        id
        for plan in edition.plans
        for id in (
            *plan.inspectorate,
            *plan.respondent,
            *(to for each in plan.recommendations for to in each.to),
        )
    }
    known = edition.library.vocabulary.organisations
    return {id: known[id].name for id in sorted(named) if id in known}
