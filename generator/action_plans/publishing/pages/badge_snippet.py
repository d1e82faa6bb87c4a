"""What to copy to show a badge on another site: HTML for a web page, or Markdown.

Must not know: what the badge says, which page the snippet stands on.
"""

from action_plans.publishing.prose import escaped
from action_plans.publishing.views.parts import Snippet


def snippet(
    what: str, alt: str, image: str, page: str, site_url: str, *, in_markdown: bool = True
) -> Snippet:
    """Return what embeds the badge at `image` and links it to `page`, both paths from the root.

    Without the site's public address the snippet begins at the root of whatever site it is on.
    """
    root = site_url or "/"
    to, source = root + page, root + image
    html = f'<a href="{escaped(to)}"><img src="{escaped(source)}" alt="{escaped(alt)}"></a>'
    if not in_markdown:
        return Snippet(what, image, alt, html, "")
    words = alt.replace("[", "(").replace("]", ")")  # brackets would end Markdown's link words
    return Snippet(what, image, alt, html, f"[![{words}]({source})]({to})")
