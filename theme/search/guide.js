/*
 * What stands above the hits: the states that a query speaks of, what else it may mean, what is
 * missing from the hits.
 * Must not know: how any of it is found.
 */
import { addressOf } from "./address.js";
import { counted, element, listed } from "./dom.js";
import { ROOT } from "./lists.js";
import { readings } from "./numbers.js";
import { calledPosts } from "./posts.js";
import { _, inFigures, ngettext } from "./said.js";
import { hasAll } from "./scores.js";
import { filtersOfAll } from "./states.js";

const linkTo = (path, ...said) => {
  const { pathname, hash } = new URL(path, ROOT);
  return element("a", { href: `${pathname}${hash}` }, ...said);
};

/** Return the address of what the page asks for, with filters instead of the words of states. */
const narrowedTo = (page, filters, isAlone = page.found?.query.onlyStates) =>
  addressOf({
    text: isAlone ? "" : page.state.text,
    filters: { ...page.state.filters, ...filters },
    sort: page.state.sort,
    everywhere: false,
    page: 1,
  });

/** Return what leads to all states at once that a query speaks of, or null: "agreed but not done". */
const allStatesItem = (page, { query, hits, left }) => {
  const filters = filtersOfAll(query.states);
  const titles = query.states.map(({ title }) => title);
  const number = hits.filter(({ inAll }) => inAll).length;
  const counts = number && !left ? `: ${counted(number)}` : "";
  const said = `${listed(titles)}${counts}`;
  return filters && (number || !query.onlyStates)
    ? element("li", {}, element("a", { href: narrowedTo(page, filters) }, said))
    : null;
};

/** Return how many are in a state, in words: of the hits too where other words are asked for. */
const inState = ({ records, here }) => {
  const all = counted(records);
  if (here === undefined) {
    return all;
  }
  return here
    ? _("{number} of {all}", { number: inFigures(here), all })
    : _("{all}, none with your other words", { all });
};

/** Return what a state of answers or actions leads to: itself as a filter, and its list. */
const stateItem = (page, state) => {
  const isAlone = page.found?.query.onlyStates || state.here === 0;
  const href = narrowedTo(page, state.filters, isAlone);
  const said = state.records
    ? element("a", { href }, `${state.title}: ${inState(state)}`)
    : _("{state}: none in this record", { state: state.title });
  return element(
    "li",
    { class: "search-guide__state", "data-search-state": state.id },
    said,
    state.note ? element("span", { class: "search-guide__note" }, ` ${state.note}`) : null,
    ...(state.list && state.records ? [" ", linkTo(state.list, _("Read the list"))] : []),
  );
};

const thingItem = ({ kind, called, said, to, what = "", records = 0, answers = [], more = 0 }) =>
  element(
    "li",
    { "data-search-thing": kind },
    element("span", { class: "search-guide__kind" }, `${called}: `),
    linkTo(to, said),
    ...(records ? [`, ${_("{recommendations} in its list", { recommendations: counted(records) })}`] : []),
    ...(what ? [element("span", { class: "search-guide__note" }, `: ${what}`)] : []),
    ...(answers.length
      ? [
          ". ",
          _("Posts that own actions under them:"),
          " ",
          ...answers.flatMap((each, at) => [at ? "; " : "", linkTo(each.to, each.said), ` (${counted(each.of)})`]),
          ...(more ? ["; ", linkTo(to, _("{number} more", { number: more }))] : []),
        ]
      : []),
  );

/** Return in words which of the numbers asked for the plan that is named does not have; "" if it has all. */
const lackingInWords = ({ numbers, plans }, found) => {
  const lacking = numbers.filter((each) => !readings(each).some((number) => found.includes(number)));
  return lacking.length && plans.length === 1
    ? ngettext(
        "“{plan}” has no recommendation {numbers}.",
        "“{plan}” has no recommendations {numbers}.",
        lacking.length,
        { plan: plans[0].name, numbers: listed(lacking, true) },
      )
    : "";
};

/** Return in words what comes first among the hits because a query names it; "" if nothing does. */
const namedFirst = ({ query, hits }, numbers) => {
  if (!hits.some(({ first }) => first)) {
    return "";
  }
  const { plans } = query.names;
  if (numbers.length) {
    const said = { numbers: listed(numbers), plan: plans[0]?.name };
    return plans.length === 1
      ? ngettext("Recommendation {numbers} of “{plan}” first.", "Recommendations {numbers} of “{plan}” first.", numbers.length, said)
      : ngettext("Recommendation {numbers} of each plan that has it first.", "Recommendations {numbers} of each plan that has it first.", numbers.length, said);
  }
  if (query.names.named) {
    return _("Recommendations of “{plan}” first.", { plan: plans[0].name });
  }
  const posts = calledPosts(query.posts);
  if (posts.length && !query.onlyStates) {
    return _("What {posts} answers for first.", { posts: listed(posts.map(({ said }) => said), true) });
  }
  return _("{states} first.", { states: listed(query.states.map(({ title }) => title)) });
};

/** Return in words what comes first because it is named, and which number is lacking; "" if nothing is. */
export const firstInWords = (found) => {
  const numbers = [...new Set(found.hits.flatMap(({ number }) => number ?? []))].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  return [lackingInWords(found.query.names, numbers), namedFirst(found, numbers)].filter(Boolean).join(" ");
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
  if (!found.hits.length || found.hits.some(hasAll)) {
    return null;
  }
  const missing = missingFrom(found).map((each) => `“${each}”`);
  const said = missing.length ? ` ${_("None has {words}.", { words: listed(missing, true) })}` : "";
  return element(
    "p",
    { class: "search-guide__missing", "data-search-missing": true },
    _("Nothing has all your words; these have some.") + said,
  );
};

/** Show what a query means besides the words that are looked for. */
export const showGuide = (page, found, things) => {
  const { states, onlyStates } = found.query;
  // A state that nothing is in is worth telling only to whoever asks for nothing else.
  const told = states.filter(({ records }) => records || onlyStates);
  const items = [
    allStatesItem(page, found),
    ...told.map((each) => stateItem(page, each)),
    ...things.map(thingItem),
  ].filter(Boolean);
  const guide = page.part("guide");
  guide.replaceChildren(
    ...[
      items.length
        ? element("ul", { class: "search-guide", "aria-label": _("You may mean") }, ...items)
        : null,
      missingNote(found),
    ].filter(Boolean),
  );
};
