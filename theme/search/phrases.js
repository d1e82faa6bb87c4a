/*
 * Phrases that readers say for states and pages, and whether they stand in a query's words.
 * Must not know: what is said by them. How they are written: action_plans/searching/state_words.toml.
 */
import { roots } from "./english.js";
import { STOP, phrasesBy } from "./lists.js";
import { NEEDLESS_WORDS } from "./shared.js";

// Kinds of phrases from which on they speak of states and pages (action_plans/searching/same_meaning.py).
const SPOKEN = 3;

// Words that may stand between two of a phrase: "missing from the latest update".
const BETWEEN = new Set(
  ("latest last first newest recent official published own agreed actually really ever even quite " +
    "properly all any fully going thing managed able cael gael gafodd ei eu yn yr").split(" "),
);

// Words of a longer phrase that need not be said: "missing from update".
const NEEDLESS = new Set(NEEDLESS_WORDS.split(" "));

export const isBetween = ({ word }) => STOP.has(word) || BETWEEN.has(word);

/** True if a word, by its forms, is any of a phrase's part. */
const isAny = (part, forms) => part.some((each) => forms.has(each));

/**
 * Return where a phrase stands in words, as the forms of each, from a place on: its end, or -1; `may`
 * says which words may stand between two of it.
 */
export const standsAt = (words, forms, from, phrase, may = isBetween) => {
  let at = from;
  for (const part of phrase) {
    while (at > from && at < words.length && may(words[at]) && !isAny(part, forms[at])) {
      at += 1;
    }
    if (at >= words.length || !isAny(part, forms[at])) {
      return -1;
    }
    at += 1;
  }
  return at;
};

/** Return the phrases that are looked up by the words: [[phrase, number of the state or page, kind]]. */
export const sayingsFor = async (words) => {
  const found = await phrasesBy(new Set(words.flatMap(({ word }) => [...roots(word)])));
  return found.filter(([, , kind]) => kind >= SPOKEN);
};

/** Return the parts of a phrase, each as the words that it may be. */
const partsOf = (said, { anyOf }) => said.split(" ").map((part) => (anyOf[part] ?? part).split("/"));

/** Return the parts of a phrase that must be said: of three or more, those that tell something. */
export const toldIn = (said, setup) => {
  const parts = partsOf(said, setup);
  const told = parts.filter(([first]) => !NEEDLESS.has(first));
  return told.length > 1 ? told : parts;
};

/** Return the words of phrases: they are no slips. */
export const wordsOfSayings = (sayings, setup) =>
  new Set(sayings.flatMap(([said]) => partsOf(said, setup).flat()));

