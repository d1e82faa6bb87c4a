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
  const ACRONYM = 1;
  const OWNER = 1.3;
  const ALL_BUT = 0.9; // of the best hit's share of the query, to be a hit whatever its score
  const LEAST_SAT = 0.12; // less is the worth of a word that only begins like the one asked for
  const EVERY = "everyrecord"; // a word that every record has (generator/searching/record_page.py)
  const LARGE = 4000; // records, as in generator/searching/index.py
  const UNSAID = 3; // how telling a word is that no record has, but that means something here
  const ENOUGH = 20; // good hits, before another part of the index is looked into
  const LEAST_SHARE = 0.3; // of the best hit's score, to be a hit at all

  /** Return how telling a word is that `df` of `records` have. */
  const worth = (df, records) => Math.log(1 + (records - df + 0.5) / (df + 0.5));

  /** One part of the index: Pagefind behind promises, each look-up made once. */
  class Part {
    constructor(instance, place, number) {
      this.instance = instance;
      this.records = place.records;
      this.bit = 1n << BigInt(number);
      this.asked = new Map();
    }

    ask(term, options = {}) {
      const key = JSON.stringify([term, options]);
      if (!this.asked.has(key)) {
        this.asked.set(key, this.instance.search(term, options));
      }
      return this.asked.get(key);
    }

    /** False if the word lists say that no record of this part has the word. */
    mayHave({ mask }) {
      return !mask || (mask & this.bit) !== 0n;
    }

    /** Return id → {sat, words, hit} for a word; sat is its frequency's worth, 0 to about 2.4. */
    async word(word) {
      const { results, unfilteredResultCount: df } = await this.ask(word);
      const idf = worth(df, this.records);
      const found = new Map();
      for (const hit of results) {
        const sat = hit.score / idf;
        if (sat > LEAST_SAT) {
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
      const { results } = await this.ask(EVERY, { filters: { [facet]: value } });
      return new Map(results.map((hit) => [hit.id, hit]));
    }

    /** Return id → hit for all records, in an order that the index holds: `date` or `due`. */
    async inOrder(name) {
      const direction = name === "due" ? "asc" : "desc";
      const { results } = await this.ask(EVERY, { sort: { [name]: direction } });
      return new Map(results.map((hit) => [hit.id, hit]));
    }
  }

  let library = null;
  const parts = new Map();

  /** Return what every search needs: the setup, and the program that reads the index. */
  search.open = () => {
    library ??= (async () => {
      const [setup, pagefind] = await Promise.all([
        search.setup(),
        import(new URL("pagefind/pagefind.js", search.root)),
      ]);
      return { setup, pagefind };
    })();
    library.then(() => openPart(0)).catch(() => {});
    library.catch(() => {
      library = null;
    });
    return library;
  };

  /** Return a part of the index, opened once; the first brings the program with it. */
  const openPart = (number) => {
    if (!parts.has(number)) {
      const opened = (async () => {
        const { setup, pagefind } = await library;
        if (number > 0) {
          await openPart(0);
        }
        const place = setup.parts[number];
        const instance = pagefind.createInstance({
          basePath: new URL(place.path, search.root).pathname,
          baseUrl: search.root.pathname,
          metaCacheTag: setup.stamp,
          noWorker: true,
          // Words that only begin like the one asked for are nearly worthless.
          ranking: {
            termSimilarity: 8,
            pageLength: 0.75,
            metaWeights: { title: 1, published: 0.4, every: 0 },
          },
        });
        await instance.init();
        return new Part(instance, place, number);
      })();
      opened.catch(() => parts.delete(number));
      parts.set(number, opened);
    }
    return parts.get(number);
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
      const unnumbered = wordsOf(full).filter((word) => !/^\d+$/.test(word));
      if (unnumbered.length > 1 && unnumbered.length < wordsOf(full).length) {
        add(unnumbered, [{ phrase: wordsOf(short), weight: ACRONYM }]);
      }
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
    for (const [theme, name, synonyms] of setup.themes) {
      for (const each of synonyms) {
        add(wordsOf(each), [{ theme, weight: SYNONYM }]);
      }
      add(wordsOf(name), [{ theme, weight: THEME_NAMED }]);
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

  /** Return the alternatives to look up: in a large record those that are as good as the word. */
  const waysOf = (alternatives, records) =>
    records > LARGE && alternatives.length ? alternatives.filter(({ weight }) => weight >= 0.9)
      : alternatives;

  /** Return id → {score, hit, covered} for one part of the index; covered is a share, 0 to 1. */
  const scored = async (part, query, groups, records, grouped = new Set()) => {
    const mass = query.words.map(({ alternatives }, at) => {
      const best = alternatives.find(({ weight }) => weight >= 0.9) || alternatives[0];
      // A word that no record has counts for nothing, unless another way of saying it is known.
      return best ? worth(best.df, records) : grouped.has(at) ? UNSAID : 0;
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
  const worthShowing = (hits) => {
    const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
    const whole = hits.reduce((most, { covered }) => Math.max(most, covered), 0);
    return hits.filter(
      ({ score, covered }) => covered >= ALL_BUT * whole || score >= LEAST_SHARE * best,
    );
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

  /** Return the query's parts of the index in the order in which to look into them. */
  const likely = (query, setup, filters) => {
    const years = filters.year;
    return setup.parts
      .map((place, number) => {
        const bit = 1n << BigInt(number);
        const said = query.words.filter(({ alternatives }) =>
          alternatives.some(({ mask }) => !mask || (mask & bit) !== 0n),
        );
        return { number, place, share: said.length };
      })
      .filter(({ place }) => !years || years.some((year) => place.years.includes(year)))
      .sort((a, b) => b.share - a.share || a.number - b.number);
  };

  /** Return id → hit of one part for a query, what is not worth showing left out. */
  const foundIn = async (part, query, setup) => {
    if (!query.words.length) {
      const all = await part.inOrder("date");
      return new Map([...all].map(([id, hit]) => [id, { id, hit, score: 0, covered: 1 }]));
    }
    const exactly = async (found) => {
      let kept = found;
      for (const words of query.quoted) {
        const having = await part.phrase(words);
        kept = new Map([...kept].filter(([id]) => having.has(id)));
      }
      return kept;
    };
    const groups = groupsOf(query, setup);
    const grouped = new Set(groups.flatMap(({ at }) => [...at]));
    if (setup.parts.length > 1) {
      // In a large record what is said in so many words is enough, and quickly had.
      const plain = await exactly(await scored(part, query, [], setup.records, grouped));
      if ([...plain.values()].filter(({ covered }) => covered >= ALL_BUT).length >= ENOUGH) {
        return plain;
      }
    }
    const owners = ownersOf(query, setup);
    if (owners.length) {
      groups.push({ at: new Set(query.words.keys()), ways: owners });
    }
    return exactly(await scored(part, query, groups, setup.records, grouped));
  };

  /** Return hits in order: by round, and within it by worth or as the index orders them. */
  const ordered = async (hits, by) => {
    if (!by) {
      return hits.sort((a, b) => a.round - b.round || b.score - a.score);
    }
    const places = new Map();
    for (const part of new Set(hits.map((hit) => hit.part))) {
      const order = [...(await part.inOrder(by)).keys()];
      places.set(part, new Map(order.map((id, at) => [id, at])));
    }
    const at = ({ part, id }) => places.get(part).get(id);
    return hits.sort(
      (a, b) => a.round - b.round || a.part.number - b.part.number || at(a) - at(b),
    );
  };

  /** Throw unless the index holds records: what finds nothing at all may be broken. */
  const mustHold = async (part) => {
    const { results } = await part.ask(EVERY);
    if (results.length !== part.records) {
      throw new Error(`the index holds ${results.length} records, not ${part.records}`);
    }
  };

  /**
   * Return {query, setup, hits: [{id, hit, score}], before, left} for a text, best first.
   *
   * `filters`: facet → values, any of which will do; `sort`: "" (best first), "date" or "due";
   * `wanted`: how many hits are to be shown. A large index is in parts, newest reports first: more
   * of them are looked into until there are enough good hits, and `left` are not looked into unless
   * `everywhere`. `before` holds, by part, what was found before the filters.
   */
  search.find = async (
    text,
    { filters = {}, sort = "", typing = false, wanted = ENOUGH, everywhere = false } = {},
  ) => {
    const [{ setup }, query] = await Promise.all([search.open(), search.read(text, { typing })]);
    const by = sort || (query.words.length ? "" : "date");
    const places = likely(query, setup, filters);
    const all = everywhere || by === "due";
    const before = new Map();
    let hits = [];
    let good = 0;
    let round = 0;
    for (const { number } of places) {
      if (!all && good >= ENOUGH * (round + 1)) {
        round += 1;
        if (hits.length >= wanted) {
          break;
        }
      }
      const part = await openPart(number);
      part.number = number;
      const found = await foundIn(part, query, setup);
      before.set(part, found);
      const kept = await narrowed(part, found, filters);
      for (const each of kept.values()) {
        hits.push({ ...each, part, round });
        good += each.covered >= ALL_BUT ? 1 : 0;
      }
    }
    hits = worthShowing(hits);
    if (!hits.length) {
      await mustHold(await openPart(0));
    }
    const left = places.length - before.size;
    return { query, setup, hits: await ordered(hits, by), before, left };
  };

  /** Return value → how many of the hits have it, the narrowing by other facets kept. */
  search.counts = async ({ before }, filters, { name, values }) => {
    const others = { ...filters };
    delete others[name];
    const counts = Object.fromEntries(values.map(([value]) => [value, 0]));
    for (const [part, found] of before) {
      const worthy = worthShowing([...found.values()]);
      const kept = await narrowed(part, new Map(worthy.map((each) => [each.id, each])), others);
      for (const [value] of values) {
        for (const id of (await part.having(name, value)).keys()) {
          counts[value] += kept.has(id) ? 1 : 0;
        }
      }
    }
    return counts;
  };
})();
