/*
 * The box that leads to a recommendation or an action by its number, and begins what is done most.
 * Must not know: what becomes of a plan's values.
 */
import { h, library } from "./library.js";
import { _ } from "./said.js";

export const BOX = "edit-reach";

/**
 * Return what is meant by "5", "5.a2", "5 a2" or "5.2": {at, action}, positions in the values; null
 * where there is no such one. `action` is -1 where a recommendation is meant.
 */
export const reached = (values, typed) => {
  const said = typed.trim().toLowerCase();
  const all = (values.recommendations ?? []).map(({ number, actions = [] }, at) => ({
    at,
    number: String(number ?? "").toLowerCase(),
    ids: actions.map(({ id }) => id),
  }));
  const exact = all.find(({ number }) => number === said);
  if (exact) {
    return { at: exact.at, action: -1 };
  }
  for (const { at, number, ids } of all) {
    const rest = number && said.startsWith(number) ? said.slice(number.length) : "";
    const id = rest.replace(/^[\s./,-]+/, "");
    const action = rest ? ids.findIndex((each) => each === id || (rest !== id && each === `a${id}`)) : -1;
    if (action >= 0) {
      return { at, action };
    }
  }
  return null;
};

/** Return the box; `go`, `date`, `move` and `update` are told where to: {at, action}. */
export const Reach = ({ values, say, go, date, move, update }) => {
  const [typed, setTyped] = library.useState("");
  const then = (does) => () => {
    const there = reached(values, typed);
    if (there) {
      setTyped("");
      does(there);
    } else {
      say(typed.trim() ? _("There is no {number} in this plan.", { number: typed.trim() }) : _("Write a number first: 5, or 5.a2."));
      document.getElementById(BOX).focus();
    }
  };
  const onKeyDown = (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      then(go)();
    }
  };
  const button = (said, does) =>
    h("button", { type: "button", className: "edit-button edit-button--small", onClick: then(does) }, said);
  return h(
    "div",
    { className: "edit-reach" },
    h("label", { htmlFor: BOX }, _("Number of a recommendation or an action (5, or 5.a2)")),
    h(
      "div",
      { className: "edit-reach__row" },
      h("input", {
        id: BOX, className: "edit-field__input", value: typed, autoComplete: "off", onKeyDown,
        "aria-describedby": `${BOX}__help`,
        onInput: ({ target }) => setTyped(target.value),
      }),
      button(_("Go there"), go),
      button(_("Its date"), date),
      button(_("Add an update"), update),
      button(_("Move its date"), move),
    ),
    h("p", { id: `${BOX}__help`, className: "edit-field__help" }, _("Enter goes there, Alt and J come back here. Control and S save the file, or download it.")),
  );
};
