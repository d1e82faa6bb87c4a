/*
 * A query's text as words: dates as plans print them, what stands in quotation marks, light words.
 * Must not know: what the record holds, what a word may stand for.
 */
import { roots } from "./english.js";
import { STOP, wordsOf } from "./lists.js";

const set = (text) => new Set(text.split(" "));

/** Words that readers wrap round what they look for; they say nothing of it. */
const WRAPPING = set(
  "find show list tell recommendation recommendations recommended about regarding concerning " +
    "responsible answers answerable accountable owned owns owner charge who information looking search anything info " +
    "ynghylch argymhelliad argymhellion",
);
/** Words that say when: round a date they say no more. */
const ROUND_A_DATE = set(
  "due deadline deadlines date dates target targets end before until since promised promises promise " +
    "planned expected scheduled supposed",
);
/** Words that stand with everything, and so tell little of what is meant. */
const LIGHT = set(
  "across actually after always another anybody anyone again ask asked asking back bad better big came come " +
    "comes coming day days different done during each else enough even ever every everybody everyone " +
    "everything far few full gave get gets getting give given gives giving go goes going gone good " +
    "got happen happened happening happens hard help high job kept keep keeping knew know knows " +
    "known later less let like little long look looked looks lot lots made make makes making man " +
    "many matter mean means meant men might month months more most much must need needed needs " +
    "never new next no nobody none not nothing now often old once one only other others over own part " +
    "people person place places put puts really right said same saw say says see seen set " +
    "somebody someone something soon still stop stopped sure take taken takes taking talk tell tells " +
    "thing things think thought time times told took two under use used using want wanted wants " +
    "way ways week weeks well went whether within without work worked working works wrong year years yet",
);

const MONTHS =
  "january february march april may june july august september october november december".split(" ");
const SHORT_MONTHS = new Map(MONTHS.map((name) => [name.slice(0, 3), name]));
SHORT_MONTHS.set("sept", "september");

/** Write "IT" in capitals out, so that it is no "it"; in a text of capitals nothing can be told. */
const spelt = (text) =>
  /[a-z]/.test(text) ? text.replace(/\bIT\b/g, "information technology") : text;

/** Write dates as plans print them: 03/2021 and mar 2021 are March 2021. */
export const withDates = (text) =>
  spelt(text)
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

// "Is there a plan for hostels?" asks for hostels.
const PLAN_FOR =
  /^\s*(?:is|was|are|were|do|does|did|have|has)\s+(?:there|they|hmpps)\s+(?:ever\s+|have\s+|been\s+|got\s+)*(?:(?:a|an|any|the)\s+)?(?:action\s+)?(?:plans?|recommendations?)\s+(?:for|to|about|on)\b/i;

/** Return a text without the question that it is wrapped in. */
export const withoutFrame = (text) => text.replace(PLAN_FOR, " ");

const FIGURES = /\b\d+(?:\.\d+)+[a-z]?\b/gi;

/**
 * Return the words of a text in order, each with whether it stands in quotation marks; the figures of
 * one number also as they were typed.
 */
export const split = (text) => {
  const parts = text.replace(/[“”„]/g, '"').split('"');
  return parts.flatMap((part, at) => {
    const quoted = at % 2 === 1 && at < parts.length - 1;
    const figures = new Map((part.match(FIGURES) ?? []).map((typed) => [wordsOf(typed)[0], typed.toLowerCase()]));
    const words = wordsOf(part).map((word) => ({
      word,
      quoted,
      opens: false,
      ...(figures.has(word) ? { figures: figures.get(word) } : {}),
    }));
    if (quoted && words.length) {
      words[0].opens = true;
    }
    return words;
  });
};

/** Return the runs of words that stand in quotation marks. */
export const quotedRuns = (words) => {
  const runs = [];
  for (const { word, quoted, opens } of words) {
    if (opens) {
      runs.push([]);
    }
    if (quoted) {
      runs.at(-1).push(word);
    }
  }
  return runs;
};

/** True for a word that stands with everything, in whatever form. */
export const isLight = (word) => [...roots(word)].some((root) => LIGHT.has(root));

/** True for a word that readers wrap round what they look for. */
export const isWrapping = ({ word }) => WRAPPING.has(word);

/** Return the places of neighbours that are a month and its year, with their day if it is said. */
export const monthsIn = (words) =>
  words.flatMap(({ text }, at) => {
    const isMonth = MONTHS.includes(text) && /^20\d\d$/.test(words[at + 1]?.text);
    const day = /^[1-3]?\d$/.test(words[at - 1]?.text) ? [at - 1] : [];
    return isMonth ? [[...day, at, at + 1]] : [];
  });

/** True if words name a year, with its month or without. */
const isDated = (words) => words.some(({ word }) => /^20\d\d$/.test(word));

/** Return the words of a query that tell what is meant; where none does, all of them. */
export const telling = (words) => {
  const dated = isDated(words);
  const told = words.filter(({ word, quoted }) => quoted || !STOP.has(word));
  const plain = told.filter(
    ({ word, quoted }) =>
      quoted || !(WRAPPING.has(word) || (dated && ROUND_A_DATE.has(word))),
  );
  return [plain, told, words].find((some) => some.length) || [];
};
