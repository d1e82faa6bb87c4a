/*
 * Pages of the site that a query asks for by name: "badge", "what is new", "report an error".
 * Must not know: the index, what stands on a page. What readers say for them: action_plans/searching/
 * page_words.toml, in the lists of what means the same.
 */
import { roots } from "./english.js";
import { standsAt, toldIn } from "./phrases.js";
import { isWrapping } from "./split.js";
import { saysNoMore } from "./states.js";

const [ANYWHERE, ALONE] = [6, 7]; // kinds of phrases (action_plans/searching/same_meaning.py)
const MOST = 3;

/** Return how much of a phrase stands in words, 0 where it does not or others say more than it lets. */
const share = (words, forms, [said, , kind], setup) => {
  const phrase = toldIn(said, setup);
  for (let from = 0; from < words.length; from += 1) {
    const to = standsAt(words, forms, from, phrase);
    const others = [...words.slice(0, from), ...words.slice(Math.max(from, to))];
    const isAlone = others.every((each) => saysNoMore(each, setup.common) || isWrapping(each));
    if (to >= 0 && (kind === ANYWHERE || isAlone)) {
      return phrase.length + (isAlone ? 0.5 : 0);
    }
  }
  return 0;
};

/** Return the numbers of the pages that words ask for, best first; `sayings`: phrases.js. */
export const pagesIn = (words, setup, sayings) => {
  if (words.some(({ quoted }) => quoted)) {
    return [];
  }
  const forms = words.map(({ word }) => roots(word));
  const found = new Map();
  for (const saying of sayings.filter(([, , kind]) => kind >= ANYWHERE)) {
    const [, page] = saying;
    found.set(page, Math.max(found.get(page) ?? 0, share(words, forms, saying, setup)));
  }
  return [...found]
    .filter(([, told]) => told)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST)
    .map(([page]) => page);
};
