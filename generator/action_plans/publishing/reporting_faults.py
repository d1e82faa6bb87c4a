"""Where a reader tells that something is wrong: the record's contact, with the place filled in.

Must not know: HTML, pages.
"""

from typing import Final
from urllib.parse import quote

from action_plans.model.site import Site

_MAIL: Final = "mailto:"


def wrong_address(site: Site, site_url: str, path: str) -> str:
    """Return the address that takes word of a fault on the page at `path`, "" if there is none.

    A recommendation's reference may be added to its end.
    """
    where = quote(f"Something wrong here? {site_url}{path}")
    if site.repository and not site.contact:
        return f"{site.repository.rstrip('/')}/issues/new?title={where}"
    address = reached_at(site)
    return f"{address}?subject={where}" if address.startswith(_MAIL) else address


def reached_at(site: Site) -> str:
    """Return the address of the record's contact, a mailbox by `mailto:`; "" if it has none."""
    is_address = not site.contact or site.contact.startswith(("http://", "https://", _MAIL))
    return site.contact if is_address else f"{_MAIL}{site.contact}"
