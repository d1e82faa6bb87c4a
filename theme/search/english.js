/*
 * Common English words that the record lacks: what they may mean in it, and that they are no slips.
 * Must not know: the rest of a query. The lists: action_plans/searching/english.py, from WordNet.
 */
import { englishBeside } from "./lists.js";

// How English bends words, as WordNet's own morphy has it: [ending, what stands in its place].
const ENDINGS = [
  ["", ""],
  ["s", ""],
  ["ses", "s"],
  ["xes", "x"],
  ["zes", "z"],
  ["ches", "ch"],
  ["shes", "sh"],
  ["ies", "y"],
  ["es", "e"],
  ["ed", "e"],
  ["ed", ""],
  ["ied", "y"],
  ["ing", "e"],
  ["ing", ""],
  ["er", ""],
  ["er", "e"],
  ["est", ""],
  ["est", "e"],
  ["ly", ""],
];

// Nouns whose plural is another word.
const NOUNS = "children child,men man,women woman,wives wife,knives knife,lives life"
  .split(",")
  .map((pair) => pair.split(" "));

// Verbs that bend in no such way: what is said, and what it is a form of.
const IRREGULAR = new Map(
  (
    "sent send,wrote write,written write,told tell,took take,taken take,got get,gotten get,gave give," +
    "given give,kept keep,left leave,found find,lost lose,made make,went go,gone go,came come," +
    "knew know,known know,ran run,saw see,seen see,shot shoot,stole steal,stolen steal,broke break," +
    "broken break,fought fight,drank drink,drunk drink,beaten beat,bought buy,thought think," +
    "taught teach,caught catch,held hold,met meet,paid pay,said say,sold sell,spent spend,spoke speak," +
    "spoken speak,understood understand,chose choose,chosen choose,fell fall,fallen fall,felt feel," +
    "heard hear,led lead,lent lend,meant mean,rang ring,rose rise,risen rise,slept sleep,stood stand," +
    "stuck stick,hid hide,hidden hide,forgot forget,forgotten forget," +
    "threw throw,thrown throw,withdrew withdraw,withdrawn withdraw,blew blow,blown blow,drew draw,drawn draw," +
    "shook shake,wore wear,worn wear,fed feed,struck strike,swept sweep,undertook undertake," +
    "people person"
  )
    .split(",")
    .map((pair) => pair.split(" "))
    .concat(NOUNS),
);
const BENT = /(?:s|ed|ing)$/;

/** Return the plural or the singular of a noun, where that is another word. */
export const likes = (word) =>
  NOUNS.filter((pair) => pair.includes(word)).flatMap((pair) => pair.filter((each) => each !== word));

/** Return what a word has in common with its other forms: itself, and what it is a form of. */
export const roots = (word) => {
  const plain = [IRREGULAR.get(word) ?? word];
  return new Set([word, ...plain, ...(BENT.test(word) ? bases(word) : [])]);
};

// How English makes one word of another: who drinks is a drinker, what is not safe unsafe.
const MADE = "er ers or ors ness ful less able ible ish y ist ists ism ment ments ly ity hood".split(" ");
const LEAST_MADE = 4; // letters of what is left

/** Return the words of which a word may be made: of "drinkers" drink. */
export const madeOf = (word) => [
  ...new Set(MADE.flatMap((ending) => {
    const base = word.slice(0, -ending.length);
    return word.endsWith(ending) && base.length >= LEAST_MADE
      ? [base, `${base}e`, base.replace(/i$/, "y"), base.replace(/([bdgklmnprt])\1$/, "$1")]
      : [];
  })),
];

/** Return the forms of which a word may be bent, itself first; doubled letters made single. */
export const bases = (word) => {
  const found = new Set();
  for (const [ending, instead] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length > 2) {
      const base = word.slice(0, word.length - ending.length) + instead;
      found.add(base);
      found.add(base.replace(/([bdgklmnprt])\1$/, "$1"));
    }
  }
  return [...found];
};

/** Return what an English word may mean in the record's words; null if it is no common word. */
export const meaningsOf = async (word) => {
  const all = [...new Set([...roots(word), ...bases(word)])];
  const list = await englishBeside(all);
  const known = all.filter((base) => Object.hasOwn(list, base));
  if (!known.length) {
    return null;
  }
  const means = known.filter((base) => list[base]);
  return [...new Set(means.flatMap((base) => list[base].split(" ")))];
};
