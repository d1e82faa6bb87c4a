"""What to copy to show a badge on another site: HTML, which serves in Markdown too.

Must not know: what the badge says, which page the snippet stands on.
"""

from typing import Final

from action_plans.publishing.prose import escaped
from action_plans.publishing.views.parts import Snippet

# Where nobody said at which address the site is published; `.example` is nobody's.
UNKNOWN: Final = "https://site.example/"


def snippet(alt: str, image: str, page: str, site_url: str) -> Snippet:
    """Return what embeds the badge at `image` and links it to `page`, both paths from the root.

    Without the site's public address another stands in its place, and the snippet says so.
    """
    root = site_url or UNKNOWN
    to, source = escaped(root + page), escaped(root + image)
    html = f'<a href="{to}"><img src="{source}" alt="{escaped(alt)}"></a>'
    return Snippet(image, alt, html, "" if site_url else UNKNOWN)
