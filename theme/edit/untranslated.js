/*
 * Texts that there are in English alone: what the checker and the preview say. Each is known as one.
 * Must not know: what a text says, where it is shown.
 */
import { h } from "./library.js";
import { _ } from "./said.js";

const texts = new Set();

/** Return a text that has no translation, and know it from then on. */
export const untranslated = (text) => {
  texts.add(text);
  return text;
};

/** Return why something failed, which the program says in English where it is not the form's own. */
export const whyOf = ({ message, isTranslated }) => (isTranslated ? message : untranslated(message));

/** Return an error that says why in the language of the page. */
export const failure = (message) => Object.assign(new Error(message), { isTranslated: true });

const isEnglish = () => (document.documentElement.lang || "en") === "en";

/** Return a text, or some with a space between; one without a translation is marked as that. */
export const inItsLanguage = (said) =>
  [said].flat().map((text, at) => {
    const before = at ? " " : "";
    if (isEnglish() || !texts.has(text)) {
      return `${before}${text}`;
    }
    return h("span", { key: at }, before, h("span", { lang: "en" }, text), ` ${_("[not translated]")}`);
  });
