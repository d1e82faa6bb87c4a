/*
 * An opened plan: its file, the values of its fields, and the file that they make.
 * Must not know: how anything is shown, where files are kept.
 */
import { emit } from "./emit.js";
import { PLACE, valuesOf, written } from "./fields.js";
import { library } from "./library.js";
import { schemaProblems } from "./problems.js";
import { scan } from "./scan.js";

const BEGUN = {
  kind: "thematic",
  wording: "summary",
  lang: "en",
  documents: [{ kind: "plan" }],
  recommendations: [{ number: "1" }],
};

/** Return a plan {id, file, values, isNew} of a file's text, of a new one for "". */
export const openedPlan = (id, text, form) => {
  if (!text) {
    const root = { keys: [], flow: false };
    const places = [];
    return { id, isNew: true, file: { root, head: [], tail: [], places }, values: BEGUN };
  }
  const file = scan(text, library);
  return { id, isNew: false, file, values: valuesOf(file.root, form.schema) };
};

/** Return the plan's file as it now is: {text, places, problems}, problems those of the schema. */
export const fileOf = (plan, form) => {
  const root = written(plan.values, form.schema, plan.file.root);
  const text = emit({ ...plan.file, root }, form.layout);
  const { root: again, places } = scan(text, library);
  // What stands in the file and in no field is as it was: the schema has nothing to say of it.
  const isKept = (path) => path.reduce(below, again) !== undefined && !isShown(path, again, form);
  const problems = schemaProblems(valuesOf(again, form.schema), form.schema, isKept);
  return { text, places, problems };
};

const below = (node, step) => {
  const entry = node?.keys?.find(({ key }) => key.says === step) ?? node?.items?.[step];
  return entry?.value;
};

const isShown = (path, root, form) => {
  const values = valuesOf(root, form.schema);
  return path.reduce((found, step) => found?.[step], values) !== undefined;
};

/** Return values with another recommendation at the end, the number after the last one's. */
export const withOneMore = (values) => {
  const all = values.recommendations ?? [];
  const last = all[all.length - 1];
  const number = String((Number.parseInt(last?.number ?? "0", 10) || all.length) + 1);
  const made = { number, ...(last?.to ? { to: [...last.to] } : {}), actions: [{ id: "a1" }] };
  return { ...values, recommendations: [...all, made] };
};

/**
 * Return values with one more update in the recommendation at a position, of the last document after
 * the plan; where there is none, one of `today` is added. It answers an action by its id, "" for none.
 */
export const withUpdate = (values, at, action, today) => {
  const documents = values.documents ?? [];
  const isThere = documents.length > 1;
  const all = isThere ? documents : [...documents, { date: today, kind: "update" }];
  const one = values.recommendations[at];
  const answers = action ? { answers: [action] } : {};
  const updates = [...(one.updates ?? []), { date: all[all.length - 1].date, ...answers }];
  return withChanged({ ...values, documents: all }, at, { ...one, updates });
};

/** Return values with the recommendation at one position moved to another. */
export const withMoved = (values, from, to) => {
  const all = [...values.recommendations];
  const [moved] = all.splice(from, 1);
  all.splice(to, 0, moved);
  return { ...values, recommendations: all };
};

/** Return values without the recommendation at a position. */
export const without = (values, at) => ({
  ...values,
  recommendations: values.recommendations.filter((_, each) => each !== at),
});

/** Return a recommendation in which a new action has an id, and a new update the last document. */
const completed = (changed, { documents = [] }) => {
  const { actions, updates } = changed;
  const numbers = (actions ?? []).map((each) => Number(each?.id?.slice(1))).filter(Number.isFinite);
  let last = Math.max(0, ...numbers);
  const numbered = (given) => {
    const action = given ?? {};
    last += action.id ? 0 : 1;
    return action.id ? action : { ...action, id: `a${last}` };
  };
  const [day] = documents.slice(1).slice(-1);
  const dated = (given) => {
    const update = given ?? {};
    return "date" in update || !day?.date ? update : { ...update, date: day.date };
  };
  return {
    ...changed,
    ...(actions ? { actions: actions.map(numbered) } : {}),
    ...(updates ? { updates: updates.map(dated) } : {}),
  };
};

/** Return values with another recommendation at a position; it stands where that one stood. */
export const withChanged = (values, at, changed) => {
  const had = values.recommendations[at];
  const whole = completed(changed, values);
  const kept = had[PLACE] === undefined ? whole : { ...whole, [PLACE]: had[PLACE] };
  return {
    ...values,
    recommendations: values.recommendations.map((each, number) => (number === at ? kept : each)),
  };
};
