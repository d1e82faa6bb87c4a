/*
 * What is wrong with values, by the path of each: by the schema at once, and as the checker says.
 * Must not know: how problems are shown.
 *
 * A problem is {path, message, severity}, path the keys and positions that lead to its field. What the
 * checker says has its code too, and is a list of texts: on pages of another language what the code
 * means; the checker's own sentences, which are in English; what to do, if that is another thing here.
 */
import { library } from "./library.js";
import { _ } from "./said.js";
import { untranslated } from "./untranslated.js";

/** Return what the schema has against values; `isKept(path)` is true of what no field shows. */
export const schemaProblems = (values, schema, isKept) => {
  const { errors } = new library.Validator(schema, "7", false).validate(values);
  return errors
    .flatMap((error) => problemsOf(error, values, schema))
    .filter(({ path }) => !isKept(path));
};

const SAID = {
  enum: () => _("Choose one of the words that are offered."),
  format: () => _("Write a day that there is: year-month-day."),
  maximum: () => _("This number is too large."),
  minItems: () => _("At least one is needed."),
  minimum: () => _("This number is too small."),
  pattern: ({ examples }) =>
    typeof examples?.[0] === "string"
      ? _("This is not spelt as it should be; for example: {example}.", { example: examples[0] })
      : _("This is not spelt as it should be."),
  type: () => _("Something else belongs here."),
  uniqueItems: () => _("The same stands here twice."),
};

const problemsOf = ({ keyword, keywordLocation, instanceLocation }, values, schema) => {
  const path = stepsOf(instanceLocation).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  if (keyword === "required") {
    const there = at(values, path);
    return at(schema, stepsOf(keywordLocation))
      .filter((key) => there[key] === undefined)
      .map((key) => ({ path: [...path, key], message: _("This is needed."), severity: "error" }));
  }
  const part = at(schema, stepsOf(keywordLocation).slice(0, -1));
  const said = SAID[keyword];
  return said ? [{ path, message: said(part ?? {}), severity: "error" }] : [];
};

const stepsOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));

const at = (value, path) => path.reduce((found, step) => found?.[step], value);

// What to do in the form, where the checker speaks of the file or of a command.
const IN_THE_FORM = {
  "no-addressee": () => _("Add the organisations that are to act."),
  "no-owner": () => _("If the document prints one, add it as printed."),
  "no-theme": () => _("Add its subjects, the most fitting first."),
};
// What is said in the form in place of all of it.
const INSTEAD = {
  "not-looked-at": () => _("The import was unsure here. With the document beside the form, “What to look at” asks whether it is right."),
};

/**
 * Return the checker's problems of a text with the path of each, from its line and column; `meanings`
 * are those of codes, by the code.
 */
export const placed = (found, text, places, meanings = {}) => {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return found.map(({ line, column, message, remedy, severity, code }) => {
    const offset = (starts[line - 1] ?? 0) + column - 1;
    const before = places.filter(({ start }) => start <= offset);
    const path = before.length ? before[before.length - 1].path : [];
    if (INSTEAD[code]) {
      return { path, message: [INSTEAD[code]()], severity, code };
    }
    const here = IN_THE_FORM[code]?.();
    const told = untranslated([sentence(message), here ? "" : remedy].filter(Boolean).join(" "));
    return { path, message: [meanings[code], told, here].filter(Boolean), severity, code };
  });
};

const sentence = (text) => {
  const said = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.?!…]$/.test(said) ? said : `${said}.`;
};

/**
 * Return problems below a path as the form's library takes them, by the fields under it: each at the
 * last place that the schema of the part has a field for.
 */
export const asErrors = (problems, below, schema) => {
  const errors = {};
  for (const { path, message } of problems) {
    if (below.every((step, number) => path[number] === step)) {
      let [part, shape] = [errors, schema];
      for (const step of path.slice(below.length)) {
        if (shape?.type === "string") {
          break; // one of the languages of a text
        }
        shape = shape?.properties?.[step] ?? shape?.items ?? shape?.additionalProperties;
        part[step] ??= {};
        part = part[step];
      }
      part.__errors = [...new Set([...(part.__errors ?? []), message].flat())];
    }
  }
  return errors;
};
