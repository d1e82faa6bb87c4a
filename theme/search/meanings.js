/*
 * What else says the same as a run of a query's words: short forms, themes, plain words.
 * Must not know: the index, how records are ranked.
 */
import { madeOf, roots } from "./english.js";
import { STOP, phrasesBy, strangersOf, wordsOf } from "./lists.js";
import { _ } from "./said.js";
import { isLight } from "./split.js";

const ACRONYM = 1;
const JOINED = 1;
const [IDIOM, TERM] = [1, 2]; // kinds of phrases (action_plans/searching/same_meaning.py)
const DATE = 1.5; // a month with its year: each by itself tells little
const DAY = 2; // and with its day
const SAME_WORD = 0.7; // what a form is worth that counts as the word itself

const isTelling = (word) => !STOP.has(word);

/**
 * Return {run, exact}: the words of a phrase to look for. Words in between that say nothing are let
 * by, unless the phrase lives by them: "let off" is not "let", "get to know" not "get".
 */
const runOf = (text) => {
  const words = wordsOf(text);
  const told = words.filter(isTelling);
  const exact = told.length < Math.min(2, words.length) || told.every(isLight);
  return { run: exact ? words : told, exact };
};

const rootsOnce = new Map();
/** True if a phrase's word, in whatever form, is among the words that a query's word stands for. */
const isSaid = (word, { match, isStranger }) => {
  if (!rootsOnce.has(word)) {
    rootsOnce.set(word, [...roots(word)]);
  }
  return rootsOnce.get(word).some((root) => match.has(root)) && !isStranger(word);
};

/**
 * Return the places in `said` at which a run of words stands in order, or null. Between two of them
 * one other word is let by, and any that stand with everything.
 */
const runIn = (said, { run, exact }) => {
  for (let from = 0; from < said.length; from += 1) {
    const places = [];
    let strangers = 0;
    for (let at = from; at < said.length; at += 1) {
      if (isSaid(run[places.length], said[at])) {
        places.push(at);
        strangers = 0;
      } else {
        strangers += isLight(said[at].word) ? 0 : 1;
        if (!places.length || exact || strangers > 1) {
          break;
        }
      }
      if (places.length === run.length) {
        return places;
      }
    }
  }
  return null;
};

/** Return a way of saying something: its words, what it is worth, and how it is told. */
const wayOf = (text, weight) => ({ phrase: wordsOf(text), weight, said: text });

/** Return a way as the lists have it: [words or a theme's number, what it is worth, its family]. */
const listed = ([way, weight, family = 0], setup) =>
  typeof way === "number"
    ? { theme: way, weight, said: _("the subject {name}", { name: setup.themes[way][1] }) }
    : { ...wayOf(way, weight), family };

/** Return each word that is said with all that it stands for, and what only looks like it. */
const matching = (query) =>
  Promise.all(
    query.said.map(async ({ word, at }) => ({
      word,
      at,
      isStranger: await strangersOf(word),
      match: new Set([
        ...roots(word),
        // What the record lacks may be said of the field by a word that it is made of.
        ...(at >= 0 && !query.words[at].alternatives.some(({ weight }) => weight >= SAME_WORD) ? madeOf(word) : []),
        ...(at >= 0
          ? query.words[at].alternatives
              .filter(({ weight }) => weight >= SAME_WORD)
              .flatMap(({ forms }) => forms)
          : []),
      ]),
    })),
  );

/** Return the phrases that are looked up by the words, but those of states: [[phrase, ways, kind]]. */
const phrasesFor = async (said) => {
  const found = await phrasesBy(new Set(said.flatMap(({ match }) => [...match])));
  return found.filter(([, , kind]) => kind <= TERM);
};

/**
 * Leave out what stands for single words of a longer phrase that means something by itself, or is a
 * term: the premises of "approved premises" are no other building.
 */
const longest = (groups) =>
  groups.filter(
    (group) =>
      group.isIdiom ||
      !groups.some(
        ({ at, isIdiom, isTerm }) =>
          (isIdiom || isTerm) && at.size > group.at.size && [...group.at].every((each) => at.has(each)),
      ),
  );

/** Return what stands for a run of a query's words: groups of {at: Set, ways, isIdiom, isTerm}. */
export const groupsOf = async (query, setup) => {
  const said = await matching(query);
  const all = { match: new Set(said.flatMap(({ match }) => [...match])), isStranger: () => false };
  const telling = said.filter(({ word, at }) => at >= 0 || isTelling(word));
  const groups = [];
  for (const [phrase, ways, kind] of await phrasesFor(said)) {
    const [first] = wordsOf(phrase);
    if (!isSaid(first, all)) {
      continue; // "why wasn't he sent back" is more than "sent back"
    }
    const looked = runOf(phrase);
    const among = looked.exact ? said : telling;
    const places = looked.run.every((word) => isSaid(word, all)) && runIn(among, looked);
    const at = new Set((places || []).map((each) => among[each].at).filter((each) => each >= 0));
    if (at.size) {
      const isIdiom = kind === IDIOM;
      groups.push({ at, ways: ways.map((way) => listed(way, setup)), isIdiom, isTerm: kind === TERM });
    }
  }
  const own = longest(groups);
  for (const at of query.dates) {
    const phrase = at.map((each) => query.words[each].text);
    const month = phrase.slice(-2); // of a day none may have, and the month be of help
    const ways = [[phrase, phrase.length > 2 ? DAY : DATE], ...(phrase.length > 2 ? [[month, DATE]] : [])];
    own.push({ at: new Set(at), ways: ways.map(([said, weight]) => ({ phrase: said, weight, said: said.join(" ") })) });
  }
  for (const { at, word, family } of query.joined) {
    own.push({ at, ways: [{ phrase: [word], weight: JOINED, said: word, family }] });
  }
  for (const { at, phrase } of query.apart) {
    own.push({ at, ways: [{ phrase, weight: JOINED, said: phrase.join(" ") }] });
  }
  for (const [at, { text }] of query.words.entries()) {
    if (query.spelledOut.has(text)) {
      own.push({ at: new Set([at]), ways: [wayOf(query.spelledOut.get(text), ACRONYM)] });
    }
  }
  return own;
};
