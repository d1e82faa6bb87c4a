"""Pages into the shells that the builder made.

Must not know: MkDocs, what is on a page.
"""

from collections.abc import Iterable, Iterator, Mapping

import jinja2

from action_plans.publishing.docs_tree import rendered_pages, shared_fields
from action_plans.publishing.pages.page import Page
from action_plans.site.body import read_body
from action_plans.site.shells import FilledShell, Shell, has_contents, shell_of


def filled_pages(
    pages: Iterable[Page],
    shells: Mapping[Shell, FilledShell],
    templates: jinja2.Environment,
) -> Iterator[tuple[str, bytes]]:
    """Yield (path of the file, content) for each page that is not near the root."""
    for page in pages:
        fields = shared_fields(page)
        if shell_of(page.path, fields, False) is None:
            continue
        for path, front, text in rendered_pages([page], templates):
            body = read_body(text)
            shell = shell_of(path, fields, has_contents(body))
            assert shell
            yield f"{path}index.html", shells[shell].page(path, front, body).encode()
