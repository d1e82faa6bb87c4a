/*
 * The program that reads the index, Pagefind 1.5.2: all that is known here of its ways.
 * Must not know: what a query means, how records are ranked.
 *
 * Documented are createInstance, search, filters, sort, and a result's id and data(). This file
 * alone leans on more: when an instance has read its index, what a result's score is made of, at
 * which words it stands, and how a passage's beginning comes back. It tries that at the start
 * (`knows`); where it is not so any more, the search is a plain one (engine.js).
 */
import { EVERY, PROGRAM } from "./shared.js";
import { ROOT } from "./lists.js";

const LEAST_SAT = 0.12; // less is the worth of a word that only begins like the one asked for
const MARKS_WEIGHT = 0;
const RANKING = {
  termSimilarity: 8, // words that only begin like the one asked for are nearly worthless
  pageLength: 0.75,
  metaWeights: { title: 1, published: 0.4, short: 0, marks: MARKS_WEIGHT },
};
const PASSAGE = /^(text|action|update|heading|more)\./;

/** Return how telling a word is that `df` of `records` have. */
export const worthOf = (df, records) => Math.log(1 + (records - df + 0.5) / (df + 0.5));

let loading = null;

/** Load the program, once; it may be tried again when that has failed. */
export const program = () => {
  loading ??= import(new URL(`${PROGRAM}pagefind.js`, ROOT));
  loading.catch(() => {
    loading = null;
  });
  return loading;
};

/**
 * Wait until an instance has read its index. It does not say when, and whoever asks it something
 * meanwhile has an answer 50, 100… ms later: so it is asked for nothing, five times in turn.
 */
const ready = (instance) =>
  Promise.race(
    [0, 10, 20, 30, 40].map(
      (wait) =>
        new Promise((done, fail) => {
          setTimeout(() => instance.search("").then(done, fail), wait);
        }),
    ),
  );

/** Return an instance that has read the index at a path from the site's root. */
export const instanceAt = async (path) => {
  const { createInstance } = await program();
  const instance = createInstance({
    basePath: new URL(path, ROOT).pathname,
    baseUrl: ROOT.pathname,
    noWorker: true,
    ranking: RANKING,
  });
  await ready(instance);
  return instance;
};

/** True if the program still does what is not documented: tried on the word that all records have. */
export const knows = async (instance) => {
  const { results, unfilteredResultCount } = await instance.search(EVERY);
  const [first] = results;
  return (
    !first ||
    (Number.isFinite(first.score) &&
      Array.isArray(first.words) &&
      Number.isInteger(unfilteredResultCount) &&
      unfilteredResultCount === results.length)
  );
};

/** Return id → {sat, words, hit} for what was found of a word; sat is its frequency's worth. */
export const weighed = ({ results, unfilteredResultCount: df }, records) => {
  const idf = worthOf(df, records);
  const found = new Map();
  for (const hit of results) {
    const sat = hit.score / idf;
    if (sat > LEAST_SAT) {
      found.set(hit.id, { sat, words: hit.words, hit });
    }
  }
  return found;
};

/** Return the passages of a record: [{kind, anchor, words: [...]}]. */
const passagesOf = ({ content, anchors = [] }) => {
  const words = content.split(/\s+/).filter(Boolean);
  const marks = anchors.filter(({ id }) => PASSAGE.test(id));
  return marks.map(({ id, location }, at) => {
    const [kind, ...rest] = id.split(".");
    const to = marks[at + 1]?.location ?? words.length;
    return { kind, anchor: rest.join("."), words: words.slice(location, to) };
  });
};

/** Return what a record's data says: its reference, address, passages and facets. */
export const recordOf = (data) => {
  const [, plan, anchor] = (data.raw_url ?? data.url).match(/plans\/([^/]+)\/#(r[^#]*)$/);
  const number = anchor.slice(1).replaceAll("-", ".");
  const passages = passagesOf(data);
  return {
    ref: `${plan}#${number}`,
    number,
    page: new URL(`plans/${plan}/`, ROOT),
    anchor,
    name: data.meta.short || data.meta.title,
    published: data.meta.published,
    passages: passages.length
      ? passages
      : [{ kind: "text", anchor, words: data.content.split(/\s+/).filter(Boolean) }],
    facets: data.filters,
  };
};
