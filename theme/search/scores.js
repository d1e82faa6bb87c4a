/*
 * What a record is worth for a query: for each word its best alternative, more for words that stand
 * together, less where words are missing.
 * Must not know: parts of the index, filters, order by date.
 */
import { worthOf } from "./pagefind.js";
import { WHOLE } from "./shared.js";

const NEAR = 2; // words apart, to count as said together
const TOGETHER = 0.45;
const PHRASE_WORTH = 1.25; // what a phrase found is worth, in the units of a word's score
const SUBJECT = { given: 0.75, text: 0.8, rest: 0.35 };
const ALL_BUT = 0.9; // of a query's words by their weight, to have as good as all of them
const LEAST_SHARE = 0.3; // of the best hit's score, to be a hit although words are missing
const FILLED = 10; // hits that are shown, so long as there are as many with some of the words
const HAS = 0.3; // of what a word is worth, for a record to have it
const LIGHT = 0.25; // of their worth, that words have which stand with everything
const COMMON = [1, 0.65, 0.4]; // likewise of words by how common they are in English
const AGAIN = 0.3; // the share of its worth that has what a record was found by already
const LEAST_GROUP = 3.6; // what a group is worth at least, so much does it tell
const STRAY = 0.9; // the share of their worth that the words of an idiom lose by themselves

/** True for a word that a hit may be said to lack: it tells something, if only with its neighbour. */
export const isSolid = ({ light, dated }) => !light || dated;

/** Return id → {strength, hit} for one way of saying a group, 0 to about 1.3. */
const strengths = async (part, way) => {
  const found = new Map();
  const add = (hits, strengthOf) => {
    for (const [id, one] of hits) {
      const strength = way.weight * strengthOf(one);
      if (!(found.get(id)?.strength >= strength)) {
        found.set(id, { strength, hit: one.hit || one, way });
      }
    }
  };
  if (way.phrase?.length === 1) {
    const one = { word: way.phrase[0], family: way.family };
    add(await part.word(one), ({ sat }) => Math.min(sat, 1.6));
  } else if (way.phrase) {
    add(await part.phrase(way.phrase), () => PHRASE_WORTH);
  } else if (way.owner) {
    add(await part.having("owner", way.owner), () => 1);
  } else {
    const places = Object.keys(SUBJECT);
    const looked = await Promise.all(places.map((where) => part.about(way.theme, where)));
    looked.forEach((hits, at) => add(hits, () => SUBJECT[places[at]]));
  }
  return found;
};

/** Return the shortest way from a place of one word to a place of another. */
const apart = (here, there) => {
  let least = Infinity;
  for (let i = 0, j = 0; i < here.length && j < there.length; ) {
    least = Math.min(least, Math.abs(here[i] - there[j]));
    if (here[i] < there[j]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return least;
};

/** Return the alternatives to look up: in a large record those that are as good as the word. */
const waysOf = (alternatives, records) =>
  records > WHOLE ? alternatives.filter(({ weight }) => weight >= 0.9) : alternatives;

/**
 * Return how much each word of a query tells. One that no record has tells as much as one that a
 * single record has: it was meant, and what lacks it lacks something. A word of everyday English tells
 * less than one as rare in the record that only the field has.
 */
const massesOf = (query, records) =>
  query.words.map(({ alternatives, light }) => {
    const best = alternatives.find(({ weight }) => weight >= 0.9) || alternatives[0];
    return worthOf(best ? best.df : 1, records) * (light ? LIGHT : COMMON[best?.common ?? 0]);
  });

/** Return id → {value, hit, words} for a word: its best alternative, and all places of them. */
const lookUpWord = async (part, { alternatives }, records) => {
  const found = new Map();
  const here = waysOf(alternatives, records).filter((each) => part.mayHave(each));
  const looked = await Promise.all(here.map((each) => part.word(each)));
  for (const [at, { weight }] of here.entries()) {
    for (const [id, { sat, hit, words }] of looked[at]) {
      const before = found.get(id);
      if (!before || before.value < weight * sat) {
        const all = before ? [...before.words, ...words].sort((a, b) => a - b) : words;
        found.set(id, { value: weight * sat, hit, words: all });
      }
    }
  }
  return found;
};

/**
 * Return a group with id → {strength, value, hit, way} for the best way of saying it. A way is worth
 * no more than it tells: one that most records have tells little, whatever it stands for.
 */
const lookUpGroup = async (part, { at, ways, isIdiom }, masses) => {
  const found = new Map();
  const own = [...at].reduce((sum, each) => sum + masses[each], 0);
  const mass = Math.max(own, LEAST_GROUP);
  const all = await Promise.all(ways.map((way) => strengths(part, way)));
  for (const [at_, looked] of all.entries()) {
    const way = ways[at_];
    const worth = way.owner ? mass : Math.min(mass, worthOf(looked.size, part.records));
    for (const [id, one] of looked) {
      const value = one.strength * worth;
      if (!(found.get(id)?.value >= value)) {
        found.set(id, { ...one, value });
      }
    }
  }
  return { at, found, isIdiom };
};

/**
 * Return what groups add for a record: each lifts its words to what the best way of saying it is
 * worth; one that says no more than the words do adds a little. What stands for one group already, or
 * is another of the query's words, is worth little for the next. The single words of an idiom ("short
 * staffed") are worth less where its sense is not. `own` holds the forms of each of the query's words.
 */
const liftOf = (id, groups, values, share, own) => {
  const lift = values.map(() => 0);
  const because = new Set();
  const told = new Set();
  let extra = 0;
  let lost = 0;
  for (const { at, found, isIdiom } of groups) {
    const { strength = 0, value: whole = 0, way } = found.get(id) || {};
    const said = [...at].reduce((sum, each) => sum + values[each], 0);
    const isOld = way && (told.has(way.said) || own.some((words, of) => !at.has(of) && words.has(way.said)));
    const value = isOld ? AGAIN * whole : whole;
    told.add(way?.said);
    const gain = value - said;
    if (!strength && at.size > 1 && isIdiom) {
      lost = Math.max(lost, STRAY * said);
    } else if (strength && gain > 0) {
      because.add(way);
      for (const each of at) {
        lift[each] = Math.max(lift[each], gain / at.size);
        share[each] = Math.max(share[each], Math.min(1, strength));
      }
    } else {
      extra = Math.max(extra, 0.12 * value);
    }
  }
  return { added: lift.reduce((sum, each) => sum + each, extra) - lost, because };
};

/** Return what words add that stand together. */
const togetherIn = (id, words, masses) => {
  let added = 0;
  for (let at = 1; at < words.length; at += 1) {
    const here = words[at - 1].get(id)?.words;
    const there = words[at].get(id)?.words;
    if (here && there && apart(here, there) <= NEAR) {
      added += TOGETHER * Math.min(masses[at - 1], masses[at]);
    }
  }
  return added;
};

/**
 * Return id → {score, hit, covered, because, lacks, unsure} for one part of the index: covered is a
 * share, 0 to 1; because holds the ways of saying it, other than the query's own, that lifted the
 * record; lacks the places of the query's words that it does not have, but for light ones; unsure
 * is whether it has no more for one of them than what English says of it.
 */
export const scored = async (part, query, groups, records) => {
  const masses = massesOf(query, records);
  const [words, meanings] = await Promise.all([
    Promise.all(query.words.map((word) => lookUpWord(part, word, records))),
    Promise.all(groups.map((group) => lookUpGroup(part, group, masses))),
  ]);
  const hits = new Map();
  for (const found of [...meanings.map((group) => group.found), ...words]) {
    for (const [id, { hit }] of found) {
      hits.set(id, hit); // a word's own knows where it stands
    }
  }
  const whole = masses.reduce((sum, each) => sum + each, 0) || 1;
  const own = query.words.map(
    ({ alternatives }) => new Set(alternatives.flatMap(({ forms }) => forms)),
  );
  const done = new Map();
  for (const [id, hit] of hits) {
    const values = words.map((found, at) => (found.get(id)?.value || 0) * masses[at]);
    const share = words.map((found) => Math.min(1, found.get(id)?.value || 0));
    const { added, because } = liftOf(id, meanings, values, share, own);
    const said = values.reduce((sum, each) => sum + each, 0);
    const sum = said + added + togetherIn(id, words, masses);
    const had = share.reduce((all, each, at) => all + Math.min(1, each * 2) * masses[at], 0);
    const covered = Math.min(1, had / whole);
    const lacks = query.words.flatMap((word, at) =>
      isSolid(word) && (share[at] < HAS || word.english) ? [at] : [],
    );
    const unsure = lacks.some((at) => query.words[at].english);
    const score = sum * (0.3 + 0.7 * covered);
    done.set(id, { id, hit, because, covered, lacks, unsure, score });
  }
  return done;
};

/** True if a hit has all of a query's words, or as good as all of them. */
export const isWhole = ({ lacks, covered }) => !lacks.length || covered >= ALL_BUT;

/** True if a hit is what was asked for: named, or with all words as the query says them. */
export const hasAll = (hit) => hit.first || (isWhole(hit) && !hit.unsure);

/** Return those of the hits that are what was asked for; where none is, all of them. */
export const goodOf = (hits) => {
  const good = hits.filter(hasAll);
  return good.length ? good : hits;
};

/**
 * Return the hits that are shown, of some in the order of their worth: all that have all words,
 * those of the rest that come near the best, and so many more that there are ten. What has none
 * but words that stand with everything is not shown, nor for a state alone what is not in it and does
 * not say it.
 */
export const worthShowing = (hits, { words, onlyStates }) => {
  const solid = words.filter(isSolid).length;
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  return hits.filter(
    (hit, at) =>
      hit.first ||
      (isWhole(hit) && !(onlyStates && hit.lacks.length)) ||
      (hit.lacks.length < solid && (at < FILLED || hit.score >= LEAST_SHARE * best)) ||
      (hit.inState && at < FILLED),
  );
};
