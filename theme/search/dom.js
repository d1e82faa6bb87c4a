/*
 * Elements, counts and lists in words.
 * Must not know: search. Text becomes text nodes only, whatever it holds.
 */
import { _, ngettext } from "./said.js";

/** Return an element with attributes and children; strings become text nodes. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.filter((each) => each !== null && each !== undefined));
  return made;
};

/** Return so many recommendations in words. */
export const counted = (number) =>
  ngettext("{number:,} recommendation", "{number:,} recommendations", number);

/** Return things as a phrase: "a", "a and b", "a, b and c"; "a, b or c" where it is any of them. */
export const listed = (things, isAny = false) => {
  const values = { all: things.slice(0, -1).join(", "), last: things.at(-1) };
  if (things.length < 2) {
    return things.join("");
  }
  return isAny ? _("{all} or {last}", values) : _("{all} and {last}", values);
};
