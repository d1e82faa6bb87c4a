"""The form's modules as a page under test imports them, and what the tests ask of them."""

import json
from typing import Final

from playwright.sync_api import Page, Route

from action_plans.formatting.as_data import layout_as_data
from action_plans.reading.schema import form_schema
from tests.theme.example_site import THEME

EDIT: Final = THEME / "edit"
ADDRESS: Final = "http://form.test/"
_READY: Final = """async ([address, layout, schema]) => {
  const from = (name) => import(`${address}${name}`);
  const yaml = await from("library/form-library.js");
  const [{ scan }, { emit }, fields] =
    await Promise.all(["scan.js", "emit.js", "fields.js"].map(from));
  const { bare, valuesOf, written } = fields;
  const opened = (text) => scan(text, yaml);
  window.form = { layout, schema, opened, emit, bare, valuesOf, written, yaml };
}"""


def open_modules(page: Page) -> Page:
    """Give a page `window.form`: the reader and writer of plan files, and the form's schema."""
    page.route(f"{ADDRESS}**", _answered)
    page.goto(ADDRESS)
    page.evaluate(_READY, [ADDRESS, layout_as_data(), json.loads(json.dumps(form_schema()))])
    return page


def _answered(route: Route) -> None:
    name = route.request.url.removeprefix(ADDRESS)
    if not name:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")
    else:
        folder = THEME if name == "said.js" else EDIT
        body = (folder / name).read_bytes()
        route.fulfill(body=body, content_type="text/javascript")
