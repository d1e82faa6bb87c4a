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
    if site.contact.startswith(_MAIL) or "@" in site.contact:
        return f"{_MAIL}{site.contact.removeprefix(_MAIL)}?subject={where}"
    return site.contact
