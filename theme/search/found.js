/*
 * What one part of the index has for a query, each hit with its worth.
 * Must not know: how many parts there are, in which order hits are shown, what a hit looks like.
 *
 * Pagefind finds records that have all the words of a query and ranks by them; it has no "or". So
 * every word and every phrase is looked up by itself, and the scores are put together (scores.js):
 * for each word its best alternative, more for words that stand together, less where words are
 * missing. What a query names by number, or by a state alone, comes before what is found by words.
 */
import { readings } from "./numbers.js";
import { worthOf } from "./pagefind.js";
import { calledPosts } from "./posts.js";
import { isSolid, isWhole, scored } from "./scores.js";
import { spokenOf } from "./states.js";

export const ENOUGH = 20; // good hits, before another part of the index is looked into
const IN_STATE = 1.3; // times what a record is worth otherwise
const NUMBERED = 1.6;
const BEFORE_OTHERS = 0.9; // at most, among records that are in as many states
const LEAST_STATE = 1.5; // a state that has a fifth of the records or fewer tells as much as a word

/** Return id → hit for the records that have one of the values of every facet that is narrowed. */
const having = async (part, filters) => {
  let kept = null;
  for (const [facet, values] of Object.entries(filters)) {
    const sets = await Promise.all(values.map((value) => part.having(facet, value)));
    const either = new Map(sets.flatMap((set) => [...set]));
    kept = kept ? new Map([...kept].filter(([id]) => either.has(id))) : either;
  }
  return kept;
};

/** Return those of the hits that have one of the values of every facet that is narrowed. */
export const narrowed = async (part, found, filters) => {
  const kept = await having(part, filters);
  return kept ? new Map([...found].filter(([id]) => kept.has(id))) : found;
};

/** Return id → {hit, number} for what has a number that one may mean, the likeliest that there is. */
const withNumber = async (part, asked, isAmong) => {
  for (const number of readings(asked)) {
    const found = [...(await part.numbered(number))].filter(([id]) => isAmong(id));
    if (found.length) {
      return found.map(([id, hit]) => [id, { hit, number }]);
    }
  }
  return [];
};

/**
 * Return id → {hit, number, first} for the recommendations that a query names by number: of several
 * plans that it may mean, those first whose id has more of its words.
 */
const named = async (part, { plans, numbers, rest }) => {
  if (!numbers.length || (!plans.length && rest.length)) {
    return new Map();
  }
  const own = plans.filter((plan) => plan.part === part.number);
  const sets = await Promise.all(own.map((plan) => part.ofPlan(plan.number)));
  const firstOf = (id) => 1 + Math.max(0, ...own.map((plan, at) => (sets[at].has(id) ? plan.own ?? 0 : 0)));
  const isAmong = (id) => !plans.length || sets.some((set) => set.has(id));
  const looked = await Promise.all(numbers.map((number) => withNumber(part, number, isAmong)));
  return new Map(looked.flat().map(([id, one]) => [id, { ...one, first: firstOf(id) }]));
};

/** Return id → hit for the records in any of the states. */
const inAny = async (part, states) => {
  const sets = await Promise.all(states.map(({ filters }) => having(part, filters)));
  return new Map(sets.flatMap((set) => [...set]));
};

/**
 * Return what tells how far a record comes before others of its states, 0 to 1: what is late longest,
 * what is due soonest, what has a new date itself and not for a part of it.
 */
const placesIn = async (part, states) => {
  const places = new Map();
  for (const { order, best } of states) {
    const found = order ? await part.inOrder(order) : best ? await having(part, best) : new Map();
    [...found.keys()].forEach((id, at) => places.set(id, order ? 1 - at / found.size : 1));
  }
  return (id) => (places.get(id) ?? 0) * BEFORE_OTHERS;
};

/**
 * Return id → {hit, first} for those of the hits that are in one of the states, what is in more of them
 * first; if none is, for all of them.
 */
const inStates = async (part, states, hits) => {
  const sets = await Promise.all(states.map(({ filters }) => having(part, filters)));
  const place = await placesIn(part, states);
  const firstOf = (id) => {
    const many = sets.filter((set) => set.has(id)).length;
    return 1 + many + (many ? place(id) : 0);
  };
  const all = [...hits].map(([id, hit]) => [id, { hit, first: firstOf(id) }]);
  const kept = all.filter(([, { first }]) => first > 1);
  return new Map(kept.length ? kept : all);
};

/**
 * Return id → {hit, first} for the recommendations of the plan, or of the post, that a query calls by name; of
 * a plan that has none with the number asked for too.
 */
const called = async (part, { names, posts, states }) => {
  if (names.named) {
    const own = names.plans.filter((plan) => plan.part === part.number);
    const sets = await Promise.all(own.map(({ number }) => part.ofPlan(number)));
    return inStates(part, states, new Map(sets.flatMap((set) => [...set])));
  }
  const sets = await Promise.all(calledPosts(posts).map(({ owner }) => part.having("owner", owner)));
  return inStates(part, states, new Map(sets.flatMap((set) => [...set])));
};

/** Return id → {hit, inAll} for what is in all that is said of states, if anything is; or else in any. */
const ofStates = async (part, states) => {
  const sets = await Promise.all(spokenOf(states).map((either) => inAny(part, either)));
  const [first, ...others] = sets;
  const all = [...first].filter(([id]) => others.every((set) => set.has(id)));
  const found = all.length ? all : sets.flatMap((set) => [...set]);
  const place = await placesIn(part, states);
  return new Map(found.map(([id, hit]) => [id, { hit, inAll: all.length > 0, first: 1 + place(id) }]));
};

/** Return id → {hit} for what a query means before all others: by number, name, or states alone. */
const firstIn = async (part, query) => {
  const numbered = await named(part, query.names);
  if (numbered.size) {
    return numbered;
  }
  const found = await called(part, query);
  return query.onlyStates && !found.size ? ofStates(part, query.states) : found;
};

/** Return a hit for what is in a state that few are in, and has none of the words. */
const inStateAlone = (id, hit, worth, { words }) => ({
  id,
  hit,
  because: new Set(),
  covered: 0,
  lacks: [...words.keys()].filter((at) => isSolid(words[at])),
  score: worth,
  inState: true,
});

/**
 * Make more of the hits that a state or a number speaks for beside the words. What is in a state
 * and has all the words comes first: "overdue training" means that. A state that few are in tells as
 * much as a word does: what is in it is a hit without the words too.
 */
const favoured = async (part, query, found) => {
  for (const { filters } of query.onlyStates ? [] : query.states.filter(({ strong }) => strong)) {
    const set = await having(part, filters);
    const worth = worthOf(set.size, part.records);
    const added = worth < LEAST_STATE ? 0 : worth;
    for (const [id, plain] of set) {
      const hit = found.get(id);
      if (hit) {
        const first = hit.first || (isWhole(hit) && !hit.unsure);
        found.set(id, { ...hit, score: hit.score * IN_STATE + added, first });
      } else if (added) {
        found.set(id, inStateAlone(id, plain, added, query));
      }
    }
  }
  for (const number of query.names.numbers) {
    for (const id of (await part.numbered(number)).keys()) {
      const hit = found.get(id);
      if (hit) {
        found.set(id, { ...hit, score: hit.score * NUMBERED });
      }
    }
  }
  return found;
};

/** Return id → hit of one part for a query's words. */
const byWords = async (part, query, setup) => {
  if (part.isPlain) {
    const all = await part.plainly(query.text);
    const plain = ([id, hit], at) => [id, { id, hit, because: new Set(), lacks: [], covered: 1, score: -at }];
    return new Map([...all].map(plain));
  }
  const exactly = async (found) => {
    let kept = found;
    for (const words of query.quoted) {
      const said = await part.phrase(words);
      kept = new Map([...kept].filter(([id]) => said.has(id)));
    }
    return kept;
  };
  if (setup.parts.length > 1) {
    // In a large record what is said in so many words is enough, and quickly had.
    const plain = await exactly(await scored(part, query, [], setup.records));
    if ([...plain.values()].filter(isWhole).length >= ENOUGH) {
      return plain;
    }
  }
  const posts = query.posts.length ? [{ at: new Set(query.words.keys()), ways: query.posts }] : [];
  const groups = [...query.groups, ...posts];
  return exactly(await scored(part, query, groups, setup.records));
};

/**
 * Return id → hit of one part for a query; those that come first have `first`, and `inAll` where they
 * are in all states that it speaks of.
 */
export const foundIn = async (part, query, setup) => {
  const first = await firstIn(part, query);
  if (!query.words.length && !first.size) {
    const all = query.names.numbers.length ? new Map() : await part.inOrder("date");
    const one = ([id, hit]) => [id, { id, hit, because: new Set(), lacks: [], covered: 1, score: 0 }];
    return new Map([...all].map(one));
  }
  const found = query.words.length
    ? await favoured(part, query, await byWords(part, query, setup))
    : new Map();
  for (const [id, one] of first) {
    const known = found.get(id) || { id, because: new Set(), score: 0 };
    found.set(id, { ...known, ...one, lacks: [], covered: 1, first: one.first ?? 1 });
  }
  return found;
};
