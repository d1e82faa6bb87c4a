"""What of WCAG 2.2 axe does not measure, on each page kind; docs/ACCESSIBILITY.md lists it all."""

import pytest

from tests.browsing import Looks
from tests.theme.examples import PAGES

pytestmark = pytest.mark.browser

ADDRESSES = [page.path for page in PAGES]
OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"
# 1.4.12: what a reader's own stylesheet may set. The policy refuses style elements, not this.
SPACED = """(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(
  `* { line-height: 1.5 !important; letter-spacing: .12em !important;
       word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet] })()"""
PLAIN = "document.adoptedStyleSheets = []"
# What is cut off: more in a box than it shows, hidden texts for screen readers apart.
CUT = """[...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each), box = each.getBoundingClientRect();
  return box.width > 2 && box.height > 2 && style.clipPath === 'none'
    && style.visibility === 'visible' && !each.closest('svg')
    && (['hidden', 'clip'].includes(style.overflowX) && each.scrollWidth > each.clientWidth + 2
      || ['hidden', 'clip'].includes(style.overflowY) && each.scrollHeight > each.clientHeight + 2)
  }).map(each => each.tagName + '.' + each.className)"""
# 2.5.8: of targets smaller than 24 pixels, those with another target within that circle; links in a
# sentence are excepted.
CROWDED = """(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(each => each.getBoundingClientRect().width > 2 && !each.closest('svg')
      && getComputedStyle(each).visibility === 'visible')
    .map(each => [each, each.getBoundingClientRect()]);
  const inSentence = each => getComputedStyle(each).display === 'inline'
    && [...each.parentElement.childNodes].some(node => node.nodeType === 3
      && node.data.trim().length > 1);
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2];
  const near = (one, other) => {
    const [x, y] = middle(one);
    const away = Math.hypot(Math.max(other.left - x, 0, x - other.right),
      Math.max(other.top - y, 0, y - other.bottom));
    const [u, v] = middle(other);
    return away < 12 || (other.width < 24 || other.height < 24) && Math.hypot(u - x, v - y) < 24;
  };
  return all.filter(([each, box]) => (box.width < 24 || box.height < 24) && !inSentence(each)
      && !each.closest('label'))
    .filter(([each, box]) => all.some(([other, its]) => other !== each
      && !other.contains(each) && !each.contains(other) && near(box, its)))
    .map(([each]) => each.outerHTML.slice(0, 90)) })()"""


@pytest.mark.parametrize("path", ADDRESSES)
def test_text_may_be_spaced_and_targets_stand_apart(path: str, looks: Looks, address: str) -> None:
    page = looks.same_page(320, color_scheme="dark")
    page.goto(address + path)
    page.evaluate(OPEN)
    assert page.evaluate(CROWDED) == []
    before = page.evaluate(CUT)
    page.evaluate(SPACED)
    try:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert sorted(page.evaluate(CUT)) == sorted(before)
    finally:
        page.evaluate(PLAIN)
