/*
 * How many were found, the pages of results, and the way into older reports.
 * Must not know: how records are found, what a hit looks like.
 *
 * `page` is the search page (theme/components/search/js).
 */
import { PAGE, addressOf } from "./address.js";
import { counted, element, listed } from "./dom.js";
import { firstInWords } from "./guide.js";
import { _, inFigures } from "./said.js";
import { goodOf } from "./scores.js";

const focusFirst = (page) => page.part("results").querySelector("a")?.focus();

/** Say what was found, which part of it is shown, and what was taken for a slip. */
export const showStatus = (page, found, total) => {
  const { query, left } = found;
  const first = firstInWords(found);
  const asked = page.state.text.trim();
  const from = (page.state.page - 1) * PAGE + 1;
  const last = Math.min(total, page.state.page * PAGE);
  const slips = query.words
    .filter(({ slip }) => slip)
    .map(({ typed, slip }) => _("“{slip}” for “{typed}”", { slip, typed }));
  const good = goodOf(found.hits).length;
  const others = total - good;
  page.part("status").textContent = [
    good ? counted(good) : _("No recommendation found"),
    asked ? ` ${_("for “{asked}”", { asked })}` : "",
    others ? `, ${_("{number} more with some of the words", { number: inFigures(others) })}` : "",
    total > PAGE ? `, ${_("{from} to {last} shown", { from, last })}` : "",
    ".",
    first ? ` ${first}` : "",
    left ? ` ${_("The newest reports were searched first.")}` : "",
    slips.length ? ` ${_("Looked for {words}.", { words: listed(slips) })}` : "",
  ].join("");
};

/** Show the way to the page before and the page after. */
export const showPager = (page, total) => {
  const { state } = page;
  const pages = Math.ceil(total / PAGE);
  const step = (number, said, rel) => {
    const href = addressOf({ ...state, page: number });
    const link = element("a", { class: "pager__step", rel, href }, said);
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return; // in a tab or window of its own
      }
      event.preventDefault();
      await page.go({ page: number, everywhere: state.everywhere });
      focusFirst(page);
      page.part("status").scrollIntoView({ block: "start" });
    });
    return link;
  };
  const parts = [
    state.page > 1 ? step(state.page - 1, _("Previous page"), "prev") : "",
    element("span", { class: "pager__here" }, _("Page {page} of {pages}", { page: state.page, pages })),
    state.page < pages ? step(state.page + 1, _("Next page"), "next") : "",
  ];
  page.part("pager").replaceChildren(...(pages > 1 ? parts.filter(Boolean) : []));
};

/** Offer to look into the rest of a large record. */
export const showRest = (page, left) => {
  const rest = page.part("rest");
  rest.hidden = !left;
  rest.replaceChildren();
  if (left) {
    const button = element(
      "button",
      { type: "button", class: "search__all" },
      _("Search older reports too"),
    );
    button.addEventListener("click", async () => {
      page.part("status").textContent = _("Searching all reports…");
      await page.go({ everywhere: true });
      focusFirst(page);
    });
    rest.append(button);
  }
};
