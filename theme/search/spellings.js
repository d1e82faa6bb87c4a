/*
 * The words of the record that a word may stand for: spelt otherwise, mistyped, in another form.
 * Must not know: the rest of a query.
 */
import { bases } from "./english.js";
import { englishBeside, entriesBeside, entriesUnder, strangersOf } from "./lists.js";

const ENDINGS =
  /(?:isations?|izations?|ations?|[ae]nces?|ments?|ings?|ions?|ers?|ors?|ies|ied|ely|ly|ed|es|s|e|y)$/;

/** Return how many letters must be changed, left out, put in or swapped; more than most = most + 1. */
const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) {
      return most + 1;
    }
    before = last;
    last = row;
  }
  return last[b.length];
};

/** Return British and American spellings of a word, itself left out. */
export const otherSpellings = (word) => {
  const pairs = [
    [/is(e|ed|es|er|ing|ation|ations)$/, "iz$1"],
    [/iz(e|ed|es|er|ing|ation|ations)$/, "is$1"],
    [/our(s|ed|ing|able|al)?$/, "or$1"],
    [/or(s|ed|ing|able|al)?$/, "our$1"],
    [/(t|b)re(s)?$/, "$1er$2"],
    [/(t|b)er(s)?$/, "$1re$2"],
    [/^program(s)?$/, "programme$1"],
    [/^programme(s)?$/, "program$1"],
    [/ce(s|d)?$/, "se$1"],
    [/se(s|d)?$/, "ce$1"],
    [/dgment(s)?$/, "dgement$1"],
    [/dgement(s)?$/, "dgment$1"],
    [/l(ed|ing|er)$/, "ll$1"],
    [/ll(ed|ing|er)$/, "l$1"],
    [/^enrol(l?)(s|ment)?$/, "enroll$2"],
  ];
  const found = pairs
    .filter(([from]) => from.test(word))
    .map(([from, to]) => word.replace(from, to));
  return [...new Set(found)].filter((each) => each !== word);
};

/** How many slips a word of this length may have: short words would become others. */
const slips = (word) => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** Return the words of some lists that a word is a slip of, the likeliest first. */
const mendedBy = (word, maps) => {
  const most = slips(word);
  const seen = new Map();
  for (const map of maps) {
    for (const [form, entry] of map) {
      if (form.length < 3 || /\d/.test(form)) {
        continue;
      }
      const steps = distance(word, form, most);
      if (steps <= most) {
        const rank = steps + (form[0] === word[0] ? 0 : 0.5) - Math.log10(entry.df + 1) / 10;
        if (!seen.has(entry) || seen.get(entry).rank > rank) {
          seen.set(entry, { entry, form, rank, steps });
        }
      }
    }
  }
  const found = [...seen.values()].sort((a, b) => a.rank - b.rank);
  return found.filter((each) => each.steps === found[0].steps).slice(0, 3);
};

const mayBeSlip = (word) => slips(word) > 0 && !/\d/.test(word);

/** Return the words of the record that a word is a slip of, of those that begin nearly as it does. */
export const mendedBeside = async (word) =>
  mayBeSlip(word) ? mendedBy(word, [await entriesBeside(word)]) : [];

/**
 * Return the words of the record that a word is a slip of, the likeliest first. The slip is looked for
 * where least must be fetched: first beside the word, then in its letter, then in that of its second.
 */
export const mended = async (word) => {
  const beside = await mendedBeside(word);
  if (!mayBeSlip(word) || beside[0]?.steps === 1) {
    return beside;
  }
  const own = mendedBy(word, await entriesUnder(word[0]));
  return own.length ? own : mendedBy(word, await entriesUnder(word[1]));
};

/**
 * Return the word that a word is a slip of, of those that the field or English has and the record lacks:
 * {form, steps}, or null. It begins as the word does.
 */
export const mendedToKnown = async (word) => {
  const most = slips(word);
  const [best] = Object.keys(await englishBeside([word]))
    .filter((form) => form.length > 3 && form[0] === word[0])
    .map((form) => ({ form, steps: distance(word, form, most) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps);
  return best ?? null;
};

/**
 * Return other forms of a word that the record has: its ending taken away, another put on. Words that
 * only look like it are none.
 */
export const otherForms = async (word) => {
  const base = word.replace(ENDINGS, "");
  const most = base.length + (base.length < 5 ? 3 : 7); // "sent" has nothing to do with "sentence"
  if (base.length < 4 || /\d/.test(word)) {
    return [];
  }
  const [entries, isStranger] = await Promise.all([entriesBeside(word), strangersOf(word)]);
  const bent = new Set(bases(word)); // "family" of "families": "ly" is no ending of it
  const found = new Set();
  for (const [form, entry] of entries) {
    const isForm =
      bent.has(form) ||
      (form.startsWith(base) && form.length <= most && form.replace(ENDINGS, "") === base);
    if (isForm && !isStranger(form)) {
      found.add(entry);
    }
  }
  return [...found];
};

/** Return what the record may have for the beginning of a word, the most frequent first. */
export const completed = async (word) => {
  if (word.length < 2) {
    return [];
  }
  const found = new Set();
  for (const [form, entry] of await entriesBeside(word)) {
    if (form.startsWith(word)) {
      found.add(entry);
    }
  }
  return [...found].sort((a, b) => b.df - a.df).slice(0, 4);
};
