"""Where a problem's code is explained: on the site, else by a command.

Must not know: what the codes mean.
"""


def explained_at(code: str, site_url: str) -> str:
    """Return the address of a code on the site at `site_url`, or if that is "" the command."""
    return f"{site_url}problems/#{code}" if site_url else f"plans explain {code}"
