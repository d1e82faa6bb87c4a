/*
 * Posts that a query's words are the name of: in full, by short forms, by initials.
 * Must not know: the index, how records are ranked.
 */
import { STOP, wordsOf } from "./lists.js";
import { _ } from "./said.js";

const OWNER = 1.3;
const OWNER_SHARE = 0.4; // of a post's words, that must be said
const CALLED = 0.75; // of a post's words, for a query to call it by name
const BY_A_WORD = 0.7; // a short form alone is looked for in texts too
const INITIALS = /^[a-z]{2,5}$/;
const ENDS_A_NAME = /,| and | & /; // "Chief Probation Officer and Executive Director Women"

// Words round a post that say no more: "what actions must the head of psychology take".
const AROUND = new Set("action actions promise promises task tasks post job role duty duties".split(" "));

const singular = (word) => word.replace(/s$/, "");
const tellingOf = (text) => wordsOf(text).filter((word) => !STOP.has(word)).map(singular);

/** Return the words of a query that may be of a post's name. */
const askedOf = ({ words }) =>
  words.filter(({ text, light, dated }) => !(light && !dated) && !AROUND.has(text));

/** Return what a short form stands for, as the glossary or the record has it, or null. */
const fullOf = ({ text }, { acronyms, spelledOut }) => {
  const known = acronyms.find(([short]) => [text, singular(text)].includes(short.toLowerCase()));
  return known?.[1] ?? spelledOut.get(text) ?? null;
};

/** Return the words of a query, each as the sets of forms of what it says; short forms in full or not. */
const saidBy = (query, inFull) =>
  askedOf(query).flatMap((word) => {
    const full = inFull ? fullOf(word, query) : null;
    const forms = [word.text, ...word.alternatives.flatMap((each) => each.forms)].map(singular);
    return full
      ? tellingOf(full).map((each) => ({ forms: new Set([each]) }))
      : [{ forms: new Set(forms), initials: !word.alternatives.length && INITIALS.test(word.text) ? word.text : "" }];
  });

/** Return the places in a post's words at which a word is said; with initials those of a run of them. */
const placesOf = ({ forms, initials }, parts) => {
  const at = initials ? parts.map(([letter]) => letter).join("").indexOf(initials) : -1;
  return at < 0
    ? parts.flatMap((part, place) => (forms.has(part) ? [place] : []))
    : [...initials].map((_letter, place) => at + place);
};

/** Return the share of a spelling that words say, 0 where it lacks one of them. */
const shareOf = (said, parts) => {
  const places = said.map((word) => placesOf(word, parts));
  return places.every(({ length }) => length) ? new Set(places.flat()).size / parts.length : 0;
};

/** True if words say just what a post's name begins with, and no other's does. */
const isBeginning = (said, spelt, setup) => {
  const [name] = spelt.split(ENDS_A_NAME);
  const others = setup.owners.filter(([, [each]]) => each !== spelt && each.startsWith(name));
  return name !== spelt && !others.length && shareOf(said, tellingOf(name)) === 1;
};

/** Return the posts that a query's words all stand in: [{owner, weight, said}], by the share of it said. */
export const ownersOf = (query, setup) => {
  const ways = [saidBy(query, false), saidBy(query, true)].filter(({ length }) => length > 1);
  const most = query.words.length > 1 ? 1 : BY_A_WORD;
  const found = [];
  for (const [owner, spellings] of setup.owners) {
    const shares = ways.flatMap((said) => [
      ...spellings.map((spelt) => shareOf(said, tellingOf(spelt))),
      isBeginning(said, spellings[0], setup) ? 1 : 0,
    ]);
    const best = Math.min(most, Math.max(0, ...shares));
    if (best >= OWNER_SHARE) {
      found.push({ owner, weight: OWNER * best, said: _("the post {name}", { name: spellings[0] }) });
    }
  }
  return found;
};

/** Return the posts that a query calls by name: those of which it says the most, if that is enough. */
export const calledPosts = (posts) => {
  const most = posts.reduce((best, { weight }) => Math.max(best, weight), 0);
  return most < OWNER * CALLED ? [] : posts.filter(({ weight }) => weight === most);
};
