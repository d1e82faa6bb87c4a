/*
 * The index as promises: opened part by part, each look-up made once.
 * Must not know: what a query means, how records are ranked, the program's undocumented ways.
 */
import { EVERY, FAMILY_MARK, NUMBER_MARK, PLAN_MARK, PROGRAM, THEME_MARKS } from "./shared.js";
import { loadSetup } from "./lists.js";
import { instanceAt, knows, program, weighed } from "./pagefind.js";

const hitsOf = ({ results }) => new Map(results.map((hit) => [hit.id, hit]));

/** Return the mark of a recommendation's number: a word that stands in no text. */
export const numberMark = (number) => `${NUMBER_MARK}${number.replaceAll(".", "x")}q`;

/** One part of the index. */
class Part {
  constructor(instance, place, number, isPlain) {
    this.instance = instance;
    this.number = number;
    this.records = place.records;
    this.isPlain = isPlain;
    this.bit = 1n << BigInt(number);
    this.asked = new Map();
  }

  ask(term, options = {}) {
    const key = JSON.stringify([term, options]);
    if (!this.asked.has(key)) {
      this.asked.set(key, this.instance.search(term, options));
    }
    return this.asked.get(key);
  }

  /** False if the word lists say that no record of this part has the word. */
  mayHave({ mask }) {
    return !mask || (mask & this.bit) !== 0n;
  }

  /**
   * Return id → {sat, words, hit} for a word; sat is its frequency's worth, 0 to about 2.4. What only
   * has words that look like it is left out, by the number of its `family`; 0 where none does.
   */
  async word({ word, family }) {
    if (!family) {
      return weighed(await this.ask(word), this.records);
    }
    const [found, own] = await Promise.all([
      this.ask(word),
      this.ask(`${FAMILY_MARK}${family}q`).then(hitsOf),
    ]);
    return new Map([...weighed(found, this.records)].filter(([id]) => own.has(id)));
  }

  /** Return id → hit for words that stand together as they are. */
  async phrase(words) {
    return hitsOf(await this.ask(`"${words.join(" ")}"`));
  }

  /** Return id → hit for a text as the program itself finds it. */
  async plainly(text) {
    return hitsOf(await this.ask(text));
  }

  /** Return id → hit for all records where a theme shows; `theme` is its number in the setup. */
  async about(theme, where) {
    return hitsOf(await this.ask(`zz${String(theme).padStart(4, "0")}${THEME_MARKS[where]}`));
  }

  /** Return id → hit for the records of a plan, by its number in the lists. */
  async ofPlan(plan) {
    return hitsOf(await this.ask(`${PLAN_MARK}${plan}q`));
  }

  /** Return id → hit for the recommendations with a number. */
  async numbered(number) {
    return hitsOf(await this.ask(numberMark(number)));
  }

  /** Return how many records the index says it holds. */
  async count() {
    return (await this.ask(EVERY)).results.length;
  }

  /** Return id → hit for all records that have a value of a facet. */
  async having(facet, value) {
    return hitsOf(await this.ask(EVERY, { filters: { [facet]: value } }));
  }

  /** Return id → hit for all records that are in an order that the index holds: `date`, `due` or `late`. */
  async inOrder(name) {
    return hitsOf(await this.ask(EVERY, { sort: { [name]: name === "date" ? "desc" : "asc" } }));
  }
}

const parts = new Map();
let plain = null;

/** Return a part of the index, opened once; the first brings the program with it. */
export const openPart = (number) => {
  if (!parts.has(number)) {
    const making = number ? openPart(0) : instanceAt(PROGRAM);
    const opened = Promise.all([loadSetup(), making]).then(async ([setup, first]) => {
      const place = setup.parts[number];
      const instance = number ? await instanceAt(place.path) : first;
      plain ??= knows(instance).then((does) => !does);
      return new Part(instance, place, number, await plain);
    });
    opened.catch(() => {
      parts.delete(number);
      plain = null;
    });
    parts.set(number, opened);
  }
  return parts.get(number);
};

/** Begin to open the index, and return what every search needs: {setup}. */
export const openIndex = async () => {
  openPart(0).catch(() => {}); // it is thrown where the part is asked
  const [setup] = await Promise.all([loadSetup(), program()]);
  return { setup };
};
