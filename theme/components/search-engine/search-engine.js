/*
 * From what a query means to records in the order of their worth.
 * Must not know: how a query is split, what a hit looks like.
 *
 * Pagefind finds records that have all the words of a query and ranks by them; it has no "or". So
 * every word and every phrase is looked up by itself, and the scores are put together here: for
 * each word its best alternative, more for words that stand together, less where words are missing.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const NEAR = 2; // words apart, to count as said together
  const TOGETHER = 0.45;
  const PHRASE_WORTH = 1.25; // what a phrase found is worth, in the units of a word's score
  const SUBJECT = { given: 0.75, text: 0.8, rest: 0.35 };
  const SYNONYM = 0.9;
  const THEME_NAMED = 0.35;
  const PLAIN = 0.75;
  const ACRONYM = 0.95;
  const OWNER = 0.8;
  const LEAST_SHARE = 0.3; // of the best hit's score, to be a hit at all

  /** Return how telling a word is that `df` of `records` have. */
  const worth = (df, records) => Math.log(1 + (records - df + 0.5) / (df + 0.5));

  /** One index, or one part of it: Pagefind behind promises, each look-up made once. */
  class Part {
    constructor(instance) {
      this.instance = instance;
      this.asked = new Map();
    }

    ask(term, options = {}) {
      const key = JSON.stringify([term, options]);
      if (!this.asked.has(key)) {
        this.asked.set(key, this.instance.search(term, options));
      }
      return this.asked.get(key);
    }

    /** Return id → {sat, words, hit} for a word; sat is its frequency's worth, 0 to about 2.4. */
    async word(word) {
      const { results, unfilteredResultCount: df } = await this.ask(word);
      const records = this.records;
      const found = new Map();
      const idf = worth(df, records);
      for (const hit of results) {
        const sat = hit.score / idf;
        if (sat > 0.12) {
          found.set(hit.id, { sat, words: hit.words, hit });
        }
      }
      return found;
    }

    /** Return id → hit for words that stand together as they are. */
    async phrase(words) {
      const { results } = await this.ask(`"${words.join(" ")}"`);
      return new Map(results.map((hit) => [hit.id, hit]));
    }

    /** Return id → hit for all records that have a value of a facet. */
    async having(facet, value) {
      const { results } = await this.ask(null, { filters: { [facet]: value } });
      return new Map(results.map((hit) => [hit.id, hit]));
    }

    /** Return id → place in an order that the index holds: `date` or `due`. */
    async order(name, direction) {
      const { results } = await this.ask(null, { sort: { [name]: direction } });
      return new Map(results.map((hit, at) => [hit.id, { at, hit }]));
    }

    async all() {
      const { results } = await this.ask(null);
      return new Map(results.map((hit) => [hit.id, hit]));
    }
  }

  let opened = null;
  /** Return the index, opened once. */
  search.open = () => {
    opened ??= (async () => {
      const setup = await search.setup();
      const pagefind = await import(new URL("pagefind/pagefind.js", search.root));
      const parts = [];
      for (const { path, records } of setup.parts) {
        const instance = pagefind.createInstance({
          basePath: new URL(path, search.root).pathname,
          baseUrl: search.root.pathname,
          noWorker: true,
          // Words that only begin like the one asked for are nearly worthless.
          ranking: { termSimilarity: 8, pageLength: 0.6, metaWeights: { title: 0.6 } },
        });
        await instance.init();
        const part = new Part(instance);
        part.records = records;
        parts.push(part);
      }
      return { setup, parts };
    })();
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  /** Return where in `said` a run of words stands whole: [from, to] or null. */
  const runIn = (said, run) => {
    for (let at = 0; at + run.length <= said.length; at += 1) {
      if (run.every((word, step) => said[at + step].match.has(word))) {
        return [at, at + run.length];
      }
    }
    return null;
  };

  const wordsOf = (text) => search.wordsOf(text);

  /** Return what stands for a run of a query's words: groups of {at: Set, ways: [...]}. */
  const groupsOf = (query, setup) => {
    const said = query.said.map(({ word, at }) => ({
      at,
      match: new Set([
        word,
        ...(at >= 0 ? query.words[at].alternatives.flatMap(({ forms }) => forms) : []),
      ]),
    }));
    const groups = [];
    const add = (run, ways) => {
      const found = run.length ? runIn(said, run) : null;
      if (!found) {
        return;
      }
      const at = said.slice(...found).map((each) => each.at);
      groups.push({ at: new Set(at.filter((each) => each >= 0)), ways });
    };
    for (const [short, full] of setup.acronyms) {
      add(wordsOf(short), [{ phrase: wordsOf(full), weight: ACRONYM }]);
      add(wordsOf(full), [{ phrase: wordsOf(short), weight: ACRONYM }]);
    }
    for (const { short, name } of setup.organisations.map(([, name, short]) => ({ short, name }))) {
      if (short && short !== name) {
        add(wordsOf(short), [{ phrase: wordsOf(name), weight: ACRONYM }]);
        add(wordsOf(name), [{ phrase: wordsOf(short), weight: ACRONYM }]);
      }
    }
    for (const [from, to, both] of setup.plain) {
      const lead = (here, there) => {
        for (const each of here) {
          const ways = there.filter((way) => way !== each);
          add(wordsOf(each), ways.map((way) => ({ phrase: wordsOf(way), weight: PLAIN })));
        }
      };
      lead(from, to);
      if (both) {
        lead(to, from);
      }
    }
    for (const [theme, name, phrases, synonyms] of setup.themes) {
      for (const each of synonyms) {
        add(wordsOf(each), [{ theme, weight: SYNONYM }]);
      }
      for (const each of [name, ...phrases]) {
        add(wordsOf(each), [{ theme, weight: THEME_NAMED }]);
      }
    }
    return groups;
  };

  /** Return the posts that a query's words all stand in, with the share of the post's words said. */
  const ownersOf = (query, setup) => {
    const words = query.words.map(({ text, alternatives }) => new Set([
      text,
      ...alternatives.flatMap(({ forms }) => forms),
    ]));
    if (words.length < 2) {
      return [];
    }
    const found = [];
    for (const [owner, spellings] of setup.owners) {
      let best = 0;
      for (const spelt of spellings) {
        const parts = wordsOf(spelt).filter((word) => !["of", "the", "and", "for"].includes(word));
        const here = words.filter((forms) => parts.some((part) => forms.has(part))).length;
        if (here === words.length && here >= 2) {
          best = Math.max(best, here / parts.length);
        }
      }
      if (best >= 0.4) {
        found.push({ owner, weight: OWNER * best });
      }
    }
    return found;
  };

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

  /** Return id → {score, hit, found: words found} for one part of the index. */
  const scored = async (part, query, groups, records) => {
    const mass = query.words.map(({ alternatives, text }) => {
      const best = alternatives.find(({ weight }) => weight >= 0.9) || alternatives[0];
      return best ? worth(best.df, records) : search.wordsOf(text).length ? 3 : 0;
    });
    const perWord = await Promise.all(
      query.words.map(async ({ alternatives }) => {
        const found = new Map();
        for (const { word, weight } of alternatives) {
          for (const [id, one] of await part.word(word)) {
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
      const covered = share.reduce((sum, each, at) => sum + Math.min(1, each * 1.3) * mass[at], 0);
      done.set(id, { id, hit, score: score * (0.35 + 0.65 * (covered / whole)) });
    }
    return done;
  };

  /** Keep what has one of the values of every facet that is narrowed. */
  const narrowed = async (part, found, filters) => {
    let kept = found;
    for (const [facet, values] of Object.entries(filters)) {
      const sets = await Promise.all(values.map((value) => part.having(facet, value)));
      kept = new Map([...kept].filter(([id]) => sets.some((set) => set.has(id))));
    }
    return kept;
  };

  /**
   * Return {hits: [{id, score, data}], query} for a text, best first.
   * `filters`: facet → values, any of which will do; `sort`: "" (best first), "date" or "due".
   */
  search.find = async (text, { filters = {}, sort = "", typing = false } = {}) => {
    const { setup, parts } = await search.open();
    const query = await search.read(text, { typing });
    const part = parts[0];
    let found;
    if (query.words.length) {
      const groups = groupsOf(query, setup);
      const owners = ownersOf(query, setup);
      if (owners.length) {
        groups.push({ at: new Set(query.words.keys()), ways: owners });
      }
      found = await scored(part, query, groups, setup.records);
      for (const words of query.quoted) {
        const having = await part.phrase(words);
        found = new Map([...found].filter(([id]) => having.has(id)));
      }
      const best = Math.max(0, ...[...found.values()].map(({ score }) => score));
      found = new Map([...found].filter(([, { score }]) => score >= LEAST_SHARE * best));
    } else {
      found = new Map(
        [...(await part.all())].map(([id, hit]) => [id, { id, hit, score: 0 }]),
      );
    }
    const before = found;
    found = await narrowed(part, found, filters);
    let hits = [...found.values()].sort((a, b) => b.score - a.score);
    const by = sort || (query.words.length ? "" : "date");
    if (by) {
      const order = await part.order(by, by === "due" ? "asc" : "desc");
      hits = hits.sort((a, b) => order.get(a.id).at - order.get(b.id).at);
    }
    return { query, setup, part, hits, before };
  };

  /** Return facet → value → how many of the hits have it, the other facets' narrowing kept. */
  search.counts = async ({ setup, part, before }, filters) => {
    const counts = {};
    for (const { name, values } of setup.facets) {
      const others = { ...filters };
      delete others[name];
      const kept = await narrowed(part, before, others);
      counts[name] = {};
      for (const [value] of values) {
        const having = await part.having(name, value);
        let number = 0;
        for (const id of kept.keys()) {
          number += having.has(id) ? 1 : 0;
        }
        counts[name][value] = number;
      }
    }
    return counts;
  };
})();
