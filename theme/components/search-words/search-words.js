/*
 * What a query means: its words with their forms, slips mended.
 * Must not know: the index, what a hit looks like.
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
  const alternative = (entry, weight) => ({ ...entry, weight });

  /** Return a query's word with all that the record has for it. */
  const readWord = async (text, { last, typing }) => {
    const found = new Map(); // representative word → alternative, the first weight stands
    const add = (entry, weight) => {
      if (entry && !found.has(entry.word)) {
        found.set(entry.word, alternative(entry, weight));
      }
    };
    const exact = await search.entryOf(text);
    add(exact, 1);
    for (const spelt of search.spellings(text)) {
      add(await search.entryOf(spelt), 1);
    }
    if (text.length < 7) {
      // The stemmer leaves the plurals of short forms as they are: NQOs, CRCs.
      add(await search.entryOf(text.endsWith("s") ? text.slice(0, -1) : `${text}s`), 0.95);
    }
    let slip = null;
    for (const entry of await search.related(text)) {
      add(entry, exact ? 0.55 : 0.9);
    }
    if (typing && last) {
      for (const entry of await search.completed(text)) {
        add(entry, exact ? 0.5 : 0.9);
      }
    }
    const words = await search.knownWords();
    if (!found.size && !words.has(text)) {
      for (const entry of await search.completed(text)) {
        add(entry, 0.7);
      }
      const better = await search.mended(text);
      if (better.length) {
        slip = better[0].form;
        for (const [at, { entry }] of better.entries()) {
          add(entry, at ? 0.7 : 0.95);
        }
      }
    } else if (exact && exact.df <= 2) {
      // A word that hardly any record has may be a slip in the record itself, or in the query.
      for (const { entry, steps } of await search.mended(text)) {
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

  /** Join two words that the record writes as one, part one that it writes as two. */
  const rejoined = async (words) => {
    const done = [];
    for (let at = 0; at < words.length; at += 1) {
      const here = words[at];
      const next = words[at + 1];
      if (next && !here.quoted && !next.quoted && here.word.length + next.word.length > 5) {
        const joined = here.word + next.word;
        const [whole, first, second] = await Promise.all([
          search.entryOf(joined),
          search.entryOf(here.word),
          search.entryOf(next.word),
        ]);
        if (whole && !(first && second)) {
          done.push({ word: joined, quoted: false });
          at += 1;
          continue;
        }
      }
      const strange = !(await search.entryOf(here.word)) && !(await search.knownWords()).has(here.word);
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
      const known_ = await search.knownWords();
      const found = await Promise.all(halves.map(search.entryOf));
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
