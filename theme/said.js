/*
 * Texts of the interface in scripts, with the values that they name; months of a date in words.
 * Must not know: what is said, where.
 *
 * `_("See {what}", { what })` and `ngettext("{number:,} hit", "{number:,} hits", number)` are written
 * in English. Where the site speaks another language its words take their place while the scripts are
 * joined (action_plans/publishing/script_words.py), and the two constants here are its own.
 */
const FORM_OF = (number) => Number(number !== 1);
const MONTHS = null;

const filled = (text, values) =>
  text.replace(/\{(\w+)[^}]*\}/g, (named, name) => values[name] ?? named);

/** Return a text with the values that it names in braces. */
export const _ = (text, values) => (values ? filled(text, values) : text);

/** Return a number as it is printed: 1,200. */
export const inFigures = (number) => number.toLocaleString("en-GB");

/** Return the form of a text for so many; `{number:,}` in it is the number. */
export const ngettext = (one, many, number, values) => {
  const forms = [one, many].flat();
  return filled(forms[FORM_OF(number)], { number: inFigures(number), ...values });
};

/** Return a day in words. */
export const inWords = (day) =>
  MONTHS
    ? `${day.getDate()} ${MONTHS[day.getMonth()]} ${day.getFullYear()}`
    : day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
