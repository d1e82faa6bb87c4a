"""The modules of the search one by one, as pages under test import them."""

from playwright.sync_api import Page, Route

from action_plans.publishing.docs_tree import search_modules
from tests.theme.example_site import THEME

MODULES = search_modules(THEME)
# Of a search: asks the engine as the page does, and returns the references that it finds.
FIND = """async ([address, ...asked]) => {
  const { findRecords } = await import(`${address}modules/engine.js`);
  const { recordOf } = await import(`${address}modules/pagefind.js`);
  const { hits } = await findRecords(...asked);
  const data = await Promise.all(hits.map(each => each.hit.data()));
  return data.map(each => recordOf(each).ref); }"""


def offer_modules(page: Page) -> None:
    """Have a page find each module below `modules/` of whatever site it is on."""

    def module(route: Route) -> None:
        name = route.request.url.rpartition("/")[2].removesuffix(".js")
        route.fulfill(body=MODULES[name], content_type="text/javascript")

    page.route("**/modules/*.js", module)
