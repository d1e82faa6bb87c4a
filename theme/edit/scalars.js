/*
 * One text to the ways in which YAML writes it: plain, quoted, as a block.
 * Must not know: plans, where the text stands. The twin of action_plans/formatting/scalars.py:
 * tests/edit holds that both write the same.
 */

// Narrower than YAML allows: what begins like prose, and holds no sign that ends a plain text.
const PLAIN = /^(?:[\p{L}\p{N}]|\()[^\n]*$/u;
const RISKY = /: |:$| #|[\s\x85]$|\t/u;
const RISKY_IN_BRACKETS = /[,[\]{}]|:(?=["'])/u;
const UNPRINTABLE = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const MARKER = /^(?:[-*+•◦▪‣●○■□·–]|\p{Nd}{1,2}[.)]|[a-z]\))$/u;

// What YAML 1.1 takes an unquoted text for, when it is not a text.
const NO_TEXT = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:~|null|Null|NULL|)$/,
  /^(?:<<|=)$/,
  /^(?:[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/,
  /^[!&*]$/,
];

/** Return how many characters a text has, as they are counted in a line. */
export const length = (text) => [...text].length;

/** True if `says` can stand without quotes, whatever it may then be taken for. */
export const isPlain = (says, inBrackets) => {
  if (!PLAIN.test(says) || RISKY.test(says) || UNPRINTABLE.test(says)) {
    return false;
  }
  return !(inBrackets && RISKY_IN_BRACKETS.test(says));
};

/** True if YAML takes `says`, unquoted, for a text: not a number, a date, a yes or a no. */
export const isTakenForText = (says) => !NO_TEXT.some((pattern) => pattern.test(says));

/** Return `says` in quotes on one line: single ones, double where they cannot hold it. */
export const quoted = (says) => {
  if (/[\n\t]/.test(says) || UNPRINTABLE.test(says)) {
    return doubleQuoted(says);
  }
  return `'${says.replaceAll("'", "''")}'`;
};

const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t" };

const doubleQuoted = (says) => {
  const escaped = (character) => {
    if (!UNPRINTABLE.test(character)) {
      return character;
    }
    const code = character.codePointAt(0);
    const digits = code.toString(16);
    return code > 0xffff ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
  };
  return `"${[...says].map((each) => ESCAPES[each] ?? escaped(each)).join("")}"`;
};

/** Return `says` as the lines of a folded block, sign first; null if it cannot be one. */
export const folded = (says, indent, width) => {
  const lines = says.split("\n");
  if (!fitsABlock(says) || lines.some((line) => !line || /^[ \t]/.test(line))) {
    return null;
  }
  const out = [">-"];
  for (const [number, line] of lines.entries()) {
    out.push(...(number ? [""] : []));
    out.push(...wrapped(line, width - indent.length).map((piece) => indent + piece));
  }
  return out;
};

/** Return `says` as the lines of a literal block, sign first; null if it cannot be one. */
export const literal = (says, indent) => {
  if (!fitsABlock(says) || /^[ \t\n]/.test(says)) {
    return null;
  }
  return ["|-", ...says.split("\n").map((line) => (line ? indent + line : ""))];
};

const fitsABlock = (says) =>
  says.trim() !== "" && !/[ \t\n]$/.test(says) && !UNPRINTABLE.test(says);

/** Return the pieces of a line, broken at single blanks, none but the first an entry of a list. */
const wrapped = (line, width) => {
  const pieces = [];
  for (const word of line.split(/(?<=[^ \t]) (?=[^ \t])/)) {
    const last = pieces.length - 1;
    const fits = pieces.length && length(pieces[last]) + 1 + length(word) <= width;
    if (fits || (pieces.length && MARKER.test(word))) {
      pieces[last] += ` ${word}`;
    } else {
      pieces.push(word);
    }
  }
  return pieces;
};
