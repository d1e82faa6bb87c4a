/*
 * The search page: reads its address, shows what is found, and keeps both in step.
 * Must not know: how records are found or drawn, what narrows them.
 */
import { PAGE, SORTS, addressOf, stateOf } from "./address.js";
import { element } from "./dom.js";
import { findRecords } from "./engine.js";
import { faultNotice } from "./fault.js";
import { makeFilters, showActive, showFacets } from "./facets.js";
import { showGuide } from "./guide.js";
import { hitItem } from "./hit.js";
import { openIndex } from "./index.js";
import { ROOT, fetchWords } from "./lists.js";
import { showPager, showRest, showStatus } from "./pager.js";
import { recordOf } from "./pagefind.js";
import { _ } from "./said.js";
import { thingsIn } from "./things.js";

const FIRST = 5; // hits that are fetched and drawn before the others of a page
const WAIT = 180; // milliseconds after the last key

/** Return the page's parts and its state; `go` and `fail` are what its parts may call. */
const pageIn = (place) => {
  const part = (name) => place.querySelector(`.search__${name}`);
  const input = place.querySelector("form").elements.q;
  const page = { place, part, input, setup: null, state: null, found: null, turn: 0 };

  page.go = (change, { replace = false, typing = false } = {}) => {
    page.state = { ...page.state, page: 1, everywhere: false, ...change };
    history[replace ? "replaceState" : "pushState"](null, "", addressOf(page.state));
    return show(page, { typing });
  };

  page.fail = (error) => {
    console.error(error);
    part("results").removeAttribute("aria-busy");
    part("status").textContent = "";
    part("results").replaceChildren(faultNotice());
    part("work").removeAttribute("data-waiting");
    part("guide").replaceChildren();
    part("filters").hidden = true;
    part("sort").hidden = true;
  };
  return page;
};

const drawn = async (page, query, some) => {
  const data = await Promise.all(some.map(({ hit }) => hit.data()));
  return data.map((each, at) =>
    hitItem(recordOf(each), query, page.setup, some[at]),
  );
};

/** Return help where nothing was found. It is in a script of its own: most searches do without. */
const nothingFound = async (page, query) => {
  const { starts } = await import(new URL("assets/search-later.js", ROOT));
  return starts.nothing(page, query);
};

/** Return the first of the hits to be shown as a list, or help where there is none. */
const listOf = async (page, query, shown, start) => {
  const first = await drawn(page, query, shown.slice(0, FIRST));
  return first.length
    ? element("ol", { class: "search__hits", start: start + 1 }, ...first)
    : nothingFound(page, query);
};

const place = (page, list) => {
  page.part("results").replaceChildren(list);
  page.part("work").removeAttribute("data-waiting");
  showActive(page);
  return list;
};

/** Show what stands round the hits: how many, pages, order. */
const showRound = (page, found) => {
  const total = found.hits.length;
  showStatus(page, found, total);
  showGuide(page, found, thingsIn(found.query, page.setup));
  showPager(page, total);
  showRest(page, found.left);
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
      page.part("status").textContent = _("Searching older reports too…");
    }
  };
  const wanted = state.page * PAGE;
  const asked = { ...state, typing, wanted, early: state.page === 1 ? early : null };
  const found = await findRecords(state.text, asked);
  state.page = Math.min(state.page, Math.ceil(found.hits.length / PAGE) || 1);
  const start = (state.page - 1) * PAGE;
  const shown = found.hits.slice(start, start + PAGE);
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
    await showFacets(page);
  }
};

/** Show what the page's state asks for, unless something else is asked meanwhile. */
const show = async (page, { typing = false } = {}) => {
  page.turn += 1;
  const mine = page.turn;
  const { text } = page.state;
  page.part("results").setAttribute("aria-busy", "true");
  document.title = `${text ? `${text} – ` : ""}${_("Search")} – ${page.place.dataset.site}`;
  try {
    await findAndShow(page, typing, () => mine === page.turn);
  } catch (error) {
    page.fail(error);
  }
};

const makeSort = (page) => {
  const select = page.part("sort").querySelector("select");
  const options = SORTS.map(([id, said]) => element("option", { value: id }, said));
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
    const asked = stateOf(location.href, page.setup.facets);
    if (addressOf(asked) === addressOf(page.state)) {
      return; // a step within the page
    }
    page.state = asked;
    input.value = page.state.text;
    show(page);
  });
};

/** Bring the search page to life. */
export const startPage = async (place) => {
  const page = pageIn(place);
  // Without a question in the address, what was typed while this was loading is the question.
  page.input.value = new URL(location).searchParams.get("q") ?? page.input.value;
  try {
    const opening = openIndex(); // with what follows, not after it
    fetchWords(page.input.value);
    ({ setup: page.setup } = await opening);
    page.state = { ...stateOf(location.href, page.setup.facets), text: page.input.value };
    listen(page);
    makeFilters(page);
    makeSort(page);
    if (matchMedia("(min-width: 60em)").matches) {
      page.part("filters").open = true;
    }
    await show(page);
  } catch (error) {
    page.fail(error);
  }
};
