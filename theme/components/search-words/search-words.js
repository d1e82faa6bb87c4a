/*
 * What a query means: its words with their forms, slips mended, and what else says the same.
 * Must not know: the index, what a hit looks like.
 *
 * The lists are those of generator/searching; words are split as generator/searching/text.py does.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const STOP = new Set(
    (
      "a about all an and any are as at be been being by can could did do does for from had has " +
      "have how i if in into is it its me my of on or our please shall she should so some such " +
      "than that the their them then there these they this those to up us was we were what when " +
      "where which who whom whose why will with would you your"
    ).split(" "),
  );
  // Words that readers wrap round what they look for; they say nothing of it.
  const WRAPPING = new Set(
    "find show recommendation recommendations recommended about regarding concerning".split(" "),
  );
  const MONTHS =
    "january february march april may june july august september october november december".split(
      " ",
    );
  const ENDINGS =
    /(?:isations?|izations?|ations?|[ae]nces?|ments?|ings?|ions?|ers?|ors?|ies|ied|ely|ly|ed|es|s|e|y)$/;

  /** The site's root, wherever it stands: every page has a form that leads to the search page. */
  Object.defineProperty(search, "root", {
    get: () => new URL("../", document.querySelector("form.search-box").action),
  });

  /** Return the words of a text: lower case, no accents, hyphens part them. */
  search.wordsOf = (text) =>
    (
      text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/['’&](?=[\p{L}\p{N}_])|['’]/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) || []
    ).slice(0, 40);

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
    if (setup.format !== 1) {
      throw new Error("the lists are of another version");
    }
    return setup;
  };

  const letterOf = (word) => (/^[a-z]/.test(word) ? word[0] : "other");

  /** Return the entries that begin with a letter: form → {df, forms, mask}. */
  const byLetter = new Map();
  const entries = (letter) => {
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
  const entryOf = async (word) => (await entries(letterOf(word))).get(word);

  /** Return how many letters must be changed, left out, put in or swapped; more than most = most + 1. */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) {
      return most + 1;
    }
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...row) > most) {
        return most + 1;
      }
      before = last;
      last = row;
    }
    return last[b.length];
  };

  /** Return British and American spellings of a word, itself left out. */
  const spellings = (word) => {
    const pairs = [
      [/is(e|ed|es|er|ing|ation|ations)$/, "iz$1"],
      [/iz(e|ed|es|er|ing|ation|ations)$/, "is$1"],
      [/our(s|ed|ing|able|al)?$/, "or$1"],
      [/or(s|ed|ing|able|al)?$/, "our$1"],
      [/(t|b)re(s)?$/, "$1er$2"],
      [/(t|b)er(s)?$/, "$1re$2"],
      [/^program(s)?$/, "programme$1"],
      [/^programme(s)?$/, "program$1"],
      [/ce(s|d)?$/, "se$1"],
      [/se(s|d)?$/, "ce$1"],
      [/dgment(s)?$/, "dgement$1"],
      [/dgement(s)?$/, "dgment$1"],
      [/l(ed|ing|er)$/, "ll$1"],
      [/ll(ed|ing|er)$/, "l$1"],
      [/^enrol(l?)(s|ment)?$/, "enroll$2"],
    ];
    const found = pairs
      .filter(([from]) => from.test(word))
      .map(([from, to]) => word.replace(from, to));
    return [...new Set(found)].filter((each) => each !== word);
  };

  /** How many slips a word of this length may have: short words would become others. */
  const slips = (word) => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

  /** Return the words of the record that a word is a slip of, the likeliest first. */
  const mended = async (word) => {
    const most = slips(word);
    if (!most || /\d/.test(word)) {
      return [];
    }
    const letters = new Set([word[0], word[1]].map(letterOf));
    const maps = await Promise.all([...letters].map(entries));
    const seen = new Map();
    for (const map of maps) {
      for (const [form, entry] of map) {
        if (form.length < 3 || /\d/.test(form)) {
          continue;
        }
        const steps = distance(word, form, most);
        if (steps <= most) {
          const rank = steps + (form[0] === word[0] ? 0 : 0.5) - Math.log10(entry.df + 1) / 10;
          if (!seen.has(entry) || seen.get(entry).rank > rank) {
            seen.set(entry, { entry, form, rank, steps });
          }
        }
      }
    }
    const found = [...seen.values()].sort((a, b) => a.rank - b.rank);
    return found.filter((each) => each.steps === found[0].steps).slice(0, 3);
  };

  /** Return other forms of a word that the record has: its ending taken away, another put on. */
  const related = async (word) => {
    const base = word.replace(ENDINGS, "");
    if (base.length < 4 || /\d/.test(word)) {
      return [];
    }
    const found = [];
    for (const [form, entry] of await entries(letterOf(word))) {
      if (form.startsWith(base) && form.replace(ENDINGS, "") === base && !found.includes(entry)) {
        found.push(entry);
      }
    }
    return found;
  };

  /** Return what the record may have for the beginning of a word, the most frequent first. */
  const completed = async (word) => {
    if (word.length < 2) {
      return [];
    }
    const found = new Set();
    for (const [form, entry] of await entries(letterOf(word))) {
      if (form.startsWith(word)) {
        found.add(entry);
      }
    }
    return [...found].sort((a, b) => b.df - a.df).slice(0, 4);
  };

  const alternative = (entry, weight) => ({ ...entry, weight });

  /** Return a query's word with all that the record has for it. */
  const readWord = async (text, { last, typing }) => {
    const found = new Map(); // representative word → alternative, the first weight stands
    const add = (entry, weight) => {
      if (entry && !found.has(entry.word)) {
        found.set(entry.word, alternative(entry, weight));
      }
    };
    const exact = await entryOf(text);
    add(exact, 1);
    for (const spelt of spellings(text)) {
      add(await entryOf(spelt), 1);
    }
    if (text.length < 7) {
      // The stemmer leaves the plurals of short forms as they are: NQOs, CRCs.
      add(await entryOf(text.endsWith("s") ? text.slice(0, -1) : `${text}s`), 0.95);
    }
    let slip = null;
    for (const entry of await related(text)) {
      add(entry, exact ? 0.55 : 0.9);
    }
    if (typing && last) {
      for (const entry of await completed(text)) {
        add(entry, exact ? 0.5 : 0.9);
      }
    }
    const words = await knownWords();
    if (!found.size && !words.has(text)) {
      for (const entry of await completed(text)) {
        add(entry, 0.7);
      }
      const better = await mended(text);
      if (better.length) {
        slip = better[0].form;
        for (const [at, { entry }] of better.entries()) {
          add(entry, at ? 0.7 : 0.95);
        }
      }
    } else if (exact && exact.df <= 2) {
      // A word that hardly any record has may be a slip in the record itself, or in the query.
      for (const { entry, steps } of await mended(text)) {
        if (steps === 1 && entry.df >= 10 * exact.df) {
          add(entry, 0.6);
        }
      }
    }
    return { text, alternatives: [...found.values()], slip };
  };

  /** Return the words of a query in order, and the runs of them that stand in quotation marks. */
  const split = (text) => {
    const words = [];
    const quoted = [];
    for (const [at, part] of text.replace(/[“”„]/g, '"').split('"').entries()) {
      const from = words.length;
      const inside = at % 2 === 1 && (text.replace(/[“”„]/g, '"').match(/"/g) || []).length > at;
      words.push(...search.wordsOf(part).map((word) => ({ word, quoted: inside })));
      if (inside && words.length > from) {
        quoted.push([from, words.length]);
      }
    }
    return { words, quoted };
  };

  const SHORT_MONTHS = new Map(MONTHS.map((name) => [name.slice(0, 3), name]));
  SHORT_MONTHS.set("sept", "september");

  /** Write dates as plans print them: 03/2021 and mar 2021 are March 2021. */
  const withDates = (text) =>
    text
      .replace(/\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/g, (all, day, month, year) =>
        MONTHS[month - 1] ? `${Number(day)} ${MONTHS[month - 1]} ${year}` : all,
      )
      .replace(/\b(20\d\d)-(\d\d)(?:-(\d\d))?\b/g, (all, year, month, day) =>
        MONTHS[month - 1] ? `${day ? `${Number(day)} ` : ""}${MONTHS[month - 1]} ${year}` : all,
      )
      .replace(/\b(\d{1,2})\/(20\d\d)\b/g, (all, month, year) =>
        MONTHS[month - 1] ? `${MONTHS[month - 1]} ${year}` : all,
      )
      .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/gi, "$1")
      .replace(
        /\b([a-z]{3,4})\.?(?=\s+(?:\d{1,2},?\s+)?20\d\d\b)/gi,
        (all, name) => SHORT_MONTHS.get(name.toLowerCase()) || all,
      );

  /** The words of what means the same: known, though no record need have them. */
  let known = null;
  const knownWords = () => {
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

  /** Join two words that the record writes as one, part one that it writes as two. */
  const rejoined = async (words) => {
    const done = [];
    for (let at = 0; at < words.length; at += 1) {
      const here = words[at];
      const next = words[at + 1];
      if (next && !here.quoted && !next.quoted && here.word.length + next.word.length > 5) {
        const joined = here.word + next.word;
        const [whole, first, second] = await Promise.all([
          entryOf(joined),
          entryOf(here.word),
          entryOf(next.word),
        ]);
        if (whole && !(first && second)) {
          done.push({ word: joined, quoted: false });
          at += 1;
          continue;
        }
      }
      const strange = !(await entryOf(here.word)) && !(await knownWords()).has(here.word);
      if (!here.quoted && here.word.length > 6 && strange) {
        const halves = await parted(here.word);
        if (halves) {
          done.push(...halves.map((word) => ({ word, quoted: false })));
          continue;
        }
      }
      done.push(here);
    }
    return done;
  };

  const parted = async (word) => {
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const halves = [word.slice(0, at), word.slice(at)];
      const known_ = await knownWords();
      const found = await Promise.all(halves.map(entryOf));
      if (found.every((entry, which) => entry?.df > 1 || known_.has(halves[which]))) {
        return halves;
      }
    }
    return null;
  };

  /**
   * Return what a query means. `typing` says that its last word may not be finished.
   *
   * words: [{text, alternatives: [{word, df, forms, mask, weight}], slip, quoted}]
   * quoted: [[from, to]] runs of words that must stand so
   * said: the query's words in order, stop words included, each with the index of its word or -1
   */
  search.read = async (text, { typing = false } = {}) => {
    const { words: typed } = split(withDates(text));
    const words = await rejoined(typed);
    let telling = words.filter(({ word, quoted }) => quoted || !STOP.has(word));
    const plain = telling.filter(({ word, quoted }) => quoted || !WRAPPING.has(word));
    telling = plain.length ? plain : telling.length ? telling : words;
    const finished = /[\s"”]$/.test(text);
    const read = await Promise.all(
      telling.map(async (each) => ({
        ...(await readWord(each.word, {
          last: each === words[words.length - 1],
          typing: typing && !finished,
        })),
        quoted: each.quoted,
      })),
    );
    const said = words.map((each) => ({ word: each.word, at: telling.indexOf(each) }));
    const quoted = [];
    for (const [at, each] of words.entries()) {
      if (each.quoted && !words[at - 1]?.quoted) {
        let to = at;
        while (words[to]?.quoted) {
          to += 1;
        }
        quoted.push(words.slice(at, to).map(({ word }) => word));
      }
    }
    return { text, words: read, said, quoted };
  };
})();
