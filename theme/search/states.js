/*
 * States of answers and actions that a query speaks of: "refused", "past its date", "moved".
 * Must not know: the index. The states: action_plans/searching/states.py; what readers say for them:
 * state_words.toml beside it, in the lists of what means the same.
 */
import { roots } from "./english.js";
import { STOP } from "./lists.js";
import { isBetween, standsAt, toldIn } from "./phrases.js";
import { isLight } from "./split.js";

const [PLAINLY, , ALONE] = [3, 4, 5]; // kinds of phrases (action_plans/searching/same_meaning.py)
// Of a query that speaks of a state, these say no more: "what has the government said no to".
const ROUND_A_STATE = new Set(
  ("action actions answer answers anything been country deadline deadlines government ministry " +
    "minister ministers outcome outcomes plan plans progress promise promised promises " +
    "reply response responses service services state states status target targets task tasks thing " +
    "date dates things update updates recommendation recommendations recommended ones whole items " +
    "item commitments commitment far inspector inspectors inspectorate report reports reason reasons number list already ever anybody " +
    "timescale timescales timetable timeline argymhelliad argymhellion camau addewidion addewid dyddiad " +
    "dyddiadau quietly secretly simply completely anyway anyhow regardless sydd syn wedi eu ei yr yn pa beth").split(" "),
);

// What states are of: beside one of these, words that may mean something else mean the state.
const STATED = new Set(
  ("action actions promise promises promised recommendation recommendations deadline deadlines target " +
    "targets commitment commitments task tasks argymhelliad argymhellion addewid addewidion camau").split(" "),
);
// Likewise after one of these: "what was finished on recall".
const ASKING = new Set("what which whats anything something everything nothing things ones any beth pa".split(" "));
// What comes after one of these is what a state is told about, no part of it: "recommendations about delays".
const ABOUT = new Set(
  "about on for to of in by with from at into over regarding concerning am ar gan i".split(" "),
);

const DENYING = "@not"; // in a setup's `anyOf`
const ALSO_DENYING = new Set("fail failed failing without unable ni nid heb dim ddim".split(" "));

/**
 * Return phrases of states, the longest first: [{phrase, state, strong, alone}]. Of equal ones that
 * which speaks of no state ("refused entry") is first, and has none; then what means nothing else.
 */
const phrasesOf = (sayings, setup) =>
  sayings
    .filter(([, , kind]) => kind <= ALONE)
    .map(([said, state, kind]) => ({
      phrase: toldIn(said, setup),
      state: setup.states[state],
      strong: kind === PLAINLY,
      alone: kind === ALONE,
    }))
    .sort(
      (a, b) =>
        b.phrase.length - a.phrase.length ||
        Boolean(a.state) - Boolean(b.state) ||
        Number(b.strong) - Number(a.strong),
    );

/** True for a word that may stand in a phrase of no state: "late in the recall review" is no late recall. */
const isArticle = (word) => isBetween(word) && !ABOUT.has(word.word);

/**
 * Return the phrases that stand in words, longer ones first: place → {state, strong, span}, state's
 * id → state. Two that have as many parts and stand in the same words both count: either may be meant.
 */
const spokenIn = (words, phrases) => {
  const taken = new Map();
  const found = new Map();
  const forms = words.map(({ word }) => roots(word));
  for (const { phrase, state, strong } of phrases) {
    for (let from = 0; from < words.length; from += 1) {
      const to = standsAt(words, forms, from, phrase, state ? isBetween : isArticle);
      const places = words.map((_, at) => at).slice(from, Math.max(from, to));
      const span = `${from}-${to}-${phrase.length}-${Boolean(state)}`;
      const isFree = (at) => !taken.has(at) || taken.get(at).span === span;
      if (places.length && places.every((at) => isFree(at) && !words[at].quoted)) {
        places.forEach((at) => taken.set(at, { state, strong: strong || taken.get(at)?.strong, span }));
        if (state) {
          const isStrong = strong || found.get(state.id)?.strong || false;
          found.set(state.id, { ...state, span, strong: isStrong });
        }
      }
    }
  }
  return { taken, found };
};

/** Return the place of the word that denies what stands from a place on, or -1: "not been done". */
const deniedAt = (words, taken, from, { anyOf }) => {
  const denying = new Set([...anyOf[DENYING].split("/"), ...ALSO_DENYING]);
  for (let at = from - 1; at >= 0 && !taken.has(at); at -= 1) {
    if (denying.has(words[at].word)) {
      return at;
    }
    if (!isBetween(words[at])) {
      break;
    }
  }
  return -1;
};

/** Return the place of the next word in a set, from a place on in steps, if no other word is between; or -1. */
const beside = (words, at, step, among) => {
  for (let to = at; words[to]; to += step) {
    if (among.has(words[to].word)) {
      return to;
    }
    if (ABOUT.has(words[to].word) || !isBetween(words[to])) {
      break;
    }
  }
  return -1;
};

/**
 * Make strong what stands beside the word for what states are of: "late promises", "promises kept",
 * "what was finished". That word says no more then.
 */
const withStated = (words, { taken, found }) => {
  for (const state of found.values()) {
    const [from, to] = state.span.split("-").map(Number);
    const stated = [beside(words, to, 1, STATED), beside(words, from - 1, -1, STATED)].filter((at) => at >= 0);
    if (state.strong || stated.length || beside(words, from - 1, -1, ASKING) >= 0) {
      const own = words.map((_, at) => at).slice(from, to).filter((at) => taken.get(at)?.state);
      for (const at of [...own, ...stated]) {
        taken.set(at, { ...(taken.get(at) ?? { state }), strong: true });
      }
      found.set(state.id, { ...state, strong: true });
    }
  }
  return { taken, found };
};

/** Put in the place of states that are denied what is meant then: "not refused" is agreed. */
const withDenied = (words, { taken, found }, setup) => {
  const meant = new Map();
  // Of all before any is put in another's place: the same words may speak of two.
  const places = [...found.values()].map(({ opposite, span }) =>
    opposite?.length ? deniedAt(words, taken, Number.parseInt(span, 10), setup) : -1,
  );
  for (const [which, state] of [...found.values()].entries()) {
    const from = Number.parseInt(state.span, 10);
    const denied = places[which];
    const others = setup.states.filter(({ id }) => denied >= 0 && state.opposite.includes(id));
    if (denied >= 0) {
      words.forEach(({ quoted }, at) => at >= denied && at < from && !quoted && taken.set(at, { state }));
    }
    for (const each of others.length ? others : [state]) {
      const strong = meant.get(each.id)?.strong || state.strong;
      meant.set(each.id, { ...each, span: state.span, strong });
    }
  }
  return { taken, found: meant };
};

/** True if a word says no more beside a state or a page. */
export const saysNoMore = ({ word }, common) =>
  STOP.has(word) || ROUND_A_STATE.has(word) || common.includes(word) || isLight(word);

/**
 * Return {states, only, left, rest}: the states that words speak of, each with whether it is `strong`
 * (its words mean nothing else), and with its `span`, which those have in common that the same words
 * may mean; whether they speak of nothing else; the places of the words that
 * speak of none; and of those that may mean something else too. `common` are words that all plans
 * have; `anyOf` says for which words the name of several stands; `sayings` are as above.
 */
export const statesIn = (words, setup, sayings) => {
  const all = phrasesOf(sayings, setup);
  const read = (phrases) => {
    const { taken, found } = withStated(words, withDenied(words, spokenIn(words, phrases), setup));
    const left = words.map((_, at) => at).filter((at) => !taken.get(at)?.state);
    const only = found.size > 0 && left.every((at) => saysNoMore(words[at], setup.common));
    return { taken, found, left, only };
  };
  const alone = read(all);
  const { taken, found, left, only } = alone.only
    ? alone
    : read(all.filter((each) => !each.alone));
  const rest = words.map((_, at) => at).filter((at) => !taken.get(at)?.strong);
  return { states: [...found.values()], only, left: new Set(left), rest: new Set(rest) };
};

/** Return states parted by the words that speak of them: those of one part are either of them. */
export const spokenOf = (states) =>
  [...new Set(states.map(({ span }) => span))].map((each) => states.filter(({ span }) => span === each));

/**
 * Return the filters that narrow to all of what several words speak of ("agreed but not done"), or
 * null where there is but one, or no filters say it: two of one facet would be either of them.
 */
export const filtersOfAll = (states) => {
  const parts = spokenOf(states);
  const facets = parts.map((part) => [...new Set(part.flatMap(({ filters }) => Object.keys(filters)))]);
  const isApart = new Set(facets.flat()).size === parts.length && facets.every(({ length }) => length === 1);
  if (parts.length < 2 || !isApart) {
    return null;
  }
  const values = (part, facet) => [...new Set(part.flatMap(({ filters }) => filters[facet]))];
  return Object.fromEntries(parts.map((part, at) => [facets[at][0], values(part, facets[at][0])]));
};
