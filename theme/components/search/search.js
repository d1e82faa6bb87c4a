/*
 * The search page: reads its address, shows what is found, and keeps both in step.
 * Must not know: how records are found or drawn.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const PAGE = 20;
  const FIRST = 5; // hits that are drawn before the others of a page
  const OPEN_FACETS = 2;
  const SHOWN_VALUES = 8; // of a facet, before "all"
  const SORTS = [
    ["", "Best match"],
    ["date", "Newest report"],
    ["due", "Next target date"],
  ];
  const count = (number, one, many = `${one}s`) =>
    `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

  /** Return what an address asks for. */
  const stateOf = (address, facets) => {
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

  /** Return the address that asks for a state. */
  const addressOf = ({ text, filters, sort, everywhere, page }) => {
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
    return `${location.pathname}${given.size ? `?${given}` : ""}`;
  };

  const start = async () => {
    const place = document.getElementById("search");
    if (!place) {
      return;
    }
    const part = (name) => place.querySelector(`.search__${name}`);
    const form = place.querySelector("form");
    const input = form.elements.q;
    const status = part("status");
    const { element } = search;
    let state;
    let setup;
    let found = null;
    let turn = 0;

    input.value = new URL(location).searchParams.get("q") || "";

    const fail = (error) => {
      console.error(error);
      part("results").removeAttribute("aria-busy");
      status.textContent = "";
      part("results").replaceChildren(
        element(
          "div",
          { class: "notice", role: "alert", "data-search-fault": true },
          "The search cannot be used at the moment: its index is missing, or older than this " +
            "page. Every recommendation is in the lists below.",
        ),
      );
      part("work").removeAttribute("data-waiting");
      part("filters").hidden = true;
      part("sort").hidden = true;
    };

    const go = (change, { replace = false, typing = false } = {}) => {
      state = { ...state, page: 1, everywhere: false, ...change };
      history[replace ? "replaceState" : "pushState"](null, "", addressOf(state));
      return show({ typing });
    };

    const labelOf = (facet, value) =>
      facet.values.find(([each]) => each === value)?.[1] ?? value;

    const without = (name, value) => {
      const filters = { ...state.filters };
      filters[name] = filters[name].filter((each) => each !== value);
      if (!filters[name].length) {
        delete filters[name];
      }
      return filters;
    };

    const showActive = () => {
      const items = setup.facets.flatMap((facet) =>
        (state.filters[facet.name] || []).map((value) => {
          const said = `${facet.title}: ${labelOf(facet, value)}`;
          const button = element(
            "button",
            { type: "button", class: "search__remove", "aria-label": `Remove ${said}` },
            said,
            element("span", { "aria-hidden": "true" }, " ×"),
          );
          button.addEventListener("click", async () => {
            await go({ filters: without(facet.name, value) });
            (part("active").querySelector("button") || input).focus();
          });
          return element("li", {}, button);
        }),
      );
      part("active").replaceChildren(...items);
    };

    /** Show a facet's values with their counts; those of no hit go, unless they are in use. */
    const drawFacet = (facet, counts) => {
      const chosen = state.filters[facet.name] || [];
      const values = facet.values
        .filter(([value]) => counts[value] || chosen.includes(value))
        .map(([value, said]) => ({ value, said, number: counts[value] || 0 }));
      const many = values.length > SHOWN_VALUES;
      if (many) {
        values.sort((a, b) => b.number - a.number);
      }
      const box = part("filters").querySelector(`[data-facet="${facet.name}"]`);
      const all = box.querySelector(".search__all");
      const open = all?.getAttribute("aria-expanded") === "true";
      const rows = values.map(({ value, said, number }, at) => {
        const id = `search-${facet.name}-${value}`;
        const check = element("input", {
          type: "checkbox",
          id,
          name: facet.name,
          value,
          checked: chosen.includes(value),
        });
        check.addEventListener("change", () => {
          const filters = check.checked
            ? { ...state.filters, [facet.name]: [...chosen, value] }
            : without(facet.name, value);
          go({ filters });
        });
        return element(
          "li",
          { hidden: many && !open && at >= SHOWN_VALUES && !chosen.includes(value) },
          check,
          element(
            "label",
            { for: id },
            said,
            " ",
            element("span", { class: "search__count" }, `(${number.toLocaleString("en-GB")})`),
          ),
        );
      });
      const parts = [element("ul", {}, ...rows)];
      if (many) {
        const more = element(
          "button",
          { type: "button", class: "search__all", "aria-expanded": String(open) },
          open ? "Show fewer" : `Show all ${values.length}`,
        );
        more.addEventListener("click", () => {
          more.setAttribute("aria-expanded", String(more.getAttribute("aria-expanded") !== "true"));
          drawFacet(facet, counts);
          box.querySelector(".search__all").focus();
        });
        parts.push(more);
      }
      if (!values.length) {
        parts.splice(0, parts.length, element("p", {}, "Nothing to narrow by"));
      }
      const focused = box.contains(document.activeElement) ? document.activeElement.id : "";
      box.querySelector(".search__values").replaceChildren(...parts);
      if (focused) {
        document.getElementById(focused)?.focus();
      }
    };

    /** Count what an open facet narrows to; a closed one is counted when it is opened. */
    const showFacet = async (facet) => {
      const mine = turn;
      const box = part("filters").querySelector(`[data-facet="${facet.name}"]`);
      if (!found || !box.open || !part("filters").open || box.dataset.turn === String(mine)) {
        return;
      }
      const counts = await search.counts(found, state.filters, facet);
      if (mine === turn) {
        box.dataset.turn = mine;
        drawFacet(facet, counts);
      }
    };

    const showFacets = async () => {
      const mine = turn;
      if (!found) {
        return;
      }
      for (const facet of setup.facets) {
        await showFacet(facet);
        await new Promise((done) => setTimeout(done)); // the page stays quick to the touch
      }
      if (mine === turn) {
        part("filters").removeAttribute("data-waiting");
      }
    };

    const makeFilters = () => {
      const boxes = setup.facets.map((facet, at) =>
        element(
          "details",
          {
            class: "search__facet",
            "data-facet": facet.name,
            open: at < OPEN_FACETS || state.filters[facet.name],
          },
          element("summary", {}, facet.title),
          element("div", { class: "search__values", role: "group", "aria-label": facet.title }),
        ),
      );
      boxes.forEach((box, at) =>
        box.addEventListener("toggle", () => showFacet(setup.facets[at]).catch(fail)),
      );
      part("filters").addEventListener("toggle", () => showFacets().catch(fail));
      part("facets").replaceChildren(...boxes);
    };

    const makeSort = () => {
      const select = part("sort").querySelector("select");
      select.replaceChildren(...SORTS.map(([id, said]) => element("option", { value: id }, said)));
      select.addEventListener("change", () => go({ sort: select.value }));
    };

    const showPager = (total) => {
      const pages = Math.ceil(total / PAGE);
      const step = (page, said, rel) => {
        const link = element(
          "a",
          { class: "pager__step", rel, href: addressOf({ ...state, page }) },
          said,
        );
        link.addEventListener("click", async (event) => {
          event.preventDefault();
          await go({ page, everywhere: state.everywhere });
          part("results").querySelector("a")?.focus();
          part("status").scrollIntoView({ block: "start" });
        });
        return link;
      };
      part("pager").replaceChildren(
        ...(pages > 1
          ? [
              state.page > 1 ? step(state.page - 1, "Previous page", "prev") : null,
              element("span", { class: "pager__here" }, `Page ${state.page} of ${pages}`),
              state.page < pages ? step(state.page + 1, "Next page", "next") : null,
            ].filter(Boolean)
          : []),
      );
    };

    /** Return links to the lists of the subjects that recommendations have. */
    const subjectLinks = () =>
      setup.facets
        .find(({ name }) => name === "theme")
        .values.map(([value, said]) =>
          element(
            "li",
            {},
            element("a", { href: new URL(`themes/${value}/`, search.root).pathname }, said),
          ),
        );

    /** Return what a query that finds nothing may be helped by. */
    const nothing = async (query) => {
      const unknown = query.words.filter(({ alternatives }) => !alternatives.length);
      const filtered = Object.keys(state.filters).length > 0;
      const help = [];
      if (unknown.length) {
        help.push(
          `No recommendation has ${unknown.map(({ text }) => `“${text}”`).join(" or ")}.`,
        );
      }
      if (query.quoted.length) {
        help.push("Words in quotation marks are found only where they stand just so.");
      }
      help.push("Try fewer words, or other ones: a subject, a post, a place, a year.");
      const box = element(
        "div",
        { class: "search__nothing", "data-search-empty": true },
        element("h2", {}, "Nothing was found"),
        ...help.map((each) => element("p", {}, each)),
        element("p", {}, "Or start from a subject:"),
        element("ul", { class: "search__subjects" }, ...subjectLinks()),
      );
      if (filtered) {
        const free = await search.find(state.text, { sort: state.sort });
        const button = element(
          "button",
          { type: "button", class: "search__free" },
          `Search without the filters (${count(free.hits.length, "recommendation")})`,
        );
        button.addEventListener("click", async () => {
          await go({ filters: {} });
          input.focus();
        });
        box.append(element("p", {}, button));
      }
      return box;
    };

    const mendedWords = ({ words }) => words.filter(({ slip }) => slip);

    /** Offer to look into the rest of a large record. */
    const showRest = (left) => {
      const rest = part("rest");
      rest.hidden = !left;
      rest.replaceChildren();
      if (left) {
        const button = element(
          "button",
          { type: "button", class: "search__all" },
          "Search older reports too",
        );
        button.addEventListener("click", async () => {
          status.textContent = "Searching all reports…";
          await go({ everywhere: true });
          part("results").querySelector("a")?.focus();
        });
        rest.append(button);
      }
    };

    const showStatus = (found, total) => {
      const asked = state.text.trim();
      const first = (state.page - 1) * PAGE + 1;
      const last = Math.min(total, state.page * PAGE);
      const range = total > PAGE ? `, ${first} to ${last} shown` : "";
      const slips = mendedWords(found.query)
        .map(({ text, slip }) => `“${slip}” for “${text}”`)
        .join(" and ");
      status.textContent =
        `${total ? count(total, "recommendation") : "Nothing found"}${asked ? ` for “${asked}”` : ""}${range}.` +
        (found.left ? " The newest reports were searched first." : "") +
        (slips ? ` Looked for ${slips}.` : "");
    };

    const show = async ({ typing = false } = {}) => {
      turn += 1;
      const mine = turn;
      part("results").setAttribute("aria-busy", "true");
      try {
        document.title = state.text
          ? `${state.text} – Search – ${place.dataset.site}`
          : `Search – ${place.dataset.site}`;
        const now = await search.find(state.text, {
          ...state,
          typing,
          wanted: state.page * PAGE,
        });
        const total = now.hits.length;
        state.page = Math.min(state.page, Math.max(1, Math.ceil(total / PAGE)));
        const shown = now.hits.slice((state.page - 1) * PAGE, state.page * PAGE);
        const drawn = async (few) => {
          const data = await Promise.all(few.map(({ hit }) => hit.data()));
          return data.map((each) => search.hit(search.recordOf(each), now.query, setup));
        };
        // The first come as soon as they can; the rest follow below them.
        const rest = drawn(shown.slice(FIRST));
        const hits = await drawn(shown.slice(0, FIRST));
        const start = (state.page - 1) * PAGE + 1;
        const list = hits.length
          ? element("ol", { class: "search__hits", start }, ...hits)
          : await nothing(now.query);
        if (mine !== turn) {
          return;
        }
        found = now;
        part("results").replaceChildren(list);
        part("work").removeAttribute("data-waiting");
        showStatus(now, total);
        showActive();
        showPager(total);
        showRest(now.left);
        part("sort").querySelector("select").value = state.sort;
        part("sort").hidden = !total;
        part("filters").hidden = !total && !Object.keys(state.filters).length;
        const more = await rest;
        if (mine === turn) {
          list.append(...more);
          part("results").removeAttribute("aria-busy");
          await showFacets();
        }
      } catch (error) {
        fail(error);
      }
    };

    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => go({ text: input.value }, { replace: true, typing: true }), 180);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      go({ text: input.value });
    });
    addEventListener("popstate", () => {
      state = stateOf(location.href, setup.facets);
      input.value = state.text;
      show();
    });

    try {
      setup = await search.setup();
      state = stateOf(location.href, setup.facets);
      makeFilters();
      makeSort();
      if (matchMedia("(min-width: 60em)").matches) {
        part("filters").open = true;
      }
      await show();
    } catch (error) {
      fail(error);
    }
  };

  document.addEventListener("DOMContentLoaded", start);
})();
