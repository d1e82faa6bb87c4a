/*
 * What stands where results would where nothing was found.
 * Must not know: how records are found, what a hit looks like.
 *
 * `page` is the search page (theme/components/search/js).
 */
import { findRecords } from "./engine.js";
import { without } from "./address.js";
import { counted, element, listed } from "./dom.js";
import { ROOT } from "./lists.js";
import { _ } from "./said.js";
import { goodOf } from "./scores.js";

/** Return links to the lists of the subjects that recommendations have. */
const subjectLinks = ({ facets }) =>
  facets
    .find(({ name }) => name === "theme")
    .values.map(([value, said]) => {
      const href = new URL(`themes/${value}/`, ROOT).pathname;
      return element("li", {}, element("a", { href }, said));
    });

/** Return the sentences that say why a query may have found nothing. */
const reasons = (query) => {
  const unknown = query.words.filter(({ alternatives }) => !alternatives.length);
  const said = [];
  if (unknown.length) {
    const words = listed(unknown.map(({ text }) => `“${text}”`), true);
    said.push(_("No recommendation has {words}.", { words }));
  }
  if (query.quoted.length) {
    said.push(_("Words in quotation marks are found only where they stand just so."));
  }
  return [...said, _("Try fewer words, or other ones: a subject, a post, a place, a year.")];
};

/** Return a button that searches the same with other filters, and says how many there are. */
const freeButton = async (page, filters, said) => {
  const { hits } = await findRecords(page.state.text, { filters, sort: page.state.sort });
  const button = element(
    "button",
    { type: "button", class: "search__free" },
    `${said} (${counted(goodOf(hits).length)})`,
  );
  button.addEventListener("click", async () => {
    await page.go({ filters });
    page.input.focus();
  });
  return hits.length ? element("p", {}, button) : null;
};

/** Return buttons that take the filters off: all of them, and each where there are several. */
const freeButtons = (page) => {
  const { filters } = page.state;
  const chosen = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => ({ name, value, facet: page.setup.facets.find((each) => each.name === name) })),
  );
  const each = chosen.map(({ name, value, facet }) => {
    const said = facet.values.find(([id]) => id === value)?.[1] ?? value;
    return freeButton(page, without(filters, name, value), _("Search without “{filter}”", { filter: `${facet.title}: ${said}` }));
  });
  return Promise.all([
    ...(chosen.length ? [freeButton(page, {}, _("Search without the filters"))] : []),
    ...(chosen.length > 1 ? each : []),
  ]);
};

/** Return what a query that finds nothing may be helped by. */
export const nothingFound = async (page, query) => {
  const free = (await freeButtons(page)).filter(Boolean);
  const said = query.pages.length ? _("No recommendation was found") : _("Nothing was found");
  const filtered = Object.keys(page.state.filters).length > 0;
  return element(
    "div",
    { class: "search__nothing", "data-search-empty": true },
    element("h2", {}, filtered ? _("Nothing was found with this filter") : said),
    ...free,
    ...(free.length ? [] : reasons(query).map((each) => element("p", {}, each))),
    element("p", {}, _("Or start from a subject:")),
    element("ul", { class: "search__subjects" }, ...subjectLinks(page.setup)),
  );
};
