/*
 * From what a query means to records in the order of their worth.
 * Must not know: how a query is split, what a hit looks like.
 *
 * Pagefind finds records that have all the words of a query and ranks by them; it has no "or". So
 * every word and every phrase is looked up by itself, and the scores are put together here: for
 * each word its best alternative, more for words that stand together, less where words are missing.
 * What a query names by number, or by a state alone, comes before what is found by words.
 */
import { openIndex, openPart } from "./index.js";
import { dueDates } from "./lists.js";
import { isWhole, scored, worthShowing } from "./scores.js";
import { readQuery } from "./words.js";

const ENOUGH = 20; // good hits, before another part of the index is looked into
const AT_ONCE = 8; // parts of the index that are looked into together, at most
const IN_STATE = 1.3; // times what a record is worth otherwise
const NUMBERED = 1.6;

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

const narrowed = async (part, found, filters) => {
  const kept = await having(part, filters);
  return kept ? new Map([...found].filter(([id]) => kept.has(id))) : found;
};

/** Return the query's parts of the index in the order in which to look into them. */
const likely = (query, setup, filters) => {
  const years = filters.year;
  return setup.parts
    .map((place, number) => {
      const bit = 1n << BigInt(number);
      const said = query.words.filter(({ alternatives }) =>
        alternatives.some(({ mask }) => !mask || (mask & bit) !== 0n),
      );
      const named = query.names.plans.some(({ part }) => part === number);
      return { number, place, share: said.length + (named ? query.words.length + 1 : 0) };
    })
    .filter(({ place }) => !years || years.some((year) => place.years.includes(year)))
    .sort((a, b) => b.share - a.share || a.number - b.number);
};

/** Return id → hit for the recommendations that a query names by number. */
const named = async (part, { plans, numbers, rest }) => {
  if (!numbers.length || (!plans.length && rest.length)) {
    return new Map();
  }
  const looked = await Promise.all(numbers.map((number) => part.numbered(number)));
  const numbered = looked.flatMap((found) => [...found]);
  if (!plans.length) {
    return new Map(numbered);
  }
  const own = plans.filter((plan) => plan.part === part.number);
  const sets = await Promise.all(own.map(({ number }) => part.ofPlan(number)));
  return new Map(numbered.filter(([id]) => sets.some((set) => set.has(id))));
};

/** Return id → hit for what a query means before all others: by number, or by a state alone. */
const firstIn = async (part, query) => {
  const found = await named(part, query.names);
  if (query.onlyStates && !found.size) {
    for (const { filters } of query.states) {
      for (const [id, hit] of await having(part, filters)) {
        found.set(id, hit);
      }
    }
  }
  return found;
};

/** Make more of the hits that a state or a number speaks for beside the words. */
const favoured = async (part, query, found) => {
  const favour = async (set, times) => {
    for (const id of set.keys()) {
      if (found.has(id)) {
        found.set(id, { ...found.get(id), score: found.get(id).score * times });
      }
    }
  };
  for (const { strong, filters } of query.states) {
    if (strong && !query.onlyStates) {
      await favour(await having(part, filters), IN_STATE);
    }
  }
  for (const number of query.names.numbers) {
    await favour(await part.numbered(number), NUMBERED);
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

/** Return id → hit of one part for a query; those that come first have `first`. */
const foundIn = async (part, query, setup) => {
  const first = await firstIn(part, query);
  if (!query.words.length && !first.size) {
    const all = query.names.numbers.length ? new Map() : await part.inOrder("date");
    const one = ([id, hit]) => [id, { id, hit, because: new Set(), lacks: [], covered: 1, score: 0 }];
    return new Map([...all].map(one));
  }
  const found = query.words.length
    ? await favoured(part, query, await byWords(part, query, setup))
    : new Map();
  for (const [id, hit] of first) {
    const known = found.get(id) || { id, hit, because: new Set(), lacks: [], covered: 1, score: 0 };
    found.set(id, { ...known, lacks: [], covered: 1, first: true });
  }
  return found;
};

/**
 * Return a hit with its part, and its rank before its score: where a large index is looked into
 * round by round, those with all that was asked for come first, of one round after another.
 */
const ranked = (hit, part, round) => ({
  ...hit,
  part,
  round: round ?? 0,
  good: round !== null && isWhole(hit) ? 1 : 0,
});

/** Return hits by their worth. */
const byWorth = (hits) =>
  hits.sort(
    (a, b) =>
      Number(b.first ?? false) - Number(a.first ?? false) ||
      b.good - a.good ||
      a.round - b.round ||
      b.score - a.score,
  );

/** Return hits in an order that the index holds for each of its parts: `date` or `due`. */
const inOrder = async (hits, by, parts) => {
  const places = new Map();
  for (const part of new Set(hits.map((hit) => hit.part))) {
    const order = [...(await part.inOrder(by)).keys()];
    const days = by === "due" && parts > 1 ? await dueDates(part.number) : [];
    places.set(part, new Map(order.map((id, at) => [id, { at, day: days[at] || "" }])));
  }
  const ordered = hits.map((hit) => ({ hit, ...places.get(hit.part).get(hit.id) }));
  ordered.sort(
    (a, b) => a.day.localeCompare(b.day) || a.hit.part.number - b.hit.part.number || a.at - b.at,
  );
  return ordered.map(({ hit }) => hit);
};

/** Throw unless the index holds records: what finds nothing at all may be broken. */
const mustHold = async (part) => {
  const held = await part.count();
  if (held !== part.records) {
    throw new Error(`the index holds ${held} records, not ${part.records}`);
  }
};

/** Open parts of the index and look into them together; return [part, found, kept] for each. */
const lookInto = (places, query, setup, filters) =>
  Promise.all(
    places.map(async ({ number }) => {
      const part = await openPart(number);
      const found = await foundIn(part, query, setup);
      return [part, found, await narrowed(part, found, filters)];
    }),
  );

/** Return how many more parts to look into, where `looked` of them had `good` good hits. */
const stepAfter = (looked, good) => {
  const more = good ? Math.ceil(((ENOUGH - good) * looked) / good) : 2 * looked;
  return Math.min(AT_ONCE, Math.max(1, more));
};

/**
 * Return {query, setup, hits: [{id, hit, score, because, lacks, first}], before, left} for a text,
 * best first.
 *
 * `filters`: facet → values, any of which will do; `sort`: "" (best first), "date" or "due";
 * `wanted`: how many hits are to be shown. A large index is in parts, newest reports first: more
 * of them are looked into until there are enough good hits, and `left` are not looked into unless
 * `everywhere`. `before` holds, by part, what was found before the filters. Where that takes long
 * `early` is called with {query, hits}: the hits that will be first whatever else is found.
 */
export const findRecords = async (
  text,
  { filters = {}, sort = "", typing = false, wanted = ENOUGH, everywhere = false, early } = {},
) => {
  const [{ setup }, query] = await Promise.all([openIndex(), readQuery(text, { typing })]);
  const names = query.words.length || query.names.numbers.length;
  const by = sort || (names ? "" : "date");
  const places = likely(query, setup, filters);
  const isNumbered = query.names.numbers.length && !query.names.plans.length;
  const all = everywhere || by === "due" || setup.parts.length === 1;
  const before = new Map();
  const hits = [];
  let good = 0;
  for (let step = all ? AT_ONCE : 1, round = 0; before.size < places.length; round += 1) {
    const next = places.slice(before.size, before.size + step);
    for (const [part, found, kept] of await lookInto(next, query, setup, filters)) {
      before.set(part, found);
      const added = [...kept.values()].map((hit) => ranked(hit, part, all ? null : round));
      hits.push(...added);
      good += added.filter((hit) => hit.good).length;
    }
    step = all ? AT_ONCE : stepAfter(before.size, good);
    if (!all && good >= ENOUGH && hits.length >= wanted) {
      break;
    }
    if (!by && !isNumbered && round === 0 && good && before.size < places.length) {
      await early?.({ query, hits: byWorth(hits).slice(0, good) });
    }
  }
  const worthy = worthShowing(byWorth(hits), query.words);
  if (!worthy.length) {
    await mustHold(await openPart(0));
  }
  const left = places.length - before.size;
  const sorted = by ? await inOrder(worthy, by, setup.parts.length) : worthy;
  return { query, setup, hits: sorted, before, left };
};

/** Return value → how many of the hits have it, the narrowing by other facets kept. */
export const facetCounts = async ({ before, query }, filters, { name, values }) => {
  const others = { ...filters };
  delete others[name];
  const counts = Object.fromEntries(values.map(([value]) => [value, 0]));
  for (const [part, found] of before) {
    const all = [...found.values()].map((hit) => ranked(hit, part, null));
    const worthy = worthShowing(byWorth(all), query.words);
    const kept = await narrowed(part, new Map(worthy.map((each) => [each.id, each])), others);
    for (const [value] of values) {
      for (const id of (await part.having(name, value)).keys()) {
        counts[value] += kept.has(id) ? 1 : 0;
      }
    }
  }
  return counts;
};

