/*
 * From what a query means to records in the order of their worth.
 * Must not know: how a query is split, what a part of the index has for it, what a hit looks like.
 */
import { ENOUGH, foundIn, narrowed } from "./found.js";
import { openIndex, openPart } from "./index.js";
import { dueDates } from "./lists.js";
import { goodOf, isWhole, worthShowing } from "./scores.js";
import { readQuery } from "./words.js";

const AT_ONCE = 8; // parts of the index that are looked into together, at most

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

/**
 * Return the states that a query speaks of beside other words, each with how many of the hits are in
 * it, `here`: of those that are what was asked for. Where parts were not looked into nobody knows.
 */
const statesAmong = async ({ states, onlyStates }, hits, isAll) => {
  if (onlyStates || !states.length || !isAll) {
    return states;
  }
  const good = goodOf(hits).filter(({ inState }) => !inState); // what has none of the words is not counted
  const parts = [...new Set(good.map(({ part }) => part))];
  const countOf = async ({ filters }) => {
    const kept = await Promise.all(
      parts.map((part) => {
        const own = good.filter((hit) => hit.part === part).map((hit) => [hit.id, hit]);
        return narrowed(part, new Map(own), filters);
      }),
    );
    return kept.reduce((sum, { size }) => sum + size, 0);
  };
  return Promise.all(states.map(async (state) => ({ ...state, here: await countOf(state) })));
};

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
  const worthy = worthShowing(byWorth(hits), query);
  if (!worthy.length) {
    await mustHold(await openPart(0));
  }
  const left = places.length - before.size;
  const sorted = by ? await inOrder(worthy, by, setup.parts.length) : worthy;
  const states = await statesAmong(query, worthy, !left);
  return { query: { ...query, states }, setup, hits: sorted, before, left };
};

/**
 * Return value → how many of the hits have it, the narrowing by other facets kept; what lacks a word
 * is counted only where all do.
 */
export const facetCounts = async ({ before, query }, filters, { name, values }) => {
  const others = { ...filters };
  delete others[name];
  const counts = Object.fromEntries(values.map(([value]) => [value, 0]));
  for (const [part, found] of before) {
    const all = [...found.values()].map((hit) => ranked(hit, part, null));
    const worthy = goodOf(worthShowing(byWorth(all), query));
    const kept = await narrowed(part, new Map(worthy.map((each) => [each.id, each])), others);
    for (const [value] of values) {
      for (const id of (await part.having(name, value)).keys()) {
        counts[value] += kept.has(id) ? 1 : 0;
      }
    }
  }
  return counts;
};
