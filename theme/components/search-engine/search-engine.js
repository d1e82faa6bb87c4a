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

  const ALL_BUT = 0.9; // of the best hit's share of the query, to be a hit whatever its score
  const EVERY = "everyrecord"; // a word that every record has (generator/searching/record_page.py)
  const ENOUGH = 20; // good hits, before another part of the index is looked into

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
    const groups = search.groupsOf(query, setup);
    const grouped = new Set(groups.flatMap(({ at }) => [...at]));
    if (setup.parts.length > 1) {
      // In a large record what is said in so many words is enough, and quickly had.
      const plain = await exactly(await search.scored(part, query, [], setup.records, grouped));
      if ([...plain.values()].filter(({ covered }) => covered >= ALL_BUT).length >= ENOUGH) {
        return plain;
      }
    }
    const owners = search.ownersOf(query, setup);
    if (owners.length) {
      groups.push({ at: new Set(query.words.keys()), ways: owners });
    }
    return exactly(await search.scored(part, query, groups, setup.records, grouped));
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
      const part = await search.openPart(number);
      part.number = number;
      const found = await foundIn(part, query, setup);
      before.set(part, found);
      const kept = await narrowed(part, found, filters);
      for (const each of kept.values()) {
        hits.push({ ...each, part, round });
        good += each.covered >= ALL_BUT ? 1 : 0;
      }
    }
    hits = search.worthShowing(hits);
    if (!hits.length) {
      await mustHold(await search.openPart(0));
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
      const worthy = search.worthShowing([...found.values()]);
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
