/*
 * The lists that the site has of its words, fetched as they are needed.
 * Must not know: what a query means. Lists: action_plans/searching; words: searching/text.py.
 */
import {
  ENGLISH_LISTS,
  FORMAT,
  PLANS_IN_A_LIST,
  SAME_LETTERS,
  SAME_LISTS,
  STOP_WORDS,
} from "./shared.js";

/** The site's root, wherever it stands: this file is a folder below it. */
export const ROOT = new URL("../", import.meta.url);

const EIGHTHS = [..."aeilortu"]; // where each eighth of the alphabet begins
const OTHER = "other";

/** Words that say nothing of what is looked for. */
export const STOP = new Set(STOP_WORDS.split(" "));
const MOST_WORDS = 40; // of a text; what comes after them is not looked for

// The figures of one number, but of no date: action_plans/searching/text.py has the same.
const FIGURES =
  /(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|(?![0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9]))[0-9]+(?:\.[0-9]+)+)(?![.,]?[0-9])/g;

/** Return a text with the figures of each number as one word, as the index has them: 8.5 is 85. */
const figuresJoined = (text) => text.replace(FIGURES, (all) => all.replace(/[.,]/g, ""));

const parted = (text) =>
  (
    figuresJoined(text.normalize("NFKD"))
      .replace(/\p{M}/gu, "")
      .replace(/['’&](?=[\p{L}\p{N}_])|['’]/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) || []
  ).slice(0, MOST_WORDS);

const partedOnce = new Map(); // what means the same is asked again for every query

/** Return the words of a text: lower case, no accents, hyphens part them. */
export const wordsOf = (text) => {
  if (!partedOnce.has(text)) {
    partedOnce.set(text, parted(text));
  }
  return partedOnce.get(text);
};

/** Fetch JSON once; a list that is not there is a fault of the index, and is thrown. */
const fetched = new Map();
const list = (path) => {
  if (!fetched.has(path)) {
    const asked = fetch(new URL(path, ROOT)).then((answer) => {
      if (!answer.ok) {
        throw new Error(`${path}: ${answer.status}`);
      }
      return answer.json();
    });
    asked.catch(() => fetched.delete(path));
    fetched.set(path, asked);
  }
  return fetched.get(path);
};

/** Give the posts that records are narrowed by their names, which the list of posts has. */
const withNames = (setup) => {
  if (setup.format !== FORMAT) {
    throw new Error("the lists are of another version");
  }
  const names = new Map(setup.owners.map(([id, [name]]) => [id, name]));
  for (const value of setup.facets.find(({ name }) => name === "owner").values) {
    value[1] ||= names.get(value[0]);
  }
  return setup;
};

let setup = null;
/** The lists that every query needs. */
export const loadSetup = () => {
  setup ??= list("search/setup.json").then(withNames);
  setup.catch(() => {
    setup = null;
  });
  return setup;
};

/** Return the list that a word is in: by its first letter, and an eighth of them for its second. */
export const listOf = (word) =>
  /^[a-z]/.test(word)
    ? word[0] + (EIGHTHS.findLast((each) => each <= (word[1] ?? "")) ?? EIGHTHS[0])
    : OTHER;

const sumOf = (word, lists) =>
  [...word].slice(0, SAME_LETTERS)
    .reduce((number, letter) => (number * 31 + letter.codePointAt(0)) % lists, 0);

/** Return the lists of all words that begin with a letter. */
const listsOf = (letter) => (/[a-z]/.test(letter) ? EIGHTHS.map((each) => letter + each) : [OTHER]);

const entriesIn = (rows) => {
  const found = new Map();
  for (const [df, forms, mask, common = 0, family = 0] of rows) {
    const all = forms.split(" ");
    const bits = mask ? BigInt(`0x${mask}`) : null;
    const entry = { df, common, forms: all, word: all[0], mask: bits, family };
    for (const form of all) {
      found.set(form, entry);
    }
  }
  return found;
};

/** Return word → [its group of look-alikes, its family in it]. */
const familiesIn = (groups) =>
  new Map(
    groups.flatMap((families, group) =>
      families.flatMap((forms, family) => forms.split(" ").map((form) => [form, [group, family]])),
    ),
  );

const byName = new Map();
const wordList = (name) => {
  if (!byName.has(name)) {
    byName.set(
      name,
      list(`search/words/${name}.json`).then(({ words, short, names, strangers, acronyms }) => ({
        acronyms,
        entries: entriesIn(words),
        short: new Map(short),
        names: new Map(names),
        families: familiesIn(strangers),
      })),
    );
  }
  return byName.get(name);
};

/** Return the entries of a word's list: form → {df, common, forms, word, mask, family}. */
export const entriesBeside = async (word) => (await wordList(listOf(word))).entries;

/** Return the entries of all words that begin with a letter, list by list. */
export const entriesUnder = (letter) =>
  Promise.all(listsOf(letter).map(async (name) => (await wordList(name)).entries));

/** Return the entry of a word as it is spelt, or undefined. */
export const entryOf = async (word) => (await entriesBeside(word)).get(word);

/** Return what tells whether another word only looks like a word. */
export const strangersOf = async (word) => {
  const { families } = await wordList(listOf(word));
  const own = families.get(word);
  return (other) => {
    const its = families.get(other);
    return Boolean(own && its) && own[0] === its[0] && own[1] !== its[1];
  };
};

/**
 * Return the phrases that are looked up by any of some words: [[phrase, ways, kind]]; kinds:
 * action_plans/searching/same_meaning.py. Few are looked up by a word that says nothing.
 */
export const phrasesBy = async (words) => {
  const { speaking } = await loadSetup();
  const asked = [...words].filter((word) => !STOP.has(word) || speaking.includes(word));
  const lists = new Set(asked.map((word) => sumOf(word, SAME_LISTS)));
  return (await Promise.all([...lists].map((name) => list(`search/same/${name}.json`)))).flat();
};

/** Return the pages of the site that have names: [[title, path from the root, what it answers]]. */
export const sitePages = () => list("search/pages.json");

/** Return what the record spells out that has these initials, or undefined: vlo, victim liaison… */
export const spelledOut = async (word) => (await wordList(listOf(word))).short.get(word);

/** Return the short forms of the glossary that begin as a word does, or whose long forms do: [[short, full]]. */
export const acronymsBeside = async (word) => (await wordList(listOf(word))).acronyms;

/** Return the numbers of the plans that have a word in one of their names. */
export const plansNamed = async (word) => (await wordList(listOf(word))).names.get(word) || [];

/** Return a plan by its number: {number, id, name, part, words, last}; last: its last recommendation's number. */
export const planAt = async (number) => {
  const plans = await list(`search/plans/${Math.floor(number / PLANS_IN_A_LIST)}.json`);
  const [id, name, part, words, last] = plans[number % PLANS_IN_A_LIST];
  return { number, id, name, part, words: new Set(words.split(" ")), last };
};

/**
 * Return the words that the record lacks and that are no slips, of those that begin as one of some
 * words does: word → what a common English word may mean in it, 0 for one that the field alone has.
 */
export const englishBeside = async (words) => {
  const lists = new Set(words.map((word) => sumOf(word, ENGLISH_LISTS)));
  const found = await Promise.all([...lists].map((name) => list(`search/english/${name}.json`)));
  return Object.assign({}, ...found);
};

/** True if the field has a word, though no record need have it: it is no slip. */
export const isFamiliar = async (word) => (await englishBeside([word]))[word] === 0;

/** Return by when the records of a part of the index are due, in its own order. */
export const dueDates = async (number) => {
  const runs = await list(`search/due/${number + 1}.json`);
  return runs.flatMap(([date, many]) => Array(many).fill(date));
};

/** Begin to fetch the entries of all words of a text. */
export const fetchWords = (text) => {
  const words = wordsOf(text);
  // What goes wrong is thrown where a list is read.
  new Set(words.map(listOf)).forEach((name) => wordList(name).catch(() => {}));
  phrasesBy(words).catch(() => {});
};
