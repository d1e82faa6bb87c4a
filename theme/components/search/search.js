/*
 * The search page: reads its address, shows what is found, and keeps both in step.
 * Must not know: how records are found or drawn, what narrows them.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  search.PAGE = 20; // hits on a page
  const FIRST = 5; // hits that are fetched and drawn before the others of a page
  const WAIT = 180; // milliseconds after the last key

  /** Return the page's parts and its state; `go` and `fail` are what its parts may call. */
  const pageIn = (place) => {
    const part = (name) => place.querySelector(`.search__${name}`);
    const input = place.querySelector("form").elements.q;
    const page = { place, part, input, setup: null, state: null, found: null, turn: 0 };

    page.go = (change, { replace = false, typing = false } = {}) => {
      page.state = { ...page.state, page: 1, everywhere: false, ...change };
      history[replace ? "replaceState" : "pushState"](null, "", search.addressOf(page.state));
      return show(page, { typing });
    };

    page.fail = (error) => {
      console.error(error);
      part("results").removeAttribute("aria-busy");
      part("status").textContent = "";
      part("results").replaceChildren(search.fault());
      part("work").removeAttribute("data-waiting");
      part("filters").hidden = true;
      part("sort").hidden = true;
    };
    return page;
  };

  const drawn = async (page, query, some) => {
    const data = await Promise.all(some.map(({ hit }) => hit.data()));
    return data.map((each, at) =>
      search.hit(search.recordOf(each), query, page.setup, some[at].because),
    );
  };

  /** Return the first of the hits to be shown as a list, or help where there is none. */
  const listOf = async (page, query, shown, start) => {
    const first = await drawn(page, query, shown.slice(0, FIRST));
    return first.length
      ? search.element("ol", { class: "search__hits", start: start + 1 }, ...first)
      : search.nothing(page, query);
  };

  const place = (page, list) => {
    page.part("results").replaceChildren(list);
    page.part("work").removeAttribute("data-waiting");
    search.showActive(page);
    return list;
  };

  /** Show what stands round the hits: how many, pages, order. */
  const showRound = (page, found) => {
    const total = found.hits.length;
    search.showStatus(page, found, total);
    search.showPager(page, total);
    search.showRest(page, found.left);
    page.part("sort").querySelector("select").value = page.state.sort;
    page.part("sort").hidden = !total;
    page.part("filters").hidden = !total && !Object.keys(page.state.filters).length;
  };

  /** Find and show what the page asks for; `isMine` is false when it asks for something else. */
  const findAndShow = async (page, typing, isMine) => {
    const { state } = page;
    let list = null;
    const early = async ({ query, hits }) => {
      const made = hits.length >= FIRST && (await listOf(page, query, hits, 0));
      if (made && isMine()) {
        list = place(page, made);
        page.part("status").textContent = "Searching older reports too…";
      }
    };
    const wanted = state.page * search.PAGE;
    const asked = { ...state, typing, wanted, early: state.page === 1 ? early : null };
    const found = await search.find(state.text, asked);
    state.page = Math.min(state.page, Math.ceil(found.hits.length / search.PAGE) || 1);
    const start = (state.page - 1) * search.PAGE;
    const shown = found.hits.slice(start, start + search.PAGE);
    const made = list || (await listOf(page, found.query, shown, start));
    if (!isMine()) {
      return;
    }
    page.found = found;
    list ??= place(page, made);
    showRound(page, found);
    // The others follow below the first: those are not to wait for them.
    const rest = await drawn(page, found.query, shown.slice(FIRST));
    if (isMine()) {
      list.append(...rest);
      page.part("results").removeAttribute("aria-busy");
      await search.showFacets(page);
    }
  };

  /** Show what the page's state asks for, unless something else is asked meanwhile. */
  const show = async (page, { typing = false } = {}) => {
    page.turn += 1;
    const mine = page.turn;
    const { text } = page.state;
    page.part("results").setAttribute("aria-busy", "true");
    document.title = `${text ? `${text} – ` : ""}Search – ${page.place.dataset.site}`;
    try {
      await findAndShow(page, typing, () => mine === page.turn);
    } catch (error) {
      page.fail(error);
    }
  };

  const makeSort = (page) => {
    const select = page.part("sort").querySelector("select");
    const options = search.SORTS.map(([id, said]) => search.element("option", { value: id }, said));
    select.replaceChildren(...options);
    select.addEventListener("change", () => page.go({ sort: select.value }));
  };

  /** Search as words are typed, as they are sent, and as the reader goes back. */
  const listen = (page) => {
    const { input } = page;
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => page.go({ text: input.value }, { replace: true, typing: true }), WAIT);
    });
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      page.go({ text: input.value });
    });
    addEventListener("popstate", () => {
      const asked = search.stateOf(location.href, page.setup.facets);
      if (search.addressOf(asked) === search.addressOf(page.state)) {
        return; // a step within the page
      }
      page.state = asked;
      input.value = page.state.text;
      show(page);
    });
  };

  const start = async () => {
    const place = document.getElementById("search");
    if (!place) {
      return;
    }
    const page = pageIn(place);
    page.input.value = new URL(location).searchParams.get("q") || "";
    try {
      const opening = search.open(); // with what follows, not after it
      search.fetchWords(page.input.value);
      ({ setup: page.setup } = await opening);
      page.state = search.stateOf(location.href, page.setup.facets);
      listen(page);
      search.makeFilters(page);
      makeSort(page);
      if (matchMedia("(min-width: 60em)").matches) {
        page.part("filters").open = true;
      }
      await show(page);
    } catch (error) {
      page.fail(error);
    }
  };

  document.addEventListener("DOMContentLoaded", start);
})();
