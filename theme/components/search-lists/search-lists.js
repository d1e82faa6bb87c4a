/*
 * The lists that the site has of its words, fetched as they are needed.
 * Must not know: what a query means. Lists: action_plans/searching; words: action_plans/searching/text.py.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  /** The site's root, wherever it stands: every page has a form that leads to the search page. */
  Object.defineProperty(search, "root", {
    get: () => new URL("../", document.querySelector("form.search-box").action),
  });

  const parted = (text) =>
    (
      text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/['’&](?=[\p{L}\p{N}_])|['’]/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) || []
    ).slice(0, 40);

  const partedOnce = new Map(); // what means the same is asked again for every query

  /** Return the words of a text: lower case, no accents, hyphens part them. */
  search.wordsOf = (text) => {
    if (!partedOnce.has(text)) {
      partedOnce.set(text, parted(text));
    }
    return partedOnce.get(text);
  };

  /** Fetch JSON once; a list that is not there is a fault of the index, and is thrown. */
  const fetched = new Map();
  const list = (path) => {
    if (!fetched.has(path)) {
      const asked = fetch(new URL(path, search.root)).then((answer) => {
        if (!answer.ok) {
          throw new Error(`${path}: ${answer.status}`);
        }
        return answer.json();
      });
      asked.catch(() => fetched.delete(path));
      fetched.set(path, asked);
    }
    return fetched.get(path);
  };

  /** The lists that every query needs. */
  search.setup = async () => {
    const setup = await list("search/setup.json");
    if (setup.format !== 2) {
      throw new Error("the lists are of another version");
    }
    return setup;
  };

  search.letterOf = (word) => (/^[a-z]/.test(word) ? word[0] : "other");

  /** Return the entries that begin with a letter: form → {df, forms, mask}. */
  const byLetter = new Map();
  search.entries = (letter) => {
    if (!byLetter.has(letter)) {
      byLetter.set(
        letter,
        list(`search/words/${letter}.json`).then((rows) => {
          const found = new Map();
          for (const [df, forms, mask] of rows) {
            const all = forms.split(" ");
            const entry = { df, forms: all, word: all[0], mask: mask ? BigInt(`0x${mask}`) : null };
            for (const form of all) {
              found.set(form, entry);
            }
          }
          return found;
        }),
      );
    }
    return byLetter.get(letter);
  };

  /** Return the entry of a word as it is spelt, or undefined. */
  search.entryOf = async (word) => (await search.entries(search.letterOf(word))).get(word);

  /** Return by when the records of a part of the index are due, in its own order. */
  search.dues = async (number) => {
    const runs = await list(`search/due/${number + 1}.json`);
    return runs.flatMap(([date, many]) => Array(many).fill(date));
  };

  /** Begin to fetch the entries of all words of a text. */
  search.fetchWords = (text) => {
    for (const letter of new Set(search.wordsOf(text).map(search.letterOf))) {
      search.entries(letter).catch(() => {}); // it is thrown where the entries are read
    }
  };

  /** The words of what means the same: known, though no record need have them. */
  let known = null;
  search.knownWords = () => {
    known ??= search.setup().then(
      ({ acronyms, themes, organisations, plain }) =>
        new Set(
          [
            ...acronyms.flat(),
            ...themes.flatMap(([, name, synonyms]) => [name, ...synonyms]),
            ...organisations.flatMap(([, name, short]) => [name, short]),
            ...plain.flatMap(([said, meant]) => [...said, ...meant]),
          ].flatMap(search.wordsOf),
        ),
    );
    return known;
  };
})();
