/*
 * One part of a plan as a form: made by the library from the schema of the part.
 * Must not know: which part it is, what becomes of its values.
 */
import { BilingualWidget } from "./bilingual.js";
import { h, library } from "./library.js";
import {
  ArrayFieldItemTemplate,
  ArrayFieldTemplate,
  BaseInputTemplate,
  DescriptionFieldTemplate,
  FieldErrorTemplate,
  FieldTemplate,
  NamesWidget,
  ObjectFieldTemplate,
  TextareaWidget,
} from "./templates.js";

export const PREFIX = "edit";

const TEMPLATES = {
  ArrayFieldItemTemplate,
  ArrayFieldTemplate,
  BaseInputTemplate,
  DescriptionFieldTemplate,
  FieldErrorTemplate,
  FieldTemplate,
  ObjectFieldTemplate,
};
const WIDGETS = { bilingual: BilingualWidget, names: NamesWidget, textarea: TextareaWidget };
// What is wrong is found by us, of the whole plan; the library is told where to show it.
const NO_VALIDATOR = {
  isValid: () => true,
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
  toErrorList: () => [],
};
const ONLY_WHAT_IS_THERE = {
  emptyObjectFields: "skipDefaults",
  arrayMinItems: { populate: "never" },
};

/** Return a part {schema, ui} filled in with values; `onChange` is told new ones. */
export const Part = ({ part, values, errors, onChange }) =>
  h(library.Form, {
    tagName: "div",
    idPrefix: PREFIX,
    schema: part.schema,
    uiSchema: { ...part.ui, "ui:submitButtonOptions": { norender: true } },
    formData: values,
    extraErrors: errors,
    noValidate: true,
    showErrorList: false,
    validator: NO_VALIDATOR,
    templates: TEMPLATES,
    widgets: WIDGETS,
    experimental_defaultFormStateBehavior: ONLY_WHAT_IS_THERE,
    onChange: ({ formData }) => onChange(formData),
  });
