"""The site's public address, as SITE_URL gives it.

Must not know: what is built, where the address stands.
"""

import re
from typing import Final

_SHOWN: Final = 80  # characters of what is refused
EXAMPLE: Final = "https://example.org/plans/"

# Scheme, an ASCII host, perhaps a port and a path. A query or a fragment would end up in the middle
# of every link, and the theme prints the address as it stands.
_ADDRESS: Final = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"
    r"(?:/(?:[a-z0-9._~!$()*+,;=:@-]|%[0-9a-f]{2})+)*/*",
    re.IGNORECASE | re.ASCII,
)


class NotAnAddress(ValueError):
    """What is given is not the address of a site; the message says what would be."""


def site_url(text: str) -> str:
    """Return the public address with one slash at its end, or "" if none is given.

    Raises `NotAnAddress` for everything that is not plainly one.
    """
    given = text.strip()
    if not given:
        return ""
    if not _ADDRESS.fullmatch(given):
        raise NotAnAddress(
            f"SITE_URL is {text[:_SHOWN]!r}, which is not the address of a site; write it in full, "
            f"such as {EXAMPLE}, without blanks, a name before @, ? or #"
        )
    return f"{given.rstrip('/')}/"
