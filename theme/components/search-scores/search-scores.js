/*
 * What a record is worth for a query: for each word its best alternative, more for words that stand
 * together, less where words are missing.
 * Must not know: parts of the index, filters, order by date.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const NEAR = 2; // words apart, to count as said together
  const TOGETHER = 0.45;
  const PHRASE_WORTH = 1.25; // what a phrase found is worth, in the units of a word's score
  const SUBJECT = { given: 0.75, text: 0.8, rest: 0.35 };
  const ALL_BUT = 0.9; // of the best hit's share of the query, to be a hit whatever its score
  const LEAST_SHARE = 0.3; // of the best hit's score, to be a hit at all
  const STRAY = 0.6; // the share of their worth that the words of an idiom lose by themselves
  const LARGE = 4000; // records, as in action_plans/searching/index.py
  const UNSAID = 3; // how telling a word is that no record has, but that means something here

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
      add(await part.word(way.phrase[0]), ({ sat }) => Math.min(sat, 1.6));
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
    records > LARGE ? alternatives.filter(({ weight }) => weight >= 0.9) : alternatives;

  /** Return how much each word of a query tells. */
  const massesOf = (query, records, grouped) =>
    query.words.map(({ alternatives }, at) => {
      const best = alternatives.find(({ weight }) => weight >= 0.9) || alternatives[0];
      // A word that no record has counts for nothing, unless another way of saying it is known.
      return best ? search.worth(best.df, records) : grouped.has(at) ? UNSAID : 0;
    });

  /** Return id → {value, hit, words} for a word: its best alternative, and all places of them. */
  const lookUpWord = async (part, { alternatives }, records) => {
    const found = new Map();
    const here = waysOf(alternatives, records).filter((each) => part.mayHave(each));
    const looked = await Promise.all(here.map(({ word }) => part.word(word)));
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

  /** Return a group with id → {strength, hit, way} for the best way of saying it. */
  const lookUpGroup = async (part, { at, ways, isIdiom }, masses) => {
    const found = new Map();
    for (const looked of await Promise.all(ways.map((way) => strengths(part, way)))) {
      for (const [id, one] of looked) {
        if (!(found.get(id)?.strength >= one.strength)) {
          found.set(id, one);
        }
      }
    }
    const own = [...at].reduce((sum, each) => sum + masses[each], 0);
    return { at, found, isIdiom, mass: Math.max(own, 2) };
  };

  /**
   * Return what groups add for a record: each lifts its words to what the best way of saying it is
   * worth; one that says no more than the words do adds a little. The single words of an idiom
   * ("short staffed") are worth less where its sense is not.
   */
  const liftOf = (id, groups, values, share) => {
    const lift = values.map(() => 0);
    const because = new Set();
    let extra = 0;
    let lost = 0;
    for (const { at, found, mass, isIdiom } of groups) {
      const { strength = 0, way } = found.get(id) || {};
      const said = [...at].reduce((sum, each) => sum + values[each], 0);
      const gain = strength * mass - said;
      if (!strength && at.size > 1 && isIdiom) {
        lost = Math.max(lost, STRAY * said);
      } else if (strength && gain > 0) {
        because.add(way);
        for (const each of at) {
          lift[each] = Math.max(lift[each], gain / at.size);
          share[each] = Math.max(share[each], Math.min(1, strength));
        }
      } else {
        extra = Math.max(extra, 0.12 * strength * mass);
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
   * Return id → {score, hit, covered, because} for one part of the index: covered is a share, 0 to
   * 1; because holds the ways of saying it, other than the query's own, that lifted the record.
   */
  search.scored = async (part, query, groups, records, grouped = new Set()) => {
    const masses = massesOf(query, records, grouped);
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
    const done = new Map();
    for (const [id, hit] of hits) {
      const values = words.map((found, at) => (found.get(id)?.value || 0) * masses[at]);
      const share = words.map((found) => Math.min(1, found.get(id)?.value || 0));
      const { added, because } = liftOf(id, meanings, values, share);
      const said = values.reduce((sum, each) => sum + each, 0);
      const sum = said + added + togetherIn(id, words, masses);
      const had = share.reduce((all, each, at) => all + Math.min(1, each * 2) * masses[at], 0);
      const covered = Math.min(1, had / whole);
      done.set(id, { id, hit, because, covered, score: sum * (0.35 + 0.65 * covered) });
    }
    return done;
  };

  /** Keep what has nearly all that was asked for, and of the rest what comes near the best. */
  search.worthShowing = (hits) => {
    const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
    const whole = hits.reduce((most, { covered }) => Math.max(most, covered), 0);
    return hits.filter(
      ({ score, covered }) => covered >= ALL_BUT * whole || score >= LEAST_SHARE * best,
    );
  };
})();
