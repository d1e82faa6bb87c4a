/*
 * The index as promises: opened part by part, each look-up made once.
 * Must not know: what a query means, how records are ranked.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const LEAST_SAT = 0.12; // less is the worth of a word that only begins like the one asked for
  // Words that stand in no text (action_plans/searching/indexed_record.py): one that every record has…
  const EVERY = "zzall";
  // …and one for each theme and place where it shows.
  const SHOWN = { given: "a", text: "b", rest: "c" };

  /** Return how telling a word is that `df` of `records` have. */
  search.worth = (df, records) => Math.log(1 + (records - df + 0.5) / (df + 0.5));

  /** One part of the index: Pagefind behind promises, each look-up made once. */
  class Part {
    constructor(instance, place, number) {
      this.instance = instance;
      this.number = number;
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

    /** Return id → hit for all records where a theme shows; `theme` is its number in the setup. */
    async about(theme, where) {
      const mark = `zz${String(theme).padStart(4, "0")}${SHOWN[where]}`;
      const { results } = await this.ask(mark);
      return new Map(results.map((hit) => [hit.id, hit]));
    }

    /** Return how many records the index says it holds. */
    async count() {
      return (await this.ask(EVERY)).results.length;
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

  const FIRST = "pagefind/"; // where the first part is, and the program (action_plans/searching/index.py)
  const RANKING = {
    termSimilarity: 8, // words that only begin like the one asked for are nearly worthless
    pageLength: 0.75,
    metaWeights: { title: 1, published: 0.4, marks: 0 },
  };

  let loading = null;
  const program = () => {
    loading ??= import(new URL(`${FIRST}pagefind.js`, search.root));
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

  const instanceAt = async (path) => {
    const { createInstance } = await program();
    const instance = createInstance({
      basePath: new URL(path, search.root).pathname,
      baseUrl: search.root.pathname,
      noWorker: true,
      ranking: RANKING,
    });
    await ready(instance);
    return instance;
  };

  const parts = new Map();

  /** Return a part of the index, opened once; the first brings the program with it. */
  search.openPart = (number) => {
    if (!parts.has(number)) {
      const making = number ? search.openPart(0) : instanceAt(FIRST);
      const opened = Promise.all([search.setup(), making]).then(async ([setup, first]) => {
        const place = setup.parts[number];
        return new Part(number ? await instanceAt(place.path) : first, place, number);
      });
      opened.catch(() => parts.delete(number));
      parts.set(number, opened);
    }
    return parts.get(number);
  };

  /** Begin to open the index, and return what every search needs: {setup}. */
  search.open = async () => {
    search.openPart(0).catch(() => {}); // it is thrown where the part is asked
    const [setup] = await Promise.all([search.setup(), program()]);
    return { setup };
  };
})();
