/*
 * States of answers and actions that a query speaks of: "refused", "past its date", "moved".
 * Must not know: the index. The states: action_plans/searching/states.py; what readers say for them:
 * state_words.toml beside it.
 */
import { roots } from "./english.js";
import { STOP, isLight } from "./split.js";

// Of a query that speaks of a state, these say no more: "what has the government said no to".
const ROUND_A_STATE = new Set(
  ("action actions answer answers anything been country deadline deadlines government ministry " +
    "minister ministers outcome outcomes plan plans progress promise promised promises " +
    "reply response responses service services state states status target targets task tasks thing " +
    "date dates things update updates recommendation recommendations recommended ones whole items " +
    "item commitments commitment far argymhelliad argymhellion sydd wedi eu ei").split(" "),
);

/** Return where a phrase stands in words, as the forms of each, from a place on: its end, or -1. */
const standsAt = (words, forms, from, phrase) => {
  let at = from;
  for (const part of phrase) {
    while (at > from && at < words.length && STOP.has(words[at].word) && words[at].word !== part) {
      at += 1;
    }
    if (!forms[at]?.has(part)) {
      return -1;
    }
    at += 1;
  }
  return at;
};

/** Return every phrase with the states that it speaks of: [{phrase, states: [[state, strong]]}]. */
const phrasesOf = (states) => {
  const all = new Map();
  for (const state of states) {
    for (const [list, strong] of [[state.phrases, true], [state.also, false]]) {
      for (const said of list) {
        all.set(said, [...(all.get(said) || []), [state, strong]]);
      }
    }
  }
  const found = [...all].map(([said, of]) => ({ phrase: said.split(" "), of }));
  return found.sort((a, b) => b.phrase.length - a.phrase.length);
};

/**
 * Return {states, only, left, rest}: the states that words speak of, each with whether it is `strong`
 * (its words mean nothing else); whether they speak of nothing else; the places of the words that
 * speak of none; and of those that may mean something else too. The longest phrase is taken first.
 * `common` are words that all plans have.
 */
export const statesIn = (words, states, common) => {
  const taken = new Map(); // place → whether its words mean nothing else
  const found = new Map();
  const forms = words.map(({ word }) => roots(word));
  for (const { phrase, of } of phrasesOf(states)) {
    for (let from = 0; from < words.length; from += 1) {
      const to = standsAt(words, forms, from, phrase);
      const places = words.map((_, at) => at).slice(from, Math.max(from, to));
      if (places.length && places.every((at) => !taken.has(at) && !words[at].quoted)) {
        places.forEach((at) => taken.set(at, of.some(([, strong]) => strong)));
        of.forEach(([state, strong]) => found.set(state.id, { ...state, strong }));
      }
    }
  }
  const left = words.map((_, at) => at).filter((at) => !taken.has(at));
  const only =
    found.size > 0 &&
    left.every((at) => {
      const { word } = words[at];
      return STOP.has(word) || ROUND_A_STATE.has(word) || common.includes(word) || isLight(word);
    });
  const rest = words.map((_, at) => at).filter((at) => !taken.get(at));
  return { states: [...found.values()], only, left: new Set(left), rest: new Set(rest) };
};
