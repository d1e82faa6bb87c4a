/*
 * What a query means: the words of the record that its words stand for, names, numbers, states.
 * Must not know: the index, what a hit looks like.
 */
import { likes, meaningsOf } from "./english.js";
import { acronymsBeside, entryOf, loadSetup, sitePages, spelledOut } from "./lists.js";
import { groupsOf } from "./meanings.js";
import { namesIn } from "./names.js";
import { numbersIn } from "./numbers.js";
import { pagesIn } from "./pages.js";
import { sayingsFor, wordsOfSayings } from "./phrases.js";
import { ownersOf } from "./posts.js";
import { apartIn, joinedIn, rejoined } from "./rejoined.js";
import { completed, mended, mendedBeside, otherForms, otherSpellings } from "./spellings.js";
import { isLight, monthsIn, quotedRuns, split, telling, withDates, withoutFrame } from "./split.js";
import { saysNoMore, statesIn } from "./states.js";

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
const readWord = async ({ word: text, typed, quoted, figures }, isLast) => {
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
  for (const like of likes(text)) {
    add(await entryOf(like), 0.9);
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
    for (const { entry, steps } of await mendedBeside(text)) {
      if (steps === 1 && entry.df >= SLIP_TO_OTHER * exact.df && !(await meaningsOf(text))) {
        add(entry, 0.6);
      }
    }
  }
  const alternatives = [...found.values()];
  const english = guessed && alternatives.some(({ weight }) => weight === THESAURUS);
  const mendedTo = typed ? text : slip;
  return { text, typed: typed ?? text, alternatives, slip: mendedTo, english, quoted, figures, light: isLight(text) };
};

/** Return what the record spells out in capitals for the short forms among words: word → full. */
const spelledIn = async (words) => {
  const full = await Promise.all(words.map(({ text }) => spelledOut(text)));
  return new Map(words.flatMap(({ text }, at) => (full[at] ? [[text, full[at]]] : [])));
};

/** Return pages of the site by their numbers: [{title, to, what}]. */
const namedPages = async (numbers) => {
  const pages = numbers.length ? await sitePages() : [];
  return numbers.map((number) => {
    const [title, to, what] = pages[number];
    return { title, to, what };
  });
};

/**
 * Return what a query means. `typing` says that its last word may not be finished.
 *
 * words: [{text, typed, alternatives: [{word, df, common, forms, mask, family, weight}], slip, english,
 *   quoted, light, dated}]; english: what stands for it is no more than what English says of it
 * dates: the places of words that are a month and its year
 * said: the query's words in order, stop words included, each with the index of its word or -1
 * quoted: runs of words that must stand so
 * beside: those of the words that speak of no state
 * names: {plans, numbers, whole, rest}; action: an action's id; joined, apart, spelled: other ways of writing words
 * acronyms: short forms of the glossary that may be among the words: [[short, full]]
 * groups: what else says the same (meanings.js); posts: those whose name its words are
 * states: the states that it speaks of; onlyStates: it speaks of nothing else
 * pages: the pages of the site that it asks for by name: [{title, to, what}], best first
 */
export const readQuery = async (text, { typing = false } = {}) => {
  const setup = await loadSetup();
  const numbered = numbersIn(text);
  const typed = split(withDates(withoutFrame(`${numbered.text} ${numbered.plan}`)));
  const isOpen = typing && !/[\s"”]$/.test(text);
  const all = await rejoined(typed, wordsOfSayings(await sayingsFor(typed), setup), isOpen);
  const sayings = await sayingsFor(all);
  const { states, only, left, rest } = statesIn(all, setup, sayings);
  const plain = all.filter((_, at) => rest.has(at));
  const strong = states.some((state) => state.strong);
  const told = all.length ? telling(strong && !only ? plain : all) : [];
  const words = await Promise.all(
    told.map((each) => readWord(each, isOpen && each === all.at(-1))),
  );
  const dates = monthsIn(words);
  for (const at of dates.flat()) {
    words[at].light = true;
    words[at].dated = true;
  }
  const apart = await apartIn(words);
  for (const { at: [at], phrase } of apart) {
    words[at].halves = phrase;
  }
  // Beside a state these say what it is of: a plan, a post, a subject.
  const beside = words.filter((_, at) => left.has(all.indexOf(told[at])));
  const query = {
    text,
    dates,
    words,
    said: all.map((each) => ({ word: each.word, at: told.indexOf(each) })),
    quoted: quotedRuns(all),
    beside: states.length ? beside.filter(({ text: word }) => !saysNoMore({ word }, setup.common)) : words,
    names: await namesIn(
      beside,
      numbered,
      states.length > 0,
      setup.common,
    ),
    action: numbered.action,
    joined: await joinedIn(words),
    apart,
    spelledOut: await spelledIn(words),
    acronyms: (await Promise.all(words.map(({ text }) => acronymsBeside(text)))).flat(),
    states,
    onlyStates: only,
    pages: await namedPages(pagesIn(all, setup, sayings)),
  };
  const groups = await groupsOf(query, setup);
  // What the vocabulary says of a word is worth more than what English says of it.
  for (const at of groups.flatMap((group) => [...group.at])) {
    words[at].alternatives = words[at].alternatives.filter(({ weight }) => weight > THESAURUS);
    words[at].english = false;
  }
  return { ...query, groups, posts: ownersOf({ ...query, words: query.beside }, setup) };
};
