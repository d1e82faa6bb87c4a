/*
 * What narrows the results: facets with their counts, and the filters in use, to be taken off.
 * Must not know: how records are found, what a hit looks like.
 *
 * `page` is the search page (theme/components/search/js).
 */
import { without } from "./address.js";
import { facetCounts } from "./engine.js";
import { element } from "./dom.js";
import { _, inFigures } from "./said.js";

const OPEN_FACETS = 2;
const SHOWN_VALUES = 8; // of a facet, before "all"

const labelOf = (facet, value) =>
  facet.values.find(([each]) => each === value)?.[1] ?? value;

const boxOf = (page, facet) =>
  page.part("filters").querySelector(`[data-facet="${facet.name}"]`);

/** Show the filters in use, each with a button that takes it off. */
export const showActive = (page) => {
  const items = page.setup.facets.flatMap((facet) =>
    (page.state.filters[facet.name] || []).map((value) => {
      const said = `${facet.title}: ${labelOf(facet, value)}`;
      const button = element(
        "button",
        { type: "button", class: "search__remove", "aria-label": _("Remove {filter}", { filter: said }) },
        said,
        element("span", { "aria-hidden": "true" }, " ×"),
      );
      button.addEventListener("click", async () => {
        await page.go({ filters: without(page.state.filters, facet.name, value) });
        (page.part("active").querySelector("button") || page.input).focus();
      });
      return element("li", {}, button);
    }),
  );
  page.part("active").replaceChildren(...items);
};

/** Return a row of a facet: a box to tick, its words, its count. */
const row = (page, facet, { value, said, number, hidden }) => {
  const id = `search-${facet.name}-${value}`;
  const chosen = page.state.filters[facet.name] || [];
  const check = element("input", {
    type: "checkbox",
    id,
    name: facet.name,
    value,
    checked: chosen.includes(value),
  });
  check.addEventListener("change", () => {
    const filters = check.checked
      ? { ...page.state.filters, [facet.name]: [...chosen, value] }
      : without(page.state.filters, facet.name, value);
    page.go({ filters });
  });
  const count = element("span", { class: "search__count" }, `(${inFigures(number)})`);
  return element("li", { hidden }, check, element("label", { for: id }, said, " ", count));
};

const moreButton = (page, facet, counts, open, values) => {
  const more = element(
    "button",
    { type: "button", class: "search__all", "aria-expanded": String(open) },
    open ? _("Show fewer") : _("Show all {number}", { number: values }),
  );
  more.addEventListener("click", () => {
    more.setAttribute("aria-expanded", String(!open));
    drawFacet(page, facet, counts);
    boxOf(page, facet).querySelector(".search__all").focus();
  });
  return more;
};

/** Show a facet's values with their counts; those of no hit go, unless they are in use. */
const drawFacet = (page, facet, counts) => {
  const chosen = page.state.filters[facet.name] || [];
  const values = facet.values
    .filter(([value]) => counts[value] || chosen.includes(value))
    .map(([value, said]) => ({ value, said, number: counts[value] || 0 }));
  const many = values.length > SHOWN_VALUES;
  if (many) {
    values.sort((a, b) => b.number - a.number);
  }
  const box = boxOf(page, facet);
  const open = box.querySelector(".search__all")?.getAttribute("aria-expanded") === "true";
  const rows = values.map((each, at) => {
    const hidden = many && !open && at >= SHOWN_VALUES && !chosen.includes(each.value);
    return row(page, facet, { ...each, hidden });
  });
  const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
  box.querySelector(".search__values").replaceChildren(
    values.length ? element("ul", {}, ...rows) : element("p", {}, _("Nothing to narrow by")),
    ...(many ? [moreButton(page, facet, counts, open, values.length)] : []),
  );
  if (focused) {
    document.getElementById(focused)?.focus();
  }
};

/** Count what an open facet narrows to; a closed one is counted when it is opened. */
const showFacet = async (page, facet) => {
  const mine = page.turn;
  const box = boxOf(page, facet);
  const isCounted = box.dataset.turn === String(mine);
  if (!page.found || !box.open || !page.part("filters").open || isCounted) {
    return;
  }
  const counts = await facetCounts(page.found, page.state.filters, facet);
  if (mine === page.turn) {
    box.dataset.turn = mine;
    drawFacet(page, facet, counts);
  }
};

/** Count and show every open facet, one after the other. */
export const showFacets = async (page) => {
  const mine = page.turn;
  if (!page.found) {
    return;
  }
  for (const facet of page.setup.facets) {
    await showFacet(page, facet);
    await new Promise((done) => setTimeout(done)); // the page stays quick to the touch
  }
  if (mine === page.turn) {
    page.part("filters").removeAttribute("data-waiting");
  }
};

/** Put a place for each facet on the page; the first, and those in use, are open. */
export const makeFilters = (page) => {
  const boxes = page.setup.facets.map((facet, at) =>
    element(
      "details",
      {
        class: "search__facet",
        "data-facet": facet.name,
        open: at < OPEN_FACETS || page.state.filters[facet.name],
      },
      element("summary", {}, facet.title),
      element("div", { class: "search__values", role: "group", "aria-label": facet.title }),
    ),
  );
  boxes.forEach((box, at) =>
    box.addEventListener("toggle", () =>
      showFacet(page, page.setup.facets[at]).catch(page.fail),
    ),
  );
  page.part("filters").addEventListener("toggle", () =>
    showFacets(page).catch(page.fail),
  );
  page.part("facets").replaceChildren(...boxes);
};
