/*
 * Fields of a plan by their two names: as steps through its values, and as an import calls them.
 * Must not know: how a field or a document is shown.
 *
 * An import calls a field "title", "3/text", "3/a2/owners/0", "3/updates/0/due": a recommendation by
 * its number, an action by its id. A place is what is known of {page, table, row, column, line}.
 */
import { _ } from "./said.js";

/** Return what an import calls the field that steps lead to. */
export const nameOf = (steps, values) => {
  if (steps[0] !== "recommendations" || steps[1] === undefined) {
    return steps.join("/");
  }
  const one = values.recommendations?.[steps[1]];
  const [list, at, ...rest] = steps.slice(2);
  const own = list === "actions" && at !== undefined ? [one?.actions?.[at]?.id ?? "", ...rest] : steps.slice(2);
  return [one?.number ?? "", ...own].join("/");
};

const OF_ACTIONS = ["owners", "due"]; // doubted of a recommendation, they are its first action's

/** Return the steps to a field that an import names, as far as there is such a one. */
export const stepsOf = (name, values) => {
  const parts = name.split("/").filter(Boolean);
  const at = (values.recommendations ?? []).findIndex(({ number }) => number === parts[0]);
  if (at < 0) {
    return parts.map(asStep);
  }
  const [, action, ...rest] = parts;
  const acts = (values.recommendations[at].actions ?? []).findIndex(({ id }) => id === action);
  const first = OF_ACTIONS.includes(action) ? ["actions", 0] : [];
  const own = acts < 0 ? [...first, ...parts.slice(1)] : ["actions", acts, ...rest];
  return ["recommendations", at, ...own.map(asStep)];
};

const asStep = (part) => (/^\d+$/.test(part) ? Number(part) : part);

/** Return where a field stands: its own places, else those of what is in it, else of what it is in. */
export const placesOf = (name, fields) => {
  for (let part = name; part; part = part.slice(0, Math.max(0, part.lastIndexOf("/")))) {
    const inIt = Object.keys(fields).find((each) => each === part || each.startsWith(`${part}/`));
    if (inIt) {
      return fields[inIt];
    }
  }
  return [];
};

/** Return whether something at one place is, or is in, what stands at another row or line. */
export const isAt = (place, row) => {
  if (row.table || place.table) {
    return place.table === row.table && place.row === row.row && (place.page ?? 0) === (row.page ?? 0);
  }
  return place.line !== undefined && place.line === row.line;
};

/** Return a field's name in words, as the schema has them: "Recommendation 4, a1, Owners as printed". */
export const fieldInWords = (steps, values, schema) => {
  if (steps[0] !== "recommendations") {
    return wordsOf(steps, schema) || _("The plan as a whole");
  }
  const one = values.recommendations?.[steps[1]];
  const rest = steps.slice(2);
  const shape = schema.properties.recommendations.items;
  const isOfAction = rest[0] === "actions" && rest[1] !== undefined;
  const own = isOfAction
    ? [one?.actions?.[rest[1]]?.id, wordsOf(rest.slice(2), shape.properties.actions.items)]
    : [wordsOf(rest, shape)];
  return [_("Recommendation {number}", { number: one?.number ?? "" }), ...own].filter(Boolean).join(", ");
};

const wordsOf = ([step, ...rest], shape) => {
  if (step === undefined) {
    return "";
  }
  const [said, below] =
    typeof step === "number" ? [String(step + 1), shape?.items] : [titleOf(step, shape), shape?.properties?.[step]];
  return [said, wordsOf(rest, below)].filter(Boolean).join(", ");
};

const titleOf = (key, shape) => shape?.properties?.[key]?.title ?? String(key).replaceAll("_", " ");
