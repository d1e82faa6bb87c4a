/*
 * Plans that a query names, and the recommendations of them that it names by number.
 * Must not know: the index, how records are ranked.
 */
import { STOP, planAt, plansNamed } from "./lists.js";
import { LAST, bareNumber } from "./numbers.js";

const set = (text) => new Set(text.split(" "));

/** Words for a report, that a plan may be called by besides its name. */
const REPORTS = set(
  "review reviews report reports plan plans inspection inspections case inquiry thematic adroddiad cynllun",
);
/** Words that tell no plan from another by themselves. */
const OF_ANY_PLAN = new Set([
  ...REPORTS,
  ...set("action actions published publication paper document joint response recommendation recommendations"),
]);
const MOST_PLANS = 40; // that a name may mean beside a number, to be looked at one by one
const FEW_PLANS = 5; // that it may mean by itself; each is in a list that is fetched
const AS_GOOD = 0.9; // what stands for a word is worth so much, to be the word in a name
const BEGUN = 0.7; // likewise of what the word is the beginning of: josh, Joshua

const isYear = ({ text }) => /^\d+$/.test(text);

/** Return the forms under which a word may stand in a plan's name. */
const namedAs = ({ text, alternatives }) => [
  text,
  ...alternatives.flatMap(({ weight, forms }) =>
    weight >= AS_GOOD || (weight >= BEGUN && forms.some((form) => form.startsWith(text))) ? forms : [],
  ),
];

/** Return the plans that a word stands in the names of; of one that is two, both: "northwest". */
const plansOf = async (word) => {
  const found = new Set((await Promise.all(namedAs(word).map(plansNamed))).flat());
  if (found.size || !word.halves) {
    return found;
  }
  const [first, second] = await Promise.all(word.halves.map(plansNamed));
  return new Set(first.filter((plan) => second.includes(plan)));
};

/** Return how many of the words stand in each plan's names: number → Set of words' places. */
const coveredBy = async (words) => {
  const covered = new Map();
  for (const [at, word] of words.entries()) {
    for (const plan of await plansOf(word)) {
      covered.set(plan, (covered.get(plan) || new Set()).add(at));
    }
  }
  return covered;
};

/** Return those of the things for which a number is greatest; all where that is 0. */
const greatest = (things, numberOf) => {
  const most = Math.max(0, ...things.map(numberOf));
  return things.filter((each) => numberOf(each) === most);
};

const saidIn = (words, among) => words.filter((word) => namedAs(word).some((form) => among.has(form))).length;

/** True if words, each as its forms, have all of a plan's id but its year, and that is more than a word. */
const hasId = (words, { id }) => {
  const parts = id.split("-").filter((part) => !isYear({ text: part }));
  return parts.length > 1 && parts.every((part) => words.some((forms) => forms.includes(part)));
};

/** Return those of the plans whose id, kind and month are told, each with how many words its id has. */
const toldApart = (plans, { kinds, months, told }) =>
  greatest(
    greatest(plans, ({ words }) => saidIn([...kinds, ...months], words)),
    (plan) => Number(hasId([...told, ...kinds].map(({ text }) => [text]), plan)), // "sfo reviews"
  )
    .map((plan) => ({ ...plan, own: saidIn(told, new Set(plan.id.split("-"))) }))
    .sort((a, b) => b.own - a.own);

/** True if words call a plan by name, and do not only say what it is about: not "probation recall". */
const isName = (told, plan, common) => {
  const tells = told.filter(({ text }) => !common.includes(text));
  return hasId(told.map(namedAs), plan) || tells.length > 2 || (tells.length > 1 && tells.some(isYear));
};

/**
 * Return {plans, numbers, whole, named, called, rest}: the plans that a query's words name, best named
 * only, each with how many of the words its id has (`own`); the numbers of recommendations; whether
 * every word that tells is among them; whether one plan is named so ("the recall review", "late
 * recall", not "recall"), and no number with it; and the words that are not. `isOfAState` says that
 * a state is spoken of beside the words; `common` are words that all plans have.
 */
export const namesIn = async (words, { plan, numbers }, isOfAState, common) => {
  const kinds = words.filter(({ text }) => REPORTS.has(text));
  const spoken = words.filter(
    ({ text, light, dated }) => !STOP.has(text) && !OF_ANY_PLAN.has(text) && (!light || dated),
  );
  const bare = numbers.length ? [] : spoken.filter(bareNumber);
  const months = spoken.filter((word) => word.dated && !isYear(word));
  const told = spoken.filter((word) => !bare.includes(word) && !months.includes(word));
  const covered = await coveredBy(told);
  // A word that all plans have, such as who answered, tells them apart only where no other does.
  const isCommon = (at) => common.includes(told[at].text);
  const telling = (places) => [...places].filter((at) => !isCommon(at)).length;
  const best = greatest(greatest([...covered], ([, places]) => telling(places)), ([, { size }]) => size);
  const most = best[0]?.[1] ?? new Set();
  const few = numbers.length || bare.length ? MOST_PLANS : FEW_PLANS;
  const meantBy = best.length <= few ? best : [];
  const looked = await Promise.all(meantBy.map(([number]) => planAt(number)));
  let plans = toldApart(looked, { kinds, months, told });
  if (plan) {
    const all = await Promise.all([...covered.keys()].slice(0, MOST_PLANS).map(planAt));
    plans = [...plans, ...all].filter(({ id }) => id === plan).slice(0, 1);
  }
  const isOnlyYear = told.every(isYear) && !kinds.length;
  const tells = telling(most) > 0 || (told.length > 0 && most.size === told.length);
  const isAll = tells && told.every((_, at) => most.has(at) || isCommon(at)) && !isOnlyYear;
  const whole = isAll && months.every((word) => plans.some((each) => saidIn([word], each.words)));
  const given = numbers.flatMap((each) => (each === LAST ? plans.slice(0, 1).map(({ last }) => last) : each));
  const meant = bare.length === 1 && whole ? [bareNumber(bare[0])] : given;
  const isOne = whole && plans.length === 1;
  const named = isOne && (isOfAState || words.some(({ text }) => OF_ANY_PLAN.has(text)) || isName(told, plans[0], common));
  const rest = told.filter((_, at) => !best.some(([, places]) => places.has(at)));
  return {
    plans: isOnlyYear && !plan ? [] : plans,
    numbers: meant,
    whole: whole || Boolean(plan),
    named: named || Boolean(plan && plans.length),
    called: named && !meant.length,
    rest: meant === given ? [...rest, ...bare] : rest,
  };
};
