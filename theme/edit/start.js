/*
 * The choice of what to work on: a plan by its name, a new one, a file or a document from this
 * computer.
 * Must not know: how a plan is opened.
 */
import { h, library } from "./library.js";
import { _ } from "./said.js";

const ID = /^(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

const DOCUMENTS = ".docx,.odt,.pdf,.html,.htm,.xlsx,.csv,.txt";

/** Return the choice; a plan of `plans` ([id, name]) is opened, or a new one or a file is begun. */
export const Start = ({ plans, chosen, open, openFile, openDocument, desk, say }) => {
  const [id, setId] = library.useState(chosen);
  const [fresh, setFresh] = library.useState("");
  const begin = () => {
    if (plans.some(([each]) => each === fresh)) {
      say(_("There is a plan of this id. Choose it above."));
    } else if (!ID.test(fresh)) {
      say(_("An id has 3 to 60 small letters and digits, with hyphens between: northmere-2021."));
    } else {
      openFile(fresh, "");
    }
  };
  const take = async ({ target }) => {
    const [file] = target.files;
    if (file) {
      openFile(file.name.replace(/\.ya?ml$/, ""), await file.text());
    }
  };
  const read = ({ target }) => {
    const [file] = target.files;
    const named = fresh || chosen;
    if (!file) {
      return;
    }
    if (!ID.test(named)) {
      say(_("Write the id of the new plan first: northmere-2021."));
    } else if (named !== chosen && plans.some(([each]) => each === named)) {
      say(_("There is a plan of this id. Open it first; its document is then shown beside it."));
    } else {
      openDocument(named, file);
    }
    target.value = "";
  };
  const isListed = !chosen || plans.some(([each]) => each === chosen); // a new one is not
  const onEnter = (does) => (event) => (event.key === "Enter" ? does() : undefined);
  return h(
    "div",
    { className: "edit-start" },
    h(
      "div",
      { className: "edit-start__choice" },
      h("label", { htmlFor: "edit-plan" }, _("Plan")),
      h(
        "select",
        { id: "edit-plan", className: "edit-field__input", value: id || chosen, onChange: ({ target }) => setId(target.value), onKeyDown: onEnter(() => (id ? open(id) : undefined)) },
        h("option", { value: "" }, _("Choose a plan…")),
        isListed ? null : h("option", { value: chosen }, chosen),
        plans.map(([each, name]) => h("option", { key: each, value: each }, name)),
      ),
      h("button", { type: "button", className: "edit-button", disabled: !(id || chosen), onClick: () => open(id || chosen) }, _("Open")),
    ),
    h(
      "details",
      { className: "edit-start__other" },
      h("summary", null, desk.read ? _("A new plan, a document, or a file from this computer") : _("A new plan, or a file from this computer")),
      h(
        "div",
        { className: "edit-start__choice" },
        h("label", { htmlFor: "edit-new" }, _("Id of a new plan, with the year of its report (northmere-2021)")),
        h("input", { id: "edit-new", className: "edit-field__input", value: fresh, autoComplete: "off", onInput: ({ target }) => setFresh(target.value), onKeyDown: onEnter(begin) }),
        h("button", { type: "button", className: "edit-button", onClick: begin }, _("Begin")),
      ),
      h(
        "div",
        { className: "edit-start__choice" },
        h("label", { htmlFor: "edit-file" }, _("A plan’s file (.yml)")),
        h("input", { id: "edit-file", type: "file", accept: ".yml,.yaml", onChange: take }),
      ),
      desk.read
        ? h(
            "div",
            { className: "edit-start__choice" },
            h("label", { htmlFor: "edit-document" }, _("A published document (Word, ODT, PDF, HTML, Excel, CSV, text): it becomes the new plan, or is shown beside the one that is open")),
            h("input", { id: "edit-document", type: "file", accept: DOCUMENTS, onChange: read }),
          )
        : null,
    ),
  );
};
