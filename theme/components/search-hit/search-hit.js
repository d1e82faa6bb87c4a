/*
 * A hit as a part of the page: plan, number, words with what was asked for marked, badges.
 * Must not know: how it was found. Text becomes text nodes only, whatever it holds.
 */
(() => {
  const search = (globalThis.planSearch ??= {});

  const TEXT_LENGTH = 48; // words
  const ACTION_LENGTH = 32;
  const MARKED = 12; // words that an address carries, to be marked on the page it leads to
  const AXES = ["response", "reported", "schedule"];
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&-]*/gu;

  /** Return an element with attributes and children; strings become text nodes. */
  search.element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) {
        made.setAttribute(key, value === true ? "" : value);
      }
    }
    made.append(...children.filter((each) => each !== null && each !== undefined));
    return made;
  };

  /** Return all forms of the words that a query looked for, slips mended, others' words too. */
  search.formsOf = (query, because = new Set()) => {
    const forms = new Set([...because].flatMap(({ phrase }) => phrase || []));
    for (const { text, alternatives } of query.words) {
      forms.add(text);
      for (const { forms: own } of alternatives) {
        own.forEach((form) => forms.add(form));
      }
    }
    return forms;
  };

  const isAsked = (printed, forms) => {
    const parts = search.wordsOf(printed);
    return parts.length > 0 && parts.some((part) => forms.has(part));
  };

  /** Return text nodes and marks: the words of `text` that are among `forms` are marked. */
  search.marked = (text, forms) => {
    const nodes = [];
    let from = 0;
    for (const { 0: printed, index } of text.matchAll(WORD)) {
      if (isAsked(printed, forms)) {
        nodes.push(text.slice(from, index), search.element("mark", {}, printed));
        from = index + printed.length;
      }
    }
    nodes.push(text.slice(from));
    return nodes.filter((node) => node !== "");
  };

  /** Return the passages of a record: [{kind, anchor, words: [...]}]. */
  const passagesOf = ({ content, anchors }) => {
    const words = content.split(/\s+/).filter(Boolean);
    const marks = anchors.filter(({ id }) => /^(text|action|update|more)\./.test(id));
    return marks.map(({ id, location }, at) => {
      const [kind, ...rest] = id.split(".");
      const to = marks[at + 1]?.location ?? words.length;
      return { kind, anchor: rest.join("."), words: words.slice(location, to) };
    });
  };

  /** Return the `length` words of a passage round what was asked for, and how much of it is there. */
  const window_ = (words, forms, length) => {
    const asked = words.map((word) => isAsked(word, forms));
    const seen = (from) => {
      const kinds = new Set();
      let number = 0;
      for (let at = from; at < Math.min(words.length, from + length); at += 1) {
        if (asked[at]) {
          number += 1;
          kinds.add(words[at].toLowerCase().slice(0, 5));
        }
      }
      return kinds.size * 10 + number;
    };
    let best = 0;
    let worth = seen(0);
    for (let from = 4; from < words.length - length + 4; from += 4) {
      if (seen(from) > worth) {
        best = from;
        worth = seen(from);
      }
    }
    const start = Math.max(0, Math.min(best, words.length - length));
    const shown = words.slice(start, start + length).join(" ");
    const text =
      (start > 0 ? "… " : "") + shown + (start + length < words.length ? " …" : "");
    return { text, worth };
  };

  const badge = (facet, value, setup) => {
    const [, said, tone] = facet.values.find(([each]) => each === value) || [value, value, "neutral"];
    return search.element(
      "span",
      { class: `badge badge--${tone}` },
      search.element("span", { class: "badge__axis" }, `${facet.title}:`),
      ` ${said}`,
    );
  };

  /** Return what a record's data says: its reference, address, passages and facets. */
  search.recordOf = (data) => {
    const [, plan, anchor] = data.raw_url.match(/plans\/([^/]+)\/#(r[^#]*)$/);
    const number = anchor.slice(1).replaceAll("-", ".");
    return {
      ref: `${plan}#${number}`,
      number,
      page: new URL(`plans/${plan}/`, search.root),
      anchor,
      plan: data.meta.title,
      published: data.meta.published,
      passages: passagesOf(data),
      facets: data.filters,
    };
  };

  /** Return the words of a record that are among `forms`, each once. */
  const wordsIn = ({ passages }, forms) => {
    const said = passages.flatMap(({ words }) => words).flatMap(search.wordsOf);
    return [...new Set(said.filter((word) => forms.has(word)))];
  };

  /** Return the address of a record's part that has what is to be marked there (search-marks). */
  search.markingAddress = (record, anchor, forms) => {
    const address = new URL(record.page);
    address.search = new URLSearchParams({ found: wordsIn(record, forms).slice(0, MARKED).join(" ") });
    address.hash = anchor;
    return address.href;
  };

  /** Return a link to a record's part; its address has words to mark only as it is followed. */
  const linkTo = (record, anchor, forms, ...children) => {
    const href = `${record.page.pathname}#${anchor}`;
    const made = search.element("a", { href }, ...children);
    for (const about of ["pointerdown", "keydown", "contextmenu"]) {
      made.addEventListener(about, () => {
        made.href = search.markingAddress(record, anchor, forms);
      });
    }
    for (const over of ["pointerleave", "blur"]) {
      made.addEventListener(over, () => made.setAttribute("href", href));
    }
    return made;
  };

  /** Return the action or update that says most of what was asked for, or null. */
  const bestAnswer = ({ passages }, forms) =>
    passages
      .filter(({ kind }) => kind === "action" || kind === "update")
      .map((passage) => ({ passage, ...window_(passage.words, forms, ACTION_LENGTH) }))
      .reduce((one, other) => (other.worth > (one?.worth || 0) ? other : one), null);

  const badgesOf = ({ facets }, setup) =>
    setup.facets
      .filter(({ name }) => AXES.includes(name))
      .flatMap((facet) =>
        (facets[facet.name] || []).flatMap((value) => [badge(facet, value, setup), " "]),
      );

  /** Return in words what else than the query's own words a record was found by. */
  const reasonsOf = (because) => [...new Set([...because].map(({ said }) => said))].join(", ");

  /** Return a hit as an item of the list; `because`: the other ways of saying it that found it. */
  search.hit = (record, query, setup, because = new Set()) => {
    const { element, marked } = search;
    const forms = search.formsOf(query, because);
    const text = record.passages.find(({ kind }) => kind === "text")?.words || [];
    const best = bestAnswer(record, forms);
    const title = `${record.plan}, recommendation ${record.number}`;
    const kind = best?.passage.kind === "update" ? "Reported" : "Action";
    const line = (name, ...children) => element("p", { class: `search-hit__${name}` }, ...children);
    return element(
      "li",
      { class: "search-hit", "data-ref": record.ref },
      element("h2", { class: "search-hit__title" }, linkTo(record, record.anchor, forms, title)),
      line("aside", `Report of ${record.published}`),
      line("text", ...marked(window_(text, forms, TEXT_LENGTH).text, forms)),
      best &&
        line(
          "action",
          linkTo(record, best.passage.anchor, forms, kind),
          ": ",
          ...marked(best.text, forms),
        ),
      because.size ? line("why", `Also searched: ${reasonsOf(because)}`) : null,
      line("badges", ...badgesOf(record, setup)),
    );
  };
})();
