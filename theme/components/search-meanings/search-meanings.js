/*
 * What else says the same as a run of a query's words: short forms, themes, plain words, posts.
 * Must not know: the index, how records are ranked.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const SYNONYM = 0.9;
  const THEME_NAMED = 0.35;
  const PLAIN = 0.75;
  const ACRONYM = 1;
  const OWNER = 1.3;

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

  /** Return a way of saying something: its words, what it is worth, and how it is told. */
  const wayOf = (text, weight) => ({ phrase: wordsOf(text), weight, said: text });

  /** Return what stands for a run of a query's words: groups of {at: Set, ways: [...]}. */
  search.groupsOf = (query, setup) => {
    const said = query.said.map(({ word, at }) => ({
      at,
      match: new Set([
        word,
        ...(at >= 0 ? query.words[at].alternatives.flatMap(({ forms }) => forms) : []),
      ]),
    }));
    const groups = [];
    const add = (run, ways, isIdiom = false) => {
      const found = run.length ? runIn(said, run) : null;
      if (!found) {
        return;
      }
      const at = said.slice(...found).map((each) => each.at);
      groups.push({ at: new Set(at.filter((each) => each >= 0)), ways, isIdiom });
    };
    for (const [short, full] of setup.acronyms) {
      const unnumbered = wordsOf(full).filter((word) => !/^\d+$/.test(word));
      if (unnumbered.length > 1 && unnumbered.length < wordsOf(full).length) {
        add(unnumbered, [wayOf(short, ACRONYM)]);
      }
      add(wordsOf(short), [wayOf(full, ACRONYM)]);
      add(wordsOf(full), [wayOf(short, ACRONYM)]);
    }
    for (const [, name, short] of setup.organisations) {
      if (short && short !== name) {
        add(wordsOf(short), [wayOf(name, ACRONYM)]);
        add(wordsOf(name), [wayOf(short, ACRONYM)]);
      }
    }
    for (const [from, to, both] of setup.plain) {
      const lead = (here, there) => {
        for (const each of here) {
          const ways = there.filter((way) => way !== each);
          add(wordsOf(each), ways.map((way) => wayOf(way, PLAIN)));
        }
      };
      lead(from, to);
      if (both) {
        lead(to, from);
      }
    }
    for (const [theme, [, name, synonyms]] of setup.themes.entries()) {
      for (const each of synonyms) {
        add(wordsOf(each), [{ theme, weight: SYNONYM, said: `the subject ${name}` }], true);
      }
      add(wordsOf(name), [{ theme, weight: THEME_NAMED, said: `the subject ${name}` }]);
    }
    return groups;
  };

  /** Return the posts that a query's words all stand in, with the share of the post's words said. */
  search.ownersOf = (query, setup) => {
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
        found.push({ owner, weight: OWNER * best, said: `the post ${spellings[0]}` });
      }
    }
    return found;
  };
})();
