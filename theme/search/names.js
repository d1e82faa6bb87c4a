/*
 * Recommendations that a query names: by number, by reference, by their plan's name.
 * Must not know: the index, how records are ranked.
 */
import { STOP, planAt, plansNamed } from "./lists.js";

const REFERENCE = /\b([a-z0-9]+(?:-[a-z0-9]+)+)\s*#\s*r?(\d+(?:\.\d+)*[a-z]?)(?:\/(a\d+))?/i;
const NUMBER = String.raw`(\d{1,3}(?:\.\d+)*[a-z]?)\b(?![/-]\d)`;
const MORE_NUMBERS = String.raw`((?:\s*(?:,|and|&|or)\s*\d{1,3}(?:\.\d+)*[a-z]?\b)*)`;
const WORD = String.raw`(?:\brec(?:s\b|\b|[aeo]?[cm][a-z]*)\.?|\bargymhelliad\b)`;
const OF_NUMBER = String.raw`(?:\b(?:number|num|no|nr|rhif)\b\.?|#)`;
const NUMBERED = new RegExp(
  String.raw`(?:${WORD}\s*${OF_NUMBER}?|${OF_NUMBER}|\br(?=\d))\s*${NUMBER}${MORE_NUMBERS}`,
  "gi",
);
const IN_WORDS = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen twenty"
).split(" ");
const ORDINALS = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
  "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split(" ");
const SPELT = new RegExp(String.raw`(${WORD}\s*(?:number\s*)?)(${IN_WORDS.join("|")})\b`, "gi");
const ORDINAL = new RegExp(
  String.raw`\b(?:(\d{1,3})(?:st|nd|rd|th)|(${ORDINALS.join("|")}))\s+((?:[a-z][\w-]*\s+){0,2}?)${WORD}`,
  "gi",
);
/** Words that a plan may be called by besides its name; they tell no plan from another. */
const OF_ANY_PLAN = new Set(
  ("review reviews report reports plan plans inspection inspections action actions case inquiry " +
    "published publication paper document thematic joint response recommendation recommendations " +
    "adroddiad cynllun").split(" "),
);
const MOST_PLANS = 40; // that a name may mean beside a number, to be looked at one by one
const FEW_PLANS = 5; // that it may mean by itself; each is in a list that is fetched

/** Return {text, plan, numbers, action}: what a text names by number, and the text without it. */
export const numbersIn = (text) => {
  const named = text.match(REFERENCE);
  if (named) {
    const [whole, plan, number, action] = named;
    return {
      text: text.replace(whole, " "),
      plan: plan.toLowerCase(),
      numbers: [number.toLowerCase()],
      action: action?.toLowerCase() ?? "",
    };
  }
  const numbers = [];
  const left = text
    .replace(ORDINAL, (_, figures, word, between) => {
      const number = figures || ORDINALS.indexOf(word.toLowerCase()) + 1;
      return `${between}recommendation ${number} `; // the fourth recall recommendation
    })
    .replace(SPELT, (_, before, word) => `${before}${IN_WORDS.indexOf(word.toLowerCase()) + 1}`)
    .replace(NUMBERED, (_, number, more) => {
      numbers.push(number, ...(more.match(/\d{1,3}(?:\.\d+)*[a-z]?/gi) || []));
      return " ";
    });
  return { text: left, plan: "", numbers: numbers.map((each) => each.toLowerCase()), action: "" };
};

/** Return the forms under which a word may stand in a plan's name. */
const namedAs = ({ text, alternatives }) => [
  text,
  ...alternatives.filter(({ weight }) => weight >= 0.9).flatMap(({ forms }) => forms),
];

/** Return how many of the words stand in each plan's names: number → Set of words' places. */
const coveredBy = async (words) => {
  const covered = new Map();
  for (const [at, word] of words.entries()) {
    const found = await Promise.all(namedAs(word).map(plansNamed));
    for (const plan of new Set(found.flat())) {
      covered.set(plan, (covered.get(plan) || new Set()).add(at));
    }
  }
  return covered;
};

const isBare = ({ text }) => /^\d{1,3}[a-z]?$/.test(text);

/**
 * Return {plans, numbers, whole, called, rest}: the plans that a query's words name, best named only;
 * the numbers of recommendations; whether every word that tells is among them, and whether one plan
 * is called so ("the recall review", "late recall", not "recall"); and the words that are not.
 * `isOfAState` says that a state is spoken of beside the words.
 */
export const namesIn = async (words, { plan, numbers }, isOfAState) => {
  const spoken = words.filter(({ text }) => !STOP.has(text) && !OF_ANY_PLAN.has(text));
  const bare = numbers.length ? [] : spoken.filter(isBare);
  const told = spoken.filter((word) => !bare.includes(word));
  const covered = await coveredBy(told);
  const most = Math.max(0, ...[...covered.values()].map(({ size }) => size));
  const best = [...covered].filter(([, { size }]) => size === most && most > 0);
  const few = numbers.length || bare.length ? MOST_PLANS : FEW_PLANS;
  const meantBy = best.length <= few ? best : [];
  let plans = await Promise.all(meantBy.map(([number]) => planAt(number)));
  if (plan) {
    const all = await Promise.all([...covered.keys()].slice(0, MOST_PLANS).map(planAt));
    plans = [...all, ...plans].filter(({ id }) => id === plan).slice(0, 1);
  }
  const isOnlyYear = told.every(({ text }) => /^\d+$/.test(text));
  const whole = told.length > 0 && most === told.length && !isOnlyYear;
  const meant = bare.length === 1 && whole ? [bare[0].text] : numbers;
  const isCalled = isOfAState || words.some(({ text }) => OF_ANY_PLAN.has(text));
  const rest = told.filter((_, at) => !best.some(([, places]) => places.has(at)));
  return {
    plans: isOnlyYear && !plan ? [] : plans,
    numbers: meant,
    whole: whole || Boolean(plan),
    called: whole && !meant.length && plans.length === 1 && isCalled && !isOnlyYear,
    rest: meant === numbers ? [...rest, ...bare] : rest,
  };
};
