/*
 * What an address of the search page asks for, and the address that asks for it.
 * Must not know: the page, how records are found.
 */
import { _ } from "./said.js";

/** Hits on a page. */
export const PAGE = 10;

/** The orders that a reader may choose: [its name in an address, in words]. */
export const SORTS = [
  ["", _("Best match")],
  ["date", _("Newest report")],
  ["due", _("Next target date")],
];

/** Return what an address asks for: {text, filters: facet → values, sort, everywhere, page}. */
export const stateOf = (address, facets) => {
  const given = new URL(address).searchParams;
  const filters = {};
  for (const { name } of facets) {
    const values = given.getAll(name).flatMap((each) => each.split(",")).filter(Boolean);
    if (values.length) {
      filters[name] = [...new Set(values)];
    }
  }
  const sort = given.get("sort") || "";
  return {
    text: given.get("q") || "",
    filters,
    sort: SORTS.some(([id]) => id === sort) ? sort : "",
    everywhere: given.has("all"),
    page: Math.max(1, Number.parseInt(given.get("page"), 10) || 1),
  };
};

/** Return what an address of the search page says of what is asked: "?q=…", "" for nothing. */
export const askedIn = ({ text, filters, sort = "", everywhere = false, page = 1 }) => {
  const given = new URLSearchParams();
  if (text.trim()) {
    given.set("q", text.trim());
  }
  for (const [name, values] of Object.entries(filters)) {
    values.forEach((value) => given.append(name, value));
  }
  if (sort) {
    given.set("sort", sort);
  }
  if (everywhere) {
    given.set("all", "1");
  }
  if (page > 1) {
    given.set("page", page);
  }
  return given.size ? `?${given}` : "";
};

/** Return the address of the search page, where the reader is, that asks for a state. */
export const addressOf = (state) => `${location.pathname}${askedIn(state)}`;

/** Return the filters without one value of a facet. */
export const without = (filters, name, value) => {
  const left = { ...filters, [name]: filters[name].filter((each) => each !== value) };
  if (!left[name].length) {
    delete left[name];
  }
  return left;
};
