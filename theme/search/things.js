/*
 * What else than recommendations a query means: pages, plans, posts, subjects, organisations, short forms.
 * Must not know: the index, the page.
 */
import { STOP, wordsOf } from "./lists.js";
import { _ } from "./said.js";

const MOST = 3; // of a kind
const MOST_IN_ALL = 6;

const formsOfAll = ({ beside, spelledOut }) =>
  beside
    .filter(({ light }) => !light)
    .map(({ text, alternatives }) => new Set([
      text,
      ...(spelledOut.has(text) ? [spelledOut.get(text)] : []), // "ndelius" for "delius"
      ...alternatives.filter(({ weight }) => weight >= 0.9).flatMap(({ forms }) => forms),
    ]));

/** True if all that a query's words say stands in a text, and is most of it. */
const speaksOf = (asked, text, share) => {
  const parts = wordsOf(text).filter((part) => !STOP.has(part));
  const here = parts.filter((part) => asked.some((forms) => forms.has(part))).length;
  return (
    asked.length > 0 &&
    asked.every((forms) => parts.some((part) => forms.has(part))) &&
    here / parts.length >= share
  );
};

const plansIn = ({ names }) =>
  names.whole
    ? names.plans.slice(0, MOST).map(({ id, name }) => ({ kind: "Plan", called: _("Plan"), said: name, to: `plans/${id}/` }))
    : [];

/** Return the values of a facet that some record has: id → words. */
const used = (setup, name) => new Map(setup.facets.find((each) => each.name === name).values);

/** Return how many recommendations have a value of a facet, as the list of that value counts them. */
const recordsWith = (setup, name, id) =>
  setup.facets.find((each) => each.name === name).values.find(([value]) => value === id)[2];

const ownersIn = (query, setup, asked) => {
  const names = used(setup, "owner");
  const named = [...query.posts].sort((a, b) => b.weight - a.weight);
  const single = setup.owners
    .filter(([, spellings]) => asked.length === 1 && spellings.some((each) => speaksOf(asked, each, 0)))
    .map(([owner]) => ({ owner }));
  return [...named, ...single]
    .filter(({ owner }) => names.has(owner))
    .slice(0, MOST)
    .map(({ owner }) => ({ kind: "Post", called: _("Post"), said: names.get(owner), to: `owners/${owner}/`, records: recordsWith(setup, "owner", owner) }));
};

/** Return the subjects that a query's words name as a whole, each with the posts that own actions on it. */
const themesIn = (query, setup) => {
  const telling = new Set(
    query.words.flatMap((word, at) =>
      word.light || setup.common.includes(word.text) || !query.beside.includes(word) ? [] : [at],
    ),
  );
  const names = used(setup, "theme");
  const posts = used(setup, "owner");
  const found = query.groups
    .filter(({ at }) => telling.size && [...telling].every((each) => at.has(each)))
    .flatMap(({ ways }) => ways.filter(({ theme }) => theme !== undefined));
  return [...new Set(found.map(({ theme }) => theme))]
    .map((number) => setup.themes[number])
    .filter(([id]) => names.has(id))
    .slice(0, MOST)
    .map(([id, name, owners, more]) => ({
      kind: "Subject",
      called: _("Subject"),
      said: name,
      to: `themes/${id}/`,
      records: recordsWith(setup, "theme", id),
      answers: owners.map(([at, of]) => ({ owner: setup.owners[at][0], of }))
        .filter(({ owner }) => posts.has(owner))
        .map(({ owner, of }) => ({ said: posts.get(owner), to: `owners/${owner}/`, of })),
      more,
    }));
};

/** True if a query's words say all of a name of several words, whatever else they say. */
const isNamedIn = (asked, name) => {
  const parts = wordsOf(name).filter((part) => !STOP.has(part));
  return parts.length > 1 && parts.every((part) => asked.some((forms) => forms.has(part)));
};

const organisationsIn = (setup, asked) => {
  const names = used(setup, "organisation");
  return setup.organisations
    .filter(([id, name, short]) =>
      names.has(id) &&
      (isNamedIn(asked, name) || [name, short].some((each) => each && speaksOf(asked, each, 0.7))))
    .slice(0, MOST)
    .map(([id, name]) => ({
      kind: "Organisation",
      called: _("Organisation"),
      said: name,
      to: `organisations/${id}/`,
      records: recordsWith(setup, "organisation", id),
    }));
};

const acronymsIn = ({ acronyms, words }, asked) =>
  acronyms
    .filter(
      ([short, full]) =>
        // Of a form with a number ("EPF3") it may go unsaid.
        [short, full, full.replace(/ \d+$/, "")].some((each) => speaksOf(asked, each, 0.75)) ||
        words.map(({ text }) => text).join("") === wordsOf(short).join(""), // "EPF 3"
    )
    .slice(0, MOST)
    .map(([short, full]) => ({ kind: "Short form", called: _("Short form"), said: `${short}: ${full}`, to: "glossary/" }));

/** Return the pages asked for by name, but those that a state leads to already. */
const pagesIn = ({ pages, states }) =>
  pages
    .filter(({ to }) => !states.some(({ list, records }) => list === to && records))
    .map(({ title, to, what }) => ({ kind: "Page", called: _("Page"), said: title, to, what }));

/**
 * Return what a query leads to besides recommendations: [{kind, called, said, to, what, records,
 * answers, more}], `what` a page answers, `records` how many recommendations are on it, `more` the posts beyond those told, best first.
 */
export const thingsIn = (query, setup) => {
  const asked = formsOfAll(query);
  if (query.quoted.length) {
    return [];
  }
  if (query.names.numbers.length) {
    return plansIn(query); // the recommendation itself is what is meant
  }
  const found = [
    ...pagesIn(query),
    ...plansIn(query),
    ...themesIn(query, setup),
    ...ownersIn(query, setup, asked),
    ...organisationsIn(setup, asked),
    ...acronymsIn(query, asked),
  ];
  const once = new Map(found.map((each) => [each.to + (each.kind === "Short form" ? each.said : ""), each]));
  return [...once.values()].slice(0, MOST_IN_ALL);
};
