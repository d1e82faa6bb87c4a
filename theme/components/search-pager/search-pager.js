/*
 * How many were found, the pages of results, and the way into older reports.
 * Must not know: how records are found, what a hit looks like.
 *
 * `page` is the search page (theme/components/search/search.js).
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  search.number = (number) => number.toLocaleString("en-GB");

  /** Return a number with what it counts, in words. */
  search.counted = (number, one, many = `${one}s`) =>
    `${search.number(number)} ${number === 1 ? one : many}`;

  const focusFirst = (page) => page.part("results").querySelector("a")?.focus();

  /** Say what was found, which part of it is shown, and what was taken for a slip. */
  search.showStatus = (page, { query, left }, total) => {
    const asked = page.state.text.trim();
    const first = (page.state.page - 1) * search.PAGE + 1;
    const last = Math.min(total, page.state.page * search.PAGE);
    const slips = query.words
      .filter(({ slip }) => slip)
      .map(({ text, slip }) => `“${slip}” for “${text}”`)
      .join(" and ");
    page.part("status").textContent = [
      total ? search.counted(total, "recommendation") : "Nothing found",
      asked ? ` for “${asked}”` : "",
      total > search.PAGE ? `, ${first} to ${last} shown` : "",
      ".",
      left ? " The newest reports were searched first." : "",
      slips ? ` Looked for ${slips}.` : "",
    ].join("");
  };

  /** Show the way to the page before and the page after. */
  search.showPager = (page, total) => {
    const { element } = search;
    const { state } = page;
    const pages = Math.ceil(total / search.PAGE);
    const step = (number, said, rel) => {
      const href = search.addressOf({ ...state, page: number });
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
      state.page > 1 ? step(state.page - 1, "Previous page", "prev") : "",
      element("span", { class: "pager__here" }, `Page ${state.page} of ${pages}`),
      state.page < pages ? step(state.page + 1, "Next page", "next") : "",
    ];
    page.part("pager").replaceChildren(...(pages > 1 ? parts.filter(Boolean) : []));
  };

  /** Offer to look into the rest of a large record. */
  search.showRest = (page, left) => {
    const rest = page.part("rest");
    rest.hidden = !left;
    rest.replaceChildren();
    if (left) {
      const button = search.element(
        "button",
        { type: "button", class: "search__all" },
        "Search older reports too",
      );
      button.addEventListener("click", async () => {
        page.part("status").textContent = "Searching all reports…";
        await page.go({ everywhere: true });
        focusFirst(page);
      });
      rest.append(button);
    }
  };
})();
