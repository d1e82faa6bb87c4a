/*
 * How fields, lists and sets of fields look: plain elements with labels, help and buttons in words.
 * Must not know: plans, what is done with values.
 */
import { h, library } from "./library.js";
import { _ } from "./said.js";
import { inItsLanguage } from "./untranslated.js";

const optionsOf = (uiSchema) => uiSchema?.["ui:options"] ?? {};
const isEmpty = (value) =>
  value === undefined || value === "" || (typeof value === "object" && !Object.values(value).some((each) => !isEmpty(each)));

/** Return a field with its label above it, its help and what is wrong with it. */
export const FieldTemplate = ({ id, label, children, errors, description, hidden, required, displayLabel, schema, uiSchema, rawErrors }) => {
  if (hidden) {
    return h("div", { hidden: true }, children);
  }
  const { isEntry, isRecords } = optionsOf(uiSchema);
  const isShortList = schema?.type === "array" && !isRecords; // it has its name within
  const isWrong = rawErrors?.length ? " edit-field--wrong" : "";
  const title = uiSchema?.["ui:title"] ?? label;
  const named = h(
    "label",
    { htmlFor: id, className: isEntry ? "edit-field__quiet" : "edit-field__label" },
    title,
    required && !isEntry ? h("span", { className: "edit-field__needed" }, ` ${_("(needed)")}`) : null,
  );
  return h("div", { className: `edit-field${isWrong}` }, displayLabel ? named : null, displayLabel ? description : null, isShortList ? null : errors, children, isShortList ? errors : null);
};

/** Return what is wrong with a field, as its description names it. */
export const FieldErrorTemplate = ({ errors = [], fieldPathId }) =>
  errors.length
    ? h("ul", { id: `${fieldPathId.$id}__error`, className: "edit-field__errors" }, errors.map((each) => h("li", { key: each }, inItsLanguage(each))))
    : null;

/** Return the help of a field. */
export const DescriptionFieldTemplate = ({ id, description }) =>
  description ? h("p", { id, className: "edit-field__help" }, description) : null;

/** Return an input on one line. */
export const BaseInputTemplate = ({ id, type, value, lang, required, disabled, onChange, options, schema, rawErrors }) =>
  h("input", {
    id,
    lang,
    name: id,
    className: "edit-field__input",
    type: type ?? (schema.type === "integer" ? "number" : "text"),
    value: value ?? "",
    disabled,
    autoComplete: "off",
    "aria-required": required || undefined,
    "aria-invalid": rawErrors?.length ? "true" : undefined,
    "aria-describedby": library.ariaDescribedByIds(id),
    onInput: ({ target }) => onChange(asTyped(target.value, schema, options)),
  });

const asTyped = (text, schema, options) => {
  if (text === "") {
    return options.emptyValue;
  }
  return schema.type === "integer" && /^\d+$/.test(text) ? Number(text) : text;
};

/** Return a set of fields; those that are rarely filled in are folded away while they are empty. */
export const ObjectFieldTemplate = ({ title, description, properties, fieldPathId, formData, uiSchema, errorSchema }) => {
  const { rare = [], isEntry } = optionsOf(uiSchema);
  // Settled when it is first shown, so that no field moves away from under who fills it in.
  const [folded] = library.useState(() => new Set(rare.filter((key) => isEmpty(formData?.[key]))));
  const [shown, more] = [[], []];
  for (const each of properties) {
    (folded.has(each.name) && !errorSchema?.[each.name] ? more : shown).push(each.content);
  }
  const isTop = fieldPathId.path.length === 0;
  const content = [
    title && !isTop ? h("legend", { key: "legend", className: "edit-set__title" }, uiSchema?.["ui:title"] ?? title) : null,
    description && !isTop && !isEntry ? h("p", { key: "help", className: "edit-field__help" }, description) : null,
    ...shown,
    more.length ? h("details", { key: "more", className: "edit-set__more" }, h("summary", null, _("More fields")), ...more) : null,
  ];
  return isTop
    ? h("div", { id: fieldPathId.$id }, content)
    : h("fieldset", { id: fieldPathId.$id, className: "edit-set" }, content);
};

/** Return a list with its entries, and a button that adds one. */
export const ArrayFieldTemplate = ({ title, items, canAdd, onAddClick, fieldPathId, schema, uiSchema, required }) => {
  const { words, isRecords } = optionsOf(uiSchema);
  const id = fieldPathId.$id;
  const add = (event) => {
    onAddClick(event);
    focusSoon(() => firstField(`${id}_${items.length}`));
  };
  return h(
    "fieldset",
    { id, className: isRecords ? "edit-list edit-list--records" : "edit-list" },
    h("legend", { className: "edit-list__title" }, title, required ? h("span", { className: "edit-field__needed" }, ` ${_("(needed)")}`) : null),
    schema.description ? h("p", { className: "edit-field__help" }, schema.description) : null,
    items,
    canAdd ? h("button", { type: "button", id: `${id}__add`, className: "edit-button edit-button--small", onClick: add }, words.add) : null,
  );
};

/** Return an entry of a list with buttons that move it and take it away; Alt with arrows moves it. */
export const ArrayFieldItemTemplate = ({ children, buttonsProps, index, totalItems, parentUiSchema, uiSchema }) => {
  const { words, isRecords } = optionsOf(parentUiSchema);
  const called = uiSchema?.["ui:title"] ?? words.called(index + 1);
  const id = buttonsProps.fieldPathId.$id;
  const list = id.slice(0, id.lastIndexOf("_"));
  const move = (step) => (event) => {
    const to = index + step;
    if (to < 0 || to >= totalItems) {
      return;
    }
    (step < 0 ? buttonsProps.onMoveUpItem : buttonsProps.onMoveDownItem)(event);
    focusSoon(() => movedButton(`${list}_${to}`, step));
  };
  const remove = (event) => {
    buttonsProps.onRemoveItem(event);
    focusSoon(() => document.getElementById(`${list}__add`));
  };
  const keys = (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && step) {
      event.preventDefault();
      event.stopPropagation();
      move(step)(event);
    }
  };
  const button = (what, said, label, does, does_nothing) =>
    h("button", { type: "button", id: `${id}__${what}`, className: "edit-button edit-button--quiet", disabled: does_nothing, "aria-label": label, onClick: does }, said);
  return h(
    "div",
    { className: isRecords ? "edit-entry edit-entry--record" : "edit-entry", onKeyDown: keys },
    h("div", { className: "edit-entry__fields" }, children),
    h(
      "div",
      { className: "edit-entry__buttons" },
      totalItems > 1 ? button("up", _("Move up"), _("Move up {what}", { what: called }), move(-1), index === 0) : null,
      totalItems > 1 ? button("down", _("Move down"), _("Move down {what}", { what: called }), move(1), index === totalItems - 1) : null,
      button("remove", _("Remove"), _("Remove {what}", { what: called }), remove, false),
    ),
  );
};

const movedButton = (id, step) => {
  const [first, other] = step < 0 ? ["up", "down"] : ["down", "up"];
  const found = document.getElementById(`${id}__${first}`);
  return found && !found.disabled ? found : document.getElementById(`${id}__${other}`);
};

const firstField = (id) => {
  const exact = document.getElementById(id);
  return exact?.matches("input, select, textarea") ? exact : exact?.querySelector("input:not([type=hidden]), select, textarea");
};

/** Focus what there is once the page has been drawn anew. */
export const focusSoon = (find) => {
  setTimeout(() => find()?.focus(), 0);
};

/** Return a field for what is named elsewhere: a choice by name, or what is typed with an offer. */
export const NamesWidget = ({ id, value, onChange, uiSchema, rawErrors, required }) => {
  const names = uiSchema["ui:names"];
  const shared = {
    id,
    name: id,
    className: "edit-field__input",
    value: value ?? "",
    "aria-required": required || undefined,
    "aria-invalid": rawErrors?.length ? "true" : undefined,
    "aria-describedby": library.ariaDescribedByIds(id),
  };
  if (uiSchema["ui:isOpen"]) {
    const typed = ({ target }) => onChange(target.value || undefined);
    const options = names.map(([each, called]) => h("option", { key: each, value: each }, called));
    return h("div", null, h("input", { ...shared, type: "text", list: `${id}__offered`, autoComplete: "off", onInput: typed }), h("datalist", { id: `${id}__offered` }, options));
  }
  const isKnown = !value || names.some(([each]) => each === value);
  const chosen = ({ target }) => onChange(target.value || undefined);
  return h(
    "select",
    { ...shared, onChange: chosen },
    h("option", { value: "" }, _("Choose…")),
    isKnown ? null : h("option", { value }, value),
    names.map(([each, called]) => h("option", { key: each, value: each }, called)),
  );
};

/** Return a field for a text of some lines. */
export const TextareaWidget = ({ id, value, lang, onChange, required, options, rawErrors }) =>
  h("textarea", {
    id,
    lang,
    name: id,
    className: "edit-field__input edit-field__input--long",
    value: value ?? "",
    rows: 3,
    "aria-required": required || undefined,
    "aria-invalid": rawErrors?.length ? "true" : undefined,
    "aria-describedby": library.ariaDescribedByIds(id),
    onInput: ({ target }) => onChange(target.value === "" ? options.emptyValue : target.value),
  });
