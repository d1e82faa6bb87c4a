/*
 * Text of a plan file to what is written in it, with each comment at the entry it belongs to.
 * Must not know: plans, the canonical form. The twin of action_plans/formatting/scan.py and
 * lists.py; `yaml` is the package of that name: {parseDocument, isMap, isScalar, isSeq}.
 */
import { _ } from "./said.js";
import { failure } from "./untranslated.js";

const SIGNS = { QUOTE_SINGLE: "'", QUOTE_DOUBLE: '"', BLOCK_FOLDED: ">", BLOCK_LITERAL: "|" };
const FOLDED = /^( *)((?:- +)*)([\w-]+: +)>([+-]?)(\s*(?:#.*)?)$/;
const ENTRY_OF_A_LIST = /^\s*(?:[-*+]|\d{1,2}[.)]) +\S/;

/**
 * Return the file {root, head, tail, places} that a text holds; `places` are {start, path} of every
 * entry in the file's order, start in characters. Throws where a form cannot show the file.
 */
export const scan = (given, yaml) => {
  const text = withListsKept(given.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  const parsed = yaml.parseDocument(text, { schema: "failsafe", logLevel: "silent" });
  if (parsed.errors.length) {
    throw new Error(parsed.errors[0].message);
  }
  const found = { yaml, entries: [], scalars: [] };
  const { node: root } = nodeOf(parsed.contents, null, found);
  if (!root.keys) {
    throw failure(_("No keys stand in this file."));
  }
  const places = found.entries.map(({ start, path }) => ({ start, path }));
  const file = { root, head: [], tail: [], places };
  for (const comment of commentsOf(text, found.scalars)) {
    place(comment, found.entries, file);
  }
  return file;
};

/** Return {node, start, end}: what is written, and where it begins and ends in characters. */
const nodeOf = (written, within, found) => {
  if (!written || written.anchor || written.tag || !(written.range && isKnown(written, found))) {
    throw new Error("Anchors, aliases and tags have no place in a plan file.");
  }
  const [start, end] = written.range;
  if (found.yaml.isScalar(written)) {
    return { node: textOf(written, found), start, end };
  }
  const flow = Boolean(written.flow);
  if (found.yaml.isSeq(written)) {
    const items = written.items.map((each, at) => item(each, at, within, found));
    return { node: { items, flow }, start, end };
  }
  const keys = written.items.map((each) => pair(each, within, found));
  return { node: { keys, flow }, start, end };
};

const isKnown = (written, { yaml }) =>
  yaml.isScalar(written) || yaml.isSeq(written) || yaml.isMap(written);

const textOf = (written, found) => {
  const [start, end] = written.range;
  const sign = SIGNS[written.type] ?? "";
  const block = sign === "|" || sign === ">";
  if (start < end) {
    found.scalars.push([start, end, block]);
  }
  // The reader drops the line breaks at either end of a block.
  const says = block ? written.value.trimEnd().replace(/^\n+/, "") : written.value;
  return { says, sign };
};

/** Return an entry, listed among all in the file's order before what stands in it. */
const entryOf = (key, start, step, within, found) => {
  const entry = { key, value: null, above: [], beside: [] };
  const path = [...(within?.path ?? []), step];
  const place = { entry, start, end: start, within, path };
  found.entries.push(place);
  return place;
};

const filled = (place, written, found) => {
  const { node, end } = nodeOf(written, place, found);
  place.entry.value = node;
  place.end = end;
  return place.entry;
};

const item = (written, at, within, found) =>
  filled(entryOf(null, startOf(written), at, within, found), written, found);

const pair = ({ key, value }, within, found) => {
  if (!found.yaml.isScalar(key)) {
    throw failure(_("A key is one word."));
  }
  const place = entryOf(textOf(key, found), key.range[0], key.value, within, found);
  if (value) {
    return filled(place, value, found);
  }
  place.entry.value = { says: "", sign: "" };
  return place.entry;
};

const startOf = (written) => (written?.range ? written.range[0] : 0);

/** Yield the comments: what begins with # at a line's start or after a blank, in no scalar. */
function* commentsOf(text, scalars) {
  const masked = text.split("");
  for (const [begins, end, block] of scalars) {
    let at = begins;
    if (block) {
      // The rest of its first line may be a comment.
      const line = text.indexOf("\n", begins);
      at = line < 0 ? text.length : line;
    }
    for (; at < end; at += 1) {
      masked[at] = masked[at] === "\n" ? "\n" : "x";
    }
  }
  let at = 0;
  for (const line of masked.join("").split("\n")) {
    const sign = line.search(/(?<=^|[ \t])#/);
    if (sign >= 0) {
      yield {
        text: text.slice(at + sign, at + line.length).trimEnd(),
        start: at + sign,
        alone: !line.slice(0, sign).trim(),
      };
    }
    at += line.length + 1;
  }
}

/** Put a comment at the entry that it belongs to, or at the file's head or tail. */
const place = (comment, entries, file) => {
  const following = entries.findIndex((each) => each.start >= comment.start);
  const before = following < 0 ? entries.length : following;
  if (!before) {
    file.head.push(comment.text);
    return;
  }
  const last = entries[before - 1];
  if (!comment.alone) {
    besideOf(last, comment).entry.beside.push(comment.text);
  } else if (last.entry.value.says !== undefined && comment.start < last.end) {
    last.entry.above.push(comment.text); // between a key and its value
  } else if (following >= 0) {
    entries[following].entry.above.push(comment.text);
  } else {
    file.tail.push(comment.text);
  }
};

/** Return the outermost entry in brackets that ends before a comment beside it. */
const besideOf = (entry, comment) => {
  let last = entry;
  while (last.within && last.within.end <= comment.start && last.within.entry.value.flow) {
    last = last.within;
  }
  return last;
};

/** Return the text of a file in which every folded block with a list of two keeps its lines. */
const withListsKept = (text) => {
  const lines = text.split("\n");
  return lines
    .map((line, number) => {
      const found = FOLDED.exec(line);
      const isList = found && entriesOf(lines, number, found[1].length + found[2].length) > 1;
      return isList ? `${found[1]}${found[2]}${found[3]}|${found[4]}${found[5]}` : line;
    })
    .join("\n");
};

/** Return how many entries of lists are in the block after a line whose key is at `column`. */
const entriesOf = (lines, number, column) => {
  let count = 0;
  for (const line of lines.slice(number + 1)) {
    if (line.trim() && line.length - line.replace(/^ +/, "").length <= column) {
      break;
    }
    count += ENTRY_OF_A_LIST.test(line) ? 1 : 0;
  }
  return count;
};
