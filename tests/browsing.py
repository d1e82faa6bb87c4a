"""Pages in a browser that many tests look at, and what axe finds on them.

A context of a browser keeps what it has fetched and compiled, so that one for all the tests of a
look takes half the time of one each. What a test does to a page stays with that test: only tests
that change nothing share the page itself.
"""

from importlib.resources import files

from playwright.sync_api import Browser, BrowserContext, Page

_AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
_VIOLATIONS = """axe.run(document, {resultTypes: ["violations"]}).then(found =>
  found.violations.flatMap(each => each.nodes.map(node => [each.id, ...node.target].join(" "))))"""


def violations(page: Page) -> list[str]:
    """Return each fault that axe finds on a page: its rule and its place."""
    page.evaluate(_AXE)
    found: list[str] = page.evaluate(_VIOLATIONS)
    return found


class Looks:
    """Contexts and pages by how they look at a site: a width, and options of a context."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: dict[tuple[object, ...], BrowserContext] = {}
        self._pages: dict[BrowserContext, Page] = {}

    def context(self, width: int = 1280, **options: object) -> BrowserContext:
        """Return the context of a look."""
        key = (width, *sorted(options.items()))
        if key not in self._contexts:
            size = {"width": width, "height": 800}
            context = self._browser.new_context(viewport=size, **options)  # type: ignore[arg-type]
            self._contexts[key] = context
        return self._contexts[key]

    def page(self, width: int = 1280, **options: object) -> Page:
        """Return a new page of a look, for the test to do with what it likes, and to close."""
        return self.context(width, **options).new_page()

    def same_page(self, width: int = 1280, **options: object) -> Page:
        """Return the one page of a look, for tests that only look."""
        context = self.context(width, **options)
        if context not in self._pages:
            self._pages[context] = context.new_page()
        return self._pages[context]

    def close(self) -> None:
        """Close all of it."""
        for context in self._contexts.values():
            context.close()
