/*
 * A field for a text that may stand in several languages: one box, or one for each with its name.
 * Must not know: plans, what is done with values.
 *
 * The value is the text itself, or {language: text}, the languages as they stand in the file.
 */
import { h } from "./library.js";
import { _ } from "./said.js";
import { BaseInputTemplate, focusSoon, TextareaWidget } from "./templates.js";

/** Return a text in a language where it stands in several; in the first that it has, without that. */
export const textIn = (value, lang) =>
  value !== null && typeof value === "object" ? (value[lang] ?? Object.values(value)[0]) : value;

/** Return the field; `uiSchema` says whether it is long, and {own, offered, words} of the languages. */
export const BilingualWidget = (field) => {
  const { id, value, label, onChange, uiSchema } = field;
  const { own, offered, words } = uiSchema["ui:languages"];
  const isOne = value === undefined || typeof value === "string";
  const there = isOne ? [own] : Object.keys(value);
  const box = (lang, at) => {
    const said = isOne
      ? {}
      : { lang, id: at ? `${id}_${lang}` : id, value: value[lang], onChange: (text) => onChange({ ...value, [lang]: text ?? "" }) };
    return h(uiSchema["ui:isLong"] ? TextareaWidget : BaseInputTemplate, { ...field, schema: { type: "string" }, key: lang, ...said });
  };
  const other = offered.find((each) => !there.includes(each));
  const add = () => {
    onChange({ ...(isOne ? { [own]: value ?? "" } : value), [other]: "" });
    focusSoon(() => document.getElementById(`${id}_${other}`));
  };
  const button = other
    ? h("button", { type: "button", id: `${id}__language`, className: "edit-button edit-button--quiet", "aria-label": _("{what}: in another language too", { what: label }), onClick: add }, _("In another language too"))
    : null;
  if (isOne) {
    return h("div", { className: "edit-tongues" }, box(own, 0), button);
  }
  const named = there.map((lang, at) =>
    h("div", { key: lang, className: "edit-field" }, h("label", { htmlFor: at ? `${id}_${lang}` : id, className: "edit-field__label" }, words[lang] ?? lang), box(lang, at)),
  );
  return h("div", { role: "group", "aria-label": label, className: "edit-tongues" }, named, button);
};
