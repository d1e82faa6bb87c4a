/*
 * A query's words as the record writes them: two joined, one parted, slips of known words mended.
 * Must not know: what a word may stand for.
 */
import { meaningsOf } from "./english.js";
import { entryOf, isFamiliar } from "./lists.js";
import { mended, mendedToKnown, otherForms } from "./spellings.js";

const LEAST_PARTED = 7; // letters of a word that may be two
const LEAST_MENDED = 5;
const AS_GOOD = 0.9; // what stands for a word is worth so much, where the record has it

const isKnown = async (word) => (await entryOf(word))?.df > 1 || isFamiliar(word);

/** Part a long word that the record writes as two: both must be words of it, or known. */
const parted = async (word) => {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    // One after the other: the second is in a list of its own, to be fetched.
    if ((await isKnown(halves[0])) && (await isKnown(halves[1]))) {
      return halves;
    }
  }
  return null;
};

/** Return the known word that a word is a slip of, if none of the record's is as near; or null. */
const knownFor = async (word) => {
  const [own] = await mended(word);
  const known = await mendedToKnown(word);
  return known && known.steps < (own?.steps ?? Infinity) ? known.form : null;
};

/** Return what stands in the place of a word that neither the record, the field nor English has. */
const insteadOf = async (here) => {
  const { word } = here;
  const halves = word.length < LEAST_PARTED ? null : await parted(word);
  if (halves) {
    return halves.map((half) => ({ ...here, word: half }));
  }
  const known = word.length < LEAST_MENDED ? null : await knownFor(word);
  return [known ? { ...here, word: known, typed: word } : here];
};

/**
 * Join two words that the record writes as one, part one that it writes as two, and mend slips of words
 * that are known although it has none of them. `states` are words that states are told by; `isOpen`
 * says that the last word may not be finished.
 */
export const rejoined = async (words, states, isOpen) => {
  const done = [];
  for (let at = 0; at < words.length; at += 1) {
    const [here, next] = words.slice(at, at + 2);
    const isFree = !here.quoted && !next?.quoted;
    if (next && isFree && here.word.length + next.word.length > 5) {
      const joined = here.word + next.word;
      const [whole, ...halves] = await Promise.all([joined, here.word, next.word].map(entryOf));
      if (whole && !halves.every(Boolean)) {
        done.push({ ...here, word: joined });
        at += 1;
        continue;
      }
    }
    const isStrange =
      !here.quoted &&
      !(isOpen && !next) &&
      here.word.length >= LEAST_MENDED &&
      !states.has(here.word) &&
      !(await entryOf(here.word)) &&
      !(await otherForms(here.word)).length && // "families" where the record has "family"
      !(await meaningsOf(here.word));
    done.push(...(isStrange ? await insteadOf(here) : [here]));
  }
  return done;
};

/** Return the words that two neighbours make when they are written as one: [{at, word, family}]. */
export const joinedIn = async (words) => {
  const found = [];
  for (let at = 1; at < words.length; at += 1) {
    const entry = await entryOf(words[at - 1].text + words[at].text);
    if (entry) {
      found.push({ at: new Set([at - 1, at]), word: entry.word, family: entry.family });
    }
  }
  return found;
};

/** Return the words of a word that ends in figures, or of one that the record lacks and has as two. */
const halvesOf = async ({ text, alternatives }) => {
  const figures = text.match(/^([a-z]{2,})(\d+)$/);
  const isThere = text.length < LEAST_PARTED || alternatives.some(({ weight }) => weight >= AS_GOOD);
  return figures ? figures.slice(1) : isThere || /\d/.test(text) ? null : parted(text);
};

/** Return the words that may be written as two: [{at, phrase}]. */
export const apartIn = async (words) => {
  const halves = await Promise.all(words.map(halvesOf));
  return halves.flatMap((phrase, at) => (phrase ? [{ at: new Set([at]), phrase }] : []));
};
