/*
 * What stands above the hits: the states that a query speaks of, what else it may mean, what is
 * missing from the hits.
 * Must not know: how any of it is found.
 */
import { addressOf } from "./address.js";
import { counted, element, listed } from "./dom.js";
import { ROOT } from "./lists.js";
import { calledPosts } from "./meanings.js";
import { isWhole } from "./scores.js";

const linkTo = (path, ...said) => element("a", { href: new URL(path, ROOT).pathname }, ...said);

/** Return what a state of answers or actions leads to: itself as a filter, and its list. */
const stateItem = (page, state) => {
  const filters = { ...page.state.filters, ...state.filters };
  const text = page.found?.query.onlyStates ? "" : page.state.text;
  const href = addressOf({ text, filters, sort: page.state.sort, everywhere: false, page: 1 });
  const said = state.records
    ? element("a", { href }, `${state.title}: ${counted(state.records, "recommendation")}`)
    : `${state.title}: none in this record`;
  return element(
    "li",
    { class: "search-guide__state", "data-search-state": state.id },
    said,
    state.note ? element("span", { class: "search-guide__note" }, ` ${state.note}`) : null,
    ...(state.list && state.records ? [" ", linkTo(state.list, "Read the list")] : []),
  );
};

const thingItem = ({ kind, said, to, answers = [], more = 0 }) =>
  element(
    "li",
    { "data-search-thing": kind },
    element("span", { class: "search-guide__kind" }, `${kind}: `),
    linkTo(to, said),
    ...(answers.length
      ? [
          ". Who answers for it: ",
          ...answers.flatMap((each, at) => [at ? "; " : "", linkTo(each.to, each.said)]),
          ...(more ? ["; ", linkTo(to, `${more} more`)] : []),
        ]
      : []),
  );

/** Return in words what comes first among the hits because a query names it; "" if nothing does. */
export const firstInWords = ({ query, hits }) => {
  const number = hits.filter(({ first }) => first).length;
  if (!number) {
    return "";
  }
  const { numbers, plans } = query.names;
  if (numbers.length) {
    const named = `Recommendation${numbers.length > 1 ? "s" : ""} ${listed(numbers)}`;
    const of = plans.length === 1 ? ` of “${plans[0].name}”` : " of each plan that has it";
    return `${named}${of} first.`;
  }
  if (query.names.called) {
    return `Recommendations of “${plans[0].name}” first.`;
  }
  const posts = calledPosts(query.posts);
  if (posts.length && !query.onlyStates) {
    return `What ${listed(posts.map(({ said }) => said), "or")} answers for first.`;
  }
  return `${listed(query.states.map(({ title }) => title))} first.`;
};

/** Return the words that no hit has. */
const missingFrom = ({ query, hits }) =>
  query.words
    .map(({ text }, at) => ({ text, at }))
    .filter(({ at }) => hits.every(({ lacks }) => lacks.includes(at)))
    .map(({ text }) => text);

/**
 * Return the sentence over hits of which none has all words, or null. Where what was named comes
 * first, that is said instead.
 */
const missingNote = (found) => {
  const hasAll = (hit) => hit.first || (isWhole(hit) && !hit.unsure);
  if (!found.hits.length || found.hits.some(hasAll)) {
    return null;
  }
  const missing = missingFrom(found).map((each) => `“${each}”`);
  const said = missing.length ? ` None has ${listed(missing, "or")}.` : "";
  return element(
    "p",
    { class: "search-guide__missing", "data-search-missing": true },
    `Nothing has all your words; these have some.${said}`,
  );
};

/** Show what a query means besides the words that are looked for. */
export const showGuide = (page, found, things) => {
  const { states, onlyStates } = found.query;
  // A state that nothing is in is worth telling only to whoever asks for nothing else.
  const told = states.filter(({ records }) => records || onlyStates);
  const items = [...told.map((each) => stateItem(page, each)), ...things.map(thingItem)];
  const guide = page.part("guide");
  guide.replaceChildren(
    ...[
      items.length
        ? element("ul", { class: "search-guide", "aria-label": "You may mean" }, ...items)
        : null,
      missingNote(found),
    ].filter(Boolean),
  );
};
