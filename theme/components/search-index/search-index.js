/*
 * The index as promises: opened part by part, each look-up made once.
 * Must not know: what a query means, how records are ranked.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const LEAST_SAT = 0.12; // less is the worth of a word that only begins like the one asked for
  const EVERY = "everyrecord"; // a word that every record has (generator/searching/record_page.py)

  /** Return how telling a word is that `df` of `records` have. */
  search.worth = (df, records) => Math.log(1 + (records - df + 0.5) / (df + 0.5));

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
      const idf = search.worth(df, this.records);
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
    library.then(() => search.openPart(0)).catch(() => {});
    library.catch(() => {
      library = null;
    });
    return library;
  };

  /** Return a part of the index, opened once; the first brings the program with it. */
  search.openPart = (number) => {
    if (!parts.has(number)) {
      const opened = (async () => {
        const { setup, pagefind } = await library;
        if (number > 0) {
          await search.openPart(0);
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
})();
