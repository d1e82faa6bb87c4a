/*
 * Marks what was looked for on the page that a hit led to.
 * Must not know: how it was found.
 */
import { marked } from "./hit.js";

/** Mark the words of an element that are among `forms`; its structure stays. */
const mark = (place, forms) => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("mark, script, style, svg, .badge, code")) {
      texts.push(walker.currentNode);
    }
  }
  for (const text of texts) {
    const nodes = marked(text.data, forms);
    if (nodes.some((node) => typeof node !== "string")) {
      text.replaceWith(...nodes);
    }
  }
};

/** Mark what an address says was looked for, and take it out of the address. */
export const startMarks = () => {
  const address = new URL(location);
  const words = address.searchParams.get("found");
  if (words === null) {
    return;
  }
  // What is kept or sent on from here is the plain address.
  address.searchParams.delete("found");
  history.replaceState(history.state, "", address);
  const forms = new Set(words.split(" "));
  const [recommendation] = location.hash.slice(1).split("-a");
  const place = document.getElementById(recommendation);
  const whole = place?.closest("[data-ref]") || place;
  if (whole) {
    mark(whole, forms);
  }
};
