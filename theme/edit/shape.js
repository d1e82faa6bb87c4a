/*
 * The schema of a plan file to that of one part of the form: the plan itself, or a recommendation.
 * Must not know: what is written in a file, how fields look.
 *
 * A part is {schema, ui}: what the form's library takes. The words of keys and values come with the
 * schema; which keys are rare is said here, since it matters to a form alone.
 */
import { textIn } from "./bilingual.js";
import { wordsOfEntry } from "./entries.js";
import { isBilingual } from "./fields.js";
import { _ } from "./said.js";

const RARE = new Set([
  "allow", "checks", "condition", "dates", "evidence", "examined", "footnotes", "group", "held",
  "house", "label", "lang", "later", "lead_in", "licence", "looked", "not_related", "note",
  "number_printed", "owners_inherited", "printed_totals", "reference", "related", "reported",
  "review", "same_as", "sha256", "short", "source", "stem", "to_printed", "url", "was", "withdrawn",
]);
const LONG = new Set(["lead_in", "note", "text"]);

/** Return the part for what a plan's values say of it; `form` is what the page was given. */
export const planPart = (form, plan) => {
  const { recommendations: _all, ...properties } = form.schema.properties;
  const schema = { ...form.schema, properties };
  delete schema.title;
  delete schema.description;
  return partOf(schema, { ...form, own: plan.lang });
};

/** Return the part for one recommendation of a plan's values. */
export const recommendationPart = (form, plan, recommendation) => {
  const schema = structuredClone(form.schema.properties.recommendations.items);
  const { updates } = schema.properties;
  const own = recommendation.actions ?? [];
  const ids = own.map(({ id }) => id).filter(Boolean);
  const days = (plan.documents ?? []).map(({ date }) => date).filter(Boolean);
  const said = (recommendation.updates ?? []).map(({ date }) => date);
  offered(updates.items.properties.date, [...days, ...said]);
  const answered = (recommendation.updates ?? []).flatMap(({ answers }) => answers ?? []);
  offered(updates.items.properties.answers.items, [...ids, ...answered]);
  const called = own.map(({ id, text = "" }) => [id, `${id}: ${shortened(textIn(text, plan.lang))}`]);
  const dated = (plan.documents ?? []).map(({ date, kind }) => [date, `${date}, ${form.words[kind] ?? kind}`]);
  const words = { ...form.words, ...Object.fromEntries([...called, ...dated]) };
  if (!isRefused(recommendation)) {
    delete schema.properties.reason;
  }
  return partOf(schema, { ...form, words, own: plan.lang });
};

/** True if a reason is to be given, or is. */
const isRefused = ({ response, reason }) =>
  response === "not-agreed" || response === "partly-agreed" || reason !== undefined;

const offered = (schema, values) => {
  const each = [...new Set(values.filter(Boolean))];
  if (each.length) {
    schema.enum = each;
    delete schema.format; // a choice, not a day of the calendar
  }
};

/** Return a text on one line, at most some characters of it. */
export const shortened = (text, most = 70) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

const partOf = (schema, form) => ({ schema: plain(schema), ui: uiOf(schema, form, "") });

/** Return a schema with one type a place, and without the examples that would be offered. */
const plain = (schema) => {
  const { examples: _examples, "x-names": _names, pattern: _pattern, ...made } = schema;
  if (made.enum || made.type === "boolean") {
    delete made.description; // it lists the words, which are offered by their names
  }
  if (isBilingual(made)) {
    delete made.patternProperties; // the languages are one field
    delete made.additionalProperties;
  }
  if (Array.isArray(made.type)) {
    made.type = "string";
    delete made.minimum;
    delete made.maximum;
  }
  if (made.properties) {
    const pairs = Object.entries(made.properties).map(([key, each]) => [key, plain(each)]);
    made.properties = Object.fromEntries(pairs);
  }
  for (const each of ["items", "additionalProperties"].filter((one) => made[one])) {
    made[each] = plain(made[each]);
  }
  return made;
};

const uiOf = (schema, form, key) => {
  if (isBilingual(schema)) {
    const { own = form.languages[0], languages, words } = form;
    return { "ui:widget": "bilingual", "ui:isLong": LONG.has(key), "ui:languages": { own, offered: languages, words } };
  }
  if (schema.additionalProperties) {
    return { additionalProperties: uiOf(schema.additionalProperties, form, "") };
  }
  if (schema.properties) {
    const pairs = Object.entries(schema.properties).map(([name, each]) => [name, uiOf(each, form, name)]);
    const rare = Object.keys(schema.properties).filter(
      (name) => RARE.has(name) && !schema.required?.includes(name),
    );
    return { ...Object.fromEntries(pairs), "ui:options": { rare, label: true } };
  }
  if (schema.type === "array") {
    return listUi(schema, form, key);
  }
  return singleUi(schema, form, key);
};

const listUi = (schema, form, key) => {
  const words = wordsOfEntry(key);
  if (schema.items.enum && schema.uniqueItems) {
    return { "ui:widget": "checkboxes", items: singleUi(schema.items, form, key) };
  }
  const inner = uiOf(schema.items, form, key);
  const items = (item, at) => ({
    ...inner,
    "ui:title": words.called(item?.id && key === "actions" ? item.id : at + 1),
    "ui:options": { ...inner["ui:options"], isEntry: true },
  });
  return { items, "ui:options": { words, isRecords: Boolean(schema.items.properties) } };
};

const singleUi = (schema, form, key) => {
  const kind = schema["x-names"];
  if (kind) {
    return { "ui:widget": "names", "ui:names": form.names[kind] ?? [], "ui:isOpen": kind === "post" || kind === "recommendation" };
  }
  if (schema.enum) {
    return { "ui:widget": undefined, "ui:enumNames": Object.fromEntries(schema.enum.map((each) => [each, form.words[each] ?? each])) };
  }
  if (schema.type === "boolean") {
    return { "ui:widget": "select", "ui:placeholder": _("Not said") };
  }
  if (key === "id") {
    return { "ui:widget": "hidden" };
  }
  return {};
};
