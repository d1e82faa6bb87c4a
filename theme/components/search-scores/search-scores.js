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
  const LARGE = 4000; // records, as in generator/searching/index.py
  const UNSAID = 3; // how telling a word is that no record has, but that means something here

  /** Return id → strength of one way of saying a group, 0 to about 1.3. */
  const strengths = async (part, way) => {
    const found = new Map();
    if (way.phrase?.length === 1) {
      for (const [id, { sat, hit }] of await part.word(way.phrase[0])) {
        found.set(id, { strength: way.weight * Math.min(sat, 1.6), hit });
      }
    } else if (way.phrase) {
      for (const [id, hit] of await part.phrase(way.phrase)) {
        found.set(id, { strength: way.weight * PHRASE_WORTH, hit });
      }
    } else if (way.owner) {
      for (const [id, hit] of await part.having("owner", way.owner)) {
        found.set(id, { strength: way.weight, hit });
      }
    } else {
      for (const [step, strength] of Object.entries(SUBJECT)) {
        for (const [id, hit] of await part.having("subject", `${way.theme}/${step}`)) {
          const so_far = found.get(id)?.strength || 0;
          found.set(id, { strength: Math.max(so_far, way.weight * strength), hit });
        }
      }
      // Both an editor and the words say so.
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
    records > LARGE && alternatives.length ? alternatives.filter(({ weight }) => weight >= 0.9)
      : alternatives;

  /** Return id → {score, hit, covered} for one part of the index; covered is a share, 0 to 1. */
  search.scored = async (part, query, groups, records, grouped = new Set()) => {
    const mass = query.words.map(({ alternatives }, at) => {
      const best = alternatives.find(({ weight }) => weight >= 0.9) || alternatives[0];
      // A word that no record has counts for nothing, unless another way of saying it is known.
      return best ? search.worth(best.df, records) : grouped.has(at) ? UNSAID : 0;
    });
    const perWord = await Promise.all(
      query.words.map(async ({ alternatives }) => {
        const found = new Map();
        const here = waysOf(alternatives, records).filter((each) => part.mayHave(each));
        const looked = await Promise.all(here.map(({ word }) => part.word(word)));
        for (const [at, { weight }] of here.entries()) {
          for (const [id, one] of looked[at]) {
            const value = weight * one.sat;
            const before = found.get(id);
            if (!before || before.value < value) {
              found.set(id, {
                value,
                hit: one.hit,
                words: before ? [...before.words, ...one.words].sort((a, b) => a - b) : one.words,
              });
            }
          }
        }
        return found;
      }),
    );
    const perGroup = await Promise.all(
      groups.map(async (group) => {
        const found = new Map();
        for (const way of group.ways) {
          for (const [id, one] of await strengths(part, way)) {
            if (!(found.get(id)?.strength >= one.strength)) {
              found.set(id, one);
            }
          }
        }
        const own = [...group.at].reduce((sum, at) => sum + mass[at], 0);
        return { at: group.at, found, mass: Math.max(own, 2) };
      }),
    );
    const hits = new Map();
    for (const { found } of [...perGroup]) {
      for (const [id, { hit }] of found) {
        hits.set(id, hit);
      }
    }
    for (const found of perWord) {
      for (const [id, { hit }] of found) {
        hits.set(id, hit);
      }
    }
    const whole = mass.reduce((sum, each) => sum + each, 0) || 1;
    const done = new Map();
    for (const [id, hit] of hits) {
      const values = perWord.map((found, at) => (found.get(id)?.value || 0) * mass[at]);
      const share = perWord.map((found) => Math.min(1, found.get(id)?.value || 0));
      // A group lifts its words to what the best way of saying it is worth; the rest adds a little.
      const lift = values.map(() => 0);
      let extra = 0;
      for (const { at, found, mass: own } of perGroup) {
        const strength = found.get(id)?.strength || 0;
        if (!strength) {
          continue;
        }
        const said = [...at].reduce((sum, each) => sum + values[each], 0);
        const gain = strength * own - said;
        if (gain > 0) {
          for (const each of at) {
            lift[each] = Math.max(lift[each], gain / at.size);
            share[each] = Math.max(share[each], Math.min(1, strength));
          }
        } else {
          extra = Math.max(extra, 0.12 * strength * own);
        }
      }
      let score = extra;
      for (const at of values.keys()) {
        score += values[at] + lift[at];
      }
      for (let at = 1; at < perWord.length; at += 1) {
        const here = perWord[at - 1].get(id)?.words;
        const there = perWord[at].get(id)?.words;
        if (here && there && apart(here, there) <= NEAR) {
          score += TOGETHER * Math.min(mass[at - 1], mass[at]);
        }
      }
      const covered = share.reduce((sum, each, at) => sum + Math.min(1, each * 2) * mass[at], 0);
      const part_ = Math.min(1, covered / whole);
      done.set(id, { id, hit, covered: part_, score: score * (0.35 + 0.65 * part_) });
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
