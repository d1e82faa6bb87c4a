/*
 * Recommendations that a text names by number: "rec 5", "the fifth recommendation", "recall-2020#11/a2".
 * Must not know: the index, plans.
 */
const REFERENCE = /\b([a-z0-9]+(?:-[a-z0-9]+)+)\s*#\s*r?(\d+(?:\.\d+)*[a-z]?)(?:\/(a\d+))?/i;
const NUMBER = String.raw`(\d{1,3}(?:\.\d+)*[a-z]?)\b(?![/-]\d)`;
const MORE_NUMBERS = String.raw`((?:\s*(?:,|and|&|or)\s*\d{1,3}(?:\.\d+)*[a-z]?\b)*)`;
const WORD = String.raw`(?:\brec(?:s\b|\b|(?=\d)|[aeo]?[cm][a-z]*)\.?|\bargymhelliad\b)`;
const OF_NUMBER = String.raw`(?:\b(?:number|num|no|nr|rhif)\b\.?|#)`;
const NUMBERED = new RegExp(
  String.raw`(?:${WORD}\s*${OF_NUMBER}?|${OF_NUMBER}|\br[. ]?(?=\d))\s*${NUMBER}${MORE_NUMBERS}`,
  "gi",
);
const RANGE = new RegExp(
  String.raw`(${WORD}\s*${OF_NUMBER}?\s*)(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\b(?![/-]\d)`,
  "gi",
);
const MOST_IN_RANGE = 20;
const IN_WORDS = (
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen twenty"
).split(" ");
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
const ORDINALS = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
  "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split(" ");
// A letter by itself is no numeral: "a recommendation I saw".
const SPELT_NUMBERS = [...IN_WORDS, ...ROMAN.filter(({ length }) => length > 1)].join("|");
const SPELT = new RegExp(
  String.raw`(${WORD}\s*(?:number\s*)?|\bnumber\s+)(${SPELT_NUMBERS})\b`,
  "gi",
);
const ORDINAL = new RegExp(
  String.raw`\b(?:(\d{1,3})(?:st|nd|rd|th)|(${ORDINALS.join("|")}))\s+((?:[a-z][\w-]*\s+){0,2}?)${WORD}`,
  "gi",
);
const LATEST = new RegExp(
  String.raw`\b(?:last|final)\s+((?:[a-z][\w-]*\s+)?)(?:rec(?:ommendation)?\b\.?|argymhelliad\b)(?!\s*${OF_NUMBER}?\s*\d)`,
  "gi",
);

/** What stands for the number of a plan's last recommendation, whichever that is. */
export const LAST = "last";

const placeOf = (word) => Math.max(IN_WORDS.indexOf(word), ROMAN.indexOf(word)) + 1;

const inRange = (all, before, from, to) => {
  const many = to - from + 1;
  const numbers = Array.from({ length: Math.max(0, many) }, (_, at) => Number(from) + at);
  return many > 1 && many <= MOST_IN_RANGE ? `${before}${numbers.join(", ")}` : all;
};

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
    .replace(LATEST, (_, between) => {
      numbers.push(LAST);
      return `${between} `;
    })
    .replace(ORDINAL, (_, figures, word, between) => {
      const number = figures || ORDINALS.indexOf(word.toLowerCase()) + 1;
      return `${between}recommendation ${number} `; // the fourth recall recommendation
    })
    .replace(SPELT, (_, before, word) => `${before}${placeOf(word.toLowerCase())}`)
    .replace(RANGE, inRange)
    .replace(NUMBERED, (_, number, more) => {
      numbers.push(number, ...(more.match(/\d{1,3}(?:\.\d+)*[a-z]?/gi) || []));
      return " ";
    });
  return { text: left, plan: "", numbers: numbers.map((each) => each.toLowerCase()), action: "" };
};

/**
 * Return the numbers of recommendations that a number may mean, the likeliest first: "5.1" and "3b"
 * may be those of an action.
 */
export const readings = (number) => [
  ...new Set([number, number.replace(/[a-z]$/, ""), number.replace(/\..*$/, "")]),
];

/** Return the number that a word is, or null: "5", "5.1", "3b". `figures` are a word's as they were typed. */
export const bareNumber = ({ text, figures = text }) =>
  figures.match(/^\d{1,3}(?:\.\d+)*[a-z]?$/)?.[0] ?? null;
