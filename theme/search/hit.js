/*
 * A hit as a part of the page: plan, number, words with what was asked for marked, badges.
 * Must not know: how it was found. Text becomes text nodes only, whatever it holds.
 */
import { element } from "./dom.js";
import { wordsOf } from "./lists.js";
import { _ } from "./said.js";
import { DONE } from "./shared.js";

const TEXT_LENGTH = 48; // words
const ACTION_LENGTH = 32;
const MARKED = 12; // words that an address carries, to be marked on the page it leads to
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’&-]|(?<=[0-9])[.,](?=[0-9]))*/gu;

/** Return all forms of the words that a query looked for, slips mended, others' words too. */
export const formsOf = (query, because = new Set()) => {
  const forms = new Set([...because].flatMap(({ phrase }) => phrase || []));
  for (const { text, alternatives } of query.words) {
    forms.add(text);
    for (const { forms: own } of alternatives) {
      own.forEach((form) => forms.add(form));
    }
  }
  return forms;
};

const isAsked = (printed, forms) => {
  const parts = wordsOf(printed);
  return parts.some((part) => forms.has(part));
};

/** Return text nodes and marks: the words of `text` that are among `forms` are marked. */
export const marked = (text, forms) => {
  const nodes = [];
  let from = 0;
  for (const { 0: printed, index } of text.matchAll(WORD)) {
    if (isAsked(printed, forms)) {
      nodes.push(text.slice(from, index), element("mark", {}, printed));
      from = index + printed.length;
    }
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
};

/** Return the `length` words of a passage round what was asked for, and how much of it is there. */
export const windowOf = (words, forms, length) => {
  const asked = words.map((word) => isAsked(word, forms));
  const seen = (from) => {
    const kinds = new Set();
    let number = 0;
    for (let at = from; at < Math.min(words.length, from + length); at += 1) {
      if (asked[at]) {
        number += 1;
        kinds.add(words[at].toLowerCase().slice(0, 5));
      }
    }
    return kinds.size * 10 + number;
  };
  let best = 0;
  let worth = seen(0);
  for (let from = 4; from < words.length - length + 4; from += 4) {
    if (seen(from) > worth) {
      best = from;
      worth = seen(from);
    }
  }
  const start = Math.max(0, Math.min(best, words.length - length));
  const shown = words.slice(start, start + length).join(" ");
  const text =
    (start > 0 ? "… " : "") + shown + (start + length < words.length ? " …" : "");
  return { text, worth };
};

const badge = (facet, value) => {
  const [, said, , tone] = facet.values.find(([each]) => each === value) || [value, value, 0, "neutral"];
  return element(
    "span",
    { class: `badge badge--${tone}` },
    element("span", { class: "badge__axis" }, `${facet.title}:`),
    ` ${said}`,
  );
};

/** Return the words of a record that are among `forms`, each once. */
const wordsIn = ({ passages }, forms) => {
  const said = passages.flatMap(({ words }) => words).flatMap(wordsOf);
  return [...new Set(said.filter((word) => forms.has(word)))];
};

/** Return the address of a record's part that has what is to be marked there (search-marks). */
export const markingAddress = (record, anchor, forms) => {
  const address = new URL(record.page);
  address.search = new URLSearchParams({ found: wordsIn(record, forms).slice(0, MARKED).join(" ") });
  address.hash = anchor;
  return address.href;
};

/** Return a link to a record's part; its address has words to mark only as it is followed. */
const linkTo = (record, anchor, forms, ...children) => {
  const href = `${record.page.pathname}#${anchor}`;
  const made = element("a", { href }, ...children);
  for (const about of ["pointerdown", "keydown", "contextmenu"]) {
    made.addEventListener(about, () => {
      made.href = markingAddress(record, anchor, forms);
    });
  }
  for (const over of ["pointerleave", "blur"]) {
    made.addEventListener(over, () => made.setAttribute("href", href));
  }
  return made;
};

/** Return the action or update that says most of what was asked for, or null. */
const bestAnswer = ({ passages }, forms) =>
  passages
    .filter(({ kind }) => kind === "action" || kind === "update")
    .map((passage) => ({ passage, ...windowOf(passage.words, forms, ACTION_LENGTH) }))
    .reduce((one, other) => (other.worth > (one?.worth || 0) ? other : one), null);

/** Return what a plan's page tells of a recommendation in a line: its answer, how many are done. */
const badgesOf = ({ facets }, setup) => {
  const facet = setup.facets.find(({ name }) => name === "response");
  return [
    ...(facets.response || []).flatMap((value) => [badge(facet, value), " "]),
    ...(facets[DONE] || []).map((said) => element("span", { class: "badge badge--neutral" }, said)),
  ];
};

/** Return a way of saying it as a record writes it, which tells a short form from a word. */
const asWritten = ({ passages }, said) => {
  const escaped = said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu");
  const written = passages.map(({ words }) => found.exec(words.join(" "))?.[0]).find(Boolean);
  return written && /.\p{Lu}/u.test(written) ? written : said;
};

/** Return in words what else than the query's own words a record was found by. */
const reasonsOf = (record, because) =>
  [...new Set([...because].map(({ said }) => asWritten(record, said)))].join(", ");

const without = ({ words }, lacks) => lacks.map((at) => `“${words[at].text}”`).join(", ");

/**
 * Return a hit as an item of the list; `because`: the other ways of saying it that found it;
 * `lacks`: the places of the query's words that it does not have.
 */
export const hitItem = (record, query, setup, { because = new Set(), lacks = [] } = {}) => {
  const forms = formsOf(query, because);
  const text = record.passages.find(({ kind }) => kind === "text")?.words || [];
  const best = bestAnswer(record, forms);
  const title = _("{name}, recommendation {number}", record);
  const kind = best?.passage.kind === "update" ? _("Reported") : _("Action");
  const line = (name, ...children) => element("p", { class: `search-hit__${name}` }, ...children);
  return element(
    "li",
    { class: "search-hit", "data-ref": record.ref },
    element("h2", { class: "search-hit__title" }, linkTo(record, record.anchor, forms, title)),
    line("aside", _("Asked on {day}", { day: record.published })),
    line("text", ...marked(windowOf(text, forms, TEXT_LENGTH).text, forms)),
    best &&
      line(
        "action",
        linkTo(record, best.passage.anchor, forms, kind),
        ": ",
        ...marked(best.text, forms),
      ),
    because.size ? line("why", _("Found by words of like meaning: {words}", { words: reasonsOf(record, because) })) : null,
    lacks.length ? line("why", _("Does not have: {words}", { words: without(query, lacks) })) : null,
    line("badges", ...badgesOf(record, setup)),
  );
};
