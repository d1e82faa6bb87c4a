/*
 * What is written in a plan file to its lines in the canonical form.
 * Must not know: what the keys mean; the layout says how each is written. The twin of
 * action_plans/formatting/emit.py: tests/edit holds that both write the same.
 *
 * A node is a text {says, sign}, a list {items: [entry], flow} or keys {keys: [entry], flow}; an
 * entry is {key, value, above, beside}, `above` and `beside` its comments.
 */
import { folded, isPlain, isTakenForText, length, literal, quoted } from "./scalars.js";

const STEP = "  ";
const ANY = { order: [], manners: {}, inside: {}, inline: true };

/** Return the text of a file {root, head, tail} in a form {plan, width, modeline}. */
export const emit = (file, form) => {
  const { head } = file;
  const known = head.some((comment) => comment.includes("yaml-language-server:"));
  const lines = keysOf(file.root, form.plan, "", form.width);
  return `${[...(known ? [] : [form.modeline]), ...head, ...lines, ...file.tail].join("\n")}\n`;
};

const isText = (node) => node.says !== undefined;
const keyOf = (entry) => (entry.key ? entry.key.says : "");
const manner = (layout, key) => layout.manners[key] ?? "as-fits";
const within = (layout, key) => layout.inside[key] ?? ANY;
const keyText = (key) => (isPlain(key, true) && isTakenForText(key) ? key : quoted(key));
const above = (entry) => [...entry.above, ...entry.beside.slice(1)];
const besideOf = (entry) => (entry.beside.length ? ` ${entry.beside[0]}` : "");

/** Return the entries of a mapping in their order; keys not listed come last, as they stand. */
const ranked = (node, layout) => {
  const rank = (entry) => {
    const at = layout.order.indexOf(keyOf(entry));
    return at < 0 ? layout.order.length : at;
  };
  return [...node.keys].sort((one, other) => rank(one) - rank(other));
};

const keysOf = (node, layout, indent, width) =>
  ranked(node, layout).flatMap((entry) => {
    const key = keyOf(entry);
    const lead = `${indent}${keyText(key)}:`;
    const value = valueOf(entry, within(layout, key), manner(layout, key), indent, lead, width);
    return [...above(entry).map((comment) => indent + comment), ...value];
  });

const valueOf = (entry, layout, how, indent, lead, width) => {
  const node = entry.value;
  const beside = besideOf(entry);
  if (isText(node)) {
    return textOf(node, how, indent, lead, beside, width);
  }
  const inline = inlineOf(node, layout, how);
  const empty = !(node.items ?? node.keys).length;
  if (inline !== null && (empty || length(lead) + 1 + length(inline) <= width)) {
    return [`${lead} ${inline}${beside}`];
  }
  if (node.items) {
    return [lead + beside, ...itemsOf(node, layout, how, indent, width)];
  }
  return [lead + beside, ...keysOf(node, layout, indent + STEP, width)];
};

const textOf = (node, how, indent, lead, beside, width) => {
  const line = scalar(node, how, false);
  // Measured in quotes, so that a text which loses them in a block does not come back unquoted.
  const fits = length(lead) + 1 + length(quoted(node.says)) <= width;
  const broken = node.says.includes("\n");
  if (!line) {
    return [lead + beside];
  }
  if (how !== "prose" && fits && !broken) {
    return [`${lead} ${line}${beside}`];
  }
  const block = how !== "quoted" || broken ? blockOf(node, indent + STEP, width) : null;
  if (block === null) {
    return [`${lead} ${line}${beside}`];
  }
  return [`${lead} ${block[0]}${beside}`, ...block.slice(1)];
};

/** Return a text as a block. Its own line breaks are kept in the block's kind it came in. */
const blockOf = (node, indent, width) => {
  if (node.says.includes("\n") && node.sign !== ">") {
    return literal(node.says, indent) ?? folded(node.says, indent, width);
  }
  return folded(node.says, indent, width) ?? literal(node.says, indent);
};

/** Return a text on one line, plain or in quotes. What has quotes keeps them. */
const scalar = (node, how, inBrackets) => {
  if (!node.says && !node.sign) {
    return "";
  }
  const plain = isPlain(node.says, inBrackets);
  if (how === "quoted" || node.sign === "'" || node.sign === '"' || !plain) {
    return quoted(node.says);
  }
  return !node.sign || isTakenForText(node.says) ? node.says : quoted(node.says);
};

/** Return a list of texts, or inline keys of them, in brackets; null if it has to be long. */
const inlineOf = (node, layout, how) => {
  if (isText(node)) {
    return node.says.includes("\n") ? null : scalar(node, how, true);
  }
  const entries = node.items ?? node.keys;
  if (entries.some((entry) => entry.above.length || entry.beside.length)) {
    return null;
  }
  if (node.items) {
    if (!entries.every((entry) => isText(entry.value))) {
      return null;
    }
    const parts = entries.map((entry) => inlineOf(entry.value, layout, how));
    return parts.includes(null) ? null : `[${parts.join(", ")}]`;
  }
  if (entries.length && !layout.inline) {
    return null;
  }
  const parts = ranked(node, layout).map((entry) => {
    const key = keyOf(entry);
    const value = inlineOf(entry.value, within(layout, key), manner(layout, key));
    return value === null ? null : `${keyText(key)}: ${value}`.trimEnd();
  });
  return parts.includes(null) ? null : `{${parts.join(", ")}}`;
};

/** Return the lines of a list, its dashes at the column of its key. */
const itemsOf = (node, layout, how, indent, width) =>
  node.items.flatMap((entry) => {
    const [hoisted, value] = hoistedOf(entry.value, layout);
    const [comments, item] = itemOf(entry, value, layout, how, indent, width);
    return [
      ...[...above(entry), ...hoisted, ...comments].map((comment) => indent + comment),
      ...item,
    ];
  });

/** Return the comment that goes above an item, if any, and the item's lines. */
const itemOf = (entry, value, layout, how, indent, width) => {
  const beside = besideOf(entry);
  if (isText(value)) {
    return [[], textOf(value, how, indent, `${indent}-`, beside, width)];
  }
  const inline = inlineOf(value, layout, how);
  if (inline !== null && indent.length + 2 + length(inline) <= width) {
    return [[], [`${indent}- ${inline}${beside}`]];
  }
  const inner = indent + STEP;
  const nested = value.keys
    ? keysOf(value, layout, inner, width)
    : itemsOf(value, layout, how, inner, width);
  return [
    entry.beside.slice(0, 1),
    [`${indent}- ${nested[0].slice(inner.length)}`, ...nested.slice(1)],
  ];
};

/** Return the comments above an item's first entry, which go above the dash, and the rest. */
const hoistedOf = (value, layout) => {
  const entries = isText(value) ? [] : value.keys ? ranked(value, layout) : value.items;
  if (!entries.length) {
    return [[], value];
  }
  const [first, ...rest] = entries;
  const [comments, below] = first.value.items ? hoistedOf(first.value, layout) : [[], first.value];
  const bare = { ...first, above: [], beside: first.beside.slice(0, 1), value: below };
  const kind = value.keys ? "keys" : "items";
  return [[...above(first), ...comments], { ...value, [kind]: [bare, ...rest] }];
};
