/*
 * The search box in the header: it shows results as words are typed.
 * Must not know: how records are found. Without this script the form leads to the search page.
 */
import { askedIn } from "./address.js";
import { counted, element } from "./dom.js";
import { findRecords } from "./engine.js";
import { formsOf, marked, markingAddress, windowOf } from "./hit.js";
import { openIndex } from "./index.js";
import { ROOT } from "./lists.js";
import { recordOf } from "./pagefind.js";
import { _, ngettext } from "./said.js";
import { goodOf } from "./scores.js";
import { thingsIn } from "./things.js";

const SHOWN = 6;
const MOST_LEADS = 3;
const SHOWN_WORDS = 18;
const WAIT = 150; // milliseconds after the last key

/** Return what a query leads to besides recommendations, best first: [{called, said, to, records, what}]. */
const leadsOf = (query, setup) => {
  const text = query.onlyStates ? "" : query.text;
  const states = query.states
    .filter(({ records, here = records }) => here)
    .map(({ title, list, filters, records, here = records, note }) => ({
      called: _("State"),
      said: title,
      to: (query.onlyStates && list) || `search/${askedIn({ text, filters })}`,
      records: here,
      what: note,
    }));
  const all = query.pages.length && !query.onlyStates
    ? [...thingsIn(query, setup), ...states]
    : [...states, ...thingsIn(query, setup)];
  return all.slice(0, MOST_LEADS);
};

/** Show results under a box as words are typed. */
export const startBox = (form) => {
  const input = form.elements.q;
  const listId = "search-instant";
  const list = element("ul", {
    class: "search-box__list",
    role: "listbox",
    id: listId,
    "aria-label": _("Recommendations found"),
    hidden: true,
  });
  const said = element("p", { class: "search-box__said", role: "status", "aria-live": "polite" });
  form.append(list, said);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listId,
  })) {
    input.setAttribute(name, value);
  }
  let turn = 0;
  let waiting = 0;
  let active = -1;

  const options = () => [...list.children];

  const activate = (at) => {
    const all = options();
    all[active]?.setAttribute("aria-selected", "false");
    active = all.length ? (at + all.length + 1) % (all.length + 1) : -1;
    if (active === all.length) {
      active = -1; // back in the box
    }
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      all[active].setAttribute("aria-selected", "true");
      all[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", all[active].id);
    }
  };

  const close = () => {
    turn += 1;
    clearTimeout(waiting);
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const option = (at, go, ...children) => {
    const made = element(
      "li",
      { class: "search-box__option", role: "option", id: `${listId}-${at}`, "aria-selected": "false" },
      ...children,
    );
    made.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps focus
    made.addEventListener("click", go);
    return made;
  };

  const optionOf = (record, query, { because }, at) => {
    const forms = formsOf(query, because);
    const passages = record.passages.filter(({ kind }) => kind !== "more" && kind !== "heading");
    const best = passages
      .map(({ words }) => windowOf(words, forms, SHOWN_WORDS))
      .reduce((one, other) => (other.worth > (one?.worth || 0) ? other : one), null);
    const start = windowOf(record.passages[0]?.words || [], forms, SHOWN_WORDS);
    const item = option(
      at,
      () => location.assign(markingAddress(record, record.anchor, forms)),
      element("strong", {}, _("{name}, recommendation {number}", record)),
      element("span", { class: "search-box__excerpt" }, ...marked((best || start).text, forms)),
    );
    item.dataset.ref = record.ref;
    return item;
  };

  const leadOption = ({ called, said: name, to, records, what }, at) =>
    option(
      at,
      () => location.assign(new URL(to, ROOT)),
      element("strong", {}, records ? `${name}, ${counted(records)}` : name),
      element("span", { class: "search-box__excerpt" }, what ? `${called}: ${what}` : called),
    );

  const show = async () => {
    turn += 1;
    const mine = turn;
    const text = input.value;
    if (text.trim().length < 2) {
      close();
      said.textContent = "";
      return;
    }
    try {
      const { hits, query, setup } = await findRecords(text, { typing: true });
      const leads = leadsOf(query, setup);
      const shown = hits.slice(0, SHOWN - leads.length);
      const data = await Promise.all(shown.map(({ hit }) => hit.data()));
      if (mine !== turn || document.activeElement !== input) {
        return;
      }
      const made = leads.map(leadOption);
      made.push(
        ...data.map(recordOf).map((record, at) => optionOf(record, query, hits[at], made.length + at)),
      );
      const good = goodOf(hits).length;
      const all = good
        ? ngettext("See all {number:,} recommendation", "See all {number:,} recommendations", good)
        : _("Nothing was found. Search in full");
      made.push(option(made.length, () => form.requestSubmit(), all));
      const chosen = options()[active]?.dataset.ref;
      list.replaceChildren(...made);
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      // What was chosen while more words were looked up stays chosen.
      activate(chosen ? made.findIndex(({ dataset }) => dataset.ref === chosen) : -1);
      said.textContent = good
        ? _("{number} found; use the arrow keys to choose one", { number: good })
        : _("Nothing was found");
    } catch (error) {
      console.error(error);
      close(); // the form still leads to the search page, which says what is wrong
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) {
        show();
      } else {
        activate(active + (event.key === "ArrowDown" ? 1 : -1));
      }
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) {
      close();
    }
  });
  openIndex().catch(() => {}); // what is needed is there when the first word is
  if (input.value) {
    show(); // typed before this was there
  }
};
