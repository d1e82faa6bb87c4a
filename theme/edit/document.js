/*
 * A published document as it was read, beside the form, with the row marked that a field is from.
 * Must not know: plans, what is doubted.
 */
import { isAt } from "./places.js";
import { _ } from "./said.js";

const MARK = "edit-document__marked";
const PLACE = "edit-document__cell";

const made = (tag, text, className) => {
  const element = document.createElement(tag);
  element.textContent = text ?? "";
  element.className = className ?? "";
  return element;
};

const tableOf = ({ rows }, places) => {
  const table = made("table");
  const body = table.createTBody();
  for (const { at, cells } of rows) {
    const row = body.insertRow();
    cells.forEach((text) => row.append(made("td", text)));
    places.push({ at, element: row });
  }
  return table;
};

/** Return {element, show(name, blocks), mark(places)}; the first row marked is brought into sight. */
export const documentPane = () => {
  const element = made("div", "", "edit-document__text");
  Object.assign(element, { tabIndex: 0, role: "region", ariaLabel: _("The document as it was read") });
  let places = [];

  const show = (name, blocks) => {
    places = [];
    const parts = [made("p", name, "edit-document__name")];
    let page = 0;
    for (const block of blocks) {
      const on = (block.at ?? block.rows[0]?.at)?.page ?? page;
      if (on !== page) {
        page = on;
        parts.push(made("p", _("Page {page}", { page }), "edit-document__page"));
      }
      if (block.rows) {
        parts.push(tableOf(block, places));
      } else {
        const paragraph = made("p", block.text);
        places.push({ at: block.at, element: paragraph });
        parts.push(paragraph);
      }
    }
    element.replaceChildren(...parts);
  };

  const mark = (wanted) => {
    for (const old of element.querySelectorAll(`.${MARK}, .${PLACE}`)) {
      old.classList.remove(MARK, PLACE);
      old.removeAttribute("aria-current");
    }
    const found = wanted.flatMap((place) =>
      places.filter(({ at }) => isAt(place, at)).map((row) => ({ ...row, column: place.column })),
    );
    for (const { element: row, column } of found) {
      row.classList.add(MARK);
      row.setAttribute("aria-current", "true");
      row.cells?.[column - 1]?.classList.add(PLACE);
    }
    if (found.length) {
      const [{ element: row }] = found;
      element.scrollTop += row.getBoundingClientRect().top - element.getBoundingClientRect().top - element.clientHeight / 3;
    }
  };
  return { element, show, mark };
};
