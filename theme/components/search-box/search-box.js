/*
 * The search boxes: "/" reaches one from anywhere, and the header's shows results as you type.
 * Must not know: how records are found. Without this script the form leads to the search page.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const SHOWN = 6;
  const WAIT = 150; // milliseconds after the last key

  const isVisible = (element) => element.getClientRects().length > 0;

  /** Reach the page's own box, or else the header's, with "/". */
  const reachBySlash = (boxes) => {
    document.addEventListener("keydown", (event) => {
      const inField = event.target.closest?.("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || inField) {
        return;
      }
      const inputs = boxes.map((box) => box.elements.q).filter(isVisible);
      const own = inputs.find((input) => !input.closest("header")) || inputs[0];
      if (own) {
        event.preventDefault();
        own.focus();
        own.select();
      }
    });
  };

  /** Show results under a box as words are typed. */
  const instant = (form, number) => {
    const input = form.elements.q;
    const { element } = search;
    const listId = `search-instant-${number}`;
    const list = element("ul", {
      class: "search-box__list",
      role: "listbox",
      id: listId,
      "aria-label": "Recommendations found",
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
        const { hits, query } = await search.find(text, { typing: true });
        const data = await Promise.all(hits.slice(0, SHOWN).map(({ hit }) => hit.data()));
        if (mine !== turn) {
          return;
        }
        const made = data.map(search.recordOf).map((record, at) => {
          const forms = search.formsOf(query, hits[at].because);
          const words = record.passages.find(({ kind }) => kind === "text")?.words || [];
          const shown = words.slice(0, 18).join(" ") + (words.length > 18 ? " …" : "");
          const item = option(
            at,
            () => location.assign(search.markingAddress(record, record.anchor, forms)),
            element("strong", {}, `${record.plan}, recommendation ${record.number}`),
            element("span", { class: "search-box__excerpt" }, ...search.marked(shown, forms)),
          );
          item.dataset.ref = record.ref;
          return item;
        });
        const all = hits.length
          ? `See all ${hits.length.toLocaleString("en-GB")} recommendations`
          : "Nothing was found. Search in full";
        made.push(option(made.length, () => form.requestSubmit(), all));
        const chosen = options()[active]?.dataset.ref;
        list.replaceChildren(...made);
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        // What was chosen while more words were looked up stays chosen.
        activate(chosen ? made.findIndex(({ dataset }) => dataset.ref === chosen) : -1);
        said.textContent = hits.length
          ? `${hits.length} found; use the arrow keys to choose one`
          : "Nothing was found";
      } catch (error) {
        console.error(error);
        close(); // the form still leads to the search page, which says what is wrong
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, WAIT);
    });
    input.addEventListener("focus", () => {
      search.open().catch(() => {}); // what is needed is there when the first word is
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
  };

  const start = () => {
    const boxes = [...document.querySelectorAll("form.search-box")];
    if (!boxes.length) {
      return;
    }
    reachBySlash(boxes);
    boxes.filter((box) => !box.closest("#search")).forEach(instant);
  };

  document.addEventListener("DOMContentLoaded", start);
})();
