/*
 * What is written in a plan file to the values of a form's fields, and changed values back.
 * Must not know: how a file is written out, how fields are shown.
 *
 * Values are those of JSON. Each set of keys in a list carries PLACE, where it stood when the file
 * was opened, so that its comments go with it wherever it is moved. What a form cannot show, since
 * the schema has another shape for it, is not among the values and stays as it is written. A text
 * that stands in several languages is {language: text}; its schema is a text's and a set's at once.
 */

export const PLACE = "$place";

const types = (schema) => [schema.type].flat();
const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
/** True of the schema of a text that may stand in several languages. */
export const isBilingual = (schema) => ["string", "object"].every((each) => types(schema).includes(each));
const shapeOf = (schema, name) =>
  schema.properties?.[name] ??
  Object.entries(schema.patternProperties ?? {}).find(([each]) => new RegExp(each).test(name))?.[1] ??
  (isRecord(schema.additionalProperties) ? schema.additionalProperties : undefined);

/** Return the values of a node, undefined where the schema has another shape for it. */
export const valuesOf = (node, schema) => {
  if (node.keys) {
    return types(schema).includes("object") ? recordOf(node, schema) : undefined;
  }
  if (node.items) {
    return types(schema).includes("array") ? listOf(node, schema) : undefined;
  }
  return singleOf(node.says, schema);
};

const recordOf = (node, schema) => {
  const values = {};
  for (const { key, value } of node.keys) {
    const shape = shapeOf(schema, key.says);
    const found = shape && valuesOf(value, shape);
    if (found !== undefined) {
      values[key.says] = found;
    }
  }
  return values;
};

const listOf = (node, schema) => {
  const values = node.items.map(({ value }) => valuesOf(value, schema.items));
  if (values.includes(undefined)) {
    return undefined;
  }
  return values.map((value, at) => (isRecord(value) ? { ...value, [PLACE]: at } : value));
};

const singleOf = (says, schema) => {
  const kinds = types(schema);
  if (kinds.includes("string")) {
    return says;
  }
  if (kinds.includes("boolean")) {
    return { true: true, false: false }[says];
  }
  return kinds.includes("integer") && /^(?:0|[1-9]\d{0,5})$/.test(says) ? Number(says) : undefined;
};

/** Return values without PLACE, as they are checked and compared. */
export const bare = (value) => {
  if (Array.isArray(value)) {
    return value.map(bare);
  }
  if (!isRecord(value)) {
    return value;
  }
  const kept = Object.entries(value).filter(([key, each]) => key !== PLACE && each !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, bare(each)]));
};

const isSame = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (value) => {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (!isRecord(value)) {
    return value;
  }
  const keys = Object.keys(value).filter((key) => key !== PLACE && value[key] !== undefined);
  return Object.fromEntries(keys.sort().map((key) => [key, sorted(value[key])]));
};

/** Return the node that says these values; what of `node` says the same stays as it is. */
export const written = (values, schema, node) => {
  const before = node ? valuesOf(node, schema) : undefined;
  const places = Array.isArray(values) && values.some((each, at) => isRecord(each) && each[PLACE] !== at);
  if (before !== undefined && !places && isSame(values, before)) {
    return node;
  }
  if (Array.isArray(values)) {
    return listNode(values, schema, node?.items ? node : undefined);
  }
  if (isRecord(values) && isBilingual(schema) && !node?.keys) {
    const [own, ...others] = Object.keys(values);
    if (!others.some((each) => values[each])) {
      return written(values[own], schema, node); // another language was begun, and nothing said in it
    }
  }
  return isRecord(values)
    ? recordNode(values, schema, node?.keys ? node : undefined)
    : textNode(values, schema, node?.says === undefined ? undefined : node);
};

const recordNode = (values, schema, node) => {
  const left = new Set(Object.keys(values).filter((key) => key !== PLACE));
  const keys = [];
  for (const entry of node?.keys ?? []) {
    const name = entry.key.says;
    const shape = shapeOf(schema, name);
    left.delete(name);
    const had = shape && valuesOf(entry.value, shape);
    if (had === undefined) {
      keys.push(entry);
    } else if (values[name] === had) {
      keys.push(entry); // an empty text too, as long as nobody changed it
    } else if (isThere(values[name], shape, true)) {
      keys.push({ ...entry, value: written(values[name], shape, entry.value) });
    }
  }
  for (const name of left) {
    const shape = shapeOf(schema, name) ?? {};
    if (isThere(values[name], shape, schema.required?.includes(name))) {
      keys.push({ key: { says: name, sign: "" }, ...fresh(values[name], shape) });
    }
  }
  return { keys, flow: node?.flow ?? false };
};

const fresh = (values, shape) => ({ value: written(values, shape), above: [], beside: [] });

/** True if a value is to be written. An empty list is, where it was or where it has to be. */
const isThere = (value, shape, emptyToo) => {
  if (value === undefined || value === null || value === "") {
    return false;
  }
  if (Array.isArray(value)) {
    return emptyToo || value.some((each) => isThere(each, shape.items ?? {}, false));
  }
  const inner = isRecord(value) ? Object.entries(value).filter(([key]) => key !== PLACE) : null;
  return !inner || inner.some(([key, each]) => isThere(each, shapeOf(shape, key) ?? {}, false));
};

const listNode = (values, schema, node) => {
  const free = new Set(node?.items ?? []);
  const taken = values.map((value) => takenFrom(value, node, free));
  const items = [];
  for (const [at, value] of values.entries()) {
    const same = !isRecord(value) && values.length === node?.items.length ? node.items[at] : undefined;
    const entry = taken[at] ?? (free.has(same) ? same : undefined);
    free.delete(entry);
    if (isRecord(value) || isThere(value, schema.items, false)) {
      items.push(entry ? { ...entry, value: written(value, schema.items, entry.value) } : { key: null, ...fresh(value, schema.items) });
    }
  }
  return { items, flow: node?.flow ?? false };
};

/** Return the entry that a value of a list had, taken from those that are still free. */
const takenFrom = (value, node, free) => {
  if (!node) {
    return undefined;
  }
  const had = isRecord(value)
    ? node.items[value[PLACE]]
    : node.items.find((each) => free.has(each) && each.value.says === value);
  if (!free.has(had)) {
    return undefined;
  }
  free.delete(had);
  return had;
};

const textNode = (value, schema, node) => {
  const kinds = types(schema);
  if (!kinds.includes("string")) {
    return { says: String(value), sign: "" };
  }
  const says = String(value).replace(/\r\n?/g, "\n").trim();
  if (says.includes("\n")) {
    return { says, sign: "|" };
  }
  const isQuoted = node && (node.sign === "'" || node.sign === '"');
  // A date stands without quotes; of other texts, those that would be taken for something else.
  const isDate = schema.format === "date" || kinds.includes("integer");
  return { says, sign: isQuoted ? node.sign : isDate ? "" : "|" };
};
