/*
 * What stands where results would: help where nothing was found, a sentence where nothing works.
 * Must not know: how records are found, what a hit looks like.
 *
 * `page` is the search page (theme/components/search/search.js).
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  /** Return links to the lists of the subjects that recommendations have. */
  const subjectLinks = ({ facets }) =>
    facets
      .find(({ name }) => name === "theme")
      .values.map(([value, said]) => {
        const href = new URL(`themes/${value}/`, search.root).pathname;
        return search.element("li", {}, search.element("a", { href }, said));
      });

  /** Return the sentences that say why a query may have found nothing. */
  const reasons = (query) => {
    const unknown = query.words.filter(({ alternatives }) => !alternatives.length);
    const said = [];
    if (unknown.length) {
      said.push(`No recommendation has ${unknown.map(({ text }) => `“${text}”`).join(" or ")}.`);
    }
    if (query.quoted.length) {
      said.push("Words in quotation marks are found only where they stand just so.");
    }
    return [...said, "Try fewer words, or other ones: a subject, a post, a place, a year."];
  };

  /** Return a button that searches the same without the filters. */
  const freeButton = async (page) => {
    const { hits } = await search.find(page.state.text, { sort: page.state.sort });
    const button = search.element(
      "button",
      { type: "button", class: "search__free" },
      `Search without the filters (${search.counted(hits.length, "recommendation")})`,
    );
    button.addEventListener("click", async () => {
      await page.go({ filters: {} });
      page.input.focus();
    });
    return button;
  };

  /** Return what a query that finds nothing may be helped by. */
  search.nothing = async (page, query) => {
    const { element } = search;
    const filtered = Object.keys(page.state.filters).length > 0;
    return element(
      "div",
      { class: "search__nothing", "data-search-empty": true },
      element("h2", {}, "Nothing was found"),
      ...reasons(query).map((each) => element("p", {}, each)),
      element("p", {}, "Or start from a subject:"),
      element("ul", { class: "search__subjects" }, ...subjectLinks(page.setup)),
      filtered ? element("p", {}, await freeButton(page)) : null,
    );
  };

  /** Return what says that the search cannot be used. */
  search.fault = () =>
    search.element(
      "div",
      { class: "notice", role: "alert", "data-search-fault": true },
      "The search cannot be used at the moment: its index is missing, or older than this " +
        "page. Every recommendation is in the lists below.",
    );
})();
