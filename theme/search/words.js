/*
 * What a query means: the words of the record that its words stand for, names, numbers, states.
 * Must not know: the index, what a hit looks like.
 */
import { meaningsOf } from "./english.js";
import { entryOf, isFamiliar, loadSetup, spelledOut } from "./lists.js";
import { groupsOf, ownersOf } from "./meanings.js";
import { namesIn, numbersIn } from "./names.js";
import { completed, mended, otherForms, otherSpellings } from "./spellings.js";
import { isLight, monthsIn, quotedRuns, split, telling, withDates } from "./split.js";
import { statesIn } from "./states.js";

const THESAURUS = 0.35; // what a word of the record is worth that means the same in English
const MOST_MEANINGS = 4;
const LEAST_BEGUN = 4; // letters of a word that nobody is typing, to be the beginning of others
const SLIP_TO_OTHER = 10; // times as many records, for a rare word to be taken for a slip

/** Add what the record may have for a word that it lacks; return the slip that was mended, or null. */
const standIns = async (text, add) => {
  const english = await meaningsOf(text);
  if (english) {
    for (const word of english.slice(0, MOST_MEANINGS)) {
      add(await entryOf(word), THESAURUS);
    }
    return null; // a real word is no slip of another
  }
  for (const entry of text.length < LEAST_BEGUN ? [] : await completed(text)) {
    add(entry, 0.7);
  }
  const better = await mended(text);
  for (const [at, { entry }] of better.entries()) {
    add(entry, at ? 0.7 : 0.95);
  }
  return better[0]?.form ?? null;
};

/** Return a query's word with all that the record has for it. */
const readWord = async (text, { isLast, quoted }) => {
  const found = new Map(); // representative word → alternative, the first weight stands
  const add = (entry, weight) => {
    if (entry && !found.has(entry.word)) {
      found.set(entry.word, { ...entry, weight });
    }
  };
  const exact = await entryOf(text);
  add(exact, 1);
  for (const spelt of otherSpellings(text)) {
    add(await entryOf(spelt), 1);
  }
  if (text.length < 7) {
    // The stemmer leaves the plurals of short forms as they are: NQOs, CRCs.
    add(await entryOf(text.endsWith("s") ? text.slice(0, -1) : `${text}s`), 0.95);
  }
  for (const entry of await otherForms(text)) {
    add(entry, exact ? 0.55 : 0.9);
  }
  if (isLast) {
    for (const entry of await completed(text)) {
      add(entry, exact ? 0.5 : 0.9);
    }
  }
  let slip = null;
  const guessed = !found.size;
  if (!found.size) {
    slip = await standIns(text, add);
  } else if (exact && exact.df <= 2) {
    // A word that hardly any record has may be a slip in the record itself, or in the query.
    for (const { entry, steps } of await mended(text)) {
      if (steps === 1 && entry.df >= SLIP_TO_OTHER * exact.df && !(await meaningsOf(text))) {
        add(entry, 0.6);
      }
    }
  }
  const alternatives = [...found.values()];
  const english = guessed && alternatives.some(({ weight }) => weight === THESAURUS);
  return { text, alternatives, slip, english, quoted, light: isLight(text) };
};

/** Part a long word that the record writes as two: both must be words of it, or known. */
const parted = async (word) => {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    const found = await Promise.all(
      halves.map(async (half) => (await entryOf(half))?.df > 1 || isFamiliar(half)),
    );
    if (found.every(Boolean)) {
      return halves;
    }
  }
  return null;
};

/** Join two words that the record writes as one, part one that it writes as two. */
const rejoined = async (words) => {
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
      here.word.length > 6 &&
      !(await entryOf(here.word)) &&
      !(await meaningsOf(here.word));
    const halves = isStrange ? await parted(here.word) : null;
    done.push(...(halves ? halves.map((word) => ({ ...here, word })) : [here]));
  }
  return done;
};

/** Return the words that two neighbours make when they are written as one: [{at, word, family}]. */
const joinedIn = async (words) => {
  const found = [];
  for (let at = 1; at < words.length; at += 1) {
    const entry = await entryOf(words[at - 1].text + words[at].text);
    if (entry) {
      found.push({ at: new Set([at - 1, at]), word: entry.word, family: entry.family });
    }
  }
  return found;
};

/** Return what the record spells out in capitals for the short forms among words: [{at, full}]. */
const spelledIn = async (words) => {
  const full = await Promise.all(words.map(({ text }) => spelledOut(text)));
  return full.flatMap((each, at) => (each ? [{ at: new Set([at]), full: each }] : []));
};

/**
 * Return what a query means. `typing` says that its last word may not be finished.
 *
 * words: [{text, alternatives: [{word, df, common, forms, mask, family, weight}], slip, english,
 *   quoted, light, dated}]; english: what stands for it is no more than what English says of it
 * dates: the places of words that are a month and its year
 * said: the query's words in order, stop words included, each with the index of its word or -1
 * quoted: runs of words that must stand so
 * names: {plans, numbers, whole, rest}; action: an action's id; joined, spelled: as above
 * groups: what else says the same (meanings.js); posts: those whose name its words are
 * states: the states that it speaks of; onlyStates: it speaks of nothing else
 */
export const readQuery = async (text, { typing = false } = {}) => {
  const setup = await loadSetup();
  const numbered = numbersIn(text);
  const typed = split(withDates(`${numbered.text} ${numbered.plan}`));
  const all = await rejoined(typed);
  const { states, only, left, rest } = statesIn(all, setup);
  const plain = all.filter((_, at) => rest.has(at));
  const strong = states.some((state) => state.strong);
  const told = all.length ? telling(strong && !only ? plain : all) : [];
  const isOpen = typing && !/[\s"”]$/.test(text);
  const words = await Promise.all(
    told.map((each) =>
      readWord(each.word, { isLast: isOpen && each === all.at(-1), quoted: each.quoted }),
    ),
  );
  const dates = monthsIn(words);
  for (const at of dates.flat()) {
    words[at].light = true;
    words[at].dated = true;
  }
  const query = {
    text,
    dates,
    words,
    said: all.map((each) => ({ word: each.word, at: told.indexOf(each) })),
    quoted: quotedRuns(all),
    names: await namesIn(
      words.filter((_, at) => left.has(all.indexOf(told[at]))),
      numbered,
      states.length > 0,
    ),
    action: numbered.action,
    joined: await joinedIn(words),
    spelled: await spelledIn(words),
    states,
    onlyStates: only,
  };
  const groups = await groupsOf(query, setup);
  // What the vocabulary says of a word is worth more than what English says of it.
  for (const at of groups.flatMap((group) => [...group.at])) {
    words[at].alternatives = words[at].alternatives.filter(({ weight }) => weight > THESAURUS);
    words[at].english = false;
  }
  return { ...query, groups, posts: ownersOf(query, setup) };
};
